import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePoints, normalise, normaliseValues } from '#domain/form/normalise.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('what is stored of what was typed', () => {
  test.each([
    ['line ends', 'a\r\nb\nc\r', 'a\nb\nc␍'],
    ['a null byte', 'a\u0000b', 'a␀b'],
    ['an escape sequence', '\u001b[31m', '␛[31m'],
    ['DEL', 'a\u007f', 'a␡'],
    ['half a surrogate pair', 'a\ud83d', 'a\ufffd'],
    ['a tab', 'a\tb', 'a\tb'],
    ['right-to-left marks, which the dossier shows', 'a\u202eb', 'a\u202eb'],
  ])('%s, in a text of several lines', (_what, text, expected) => {
    expect(normalise(text, 'lines')).toBe(expected);
  });

  test('a text of one line is trimmed, and its control characters are all seen', () => {
    expect(normalise('  a\tb\nc\r\nd ', 'line')).toBe('a␉b␊c␊d');
  });

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('line' as const, 'lines' as const), (text, kind) => {
        expect(normalise(normalise(text, kind), kind)).toBe(normalise(text, kind));
      }),
    );
  });

  test('no character is lost or added, and none controls anything', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stored = normalise(text, 'lines');
        expect(codePoints(stored)).toBe(codePoints(text.replaceAll('\r\n', '\n')));
        expect([...stored].filter((one) => one < ' ' && !'\n\t'.includes(one))).toEqual([]);
        expect(stored.isWellFormed()).toBe(true);
      }),
    );
  });

  test('fields left empty are absent, and unknown ones are not taken along', () => {
    expect(normaliseValues({ name: ' ', facts: '\n', wish: ' x', number: '7' })).toEqual({ wish: ' x' });
  });

  test.each([
    ['zero-width spaces', '\u200b\u200b'],
    ['a byte order mark', '\ufeff'],
    ['right-to-left marks', '\u202e \u2066\u2069'],
    ['a Hangul filler', '\u3164'],
    ['blank braille cells', '\u2800'],
    ['a variation selector', '\ufe0f'],
  ])('a text of nothing but %s is an empty one', (_what, text) => {
    expect(normaliseValues({ name: text, facts: text })).toEqual({});
  });

  test.each(['👩‍👩‍👧', '␀', 'ضع', '.'])('%s is something', (text) => {
    expect(normaliseValues({ facts: text })).toEqual({ facts: text });
  });
});
