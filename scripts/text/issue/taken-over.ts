/** Comments of a case that was passed on, as they stand at the desk that has it now. */
import { remark } from 'remark';
import { isMovedText, movedText } from '#domain/case/hand-on.ts';
import { issue as words } from '#domain/language/nl.ts';
import { fence, fencedLength } from './fence.ts';
import { mark, readMarker } from './marker.ts';
import { cutWhere } from './split.ts';
import { makeVisible } from './visible.ts';

/** The forge takes 65,536 characters; title and marker stand around the text. */
const MOST = 60_000;

function nodesOf(body: string) {
  return remark().parse(body).children;
}

/** A text of the app's own without what only the app reads. What stands in a fence of it is a text, and stays. */
function withoutMarks(note: string): string {
  const body = note.replaceAll('\r\n', '\n');
  const marks = nodesOf(body).filter(
    (node) => node.type === 'html' && node.value.startsWith('<!-- gegrond:'),
  );
  return marks
    .toReversed()
    .reduce((text, { position }) => {
      const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
      return `${text.slice(0, from).trimEnd()}\n\n${text.slice(to).trimStart()}`;
    }, body)
    .trim();
}

/** A comment of the other desk. */
export interface Original {
  readonly id: number;
  readonly body: string;
  /** Local date. */
  readonly on: string;
  /** Written by the app itself. */
  readonly own: boolean;
}

/** What a comment becomes: its whole text as a quotation, divided over as many comments as hold it. */
export function writeTakenOver({ id, body, on, own }: Original): string[] {
  const copies: string[] = [];
  for (let rest = makeVisible(own ? withoutMarks(body) : body); rest !== '' || copies.length === 0;) {
    const piece = cutWhere(rest, (beginning) => fencedLength(beginning) <= MOST);
    const key = copies.length === 0 ? movedText(id) : `${movedText(id)}/${String(copies.length + 1)}`;
    copies.push(mark(`**${words.takenOver(on)}**\n\n${fence(piece)}`, { key }).trim());
    rest = rest.slice(piece.length);
  }
  return copies;
}

/**
 * The text of the comment that was taken over under a reference such as `moved/1310`; `null` where none was. Check the
 * authors of the copies first.
 */
export function readTakenOver(reference: string, copies: readonly string[]): string | null {
  const isOf = (body: string) => {
    const key = readMarker(body)?.key;
    return key === reference || key?.startsWith(`${reference}/`) === true;
  };
  if (!isMovedText(reference)) return null;
  const pieces = copies.filter(isOf).flatMap((body) => {
    const code = nodesOf(body).find(({ type }) => type === 'code');
    return code?.type === 'code' ? [code.value] : [];
  });
  return pieces.length === 0 ? null : pieces.join('');
}
