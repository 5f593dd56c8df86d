import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { readDossierMarker, writeDossier } from '#text/issue/dossier.ts';
import type { DossierLine } from '#text/issue/dossier.ts';
import { makeVisible } from '#text/issue/visible.ts';
import { HOSTILE } from './hostile.ts';

const NUMBER = '2026-7Q4M2X';

const typed = (value: string, at = 0): DossierLine => ({ label: `Vraag ${String(at)}`, value, typed: true });

const blocks = (body: string) => remark().use(remarkGfm).parse(body).children;

/** The typed values as a reader of the markdown finds them, the pieces of each put together again. */
function readTexts(bodies: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  let label = '';
  for (const block of bodies.flatMap(blocks)) {
    if (block.type === 'paragraph') {
      const [strong] = block.children;
      const [text] = strong?.type === 'strong' ? strong.children : [];
      label = text?.type === 'text' ? text.value.replace(/ \(vervolg\)$/, '') : '';
    }
    if (block.type === 'code') texts.set(label, (texts.get(label) ?? '') + block.value);
  }
  return texts;
}

function expectSound(lines: readonly DossierLine[]): void {
  const parts = writeDossier(NUMBER, lines);
  for (const { body, part } of parts) {
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(body.isWellFormed()).toBe(true);
    expect(readDossierMarker(body)).toEqual({ number: NUMBER, part, of: parts.length });
    const shape = blocks(body).map(({ type }) => type);
    expect(shape.join(' ')).toMatch(/^heading( table)?( paragraph code)* html$/);
  }
  const texts = readTexts(parts.map(({ body }) => body));
  const given = lines.filter((line) => line.typed && line.value !== '');
  expect([...texts]).toEqual(given.map(({ label, value }) => [label, makeVisible(value)]));
}

const character = fc.oneof(
  fc.constantFrom(
    '`',
    '~',
    '\n',
    '<',
    '-',
    '>',
    '|',
    '{',
    ' ',
    '\t',
    '@',
    '\u202E',
    '\u0000',
    '\uD800',
    '⟦',
    '⟧',
    'é',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
);
const text = fc.array(character, { maxLength: 200 }).map((all) => all.join(''));

describe('the dossier', () => {
  it.each(HOSTILE.map((value) => [value.slice(0, 30), value]))('holds %j in its fence, whole', (_, value) => {
    expectSound([typed(value)]);
  });

  it('holds all of them together, and whatever else is typed', () => {
    expectSound(HOSTILE.map(typed));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (values) => {
        expectSound(values.map(typed));
      }),
    );
  });

  it('goes on in further comments where a text is long, cut at a line end where there is one', () => {
    const long = Array.from({ length: 9000 }, (_, line) => `regel ${String(line)} \`\`\``).join('\n');
    expectSound([typed('kort', 0), typed(long, 1), typed('😀'.repeat(70_000), 2), typed('slot', 3)]);
    const [first] = writeDossier(NUMBER, [typed(long)]);
    expect(first?.body).toMatch(/\nregel \d+ ```\n\n````\n\n<!-- gegrond:dossier part=1\/3 /);
  });

  it('never cuts a surrogate pair or a shown code in two', () => {
    fc.assert(
      fc.property(fc.nat(40), (offset) => {
        const value = 'x'.repeat(offset) + '\u202E😀'.repeat(12_000);
        const parts = writeDossier(NUMBER, [typed(value)]);
        expect(parts.length).toBeGreaterThan(1);
        for (const { body } of parts) {
          expect(body.isWellFormed()).toBe(true);
          expect(body).not.toMatch(/⟦[^⟧]*(?:\n|$)/u);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('says choices and dates in a table that no value can leave', () => {
    const chosen = HOSTILE.map((value, at): DossierLine => ({
      label: `Keuze ${String(at)}`,
      value,
      typed: false,
    }));
    const [part] = writeDossier(
      NUMBER,
      chosen.filter(({ value }) => value.length < 300),
    );
    expect(blocks(part?.body ?? '').map(({ type }) => type)).toEqual(['heading', 'table', 'html']);
  });

  it('is one neutral line with its marker until its text is placed', () => {
    const [part] = writeDossier(NUMBER, [typed('Els Voorbeeld')]);
    expect(part?.neutral).toBe(
      'Het dossier wordt hier geplaatst.\n\n<!-- gegrond:dossier part=1/1 number=2026-7Q4M2X -->',
    );
  });

  it('is recognised by its last line alone', () => {
    const [part] = writeDossier(NUMBER, [typed('x')]);
    expect(readDossierMarker(`${part?.neutral ?? ''}\n\n`)).toEqual({ number: NUMBER, part: 1, of: 1 });
    expect(readDossierMarker(`${part?.neutral ?? ''}\nmore`)).toBeNull();
    expect(readDossierMarker('')).toBeNull();
  });
});

describe('what would not be seen', () => {
  it.each([
    ['\u0000\u001F\u007F', '␀␟␡'],
    ['\u202Ex\u200B', '⟦U+202E⟧x⟦U+200B⟧'],
    ['\u{E0041}\u0085\uD800', '⟦U+E0041⟧⟦U+0085⟧⟦U+D800⟧'],
    ['a\r\nb\rc\td', 'a\nb␍c\td'],
    ['gewoon: é, ß, 漢字, 😀', 'gewoon: é, ß, 漢字, 😀'],
  ])('%j is shown as %j', (typedText, shown) => {
    expect(makeVisible(typedText)).toBe(shown);
  });

  it('is shown once: what is shown is never changed again', () => {
    fc.assert(fc.property(text, (value) => makeVisible(makeVisible(value)) === makeVisible(value)));
  });
});
