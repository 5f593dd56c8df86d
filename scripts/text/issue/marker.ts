/**
 * What an answer to a comment is. Only a `preview` can be confirmed and a `letter` sent; what is `done` is never read
 * again.
 */
export type AnswerKind = 'refused' | 'help' | 'preview' | 'letter' | 'done';

/** What the app's own comments say of themselves on their last line, invisible to people. */
export interface NoteMarker {
  /** What the comment is about: `comment/1301`, `term/answer/2026-12-20/near-3`, `notice/duplicate`. */
  readonly key: string;
  readonly answer?: {
    readonly kind: AnswerKind;
    /** The digest of the comment as it was read, so that an edit is seen. */
    readonly read: string;
    /** The digest of the letter that is shown, or of the person who was named. */
    readonly of?: string;
    /** The date that it bears. */
    readonly on?: string;
    /** How it goes, where `/verstuur` asked it so. */
    readonly as?: 'e-mail' | 'letter';
    /** What the words of its draft said of that then, where they did. */
    readonly named?: 'e-mail' | 'letter' | undefined;
  };
}

/** A comment of the app that is wanted: what its marker says, and its text. */
export type MarkedNote = readonly [NoteMarker, string];

const MARKER =
  /^<!-- gegrond:note key=([\w/.:-]+)(?: (refused|help|preview|letter|done)=([0-9a-f]+)(?:\/([0-9a-f]+))?(?:@([\d-]+))?(?:~(e-mail|letter)(?:\/(e-mail|letter))?)?)? -->$/;

function written({ kind, read, of, on, as, named }: NonNullable<NoteMarker['answer']>): string {
  const more = [
    ['/', of],
    ['@', on],
    ['~', as],
    ['/', as && named],
  ].map(([sign, value]) => (value === undefined ? '' : `${sign}${value}`));
  return `${kind}=${read}${more.join('')}`;
}

/** Puts the marker under a text. */
export function mark(text: string, { key, answer }: NoteMarker): string {
  return `${text.trimEnd()}\n\n<!-- gegrond:note key=${key}${answer === undefined ? '' : ` ${written(answer)}`} -->\n`;
}

/** The marker on the last line; `null` when there is none. Check the author first. */
export function readMarker(body: string): NoteMarker | null {
  const last = body.trimEnd().split('\n').at(-1)?.trim() ?? '';
  const [, key, kind, read, of, on, as, named] = MARKER.exec(last) ?? [];
  if (key === undefined) return null;
  if (kind === undefined || read === undefined) return { key };
  const more = {
    ...(of === undefined ? {} : { of }),
    ...(on === undefined ? {} : { on }),
    ...(as === undefined ? {} : { as: as as 'e-mail' | 'letter' }),
    ...(named === undefined ? {} : { named: named as 'e-mail' | 'letter' }),
  };
  return { key, answer: { kind: kind as AnswerKind, read, ...more } };
}
