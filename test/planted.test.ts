import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSearch, plantedWord, variantsOf } from './planted.ts';

const TEXT = `Zoë "Ûnique" <b>&'\\ 100%+ ${plantedWord()}`;

const html = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('>', '&gt;');

/** Quoted-printable. */
const quoted = (text: string, signs = /[^ -<>-~]/g) =>
  Buffer.from(text)
    .toString('latin1')
    .replaceAll(signs, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

describe('the search for planted texts', () => {
  const search = makeSearch([TEXT]);

  it.each([
    ['as it is', TEXT],
    ['in capitals', TEXT.toUpperCase()],
    ['in small letters', TEXT.toLowerCase()],
    ['in JSON', JSON.stringify({ text: TEXT })],
    ['in JSON in JSON', JSON.stringify(JSON.stringify([TEXT]))],
    ['in a URL', `/klacht?x=${encodeURIComponent(TEXT)}&y`],
    ['in a form', new URLSearchParams({ a: 'b', c: TEXT }).toString()],
    ['in a page', `<p>${html(TEXT)}</p>`],
    ['in a mail', quoted(TEXT)],
    ['in a mail, with soft line breaks', quoted(TEXT).replaceAll(/(?<!=.?)(?=[a-z])/g, '=\r\n')],
    ['in the head of a mail', `=?UTF-8?Q?${quoted(TEXT, /[^A-Za-z0-9!*+/-]/g).replaceAll('=20', '_')}?=`],
    ['in hex', Buffer.from(TEXT).toString('hex')],
  ])('finds a text %s', (_how, content) => {
    expect([...search(`before ${content} after`)]).toEqual([TEXT]);
  });

  it('finds a text in base64 wherever it begins, also where lines are folded', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom('base64', 'base64url'), (before, after, code) => {
        const content = Buffer.from(before + TEXT + after).toString(code);
        expect([...search(content)]).toEqual([TEXT]);
        expect([...search(content.replaceAll(/.{76}/g, '$&\r\n'))]).toEqual([TEXT]);
      }),
    );
  });

  it('finds nothing where nothing was planted', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        expect(search(Buffer.from(bytes)).size).toBe(0);
      }),
    );
  });

  it('tells apart many texts at once', () => {
    const words = Array.from({ length: 2000 }, () => plantedWord());
    const every = makeSearch(words);
    const some = words.filter((_, index) => index % 7 === 0);
    expect([...every(some.join('…'))].sort()).toEqual([...some].sort());
  });

  it('knows a text once in each variant', () => {
    expect(new Set(variantsOf(TEXT)).size).toBe(variantsOf(TEXT).length);
  });
});
