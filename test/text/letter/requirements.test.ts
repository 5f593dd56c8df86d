import { expect, test } from 'vitest';
import { letter as words } from '#domain/language/nl.ts';
import { CONTENTS, ONLY_IN_TEXT } from '#domain/procedure/letter-schema.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import { fieldOf } from '#text/letter/content.ts';
import { LETTER_FIELDS } from '#text/letter/fields.ts';
import type { LetterData } from '#text/letter/fields.ts';
import type { Written } from '#text/letter/write-letter.ts';
import { writeLetter } from '#text/letter/write-letter.ts';
import { letterDigest } from '#text/letter/render.ts';
import { edited, lineOf } from '../../config/config-files.ts';
import { mistakes } from '../../config/mistakes.ts';
import { config, dataOf } from './stories.ts';

function write(
  key: string,
  letter: LetterId,
  change: Partial<LetterData> = {},
  letters = config.letters,
): Written {
  const procedure = config.procedures.get(key)!;
  return writeLetter(letter, { letters, procedure }, { ...dataOf(letter, procedure), ...change });
}

/** The data without a field. */
function without(key: string, letter: LetterId, field: keyof LetterData): Written {
  const procedure = config.procedures.get(key)!;
  const { [field]: _left, ...rest } = dataOf(letter, procedure);
  return writeLetter(letter, { letters: config.letters, procedure }, rest as LetterData);
}

test.each([
  ['koksijde@1', 'acknowledgement', 'expected', ['expected-date']],
  ['koksijde@1', 'inadmissible', 'text', ['reasons']],
  ['koksijde@1', 'answer', 'text', ['reasons']],
  ['koksijde@1', 'answer', 'finding', ['finding']],
  ['koksijde@1', 'answer', 'solution', ['solution']],
  ['hss@1', 'acknowledgement', 'expected', ['expected-date']],
  ['hss@1', 'answer', 'text', ['reasons']],
  ['hss@1', 'not-a-complaint', 'text', ['reasons']],
  ['hss@1', 'interim', 'expected', ['expected-date']],
  ['hss@1', 'information-request', 'text', ['reasons']],
] as const)('in %s the letter %s without its %s is not written: %j', (key, letter, field, missing) => {
  expect(without(key, letter, field)).toEqual({ missing });
});

test('all that is missing is told at once', () => {
  const answer = {
    text: undefined,
    finding: undefined,
    solution: undefined,
  } as unknown as Partial<LetterData>;
  const written = write('koksijde@1', 'answer', answer);
  expect(written).toEqual({ missing: ['reasons', 'finding', 'solution'] });
});

test('a solution is required only where the finding calls for one', () => {
  const written = write('koksijde@1', 'answer', { finding: 'ongegrond', solution: '', solution_due: false });
  expect(written).toHaveProperty('letter');
});

test('a finding that stands only inside another word does not stand in the letter', () => {
  const own =
    '<h1>Antwoord</h1>\n{{paragraphs text}}<p>on{{finding}}</p>{{#if solution}}{{paragraphs solution}}{{/if}}';
  const letters = new Map(config.letters).set('answer', own);
  expect(write('koksijde@1', 'answer', {}, letters)).toEqual({ missing: ['finding'] });
});

test('a required text is found again though it is wrapped over many lines and paragraphs', () => {
  const text = `${'Wij hebben dit goed bekeken. '.repeat(40)}\n\n- een punt\n- nog een punt\n\n${'woord'.repeat(60)}`;
  expect(write('koksijde@1', 'answer', { text })).toHaveProperty('letter');
});

test('an empty place is never left in a sentence: a field that is shown and not known stops the letter', () => {
  const letters = new Map(config.letters).set(
    'closing',
    '<h1>Afgesloten</h1><p>Op {{withdrawn}}, te {{talk.place}}.</p>',
  );
  expect(write('koksijde@1', 'closing', {}, letters)).toEqual({ missing: ['withdrawn', 'talk.place'] });
});

test('what a template only shows when it is known may be unknown', () => {
  const letters = new Map(config.letters).set(
    'closing',
    '<h1>Klaar</h1><p>{{#if talk.place}}{{talk.place}}{{else}}{{number}}{{/if}}</p>',
  );
  expect(write('koksijde@1', 'closing', {}, letters)).toHaveProperty('letter');
});

test.each([...CONTENTS, ...Object.keys(LETTER_FIELDS)])(
  'what to do when %s is missing is told in a sentence',
  (what) => {
    expect(words.missing(what)).toMatch(/^[a-z].*\.$/);
  },
);

test.each([
  [
    'requires: [receipt-date, ground, reasons]',
    'requires: [receipt-date, resons]',
    'one of receipt-date',
    '"resons"',
  ],
  [
    'requires: [receipt-date, ground, reasons]',
    'requires: [reasons, reasons]',
    'each content once',
    'reasons again',
  ],
  [
    'requires: [receipt-date, ground, reasons]',
    'requires: [second-line]',
    'second_line, with in_answer',
    'second-line',
  ],
  [
    'requires: [receipt-date, ground, reasons]',
    'requires: [committee]',
    'committee, beside requires',
    'committee',
  ],
  ['requires: [receipt-date, ground, reasons]', 'requires: [norms]', 'a list under finding.norms', 'norms'],
])(
  '%s written as %s is told: a letter cannot hold what the procedure does not know',
  (from, to, expected, found) => {
    const path = 'procedures/koksijde@1.yaml';
    expect(mistakes(edited(path, from, to)).problems[0]).toMatchObject({
      ...{ file: path, line: lineOf(path, from), found },
      expected: expect.stringContaining(expected) as string,
    });
  },
);

test('the digest changes with anything in the letter, the way and the addressee, and with nothing else', () => {
  const letterOf = (change: Partial<LetterData>) => {
    const written = write('koksijde@1', 'answer', change);
    if ('missing' in written) throw new Error('expected a letter');
    return written.letter;
  };
  const mail = ['e-mail', 'an@voorbeeld.example'];
  const digest = letterDigest(letterOf({}), mail);
  expect(digest).toMatch(/^[0-9a-f]{32}$/);
  expect(letterDigest(letterOf({}), mail)).toBe(digest);
  const others = [
    letterDigest(letterOf({ text: 'Een andere tekst.' }), mail),
    letterDigest(letterOf({ recipient: { name: 'An Peeters', address: ['Elders 1'] } }), mail),
    letterDigest(letterOf({ today: '28 november 2026' }), mail),
    letterDigest(letterOf({}), ['letter', 'an@voorbeeld.example']),
    letterDigest(letterOf({}), ['e-mail', 'jan@voorbeeld.example']),
  ];
  expect(new Set([digest, ...others]).size).toBe(6);
});

test('what only the coordinator can tell is given by no other field of a letter', () => {
  const byText = CONTENTS.filter((content) => fieldOf(content) === 'text');
  expect(byText).toEqual([...ONLY_IN_TEXT]);
});
