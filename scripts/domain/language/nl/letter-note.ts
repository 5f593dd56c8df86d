/** What coordinators read about letters beneath the issue and on the card. Dutch, B1. */

/** What each letter is called, with its article. */
export const letterNames: Readonly<Record<string, string>> = {
  acknowledgement: 'de ontvangstbevestiging',
  'not-a-complaint': 'de brief dat dit geen klacht is',
  inadmissible: 'de brief dat de klacht onontvankelijk is',
  referral: 'de brief met de doorverwijzing',
  forwarding: 'de brief over het doorsturen',
  interim: 'het tussenbericht',
  'information-request': 'de brief met de vraag om uitleg',
  extension: 'de brief over de verlenging',
  invitation: 'de uitnodiging',
  'talk-record': 'het gespreksverslag',
  answer: 'het antwoord',
  ruling: 'de brief met de uitspraak',
  withdrawal: 'de bevestiging van de intrekking',
  closing: 'de afsluitende brief',
};

/** How a letter goes out. */
export const ways: Readonly<Record<'e-mail' | 'letter', string>> = {
  'e-mail': 'per e-mail',
  letter: 'op papier',
};

export const preview = {
  title: (letter: string) => `Zo gaat ${letter} naar de klager.`,
  columns: ['', ''],
  to: 'Aan',
  way: 'Hoe',
  subject: 'Onderwerp',
  nobody: 'naam niet bekend',
  noAddress: 'adres niet bekend: vul het op de afdruk zelf in',
  send: (draft: number) =>
    `**Nog niet verstuurd.** Klopt alles? Verstuur de brief dan precies zo, in een nieuwe reactie:\n\n\`\`\`\n/verstuur ${draft}\n\`\`\`\n\nWilt u iets veranderen? Pas dan uw eigen reactie aan. U krijgt een nieuw voorbeeld.`,
  offer: (draft: number) =>
    `**Nog niet verstuurd.** Wilt u deze brief sturen? Zet dan in een nieuwe reactie:\n\n\`\`\`\n/verstuur ${draft}\n\`\`\`\n\nU hoeft hem niet te sturen.`,
} as const;

/** How it stands with a letter: below its preview, and on the card where somebody must do something. */
export const standings = {
  sent: (way: string, on: string) => `**Verstuurd** ${way}, op ${on}.`,
  intended: (letter: string, on: string, draft: string) =>
    `**Het is niet zeker of ${letter} vertrokken is** (${on}). Gegrond probeert het niet vanzelf opnieuw. Vraag de klager of de brief er is. Kwam hij aan? Zet dan \`/verstuur ${draft} verstuurd\` in een reactie. Kwam hij niet aan? Zet dan \`/verstuur ${draft} opnieuw\`.`,
  failed: (letter: string, code: string, draft: string) =>
    `**Er is niets verstuurd:** ${letter} is niet vertrokken. ${reason(code)} Probeer het later opnieuw met \`/verstuur ${draft}\`.`,
  bounced: (letter: string, code: string, draft: string) =>
    `**De mail kwam terug:** de klager kreeg ${letter} niet. ${reason(code)} De termijn loopt dus nog. Verbeter het adres met \`/corrigeer klager e-mail\` en het nieuwe adres op de regel eronder, en verstuur daarna opnieuw met \`/verstuur ${draft}\`. Of stuur de brief op papier.`,
} as const;

const REASONS: readonly [code: RegExp, sentence: string][] = [
  [/5\.1\.|^55[013]|^511/, 'De mailserver kent dit adres niet.'],
  [/[45]\.2\.2|^[45]52/, 'De mailbox van de klager is vol.'],
  [/5\.7\.|^554/, 'De mailserver weigerde de mail.'],
  [/no-address/, 'Er is geen e-mailadres van de klager bekend.'],
  [/no-mail/, 'Deze organisatie heeft nog geen mailserver. Verwittig de beheerder.'],
  [/no-documents/, 'De afdruk kon niet worden bewaard. Verwittig de beheerder.'],
];

/** What a code of a mail server means for people. */
function reason(code: string): string {
  const known = REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'De mailserver nam de mail niet aan.';
  return `${known} (Code: ${code})`;
}

/** What the answer to `/verstuur` adds. */
export const sent = {
  page: (url: string) => `Druk [de brief](${url}) af op A4 en doe hem vandaag op de post.`,
  accepted: (code: string) => `De mailserver nam de mail aan (code ${code}).`,
} as const;
