import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '#site/data/csv.ts';

/** Reads a CSV file as RFC 4180 says, to hold what is written against another reading of the rules. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  const body = text.slice(1, -2);
  for (let match = field.exec(body); match !== null; match = field.exec(body)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') break;
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows;
}

describe('a CSV file', () => {
  it('separates by commas, ends rows by CRLF, quotes what needs it and leaves null empty', () => {
    expect(csv([['a', 'b, "c"', 3, null]])).toBe('\uFEFFa,"b, ""c""",3,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'])(
    'lets no spreadsheet take %j for a formula',
    (text) => {
      expect(read(csv([[text]]))[0]?.[0]).toBe(`'${text}`);
    },
  );

  it('leaves numbers as they are, also below nought', () => {
    expect(csv([[-1, 0.5]])).toBe('\uFEFF-1,0.5\r\n');
  });

  it('is read back as it was written', () => {
    const text = fc
      .string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\r', '\n', ';') })
      .map((end) => `x${end}`);
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          expect(read(csv(rows))).toEqual(rows);
        },
      ),
    );
  });
});
