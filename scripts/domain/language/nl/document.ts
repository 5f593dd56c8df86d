/** The documents of a desk, in Dutch: the page on which staff add one, and what stands of it under a complaint. */
import { longDate } from './date.ts';

/** What kinds of documents staff may add. */
export const kinds = {
  report: 'Verslag van de behandelaar',
  'talk-record': 'Gespreksverslag',
  'letter-received': 'Brief of e-mail die wij kregen',
  other: 'Iets anders',
} as const;
export type DocumentKind = keyof typeof kinds;

/** `118 kB`, `2,4 MB`: as people say how large a file is. */
export function size(bytes: number): string {
  if (bytes < 1_000_000) return `${String(Math.max(1, Math.round(bytes / 1000)))} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

/** Under the complaint. `name` was given by the app. */
export const added = (kind: string, name: string, url: string, bytes: number, date: string) =>
  `Document toegevoegd op ${longDate(date)}: **${kind}** ([${name}](${url}), ${size(bytes)}).`;

/** To whoever dragged a file into a comment. */
export const dragged = (address: string) =>
  `**Let op: in de reactie hierboven staat een bestand.** Een bestand dat u in een reactie sleept, kan later niet ` +
  `meer gewist worden. Ook niet als u de reactie verwijdert.

Dit kunt u doen:

1. Voeg het bestand toe op de pagina [Document toevoegen](${address}). Daar kan het later wel gewist worden. Vraag de ` +
  `link van vandaag aan wie Gegrond beheert.
2. Haal het bestand uit uw reactie, of verwijder de reactie.
3. Staan er persoonsgegevens in het bestand? Meld het dan aan wie Gegrond beheert. Die kan vragen om het te laten wissen.

Dit bericht verdwijnt als het bestand niet meer in de reactie staat.`;

export const page = {
  title: 'Document toevoegen',
  lead: 'Voeg hier een document toe aan een klacht, bijvoorbeeld het verslag van de behandelaar. Het komt in de afgeschermde map van die klacht. Onder de klacht verschijnt een link.',
  warning:
    'Sleep een document nooit in een reactie onder de klacht: daar kan het niet meer gewist worden. Hier wel.',
  number: 'Nummer van de klacht',
  numberHint: 'Bijvoorbeeld 2026-7Q4M2X. Het staat boven de klacht.',
  kind: 'Wat is het?',
  file: 'Het bestand',
  fileHint:
    'Hoogstens 10 MB. Een pdf, een document van Word (docx) of LibreOffice (odt), een foto (jpg of png), een e-mail (eml) of een gewone tekst (txt). De naam van het bestand wordt niet bewaard.',
  send: 'Document toevoegen',
  another: 'Nog een document toevoegen',
} as const;

/** What is wrong with what was sent; nothing was kept. */
export const errors = {
  number: 'Dit is geen nummer van een klacht. Een nummer ziet eruit als 2026-7Q4M2X.',
  kind: 'Kies nog wat voor document het is.',
  missing: 'Kies nog een bestand.',
  again: 'Kies het bestand opnieuw: het is niet bewaard.',
  empty: 'Dit bestand is leeg. Kies het juiste bestand.',
  large: 'Dit bestand is te groot. Het mag hoogstens 10 MB zijn.',
  unknown:
    'Dit soort bestand nemen wij niet aan. Bewaar het als pdf en kies het opnieuw. Wij kijken naar de inhoud, niet naar de naam.',
} as const;

/** How it stands with a document that was sent. */
export const state = {
  waiting: {
    title: 'Het document is ontvangen',
    text: 'Het is veilig bewaard en gaat nu naar het dossier. Meestal duurt dat enkele seconden. Deze pagina kijkt vanzelf opnieuw.',
  },
  placed: {
    title: 'Het document staat in het dossier',
    text: 'Onder de klacht staat nu een link naar het document.',
  },
  refused: {
    title: 'Het document kon niet toegevoegd worden',
    text: 'Er is geen klacht met dit nummer, of het dossier weigerde het document. Kijk het nummer na en voeg het document opnieuw toe. Lukt het dan nog niet? Vraag het aan wie Gegrond beheert.',
  },
  unknown: {
    title: 'Dit document kennen wij niet',
    text: 'Het is niet ontvangen, of het is al langer geleden. Voeg het opnieuw toe.',
  },
} as const;

export const unavailable = {
  title: 'Het document kon niet bewaard worden',
  text: 'Door een storing bij ons is er niets ontvangen. Wacht enkele minuten en probeer het opnieuw.',
} as const;

/** For a desk that keeps no documents here. */
export const notSetUp = {
  title: 'Documenten toevoegen kan hier niet',
  text: 'Voor deze organisatie is nog geen plaats voor documenten ingesteld. Vraag het aan wie Gegrond beheert.',
} as const;
