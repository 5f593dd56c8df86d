/** Three invented complaints, about which the handbook's pictures tell. Whoever bears such a name is not meant. */

export interface Complaint {
  readonly name: string;
  readonly email?: string;
  readonly address?: string;
  readonly service: string;
  readonly category: string;
  readonly facts: string;
}

export const complaints = {
  card: {
    name: 'An Peeters',
    email: 'an.peeters@post.example',
    service: 'thuiszorg',
    category: 'werkwijze',
    facts:
      'Mijn afspraak met de thuiszorg werd drie keer verzet: op 15, 22 en 26 februari.\n\nNiemand belde mij vooraf. Ik zat telkens een halve dag te wachten.',
  },
  paper: {
    name: 'Omer Modelmans',
    address: 'Proefbaan 12\n9999 Voorbeeldegem',
    service: 'openbare-werken',
    category: 'niet-uitgevoerd',
    facts: 'In de Proefbaan ligt al zes weken een losse stoeptegel. Ik meldde het twee keer.',
  },
  bounced: {
    name: 'Nadia Fictiers',
    email: 'nadia.fictirs@post.example',
    service: 'burgerzaken',
    category: 'bejegening',
    facts: 'Aan het loket zei men mij dat ik beter had moeten lezen. Er stonden andere mensen bij.',
  },
  late: {
    name: 'Tom Oefenaar',
    email: 'tom.oefenaar@post.example',
    service: 'bibliotheek',
    category: 'andere',
    facts: 'Ik kreeg een boete voor een boek dat ik terugbracht.',
  },
} as const satisfies Readonly<Record<string, Complaint>>;

/** What the coordinator writes. */
export const texts = {
  acknowledgement: 'Wij bekijken uw klacht deze week samen met de dienst.',
  finding: 'De tegel lag los. De twee meldingen zijn blijven liggen.',
  solution: 'De tegel is hersteld. Meldingen over gevaar worden voortaan dezelfde dag bekeken.',
  answer:
    'Wij zijn ter plaatse gaan kijken en hebben de twee meldingen opgezocht. U had gelijk: de tegel lag los en niemand kwam langs.\n\nOnze excuses daarvoor.',
} as const;
