import { articleWords } from '../../language/nl/command-choices.ts';

/** What a command says of an article, and the words that are left. */
interface Named {
  /** `5`, `12 § 2`, `4bis lid 1`: a code, so that the register may hold it (law 2); `null` where none is named. */
  readonly article: string | null;
  readonly rest: readonly string[];
}

const NUMBER = /\d{1,3}(?:[.:]\d{1,3})*(?:bis|ter|quater|[a-z])?/u.source;
const PART = /(?:§ ?\d{1,3}|lid \d{1,2}|\d{1,2}°|punt (?:\d{1,2}|[a-z])|[a-z]\))/u.source;
const ARTICLE = new RegExp(
  `(?:^| )(?:${articleWords.sign.join('|')}) ?(?<code>${NUMBER}(?:,? ${PART})*),?(?: ${articleWords.of})?(?= |$)`,
  'iu',
);

/**
 * Takes the article of the organisation's own regulation from the words of a command, with the part of it that is
 * meant: `artikel 5`, `art. 12 § 2`, `artikel 4bis, lid 1 van het reglement`. Whoever wants to say more about it does
 * so in the text.
 */
export function articleIn(words: readonly string[]): Named {
  const line = words.join(' ');
  const found = ARTICLE.exec(line);
  if (found === null) return { article: null, rest: words };
  const rest = `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`;
  return { article: codeOf(found.groups?.['code'] ?? ''), rest: rest.split(' ').filter(Boolean) };
}

/** One way of writing for what means the same. */
function codeOf(typed: string): string {
  return typed.toLowerCase().replaceAll(',', '').replaceAll(/§ ?/gu, '§ ');
}
