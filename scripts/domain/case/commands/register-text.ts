import type { Context, Decision } from '../decision.ts';
import { refused } from '../decision.ts';

/** The commands whose text goes into the register, with the longest text of each in code points. */
const LONGEST = { subject: 120, summary: 600, measure: 300 } as const;

export type RegisterText = keyof typeof LONGEST;

/** Whether a command's text goes into the register, so that it is shown first and confirmed with `/ja`. */
export function goesIntoRegister(id: string): id is RegisterText {
  return id in LONGEST;
}

/**
 * A text as it would go into the register: one line, without characters that nobody sees. Of a subject and a summary
 * the words behind the command belong to it; those of a measure say whose it is and until when.
 */
export function registerText(id: RegisterText, words: readonly string[], text: string | null): string {
  return [id === 'measure' ? '' : words.join(' '), text ?? '']
    .join(' ')
    .replaceAll(/[\p{Cf}\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * Shows the text of a command as it would go into the register: it enters git only when somebody has confirmed with
 * `/ja` that it names nobody (law 2).
 */
export function shown(id: RegisterText, words: readonly string[], context: Context): Decision {
  const text = registerText(id, words, context.text);
  if (text === '') return refused('text-expected', { command: id });
  const length = [...text].length;
  return length > LONGEST[id]
    ? refused('text-too-long', { found: String(length), most: String(LONGEST[id]) })
    : { kind: 'preview', text };
}
