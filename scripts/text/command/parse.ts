import type { Command, CommandId } from '#domain/case/decision.ts';
import { words } from '#domain/language/nl/command.ts';

/** What a comment asks: its commands in order, and the text that belongs to the last of them. */
export interface Request {
  readonly commands: readonly Command[];
  /** The rest of the comment, trimmed; `null` when there is none. */
  readonly text: string | null;
}

export type Reading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'unknown'; readonly word: string; readonly line: number };

const IDS: ReadonlyMap<string, CommandId> = new Map(
  Object.entries(words).flatMap(([id, { nl, en }]) => [
    [nl, id as CommandId],
    [en, id as CommandId],
  ]),
);

/**
 * A command's own line: a slash, a word of letters and hyphens, and the words behind it. Up to three spaces before it
 * make no block of code of it in markdown, and an unbreakable space separates words as any other does.
 */
const COMMAND_LINE = /^ {0,3}\/([A-Za-z][A-Za-z-]*)(?:\s+(.*))?$/;

/** What copying from another program may put before the first character, and nobody sees. */
const UNSEEN_BEFORE = /^[\p{Cf}\u00a0]+(?= {0,3}\/)/u;

/** A first line that is meant as a command and is none: `/ontvankelijk.`; a path such as `/var/log` is not. */
const ALMOST = /^\/([A-Za-z][^\s/]*)(?:\s|$)/;

/** The lines of a comment: the commands' own at its top, and the rest from the first other line on. */
function partsOf(body: string): { heads: string[]; rest: string[] } {
  const lines = body
    .replaceAll('\r\n', '\n')
    .replace(/^\s*\n/, '')
    .replace(UNSEEN_BEFORE, '')
    .split('\n');
  const end = lines.findIndex((line) => !COMMAND_LINE.test(line.trimEnd()));
  const top = end === -1 ? lines.length : end;
  return { heads: lines.slice(0, top), rest: lines.slice(top) };
}

/** The word of a command's line, and the command; `null` where it is no known one. */
function commandOf(line: string): readonly [word: string, command: Command | null] {
  const [, word = '', rest = ''] = COMMAND_LINE.exec(line.trimEnd()) ?? [];
  const id = IDS.get(word.toLowerCase());
  const words = rest.split(/\s+/).filter((one) => one !== '');
  return [word, id === undefined ? null : { id, words }];
}

/** A command that stands in the text of a comment, as a word and as what it would ask. */
export interface CommandInText {
  /** As it was typed, in small letters and without its slash. */
  readonly word: string;
  readonly command: Command;
}

/** The lines of a markdown text that are in no fence and no HTML comment. */
function openLines(lines: readonly string[]): string[] {
  let until: RegExp | null = null;
  return lines.filter((line) => {
    if (until !== null) {
      if (until.test(line)) until = null;
      return false;
    }
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== '') until = new RegExp(`^ {0,3}${mark}${mark.charAt(0)}*\\s*$`);
    else if (/^ {0,3}<!--(?!.*-->)/.test(line)) until = /-->/;
    return until === null;
  });
}

/**
 * The commands that stand in the text of a comment, behind another line, and so were read as text: people may have
 * meant them. Each begins a line, as it would at the top; those in a quotation, a fence or an HTML comment are not
 * among them.
 */
export function commandsInText(body: string): CommandInText[] {
  return openLines(partsOf(body).rest).flatMap((line) => {
    const [word, command] = commandOf(line);
    return command === null ? [] : [{ word: word.toLowerCase(), command }];
  });
}

/** What markdown puts before a line, one behind another: of a quotation, a list, a heading, code, bold. */
const MARKS_BEFORE = /^(?:\s|>|[-*+](?=\s)|\d+[.)](?=\s)|#+(?=\s)|[`*_~])+(?=\/)/;
const MARKS_BEHIND = /[`*_~\s]+$/;
const FENCE_ALONE = /^\s*(?:`{3,}|~{3,})[\w-]*\s*$/;

/**
 * The command with which a comment begins in marks of markdown, such as those of a list, of code or of bold: most
 * likely somebody meant it. What is quoted may be somebody else's words: it counts only where nothing else is said.
 */
export function markedCommand(body: string): CommandInText | null {
  const lines = body.split(/\r?\n/).filter((line) => line.trim() !== '');
  const first = lines.find((line) => !FENCE_ALONE.test(line)) ?? '';
  const isQuoted = (line: string) => /^\s*>/.test(line);
  if (isQuoted(first) && !lines.every(isQuoted)) return null;
  const bare = first.replace(MARKS_BEFORE, '');
  if (bare === first && lines[0] === first) return null;
  const [word, command] = commandOf(bare.replace(MARKS_BEHIND, ''));
  return command === null ? null : { word: word.toLowerCase(), command };
}

/**
 * Reads the commands of a comment. They stand in its first lines, up to the first other line; what follows, whatever
 * it starts with, is the text of the last one. So a command in a pasted mail, a quotation or a code fence is text.
 *
 * @param body - the comment's markdown as the forge holds it
 */
export function readCommands(body: string): Reading {
  const { heads, rest: below } = partsOf(body);
  if (heads.length === 0) {
    const word = ALMOST.exec(below[0] ?? '')?.[1];
    return word === undefined ? { kind: 'nothing' } : { kind: 'unknown', word, line: 1 };
  }
  const commands: Command[] = [];
  for (const [index, line] of heads.entries()) {
    const [word, command] = commandOf(line);
    if (command === null) return { kind: 'unknown', word, line: index + 1 };
    commands.push(command);
  }
  const text = below.join('\n').trim();
  return { kind: 'request', request: { commands, text: text === '' ? null : text } };
}
