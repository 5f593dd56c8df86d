import { compile } from 'html-to-text';

/** As wide as mails are read everywhere. */
const WIDTH = 76;

const toText = compile({
  wordwrap: WIDTH,
  selectors: [
    { selector: 'h1', options: { uppercase: false } },
    { selector: 'h2', options: { uppercase: false } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
    { selector: 'header', format: 'block' },
    { selector: 'footer', format: 'block' },
    { selector: 'address', format: 'block' },
  ],
});

const toLine = compile({ wordwrap: false });

/** A letter's HTML as text to read: wrapped at 76 columns (a longer word stays whole), ending with a line end. */
export function plainText(html: string): string {
  return `${toText(html).trim()}\n`;
}

/** The text of a piece of HTML, on one line. */
export function lineOfText(html: string): string {
  return toLine(html).replaceAll(/\s+/g, ' ').trim();
}
