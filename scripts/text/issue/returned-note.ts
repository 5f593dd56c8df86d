/** The news of a mail that came back to the desk that sent it, as that desk tells it to the one that has the case now. */
import { letterNote as words } from '#domain/language/nl.ts';
import { mark, readMarker } from './marker.ts';

/** What is told of it: codes, and nothing of the mail's text. */
export interface Returned {
  /** The id of the mail that did not arrive, without `<` and `>`. */
  readonly messageId: string;
  readonly code: string;
}

const RETURNED = /<!-- gegrond:returned ([\w.+-]+@[\w.-]+) ([\w.-]+) -->/;

/** @param source - that of the event which the other desk makes of it */
export function writeReturned({ messageId, code }: Returned, source: string): string {
  return mark(`${words.returnedThere}\n\n<!-- gegrond:returned ${messageId} ${code} -->`, { key: source });
}

/** What a note tells of a mail that came back, and of which source; `null` where it tells nothing of one. Check the author first. */
export function readReturned(body: string): (Returned & { readonly source: string }) | null {
  const [, messageId, code] = RETURNED.exec(body) ?? [];
  const source = readMarker(body)?.key;
  return messageId === undefined || code === undefined || source === undefined
    ? null
    : { messageId, code, source };
}
