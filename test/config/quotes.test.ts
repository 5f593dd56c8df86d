/** Whoever writes a procedure is told of a quote that its text does not have. */
import { describe, expect, test } from 'vitest';
import { readTextFile } from '#adapters/files/config.ts';
import { nearestIn, standsIn } from '#domain/procedure/word-for-word.ts';
import type { ReadText } from '#text/config/misquotes.ts';
import { misquotes } from '#text/config/misquotes.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { CONFIG_FOLDER, configFiles, edited, lineOf } from './config-files.ts';

const FILE = 'procedures/koksijde@1.yaml';
const SOURCE = 'procedures/sources/koksijde.txt';

const onDisk: ReadText = (path) => readTextFile(CONFIG_FOLDER, path);

test.each(configFiles.filter(({ path }) => path.startsWith('procedures/')))(
  'every quote of $path stands word for word in its text',
  async (file) => {
    expect(await misquotes([file], onDisk)).toEqual([]);
  },
);

test('what the text does not say is told with its line, and with what it says', async () => {
  const files = edited(FILE, 'quote: Zij ziet erop toe', 'quote: Zij ziet eropuit');
  expect(await misquotes(files, onDisk)).toEqual([
    {
      file: FILE,
      line: lineOf(FILE, 'quote: Zij ziet erop toe'),
      expected: `words as they stand in ${SOURCE} (… between two words or more leaves out 300 characters at most)`,
      found: expect.stringContaining('"Zij ziet eropuit') as string,
      example: expect.stringContaining('"Zij ziet erop toe dat') as string,
    },
  ]);
});

test.each([
  [
    'a copy that is not there',
    'copy: sources/koksijde.txt',
    'copy: sources/gone.txt',
    'sources/gone.txt, which is not there',
  ],
  ['no copy at all', ', copy: sources/koksijde.txt', '', 'nothing'],
])('%s is told, and stops no job', async (_what, from, to, found) => {
  const files = edited(FILE, from, to);
  expect(await misquotes(files, onDisk)).toMatchObject([
    { file: FILE, line: lineOf(FILE, 'copy: sources'), found, example: 'copy: sources/koksijde.txt' },
  ]);
  expect(parseConfig(files).procedures.has('koksijde@1')).toBe(true);
});

describe('a quote stands in a text', () => {
  const text = 'Wij bevestigen de ontvangst\n  binnen vijf werkdagen. U krijgt (zo nodig) bericht.';

  test.each([
    ['with other ends of lines', 'de ontvangst binnen vijf\n\nwerkdagen', true],
    ['with words left out', 'Wij bevestigen … binnen vijf werkdagen.', true],
    ['with signs of its own', 'krijgt (zo nodig) bericht.', true],
    ['not with another word', 'binnen vijftig werkdagen', false],
    ['not in another order', 'binnen vijf werkdagen … de ontvangst', false],
    ['not with a part of a word', 'e', false],
    ['not where nothing is said', '…', false],
    ['with nothing left out of it but its beginning and end', '… ontvangst binnen vijf …', true],
    ['not with a single word before what is left out', 'Wij … binnen vijf werkdagen', false],
    ['not with a single word after what is left out', 'Wij bevestigen … bericht', false],
  ])('%s', (_how, quote, stands) => {
    expect(standsIn(quote, text)).toBe(stands);
  });

  test.each([
    ['a little', 80, true],
    ['half the text', 800, false],
  ])('with %s left out or not', (_much, words, stands) => {
    const long = `Wij antwoorden ${'la '.repeat(words)}binnen de maand.`;
    expect(standsIn('Wij antwoorden … binnen de maand', long)).toBe(stands);
  });

  test('with … where the text itself has it', () => {
    expect(standsIn('een beroep … enzovoort', 'Dit is een beroep … enzovoort.')).toBe(true);
  });

  test.each([
    ['its end', 'de ontvangst binnen vijftig werkdagen.', 'de ontvangst binnen vijf werkdagen.'],
    ['its first word', 'Zij bevestigen de ontvangst', 'Wij bevestigen de ontvangst'],
    ['its first words', 'uiterlijk na vijf werkdagen. U krijgt', 'ontvangst binnen vijf werkdagen. U krijgt'],
    ['a capital', 'wij Bevestigen de ontvangst', 'Wij bevestigen de ontvangst'],
    ['every word', 'nergens te vinden', 'Wij bevestigen de'],
  ])('and where it departs in %s, what the text says there is shown', (_where, quote, nearest) => {
    expect(nearestIn(quote, text)).toBe(nearest);
  });
});
