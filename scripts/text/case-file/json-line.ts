/** Characters that a reader does not see, or that change the order of what he sees, and the line ends of JavaScript. */
const INVISIBLE = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * A value as JSON on one line, which is YAML too: no YAML quirk survives in it, and every invisible character is
 * escaped, so that a reader of the file sees all that is there.
 */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    INVISIBLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
