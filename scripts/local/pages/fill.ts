import { isGone } from '#domain/case/status-after.ts';
import { command, stack as words } from '#domain/language/nl.ts';
import { readMarker } from '#text/issue/marker.ts';
import { codesIn } from './markdown.ts';
import type { Party, WholeMail } from './post.ts';
import type { DeskComment, Handling, Move } from './world.ts';

const COMMAND_LINE = /^ {0,3}\/[A-Za-z][A-Za-z-]*(?:\s.*)?$/;

/** What a box holds once a command was chosen for it: the command on top, and below it what was typed already. */
export function filled({ line, text }: Move, typed: string, moves: readonly Move[]): string {
  const lines = typed.split('\n');
  const end = lines.findIndex((one) => one.trim() !== '' && !COMMAND_LINE.test(one));
  const own = end === -1 ? '' : lines.slice(end).join('\n').trim();
  const below = own === '' || moves.some((move) => move.text === own) ? (text ?? '') : own;
  return below === '' ? `${line}\n` : `${line}\n${below}\n`;
}

/** The words of the commands that confirm something by the id of a comment. */
const CONFIRMING: ReadonlyMap<string, string> = new Map(
  Object.entries(command.words)
    .filter(([id]) => id === 'yes' || id === 'send')
    .flatMap(([id, { nl, en }]) => [[nl, id] as const, [en, id] as const]),
);

const CONFIRMATION = /^\/([a-z-]+) \d{1,15}(?: [a-z]+)?$/;

function confirmationIn(code: string): { line: string; id: string } | null {
  const line = code.trim();
  const id = CONFIRMING.get(CONFIRMATION.exec(line)?.[1] ?? '');
  return id === undefined ? null : { line, id };
}

/**
 * What the app's notes ask to be confirmed, `/ja 12` or `/verstuur 12`. The note of a letter changes once it was sent;
 * that of a text stays, so there it counts whether somebody said yes since.
 */
function confirmations(comments: readonly DeskComment[], moves: readonly Move[]): Move[] {
  const notes = comments.flatMap((comment) => {
    const marker = comment.author.endsWith('[bot]') ? readMarker(comment.body) : null;
    return marker === null ? [] : [{ ...marker, body: comment.body }];
  });
  const done = new Set(notes.filter(({ answer }) => answer?.kind === 'done').map(({ key }) => key));
  const said = comments
    .filter(({ id }) => done.has(`comment/${String(id)}`))
    .map(({ body }) => confirmationIn(body.split('\n')[0] ?? '')?.line);
  const asked = notes
    .filter(({ answer }) => answer !== undefined && answer.kind !== 'refused' && answer.kind !== 'help')
    .flatMap(({ body }) => codesIn(body).map(confirmationIn))
    .filter((found) => found !== null)
    .filter(({ id, line }) => id !== 'yes' || !said.includes(line));
  return [...new Map(asked.map((found) => [found.line, found])).values()].map(({ line, id }) => ({
    id: line.slice(1).replaceAll(' ', '-'),
    line,
    text: null,
    purpose: words.thread.confirms[id] ?? '',
    by: moves.find((move) => move.id === id || (id === 'yes' && move.id === 'subject'))?.by ?? [],
    deviates: false,
  }));
}

/** Help, which everybody may ask for at any time. */
const HELP: Move = {
  id: 'help',
  line: `/${command.words.help.nl}`,
  text: null,
  purpose: command.purpose.help,
  by: [],
  deviates: false,
};

/** The commands to offer above a box: what waits for a yes, then what the case allows, then help. */
export function offers(handling: Handling | null, comments: readonly DeskComment[]): Move[] {
  if (handling === null || isGone(handling.status)) return [];
  return [...confirmations(comments, handling.moves), ...handling.moves, HELP];
}

/** Which commands a mail that came in may belong to, the likeliest first. */
const OF_MAIL: Readonly<Record<Party['kind'], readonly string[]>> = {
  citizen: ['info'],
  staff: ['report', 'info'],
  organisation: [],
  operator: [],
  server: [],
};

/** A mail as a text for a thread, quoted: what stands in it is no command, whatever it looks like. */
function quotedMail({ writer, text }: WholeMail, when: string): string {
  const lines = text.trim().replaceAll('\r\n', '\n').split('\n');
  return [words.inbox.quoted(writer.name, when), '', ...lines.map((one) => `> ${one}`.trimEnd())].join('\n');
}

/** The box for a mail that is taken over: under the likeliest command that is possible now, else by itself. */
export function takenOver(mail: WholeMail, when: string, moves: readonly Move[]): string {
  const fitting = OF_MAIL[mail.writer.kind].map((id) =>
    moves.find((move) => move.id === id && !move.deviates),
  );
  const move = fitting.find((one) => one !== undefined);
  const text = quotedMail(mail, when);
  return move === undefined ? `${text}\n` : filled(move, text, moves);
}
