/** The inbox of the stack, in which one plays the complainant, the handler and the service. Dutch, B1. */
export const inbox = {
  title: 'Postvak',
  lead: 'Alle mail van deze omgeving komt hier aan; er gaat niets naar buiten. Zo kunt u zelf de klager, de behandelaar en de dienst spelen.',
  technical: 'Bekijk dezelfde mail in de mailserver',
  boxes: {
    out: 'Verstuurd naar mensen',
    in: 'Ontvangen door de organisatie',
  },
  none: {
    out: 'Er ging nog geen mail naar mensen.',
    in: 'De organisatie kreeg nog geen mail.',
  },
  unread: 'nieuw',
  header: ['Mail', 'Voor', 'Van', 'Klacht', 'Wanneer'],
  noSubject: '(geen onderwerp)',

  /** Who a mail is for, where no person of the organisation has the address. */
  who: {
    citizen: 'klager',
    organisation: 'de organisatie',
    operator: 'de beheerder',
    server: 'de mailserver',
  },
  service: (label: string) => `dienst ${label}`,

  back: 'Alle mail',
  from: 'Van',
  to: 'Voor',
  sent: 'Verstuurd op',
  complaint: 'Klacht',
  attachments: 'Bijlagen',
  asText: 'De mail als tekst',
  asHtml: 'De mail zoals een mailprogramma ze toont',
  noText: 'Deze mail heeft geen tekst.',

  reply: 'Antwoord op deze mail',
  replyAs: (name: string) => `U antwoordt als: ${name}. Uw antwoord gaat naar de organisatie.`,
  text: 'Uw tekst',
  send: 'Verstuur',
  bounce: 'Laat deze mail terugkomen',
  bounceText:
    'Speelt na dat het adres niet bestaat. De organisatie krijgt een bericht van de mailserver, en Gegrond leest dat bij de volgende ronde.',
  takeOver: 'Neem over in de klacht',
  takeOverText:
    'Opent de klacht met deze tekst in het vak, onder de opdracht die erbij past. U kunt alles nog aanpassen.',

  write: 'Schrijf zelf een mail aan de organisatie',
  writeAs: 'U schrijft als',
  about: 'Over klacht',
  writeSubject: (number: string) => `Over klacht ${number}`,
  needed: 'Schrijf eerst een tekst en kies wie u bent en over welke klacht het gaat.',
  notSent: 'De mailserver nam de mail niet aan. Probeer het zo meteen opnieuw.',
  isSent: 'De mail is verstuurd.',

  /** What stands above a mail that was taken over into a thread. */
  quoted: (whom: string, when: string) => `Mail van ${whom}, ${when}:`,

  bounced: {
    subject: 'Mail niet bezorgd',
    text: (subject: string, address: string) =>
      `Uw mail “${subject}” aan ${address} kon niet worden bezorgd: dit adres bestaat niet. Dit bericht komt van de mailserver.`,
  },
} as const;
