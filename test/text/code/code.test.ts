import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ALPHABET, encode, readLetters } from '#text/code/crockford.ts';
import { isCaseNumber, readCaseNumber, readReceipt, writeReceipt } from '#text/code/code.ts';
import { checkLetter, isChecked } from '#text/code/luhn.ts';

const letter = fc.constantFrom(...Array.from(ALPHABET));
const letters = (length: number) =>
  fc.array(letter, { minLength: length, maxLength: length }).map((all) => all.join(''));

describe('Crockford letters', () => {
  it('encodes five bits a letter, from the highest bit on', () => {
    expect(encode(Uint8Array.of(0xff, 0xc0, 0x00, 0x08, 0x01), 8)).toBe('ZZ000201');
    expect(encode(Uint8Array.of(0b00001_000, 0b10_00011_0, 0, 0), 6)).toBe('123000');
  });

  it('refuses to make letters out of bits that are not there', () => {
    expect(() => encode(new Uint8Array(3), 5)).toThrow('expected at least 25 bits, found 24');
  });

  it.each([
    ['7q4m2x', '7Q4M2X'],
    [' il-oO ', '1100'],
    ['7F3K\u20139Q2M', '7F3K9Q2M'],
    ['', ''],
  ])('reads %j as %j', (typed, read) => {
    expect(readLetters(typed)).toBe(read);
  });

  it.each(['U', 'é', '7Q4M2X!', 'ﬁ', '\u0000'])('does not read %j', (typed) => {
    expect(readLetters(typed)).toBeNull();
  });
});

describe('the check letter', () => {
  it('finds every single wrong letter', () => {
    fc.assert(
      fc.property(letters(15), fc.nat(15), letter, (code, at, other) => {
        const whole = code + checkLetter(code);
        expect(isChecked(whole)).toBe(true);
        fc.pre(whole[at] !== other);
        expect(isChecked(whole.slice(0, at) + other + whole.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('finds two neighbours that changed places, except 0 with Z', () => {
    fc.assert(
      fc.property(letters(15), fc.nat(14), (code, at) => {
        const whole = code + checkLetter(code);
        const [a = '', b = ''] = whole.slice(at, at + 2);
        fc.pre(a !== b && !(`${a}${b}` === '0Z' || `${a}${b}` === 'Z0'));
        expect(isChecked(whole.slice(0, at) + b + a + whole.slice(at + 2))).toBe(false);
      }),
    );
  });
});

describe('case numbers and receipt codes', () => {
  it('are read back however they are typed', () => {
    fc.assert(
      fc.property(letters(15), (code) => {
        const whole = code + checkLetter(code);
        const typed = writeReceipt(whole).toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o');
        expect(readReceipt(typed)).toBe(whole);
      }),
    );
    expect(readCaseNumber('2o26 7q4m-2x')).toBe('2026-7Q4M2X');
  });

  it.each(['7F3K-9Q2M-XW4D', '', 'GXGD-H56V-Z1H9-WYSG', 'GXGD-H56V-Z1H9-WYSFF'])(
    'refuses the code %j',
    (code) => {
      expect(readReceipt(code)).toBeNull();
    },
  );

  it.each(['2026-7Q4M2', '2026-7Q4M2XX', '2026-7q4m2x', '../2026-7Q4M2X', '2026-7Q4M2X\n', '2026-7Q4MIX'])(
    'does not take %j for a case number',
    (text) => {
      expect(isCaseNumber(text)).toBe(false);
    },
  );

  it.each(['AAAA-7Q4M2X', '2026', 'case 2026-7Q4M2X'])('reads no case number in %j', (typed) => {
    expect(readCaseNumber(typed)).toBeNull();
  });
});
