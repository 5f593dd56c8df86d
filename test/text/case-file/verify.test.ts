import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteStages } from '#domain/case/note-stages.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { Case } from '#domain/case/case.ts';
import { BrokenCaseFile } from '#text/case-file/read.ts';
import { verifyCaseFile } from '#text/case-file/verify.ts';
import { pathOf, WORDING, writeCaseFile, writeWithBody } from '#text/case-file/write.ts';
import { inventedYear } from '../../fixtures/figures/cases.ts';
import { configuration, koksijde } from '../../fixtures/figures/configuration.ts';
import { volume } from '../../volume.ts';

const { procedures } = configuration;

function noted(c: Case): Case {
  const stages = noteStages(c, koksijde, '2026-11-20T08:00:00Z', '2026-11-20');
  return stages.reduce<Case>((before, event) => evolve(before, event, koksijde), c);
}

const cases = inventedYear(40, '2026-11-20').map(noted);

interface File {
  readonly path: string;
  readonly text: string;
  readonly present: number;
}

const present = cases.map((c): File => ({
  path: pathOf(c.number),
  text: writeCaseFile(c, koksijde),
  present: WORDING,
}));
/** As a version before the present one wrote them, with other words. */
const older = cases.map((c): File => {
  const text = writeWithBody(c, koksijde, {
    wording: WORDING,
    text: `# Dossier ${c.number}\n\n---\n\nOude woorden.\n`,
  });
  return { path: pathOf(c.number), text, present: WORDING + 1 };
});

/** What `gegrond verify` finds; a file that cannot be read is found too. */
function found({ path, text, present: wording }: File): number {
  try {
    return verifyCaseFile(path, text, procedures, wording).length;
  } catch (error) {
    if (error instanceof BrokenCaseFile) return 1;
    throw error;
  }
}

const lines = (text: string, change: (all: string[]) => unknown) => {
  const all = text.split('\n');
  change(all);
  return all.join('\n');
};

const OTHER_VALUES = [
  'null',
  '[]',
  '{}',
  '"x"',
  '-1',
  'true',
  '"2026-02-31"',
  '"constructor"',
  '[null]',
  '"near-3"',
];

/** What a hand can do to a text at a place (0 to 1) in it. */
const HANDS: Readonly<Record<string, (text: string, at: number, what: string) => string>> = {
  'changes a character': (text, at, what) => {
    const place = Math.floor(at * text.length);
    return text.slice(0, place) + what + text.slice(place + 1);
  },
  'adds a character': (text, at, what) => {
    const place = Math.floor(at * (text.length + 1));
    return text.slice(0, place) + what + text.slice(place);
  },
  'takes a character away': (text, at) => {
    const place = Math.floor(at * text.length);
    return text.slice(0, place) + text.slice(place + 1);
  },
  'takes a line away': (text, at) => lines(text, (all) => all.splice(Math.floor(at * all.length), 1)),
  'doubles a line': (text, at) =>
    lines(text, (all) => {
      const place = Math.floor(at * all.length);
      all.splice(place, 0, all[place] ?? '');
    }),
  'swaps two lines': (text, at) =>
    lines(text, (all) => {
      const place = Math.floor(at * (all.length - 1));
      all.splice(place, 2, all[place + 1] ?? '', all[place] ?? '');
    }),
  'adds a key': (text, at, what) =>
    lines(text, (all) => all.splice(1 + Math.floor(at * 20), 0, `extra: "${what}"`)),
  'adds a key to an event': (text, at) => {
    const events = [...text.matchAll(/^ {2}- \{/gm)];
    const place = (events[Math.floor(at * events.length)]?.index ?? 0) + 5;
    return `${text.slice(0, place)}"extra":1,${text.slice(place)}`;
  },
  'changes a value': (text, at) => {
    const values = [...text.matchAll(/(?<=":\s?)(?:"[^"]*"|\[[^\]]*\]|\d+)|(?<=^\w+: ).+$/gm)];
    const value = values[Math.floor(at * values.length)];
    const other = OTHER_VALUES[Math.floor(at * 997) % OTHER_VALUES.length] ?? '';
    return text.slice(0, value?.index) + other + text.slice((value?.index ?? 0) + (value?.[0].length ?? 0));
  },
  'changes line ends': (text) => text.replaceAll('\n', '\r\n'),
  'puts a mark before it': (text) => `\u{feff}${text}`,
};

const character = fc.oneof(
  fc.constantFrom(
    ' ',
    '\n',
    '"',
    "'",
    ':',
    '-',
    '0',
    '1',
    '2',
    '\u200b',
    '#',
    '{',
    ']',
    ',',
    '\r',
    '\t',
    '\0',
  ),
  fc.string({ minLength: 1, maxLength: 1 }),
);

describe('verifying case files', () => {
  it('finds no difference in files as they were written, with the present words or older ones', () => {
    expect([...present, ...older].map(found)).toEqual([...present, ...older].map(() => 0));
  });

  it.each(Object.entries(HANDS))('finds it when somebody %s', (_what, hand) => {
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...present, ...older), place, character, (file, at, what) => {
        const text = hand(file.text, at, what);
        fc.pre(text !== file.text);
        expect(found({ ...file, text })).toBeGreaterThan(0);
      }),
      { numRuns: volume(300, 10_000) },
    );
  });

  it('finds a file in another place, and a version of the words that does not exist', () => {
    const [file] = present;
    if (file === undefined) throw new Error('no file');
    expect(verifyCaseFile('cases/2026/2026-ZZZZZZ.md', file.text, procedures)).toHaveLength(1);
    for (const wording of ['0', String(WORDING + 1), `"${WORDING}"`, '1.5']) {
      const text = file.text.replace(`"wording":${WORDING}`, `"wording":${wording}`);
      expect(verifyCaseFile(file.path, text, procedures).map(({ line }) => line)).toHaveLength(1);
    }
  });

  it('names the line, what was expected and what is there', () => {
    const [file] = present;
    if (file === undefined) throw new Error('no file');
    const text = file.text.replace(/^service: .*$/m, 'service: "elders"');
    const line = file.text.split('\n').findIndex((one) => one.startsWith('service: '));
    expect(verifyCaseFile(file.path, text, procedures)).toEqual([
      { path: file.path, line: line + 1, expected: file.text.split('\n')[line], found: 'service: "elders"' },
    ]);
  });
});
