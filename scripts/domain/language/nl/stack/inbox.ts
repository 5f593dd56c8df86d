/** The inbox of the stack, in which one plays the complainant, the handler and the service. Dutch, B1. */

export const title = 'Postvak';
export const lead =
  'Alle mail van deze omgeving komt hier aan; er gaat niets naar buiten. Zo kunt u zelf de klager, de behandelaar en de dienst spelen.';
export const technical = 'Bekijk dezelfde mail in de mailserver';
export const boxes = {
  out: 'Verstuurd naar mensen',
  in: 'Ontvangen door de organisatie',
} as const;
export const none = {
  out: 'Er ging nog geen mail naar mensen.',
  in: 'De organisatie kreeg nog geen mail.',
} as const;
export const unread = 'nieuw';
export const header = ['Mail', 'Voor', 'Van', 'Klacht', 'Wanneer'] as const;
export const noSubject = '(geen onderwerp)';

/** Who a mail is for, where no person of the organisation has the address. */
export const who = {
  citizen: 'klager',
  organisation: 'de organisatie',
  operator: 'de beheerder',
  server: 'de mailserver',
} as const;
export const service = (label: string) => `dienst ${label}`;

export const back = 'Alle mail';
export const from = 'Van';
export const to = 'Voor';
export const sent = 'Verstuurd op';
export const complaint = 'Klacht';
export const attachments = 'Bijlagen';
export const asText = 'De mail als tekst';
export const asHtml = 'De mail zoals een mailprogramma ze toont';
export const noText = 'Deze mail heeft geen tekst.';

export const reply = 'Antwoord op deze mail';
export const replyAs = (name: string) => `U antwoordt als: ${name}. Uw antwoord gaat naar de organisatie.`;
export const text = 'Uw tekst';
export const send = 'Verstuur';
export const bounce = 'Laat deze mail terugkomen';
export const bounceText =
  'Speelt na dat het adres niet bestaat. De organisatie krijgt een bericht van de mailserver, en Gegrond leest dat bij de volgende ronde.';
export const takeOver = 'Neem over in de klacht';
export const takeOverText =
  'Opent de klacht met deze tekst in het vak, onder de opdracht die erbij past. U kunt alles nog aanpassen.';

export const write = 'Schrijf zelf een mail aan de organisatie';
export const writeAs = 'U schrijft als';
export const about = 'Over klacht';
export const writeSubject = (number: string) => `Over klacht ${number}`;
export const needed = 'Schrijf eerst een tekst en kies wie u bent en over welke klacht het gaat.';
export const notSent = 'De mailserver nam de mail niet aan. Probeer het zo meteen opnieuw.';
export const isSent = 'De mail is verstuurd.';

/** What stands above a mail that was taken over into a thread. */
export const quoted = (whom: string, when: string) => `Mail van ${whom}, ${when}:`;

export const bounced = {
  subject: 'Mail niet bezorgd',
  text: (subject: string, address: string) =>
    `Uw mail “${subject}” aan ${address} kon niet worden bezorgd: dit adres bestaat niet. Dit bericht komt van de mailserver.`,
} as const;
