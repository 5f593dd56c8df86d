import Handlebars from 'handlebars';
import type { LetterData } from './fields.ts';
import type { Word } from './read-template.ts';

const escaped = (text: string) => Handlebars.escapeExpression(text);
const html = (text: string) => new Handlebars.SafeString(text);

/**
 * The words of a template. Whatever comes out as HTML was escaped here, value by value.
 *
 * - `{{u-je "uw" "je"}}`: the first or the second, by the organisation's form of address
 * - `{{paragraphs text}}`: an empty line begins a paragraph, a line stays a line
 * - `{{lines organisation.address}}`: the items of a list, each on a line
 * - `{{link second_line.url}}`: an address of the web, to follow and to read
 */
export function wordsFor({ form_of_address: form }: Pick<LetterData, 'form_of_address'>) {
  return {
    'u-je': (u: string, je: string) => (form === 'je' ? je : u),
    paragraphs: (text: string) =>
      html(
        text
          .split(/\n{2,}/)
          .map((paragraph) => `<p>${linesOf(paragraph.split('\n'))}</p>`)
          .join('\n'),
      ),
    lines: (list: readonly string[]) => html(linesOf(list)),
    link: (address: string) => html(linkTo(address)),
  } satisfies Record<Word, (...args: never[]) => unknown>;
}

function linesOf(lines: readonly string[]): string {
  return lines.map(escaped).join('<br>\n');
}

/** Only what leads to the web is followed; anything else is shown as a text. */
function linkTo(address: string): string {
  const shown = escaped(address);
  return /^https?:\/\/[^\s]+$/.test(address) ? `<a href="${shown}">${shown}</a>` : shown;
}
