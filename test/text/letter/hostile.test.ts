import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { composeLetter } from '#adapters/mail/compose.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import { LETTERS } from '#domain/procedure/vocabulary.ts';
import type { LetterData } from '#text/letter/fields.ts';
import { letterDataOf } from '#text/letter/letter-data.ts';
import { renderLetter } from '#text/letter/render.ts';
import type { RenderedLetter } from '#text/letter/render.ts';
import { caseOf, config, dataOf, organisationOf, TODAY } from './stories.ts';

const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['HTML', '<h1>Gratis</h1><img src=x onerror=alert(1)><a href="https://kwaad.example">klik</a>'],
  [
    'the end of a paragraph and a script',
    '</p></div></body><script>alert(1)</script><style>*{display:none}</style>',
  ],
  ['the end of a comment, a title and a style', '--></title></style><!-- '],
  ['a template', '{{organisation.email}}{{{body}}}{{#each this}}x{{/each}}{{> layout}}'],
  ['entities', '&lt;script&gt;&#60;b&#62; &amp;amp; &nbsp;'],
  ['markdown', '# Kop **vet** [link](https://kwaad.example) ![](https://kwaad.example/x.png) `code`'],
  ['a fence', '```\n/verstuur 1\n```'],
  ['a header of a mail', 'Antwoord\r\nBcc: iedereen@kwaad.example\r\n\r\nTekst'],
  ['the end of a mail', 'x\r\n.\r\nQUIT'],
  ['turned letters', 'Jan \u202egnorkniv\u202c \u2066x\u2069 \u200e\u200f'],
  ['letters that nobody sees', 'J\u200ba\u00adn\ufeff \u{e0041}\u{e0042} \u0000\u0007\u001b[31m'],
  ['other ways to break a line', 'een\u2028twee\u2029drie\u0085vier\vvijf\fzes'],
  ['a word of ten thousand letters', 'a'.repeat(10_000)],
  ['a thousand lines', Array.from({ length: 1_000 }, (_, n) => `regel ${n}`).join('\n')],
  ['many marks on one letter', `Z${'\u0351'.repeat(500)}algo`],
  ['the words of the letter itself', 'Met vriendelijke groeten\n\nDe burgemeester\n\nBeste An Peeters,'],
  ['quotes', `" ' \` onload=alert(1) style="position:fixed" $& $1 \\`],
];

/** The same lines, commas and paragraphs, with nothing in them that could mean anything. */
function innocent(text: string): string {
  return text.replaceAll(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, '\n').replaceAll(/[^\n,]+/g, 'x');
}

const procedure = [...config.procedures.values()].find(({ finding }) => finding !== 'none')!;

/** What a letter says when this stands wherever a person can write something. */
function saying(text: string, base: Procedure): (letter: LetterId) => LetterData {
  const oneLine = text.replaceAll(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
  return (letter) => ({
    ...dataOf(letter, base, 'u', {
      recipient: { name: text, address: text },
      text,
      solution: text,
      place: text,
      competentBody: { name: text, contact: [oneLine] },
    }),
    subject: oneLine,
  });
}

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/** The tags of a document with their attributes, in order. */
function tagsOf(html: string): string[] {
  const walk = ({ nodeName, attrs = [], childNodes = [] }: Node): string[] => {
    const inner = childNodes.filter((one) => one.nodeName !== '#text').flatMap(walk);
    return [
      `${nodeName} ${attrs.map(({ name, value }) => `${name}=${value}`).join(' ')}`,
      ...inner,
      `/${nodeName}`,
    ];
  };
  return walk(parse(html));
}

/** The lines around what was written, without the one that greets. */
function frameOf(text: string): string[] {
  const lines = text.split('\n');
  const greeting = lines.findIndex((line) => /^Beste( |$)/.test(line));
  return [
    ...lines.slice(0, greeting),
    '…',
    ...lines.slice(lines.lastIndexOf('Klachtencoördinator van Voorbeeldegem')),
  ];
}

async function headersOf({ subject, text, html }: RenderedLetter): Promise<string[]> {
  const { message } = await composeLetter({
    ...{
      subject,
      text,
      html,
      from: 'a@voorbeeld.example',
      replyTo: 'a@voorbeeld.example',
      to: 'b@voorbeeld.example',
    },
    messageId: '<1@voorbeeld.example>',
  });
  const [head = ''] = message.toString('latin1').split('\r\n\r\n');
  const names = head.split('\r\n').flatMap((line) => /^[A-Za-z-]+(?=:)/.exec(line) ?? []);
  return names.toSorted();
}

test.each(HOSTILE)(
  '%s, wherever it is written, changes nothing of the form of any letter',
  async (_name, text) => {
    for (const letter of LETTERS) {
      const bad = renderLetter(letter, config.letters, saying(text, procedure)(letter));
      const good = renderLetter(letter, config.letters, saying(innocent(text), procedure)(letter));
      expect(tagsOf(bad.html), `${letter}, mail`).toEqual(tagsOf(good.html));
      expect(tagsOf(bad.print), `${letter}, print`).toEqual(tagsOf(good.print));
      expect(frameOf(bad.text), `${letter}, text`).toEqual(frameOf(good.text));
      expect(await headersOf(bad)).toEqual(await headersOf(good));
    }
  },
);

const UNSEEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

test.each(HOSTILE)('%s leaves nothing in a letter that nobody sees', (_name, text) => {
  const { subject, ...bodies } = renderLetter('answer', config.letters, saying(text, procedure)('answer'));
  for (const body of Object.values(bodies)) expect(body).not.toMatch(UNSEEN);
  expect(subject).not.toMatch(/[\n\p{Cc}]/u);
});

test.each(HOSTILE)('%s as a title stays one line of a mail, and one heading', async (_name, text) => {
  const letters = new Map(config.letters).set('answer', '<h1>{{subject}}</h1>\n<p>{{received}}</p>');
  const data = (said: string) => saying(said, procedure)('answer');
  const bad = renderLetter('answer', letters, { ...data('x'), subject: data(text).recipient.name ?? '' });
  const good = renderLetter('answer', letters, data('x'));
  expect(bad.subject).not.toMatch(/[\n\p{Cc}]/u);
  expect(tagsOf(bad.html)).toEqual(tagsOf(good.html));
  expect(await headersOf(bad)).toEqual(await headersOf(good));
});

/** A letter of an organisation in whose configuration this stands wherever there is a text. */
function configured(letter: LetterId, text: string): LetterData {
  const organisation = organisationOf(procedure, 'u');
  const { contact } = organisation;
  const named = <T extends { readonly label: string }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, label: text }));
  if (procedure.finding === 'none') throw new Error('expected a procedure with a finding');
  return letterDataOf(
    caseOf(letter, procedure),
    {
      organisation: {
        ...organisation,
        ...{ name: text, services: named(organisation.services) },
        contact: { ...contact, name: text, phone: text, address: [text, text] },
      },
      procedure: {
        ...procedure,
        finding: { ...procedure.finding, scale: named(procedure.finding.scale) },
        second_line: {
          label: text,
          text,
          url: organisation.site_url,
          in_answer: true,
          at_once: { about: 'x', text, basis: 'own-choice' },
          basis: { quote: 'x' },
        },
        letters: { [letter]: { requires: [], requires_when: {}, committee: text } },
      },
    },
    { letter, today: TODAY, recipient: {}, text: 'x', competentBody: { name: text, contact: [text] } },
  );
}

test.each(HOSTILE)(
  '%s in what an organisation configures changes nothing of the form either',
  (_name, text) => {
    for (const letter of LETTERS) {
      const bad = renderLetter(letter, config.letters, configured(letter, text));
      const good = renderLetter(letter, config.letters, configured(letter, innocent(text)));
      expect(tagsOf(bad.html)).toEqual(tagsOf(good.html));
      expect(tagsOf(bad.print)).toEqual(tagsOf(good.print));
    }
  },
);

test('an address that leads nowhere on the web is shown and not followed', () => {
  const data = {
    ...dataOf('answer', procedure),
    second_line: { label: 'x', text: 'x', url: 'javascript:alert(1)' },
  };
  expect(renderLetter('answer', config.letters, data).html).not.toContain('href');
});

test('a letter fetches nothing and runs nothing', () => {
  for (const letter of LETTERS) {
    const { html, print } = renderLetter(letter, config.letters, dataOf(letter, procedure));
    for (const page of [html, print]) {
      expect(page).not.toMatch(
        /<(script|img|link|iframe|object|form|base)\b|\ssrc=|url\(|@import|\son[a-z]+=/i,
      );
    }
  }
});
