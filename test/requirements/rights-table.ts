/** The rights matrix, written out: who may do what, what a letter and a mail may show, and which desk a complaint goes to. */

/** A table as text: its rows by their first column, each a record by the heads of the others. */
function rowsOf(text: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return new Map(
    rows.map(([name = '', ...cells]) => [
      name,
      Object.fromEntries(cells.map((cell, index) => [head[index + 1] ?? '', cell])),
    ]),
  );
}

/** Who may give a command: `c` is the coordinator, `d` the deputy, `m` the management; `-` is nobody: there is no such step. */
export const GIVERS: Readonly<Record<string, string>> = { c: 'coordinator', d: 'deputy', m: 'management' };
export const COMMAND_RIGHTS = rowsOf(`
| command            | koksijde  | zoersel  | stad-ocmw  | oco-almere  | hss  | awb-9  | bestuursdecreet  |
| received           | cd        | cd       | cd         | c           | m    | cd     | cd               |
| handed-over        | -         | -        | -          | -           | m    | -      | -                |
| qualify            | -         | cd       | cd         | -           | -    | cd     | cd               |
| contact            | cd        | cd       | cd         | c           | m    | cd     | cd               |
| acknowledge        | cd        | cd       | cd         | c           | m    | cd     | cd               |
| respondent         | cd        | cd       | cd         | c           | m    | cd     | cd               |
| admissible         | cd        | cd       | cd         | -           | m    | cd     | cd               |
| inadmissible       | cd        | cd       | cd         | -           | m    | cd     | cd               |
| refer              | -         | -        | cd         | c           | -    | cd     | cd               |
| forward            | -         | -        | cd         | -           | -    | cd     | -                |
| to-director        | cd        | cd       | cd         | -           | m    | cd     | cd               |
| to-manager         | -         | -        | -          | c           | -    | -      | -                |
| handler            | cd        | -        | cd         | -           | -    | cd     | cd               |
| request-info       | cd        | cd       | cd         | -           | m    | cd     | cd               |
| info               | cd        | cd       | cd         | -           | m    | cd     | cd               |
| extend             | -         | -        | -          | -           | -    | cd     | -                |
| consent            | -         | -        | -          | -           | -    | cd     | -                |
| suspend            | -         | -        | -          | -           | -    | -      | -                |
| resume             | -         | -        | -          | -           | -    | -      | -                |
| interim            | cd        | cd       | cd         | -           | m    | cd     | cd               |
| talk               | -         | -        | -          | c           | m    | cd     | cd               |
| hear               | -         | -        | -          | -           | -    | cd     | -                |
| report             | cd        | -        | cd         | -           | -    | cd     | cd               |
| finding            | cd        | -        | -          | -           | -    | cd     | cd               |
| solution           | cd        | -        | cd         | -           | -    | cd     | cd               |
| answer             | cd        | cd       | cd         | -           | m    | cd     | cd               |
| send               | cd        | cd       | cd         | c           | m    | cd     | cd               |
| satisfied          | -         | -        | cd         | c           | -    | cd     | cd               |
| committee          | -         | -        | -          | c           | -    | cd     | -                |
| member             | -         | -        | -          | c           | -    | cd     | -                |
| documents          | -         | -        | -          | c           | -    | cd     | -                |
| discussion         | -         | -        | -          | c           | -    | -      | -                |
| committee-hearing  | -         | -        | -          | c           | -    | cd     | -                |
| ruling             | -         | -        | -          | c           | -    | -      | -                |
| advice             | -         | -        | -          | -           | -    | cd     | -                |
| depart             | -         | -        | -          | -           | -    | cd     | -                |
| external           | cd        | cd       | cd         | c           | m    | cd     | cd               |
| measure            | cd        | cd       | cd         | c           | m    | cd     | cd               |
| subject            | cd        | cd       | cd         | c           | m    | cd     | cd               |
| summary            | cd        | cd       | cd         | c           | m    | cd     | cd               |
| inspection         | cd        | cd       | cd         | c           | m    | cd     | cd               |
| withdraw           | cd        | cd       | cd         | c           | m    | cd     | cd               |
| settle             | cd        | cd       | cd         | c           | m    | cd     | cd               |
| correct            | cd        | cd       | cd         | c           | m    | cd     | cd               |
| close              | cd        | cd       | cd         | c           | m    | cd     | cd               |
| reopen             | cd        | cd       | cd         | c           | m    | cd     | cd               |
`);

/** These stand in no procedure: who may give them. */
export const OTHER_COMMANDS: Readonly<Record<string, string>> = {
  help: 'whoever has a role',
  yes: 'whoever may give the command that it confirms',
  absent:
    'whoever has a role of himself, whoever gives commands of everybody; in the work list or below a case',
};

/**
 * What a role does: `g` gives commands, so that it is at the desk and sees its register; `n` has the next move and is told
 * of it; `l` is told of what is late for the second time; `r` reports; `h` handles what goes to the restricted desk. `.`
 * does none of these, `-` is no role of the procedure.
 */
export const ROLE_RIGHTS = rowsOf(`
| role               | koksijde  | zoersel  | stad-ocmw  | oco-almere  | hss  | awb-9  | bestuursdecreet  |
| coordinator        | gn        | gn       | gnr        | gnlr        | -    | gn     | gn               |
| deputy             | gl        | gl       | gl         | -           | -    | gl     | gl               |
| handler            | n         | -        | n          | -           | -    | n      | n                |
| director           | -         | -        | rh         | -           | -    | -      | -                |
| manager            | -         | -        | -          | h           | -    | -      | -                |
| management         | -         | -        | -          | -           | gnlr | -      | -                |
| employee           | -         | -        | -          | -           | .    | -      | -                |
| committee          | -         | -        | -          | .           | -    | -      | -                |
`);

const BOTH = ['coordinator-1', 'coordinator-2'];

/** Who can open the ordinary desk of the invented organisation: who gives commands there, and who stands in for them. */
export const OPENS: Readonly<Record<string, readonly string[]>> = {
  koksijde: BOTH,
  zoersel: BOTH,
  'stad-ocmw': BOTH,
  'oco-almere': BOTH,
  hss: ['coordinator-1', 'management-1'],
  'awb-9': BOTH,
  bestuursdecreet: BOTH,
};

/** What stands on the paper of every letter beside its own fields. */
export const PAPER = [
  ...['number', 'today', 'recipient.name', 'recipient.address'],
  ...['organisation.name', 'organisation.contact', 'organisation.address', 'organisation.email'],
  ...['organisation.phone', 'title', 'body', 'print'],
];

const BODY = ['competent_body.name', 'competent_body.contact'];
const SECOND_LINE = ['second_line.label', 'second_line.url', 'second_line.text'];

/** What each letter may show. Every letter goes to the complainant, and to nobody else. */
export const LETTER_SHOWS: Readonly<Record<string, readonly string[]>> = {
  acknowledgement: [
    'received',
    'expected',
    'own_target',
    'expected_passed',
    'answered',
    'procedure.answers',
    'subject',
    'service',
    'text',
    'committee',
    ...['second_line.label', 'second_line.url', 'second_line.at_once'],
  ],
  'not-a-complaint': ['received', 'kind', 'where', 'grounds', 'text', ...BODY],
  inadmissible: ['received', 'refused', 'not_obliged', 'grounds', 'text', ...BODY, ...SECOND_LINE],
  referral: ['received', 'text', ...BODY],
  forwarding: ['received', 'text', ...BODY],
  interim: ['received', 'expected', 'text', 'committee'],
  'information-request': ['received', 'until', 'text', 'committee'],
  extension: ['received', 'expected', 'text', 'committee'],
  invitation: ['received', 'text', 'committee', 'talk.date', 'talk.place', 'talk.committee'],
  'talk-record': ['talk.date', 'text', 'committee'],
  answer: [
    'received',
    'text',
    'finding',
    'parts',
    'norms',
    'solution',
    'departure',
    'advice',
    ...SECOND_LINE,
  ],
  ruling: ['received', 'text', 'finding', ...SECOND_LINE],
  withdrawal: ['withdrawn', 'text'],
  closing: ['received', 'text'],
};

/** What a mail to staff shows of a case; the link only to who has an account, and so may come at the desk. */
export const MAIL_SHOWS: Readonly<Record<string, readonly string[]>> = {
  near: ['number', 'term', 'date', 'link'],
  overdue: ['number', 'term', 'date', 'link'],
  escalated: ['number', 'term', 'date', 'link'],
  appointed: ['number', 'term', 'date', 'link'],
  recheck: ['number', 'link'],
};

/** Which complaints go to the restricted desk by the text of a procedure, and who handles them there; all others do not. */
export const RESTRICTED: readonly (readonly [
  procedure: string,
  about: string,
  capacity: string,
  by: string,
])[] = [
  ['stad-ocmw', 'staff', 'staff', 'director'],
  ...['', 'citizen', 'user', 'legal-person', 'staff'].map(
    (capacity) => ['oco-almere', 'coordinator', capacity, 'manager'] as const,
  ),
];
