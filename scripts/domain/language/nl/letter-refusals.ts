/** Why `/verstuur` was refused, or the draft of a letter. Dutch, B1. */

type Data = Readonly<Record<string, string>>;

/** How a letter goes that did not arrive: once more, or another in its place. A draft at another desk can only be written anew. */
function ifNotArrived({ draft, other, moved }: Data): string {
  const ways = [
    ...(moved === undefined
      ? [`\`/verstuur ${draft} opnieuw\`${other === undefined ? '' : ' om die brief nog eens te sturen'}`]
      : []),
    ...(other === undefined ? [] : [`\`/verstuur ${other} opnieuw\` om deze in de plaats te sturen`]),
  ];
  return ways.length === 0
    ? 'Geef de opdracht voor deze brief dan opnieuw.'
    : `Schrijf dan ${ways.join(', of ')}.`;
}

/** Why a letter that may be left out does not go any more. */
export const lapses = {
  open: (_on: string) => 'De klacht staat weer open.',
  later: (on: string) => `Er is daarna iets anders vastgelegd, op ${on}.`,
  past: (on: string) => `De dag die erin staat, is voorbij: ${on}.`,
};

export const letterRefusals = {
  'letter-lapsed': (d: Data) =>
    `Deze brief kan niet meer weg: wat erin staat, klopt niet meer. ${lapses[(d['lapse'] ?? 'open') as keyof typeof lapses](d['found'] ?? '')}`,
  'no-address': () =>
    'Gegrond kent geen e-mailadres van deze klager. Stuur de brief op papier: zet `brief` achter de opdracht. Hebt u het adres intussen wel? Zet dan `/corrigeer klager e-mail` in een nieuwe reactie, met het adres op de regel eronder.',
  /** Only an answer holds texts that were recorded before. */
  'letter-too-long': (d: Data) =>
    `De brief is te lang om te tonen: ${d['over']} tekens te veel. Maak uw tekst korter.${d['letter'] === 'answer' ? ' Komt het door een tekst die al vastligt, zoals het advies van de commissie? Stuur het antwoord dan zelf, met die tekst als bijlage. Leg daarna vast dat het weg is: schrijf `/antwoord brief` of `/antwoord e-mail`, met de datum erachter en uw tekst eronder.' : ''}`,
  'no-such-letter': (d: Data) =>
    d['found'] === ''
      ? 'Zet het nummer van de brief achter de opdracht. Het staat onder het voorbeeld van de brief.'
      : `Er is geen brief met het nummer \`${d['found']}\` die u kunt versturen. Het nummer staat onder het voorbeeld van de brief.`,
  'letter-is-out': (d: Data) => `Deze brief is al vertrokken, op ${d['found']}.`,
  'letter-is-going': (d: Data) =>
    d['other'] === undefined
      ? 'Iemand anders gaf deze opdracht net voor u. Kijk bij die opdracht of de brief vertrokken is.'
      : `Er vertrekt net al een brief van deze soort. Kijk bij [die opdracht](#issuecomment-${d['other']}) hoe het ermee staat. ${d['once'] === undefined ? 'Wilt u deze brief dan ook nog sturen?' : 'Vertrok die brief, dan is deze niet meer nodig. Vertrok hij niet?'} Geef de opdracht dan opnieuw, in een nieuwe reactie.`,
  /** What the letter tells once only was told. */
  'letter-needless': (d: Data) =>
    `De klager kreeg dit bericht al, op ${d['found']}. Deze brief is niet meer nodig.`,
  'letter-changed': (d: Data) =>
    `De brief zou nu anders zijn dan in het voorbeeld dat u zag: uw tekst, de gegevens van de klacht of het adres zijn veranderd. Kijk naar [het nieuwe voorbeeld](#issuecomment-${d['preview']}). Klopt het? Geef dan deze opdracht, in een nieuwe reactie:\n\n\`\`\`\n${d['line']}\n\`\`\``,
  'letter-in-form': (d: Data) =>
    `U zag deze brief nog niet zoals hij ${d['found'] === 'letter' ? 'op papier' : 'per e-mail'} gaat. Kijk naar [het nieuwe voorbeeld](#issuecomment-${d['preview']}). Klopt het? Geef dan deze opdracht, in een nieuwe reactie:\n\n\`\`\`\n${d['line']}\n\`\`\``,
  'letter-of-earlier-day': (d: Data) =>
    `Het voorbeeld dat u zag, is van ${d['found']}. Een brief krijgt de datum van de dag waarop u hem verstuurt. Kijk naar [het nieuwe voorbeeld](#issuecomment-${d['preview']}). Klopt het? Geef dan nog vandaag deze opdracht, in een nieuwe reactie:\n\n\`\`\`\n${d['line']}\n\`\`\``,
  'letter-outcome-unknown': (d: Data) =>
    `Het is niet zeker of ${d['other'] === undefined ? 'deze brief' : 'een eerdere brief van deze soort'} vertrokken is (${d['found']}). Vraag eerst aan de klager of de brief er is. Kreeg de klager hem? Schrijf dan \`/verstuur ${d['draft']} verstuurd\`. Kreeg de klager hem niet? ${ifNotArrived(d)}`,
  'letter-replaced': (d: Data) =>
    `Het bleef onzeker of deze brief vertrokken is (${d['found']}). Daarna ging een andere brief van deze soort in de plaats. Moet deze toch nog weg? ${ifNotArrived(d)}`,
} as const;
