/** What frames every page, and the pages that say little. Dutch, B1. */
import { inBothForms } from '../../address.ts';

export const frame = inBothForms((you) => ({
  skip: 'Naar de inhoud',
  menu: 'Menu',
  complain: 'Klacht indienen',
  how: 'Hoe werkt het?',
  figures: 'Cijfers',
  privacy: 'Privacy',
  madeWith: 'Deze pagina werkt zonder cookies en zonder volgsoftware.',
  example: 'Voorbeeld',
  exampleText: `Deze organisatie is verzonnen, en alle gegevens hier ook. Niemand leest wat ${you('u instuurt', 'je instuurt')}.`,
}));

export const start = inBothForms((you) => ({
  title: (organisation: string) => `Een klacht over ${organisation}?`,
  lead: `${you('Bent u', 'Ben je')} niet tevreden over wat wij deden, of over hoe ${you('u behandeld bent', 'je behandeld bent')}? Laat het ons weten. Wij onderzoeken ${you('uw', 'je')} klacht en ${you('geven u', 'geven je')} antwoord.`,
  effort: `Het invullen duurt ongeveer tien minuten. Voor ${you('u verstuurt, kunt u', 'je verstuurt, kun je')} alles nog nakijken.`,
  short: 'In het kort',
  more: `Zo behandelen wij ${you('uw', 'je')} klacht`,
  moreLead:
    'Op een aparte pagina staat alles: wat een klacht is en wat niet, elke stap met zijn termijn, wie de klacht behandelt, en wat er daarna kan.',
  otherWays: 'Liever niet via deze website?',
  otherWaysLead: (ways: string) =>
    `${you('U kunt uw', 'Je kunt je')} klacht ook op een andere manier indienen: ${ways}.`,
}));

/** How each channel is said in a list of ways to complain; the web form is this page itself. */
export const ways: Readonly<Record<string, string>> = {
  letter: 'met een brief',
  'e-mail': 'met een e-mail',
  telephone: 'telefonisch',
  counter: 'aan de balie',
};

/** `met een brief, telefonisch of aan de balie` */
export function anyOf(items: readonly string[]): string {
  return listed(items, 'of');
}

/** `de klager, de beklaagde en de directie` */
export function allOf(items: readonly string[]): string {
  return listed(items, 'en');
}

function listed(items: readonly string[], word: string): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${word} ${last}` : last;
}

export const contact = {
  title: 'Contact',
  email: 'E-mail',
  phone: 'Telefoon',
  address: 'Adres',
} as const;

export const notFound = {
  title: 'Deze pagina bestaat niet',
  text: 'Misschien is het adres verkeerd getypt, of is de pagina verplaatst.',
  home: 'Naar de beginpagina',
} as const;

/** When the server itself failed, before it could say more. */
export const broken = inBothForms((you) => ({
  title: 'Er ging iets mis',
  text: `Er is niets ontvangen. Ga terug met de knop “Vorige” van ${you('uw', 'je')} browser: ${you('uw', 'je')} tekst staat er nog. Probeer het over enkele minuten opnieuw.`,
}));

export const privacyPage = inBothForms((you) => ({
  title: `Wat doen wij met ${you('uw', 'je')} gegevens?`,
  lead: `Wij gebruiken wat ${you('u schrijft', 'je schrijft')} alleen om ${you('uw', 'je')} klacht te behandelen.`,
  points: [
    {
      title: `Wie leest ${you('uw', 'je')} klacht?`,
      text: `Alleen de mensen die klachten behandelen. De dienst waarover ${you('u klaagt', 'je klaagt')}, krijgt te horen wat nodig is om ${you('uw', 'je')} klacht te onderzoeken.`,
    },
    {
      title: `Waar staan ${you('uw naam en uw', 'je naam en je')} verhaal?`,
      text: 'In een afgesloten dossier, apart van het register. In het register staan alleen codes en datums, geen namen en geen teksten.',
    },
    {
      title: 'Wat maken wij openbaar?',
      text: 'Alleen aantallen, zoals het aantal klachten in een jaar. Kleine aantallen tonen wij niet, zodat niemand te herkennen is.',
    },
    {
      title: `Wat weet deze website van ${you('u', 'jou')}?`,
      text: `Alleen wat ${you('u zelf invult', 'je zelf invult')}. Er zijn geen cookies, geen volgsoftware en geen onderdelen van andere websites.`,
    },
    {
      title: `Wat zijn ${you('uw', 'je')} rechten?`,
      text: `${you('U mag uw', 'Je mag je')} gegevens inzien, laten verbeteren of laten wissen. Vraag het via het adres hieronder.`,
    },
  ],
}));
