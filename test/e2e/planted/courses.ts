/** What coordinators write in the lives of planted complaints: every command with a text, and letters on every way. */
import { COMMAND_IDS } from '#domain/case/decision.ts';
import type { CommandId } from '#domain/case/decision.ts';
import { asCode } from '#domain/case/commands/words.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import { articleWords } from '#domain/language/nl/command-choices.ts';
import { words } from '#domain/language/nl/command.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { plantedWord } from '../../planted.ts';
import type { Planted } from './texts.ts';

/**
 * A comment, with `{…}` where something is filled in (see `FILLED`). With a name before it (`letter: /bevestig`) a
 * later one can mean it by `{id:letter}`.
 */
type Deed = string;

/** What is written before each sweep. */
type Course = readonly (readonly Deed[])[];

/** Every command, of which most are out of turn. */
const EVERY_COMMAND = '{every}';

const DRAGGED = '![{word}](https://github.com/user-attachments/assets/{word})';

/** A life with letters by mail, of which the first come back. */
const MAIL: Course = [
  [
    '/overgedragen {today}\n{text}',
    '/ontvankelijk\n{text}',
    '/beklaagde handler-3\n{text}',
    '/contact {today} mislukt\n{text}',
    '/behandelaar handler-1\n{text}',
    'subject: /onderwerp\n{marked}',
    'letter: /bevestig e-mail\n{text}',
    'question: /vraag-info {soon} e-mail\n{text}',
    'talk: /gesprek gepland {soon}\n{text}',
  ],
  [
    '/verstuur {id:letter}\n{text}',
    '/verstuur {id:question}\n{text}',
    '/verstuur {id:talk}\n{text}',
    '/ja {id:subject}',
    '/rapport\n{text}',
    '/oordeel gegrond\n{text}',
    '/oplossing voorgesteld\n{text}',
    '/afwezig handler-1 {today} {soon}\n{text}',
    'delay: /tussenbericht {soon} e-mail\n{text}',
  ],
  [
    '/verstuur {id:delay}\n{text}',
    '/info\n{text}',
    '/beklaagde geinformeerd {today}\n{text}',
    '/corrigeer klager naam\n{line}',
    '/corrigeer klager adres\n{line}',
    '/corrigeer klager e-mail\n{email}',
    'record: /gesprek gehouden tevreden\n{text}',
    'answer: /antwoord e-mail\n{text}',
  ],
  [
    '/verstuur {id:record}\n{text}',
    '/verstuur {id:answer}\n{text}',
    '/corrigeer 4 vervalt\n{text}',
    'measure: /maatregel {soon}\n{marked}',
  ],
  [
    '/ja {id:measure}',
    '/extern vlaamse-ombudsdienst open\n{text}',
    '/inzage gevraagd\n{text}',
    '/inzage geweigerd\n{text}',
    '/sluit\n{text}',
  ],
];

/** A life on paper, refused, taken up again and settled. */
const PAPER: Course = [
  ['/ontvangen {today} brief\n{text}', 'letter: /bevestig brief\n{text}'],
  ['/verstuur {id:letter}\n{text}', 'refusal: /onontvankelijk {ground} brief\n{text}'],
  ['/verstuur {id:refusal}\n{text}'],
  ['/sluit\n{text}', '/heropen\n{text}', '/geschikt\n{text}', 'summary: /samenvatting\n{marked}'],
  ['/ja {id:summary}', '/sluit\n{text}', EVERY_COMMAND],
];

/** What is put right is no address, which is refused; the terms pass. */
const OPEN: Course = [
  ['/corrigeer klager e-mail\n{word}', 'letter: /bevestig e-mail\n{text}', DRAGGED],
  ['/verstuur {id:letter}\n{text}'],
];

/** It turns out to be none of this desk's business; what comes from `MOVED_AT` on is said at the other. */
const MOVED: Course = [
  ['/ontvankelijk\n{text}', 'letter: /bevestig brief\n{text}', 'subject: /onderwerp {text}', DRAGGED],
  ['/verstuur {id:letter}\n{text}', '/behandelaar handler-1\n{text}', '/{word} {word}', '/hulp\n{text}'],
  ['/corrigeer klager naam\n{line}', '/vraag-info {soon} e-mail\n{text}', '/naar-directeur\n{text}'],
  ['/contact\n{text}', 'letter: /trek-in\n{text}'],
  ['/verstuur {id:letter}\n{text}', '/sluit\n{text}'],
];
const MOVED_AT = 3;

const RESTRICTED: Course = [
  [
    '/{word} {word}\n{text}',
    '/ontvankelijk\n{text}',
    '/behandelaar handler-1\n{text}',
    'subject: /onderwerp\n{marked}',
    'letter: /bevestig e-mail\n{text}',
    DRAGGED,
  ],
  ['/verstuur {id:letter}\n{text}', '/ja {id:subject}', '/oordeel gegrond\n{text}'],
  [
    '/oplossing voorgesteld\n{text}',
    '/afwezig handler-1 {today} {soon}\n{text}',
    'answer: /antwoord brief\n{text}',
  ],
  ['/verstuur {id:answer}\n{text}', '/corrigeer klager adres\n{line}'],
  ['/sluit\n{text}'],
];

const COURSES = { mail: MAIL, paper: PAPER, open: OPEN, moved: MOVED, restricted: RESTRICTED };

/** How a planted complaint lives. */
export type Kind = keyof typeof COURSES;

/** In turn; about the coordinator is the last of them. */
export const KINDS = Object.keys(COURSES) as Kind[];

export const ROUNDS = Math.max(...Object.values(COURSES).map(({ length }) => length));

/** Whether a complaint is at the restricted desk in a round. */
export function isRestricted(kind: Kind, round: number): boolean {
  return kind === 'restricted' || (kind === 'moved' && round >= MOVED_AT);
}

/** What a deed is written with. */
export interface Writing {
  readonly procedure: Procedure;
  /** Local date. */
  readonly today: string;
  readonly planted: Planted;
  /** Texts that somebody marks as naming nobody. */
  readonly marked: Planted;
  /** The ids of the comments that were named. */
  readonly ids: Map<string, number>;
}

const DAYS_AHEAD = 14;

const FILLED: Readonly<Record<string, (writing: Writing) => string>> = {
  text: ({ planted }) => planted.lines(),
  line: ({ planted }) => planted.line(),
  word: ({ planted }) => planted.word(),
  email: ({ planted }) => planted.email(),
  marked: ({ marked }) => marked.keep(plantedWord()),
  today: ({ today }) => today,
  soon: ({ today }) => addDays(today, DAYS_AHEAD),
  ground: ({ procedure: { grounds } }) =>
    typeof grounds === 'string' ? articleWords.example : asCode(grounds[0]?.label ?? ''),
};

const ALWAYS: readonly CommandId[] = ['yes', 'help', 'absent'];

/** Whether the procedure has the command that a comment begins with; what is no command at all can always be said. */
function isThere(body: string, { commands }: Procedure): boolean {
  const word = /^\/([a-z-]+)/.exec(body)?.[1];
  const id = COMMAND_IDS.find((one) => words[one].nl === word);
  return id === undefined || ALWAYS.includes(id) || id in commands;
}

/** What is written in a round, with the name that is given to it; what this procedure does not know is left out. */
export function writtenIn(kind: Kind, round: number, writing: Writing): { name: string; body: string }[] {
  const { procedure, ids } = writing;
  return (COURSES[kind][round] ?? []).flatMap((deed) => {
    if (deed === EVERY_COMMAND) return outOfTurn(writing.planted).map((body) => ({ name: '', body }));
    const [, name = '', template = deed] = /^(\w+): (.*)$/s.exec(deed) ?? [];
    const meant = /\{id:(\w+)\}/.exec(template)?.[1];
    if (!isThere(template, procedure) || (meant !== undefined && !ids.has(meant))) return [];
    const body = template.replaceAll(/\{(?:id:)?(\w+)\}/g, (tag, key: string) =>
      tag.startsWith('{id:') ? String(ids.get(key)) : (FILLED[key]?.(writing) ?? tag),
    );
    return [{ name, body }];
  });
}

/** What may stand behind a command so that it is understood. */
const UNDERSTOOD: Partial<Record<CommandId, string>> = {
  acknowledge: ' brief',
  handler: ' handler-1',
  finding: ' gegrond',
  solution: ' voorgesteld',
  answer: ' brief',
  contact: ' mislukt',
  talk: ' gehouden',
};

/** Comments that give commands with planted words behind them, of which none does anything. */
export function garbled(planted: Planted, commands: readonly CommandId[]): string[] {
  return [
    planted.lines(),
    `/${planted.word()} ${planted.word()}\n${planted.lines()}`,
    ...commands.map((id) => `/${words[id].nl} ${planted.word()} ${planted.line()}\n${planted.lines()}`),
    `/${words.acknowledge.nl} ${planted.word()}`,
    `/${words.answer.nl} brief 31/2/${planted.word()}`,
    `/${words.handler.nl} handler-1 overlegd ${planted.word()}`,
    `/${words.send.nl} ${planted.word()} opnieuw\n${planted.lines()}`,
    `/${words.absent.nl} handler-1 ${planted.word()} ${planted.word()}\n${planted.lines()}`,
    `/${words.correct.nl} klager ${planted.word()}\n${planted.lines()}`,
    `/${words.correct.nl} 1 ${planted.word()} ${planted.word()}\n${planted.lines()}`,
    `/${words.admissible.en}\n/${planted.word()}`,
  ];
}

/** Comments with every command but those by which a complaint goes elsewhere. */
function outOfTurn(planted: Planted): string[] {
  return COMMAND_IDS.filter((id) => id !== 'to-director' && id !== 'to-manager').map(
    (id) => `/${words[id].nl}${UNDERSTOOD[id] ?? ''}\n\n${planted.lines()}`,
  );
}
