/** The figures, in Dutch: what the tables and their rows are called, and what the pages say about them. */

export const tables = {
  channel: 'Hoe de klachten binnenkwamen',
  service: 'Over welke dienst',
  category: 'Waarover de klachten gingen',
  admissibility: 'Ontvankelijk of niet',
  finding: 'Gegrond of niet',
  deadline: (term: string) => `Op tijd: ${lower(term)}`,
  duration: 'Hoe lang het duurde tot het antwoord',
} as const;

export const admissibility = {
  admissible: 'ontvankelijk',
  inadmissible: 'niet ontvankelijk',
  'not-a-complaint': 'geen klacht',
  'withdrawn-before': 'ingetrokken voor de beslissing',
  undecided: 'nog niet beslist',
} as const;

export const withoutFinding = {
  'none-yet': 'nog geen oordeel',
  without: 'beantwoord zonder oordeel',
  'not-applicable': 'geen oordeel nodig (niet ontvankelijk, geen klacht of ingetrokken)',
} as const;

export const standings = {
  'in-time': 'op tijd',
  late: 'te laat',
  running: 'termijn loopt nog',
  overdue: 'nog niet gebeurd en te laat',
  lapsed: 'termijn vervallen',
  'no-term': 'deze termijn gold niet',
} as const;

export const durations = {
  class: (from: number, until: number | null) => {
    if (until === null) return `meer dan ${String(from - 1)} dagen`;
    return from === 0 ? `${String(until)} dagen of minder` : `${String(from)} tot ${String(until)} dagen`;
  },
  notAnswered: 'geen antwoord (nog niet, of niet nodig)',
} as const;

export const remainder = 'andere of niet ingevuld';

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
