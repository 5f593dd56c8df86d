import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import type { Templates } from '#domain/procedure/config.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import { cleanLine } from './clean.ts';
import type { LetterData } from './fields.ts';
import { mailHtml } from './mail-html.ts';
import { lineOfText, plainText } from './plain-text.ts';
import { printPage } from './print-page.ts';
import { wordsFor } from './template-words.ts';

/** One letter in every form in which it can go out; all of them say the same. */
export interface RenderedLetter {
  /** One line, for the subject of a mail: the title of the letter, with the number by which it is found again. */
  readonly subject: string;
  /** To read without HTML, wrapped at 76 columns. */
  readonly text: string;
  /** A whole document for a mail; fetches nothing. */
  readonly html: string;
  /** A whole A4 page to print; fetches nothing. */
  readonly print: string;
}

/**
 * Writes a letter. The templates were checked when they were read, the data for gaps (`writeLetter`).
 *
 * @throws Error when a field is shown of which nothing is known
 */
export function renderLetter(id: LetterId, templates: Templates, data: LetterData): RenderedLetter {
  const [heading, body] = parted(fill(templates.get(id) ?? '', data, data));
  const title = cleanLine(lineOfText(heading));
  const around = (print: boolean) =>
    fill(
      templates.get('layout') ?? '',
      { ...data, title, print, body: new Handlebars.SafeString(body) },
      data,
    );
  const mail = around(false);
  const subject = title.includes(data.number) ? title : `${title} (${data.number})`;
  return {
    subject,
    text: plainText(mail),
    // Made when they are asked for: most letters are written to be checked or shown, and every job checks them all.
    get html() {
      return mailHtml(subject, mail, data);
    },
    get print() {
      return printPage(subject, around(true), data);
    },
  };
}

/** What a preview shows and what is sent must be the same: the letter, and with it the way and the addressee. */
export function letterDigest(
  { subject, text, html, print }: RenderedLetter,
  envelope: readonly string[],
): string {
  const whole = JSON.stringify([subject, text, html, print, ...envelope]);
  return createHash('sha256').update(whole).digest('hex').slice(0, 32);
}

const OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { 'u-je': true, paragraphs: true, lines: true, link: true },
};

/** Compiled templates, by their source: a desk has fifteen of them. */
const compiled = new Map<string, HandlebarsTemplateDelegate<object>>();

function fill(source: string, fields: object, data: LetterData): string {
  const template = compiled.get(source) ?? Handlebars.compile<object>(source, OPTIONS);
  compiled.set(source, template);
  return template(fields, { helpers: wordsFor(data) });
}

/** The title with its tag taken off, and what comes below it. */
function parted(letter: string): readonly [heading: string, body: string] {
  const [, heading = '', body = letter] = /^\s*<h1[^>]*>([^]*?)<\/h1>([^]*)$/.exec(letter) ?? [];
  return [heading, body.trim()];
}
