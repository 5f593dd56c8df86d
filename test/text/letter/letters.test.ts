import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LETTERS } from '#domain/procedure/vocabulary.ts';
import { writeLetter } from '#text/letter/write-letter.ts';
import { config, dataOf } from './stories.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/letters/', import.meta.url));

const letters = [...config.procedures].flatMap(([key, procedure]) =>
  LETTERS.flatMap((letter) => (['u', 'je'] as const).map((form) => ({ key, procedure, letter, form }))),
);

/** Written anew with `npx vitest run test/text/letter/letters.test.ts --update`; read each before it is committed. */
test.each(letters)(
  'the letter $letter of $key reads well with "$form"',
  async ({ key, procedure, letter, form }) => {
    const written = writeLetter(
      letter,
      { letters: config.letters, procedure },
      dataOf(letter, procedure, form),
    );
    if ('missing' in written) throw new Error(`missing: ${written.missing.join(', ')}`);
    const { subject, text } = written.letter;
    await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot(
      `${FIXTURES}${key}/${letter}.${form}.txt`,
    );
  },
);

test('a letter about what is no complaint says what it is, promises nothing of it, and says where to go', () => {
  const [key, before] = [...config.procedures].find(([, { kinds }]) => kinds.length > 1)!;
  const kinds = before.kinds.map((kind) => ({
    ...kind,
    where: 'Daarmee {{u-je "kunt u" "kun je"}} naar het loket.',
  }));
  const procedure = { ...before, kinds };
  const written = writeLetter(
    'not-a-complaint',
    { letters: config.letters, procedure },
    dataOf('not-a-complaint', procedure, 'je'),
  );
  const text = 'letter' in written ? written.letter.text.replaceAll(/\s+/g, ' ') : '';
  expect(text, key).toContain(
    `Je bericht is volgens ons geen klacht, maar een ${kinds.at(-1)!.label}. Daarom behandelen wij het niet als klacht.`,
  );
  expect(text).toContain('Daarmee kun je naar het loket.');
  expect(text).not.toContain('bericht als:');
});
