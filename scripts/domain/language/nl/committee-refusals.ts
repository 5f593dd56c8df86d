/** Why a command about the committee, or about its advice, was refused. Dutch, B1. */

type Data = Readonly<Record<string, string>>;

/** Who else can take the seat. */
const others = ({ offered }: Data) =>
  offered === ''
    ? 'Er is niemand anders voor deze zetel. Vraag de beheerder om `config/organisation.yaml` na te kijken.'
    : `U kunt kiezen uit: ${offered}.`;

export const committeeRefusals = {
  'member-is-handler': (d: Data) =>
    `\`${d['found']}\` behandelt deze klacht en kan er niet ook in de commissie over oordelen. ${others(d)}`,
  'member-leads-case': (d: Data) =>
    `\`${d['found']}\` leidt de behandeling van klachten en kan er niet ook in de commissie over oordelen. ${others(d)}`,
  'member-lacks-flag': (d: Data) =>
    `\`${d['found']}\` kan deze zetel niet innemen. De procedure vraagt: ${d['flag']}. ${others(d)}`,
  'member-has-conflict': (d: Data) =>
    `De klacht gaat over de organisatie van \`${d['found']}\`. Voor deze klacht zit er een plaatsvervanger van een andere organisatie in de commissie. ${others(d)}`,
  'handler-is-member': (d: Data) =>
    `\`${d['found']}\` zit in de commissie voor deze klacht en kan ze niet ook behandelen. Kies iemand anders.`,
  'prevention-not-here': (d: Data) =>
    `Een advies om zulke klachten te voorkomen kan in deze procedure alleen bij: ${d['offered']}. Laat het woord weg, of kies dat oordeel.`,
  'advice-first': () =>
    'De commissie adviseert over deze klacht, en haar advies is er nog niet. Leg het eerst vast met `/advies`.',
  'against-advice': (d: Data) =>
    `De commissie adviseerde iets anders: ${d['advised']}. Wilt u het advies niet volgen? Leg dan eerst met \`/afwijken\` vast waarom, met de reden eronder. Geef daarna uw oordeel.`,
  'consent-in-writing': () =>
    'De klager moet schriftelijk instemmen. Zet wat de klager schreef op de regel onder de opdracht, of zet achter de opdracht ook de datum van die brief of mail.',
} as const;
