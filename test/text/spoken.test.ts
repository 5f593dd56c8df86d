/** Procedures of the Netherlands are spoken of as there: on the card, in answers, letters and the case file. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { spoken } from '#domain/language/nl.ts';
import { renderLetter } from '#text/letter/render.ts';
import { config, dataOf } from './letter/stories.ts';

const dutch = [...config.procedures.values()].filter(({ language }) => language === 'nl-NL');
/** The commands have one name in both: `/ontvankelijk` and `/onontvankelijk`. */
const withoutCommands = (text: string) => text.replaceAll(/\/(on)?ontvankelijk\b/g, '');

it.each(dutch.map(({ id }) => id))(
  '%s never speaks of “ontvankelijk”, in no scenario and no letter',
  (id) => {
    const files = globSync(`test/fixtures/{scenarios/${id}-*/expected,letters/${id}@*}/*`);
    expect(files.length).toBeGreaterThan(20);
    const said = files.flatMap((file) =>
      withoutCommands(readFileSync(file, 'utf8'))
        .split('\n')
        .filter((line) => /ontvankelijk/i.test(line)),
    );
    expect(said).toEqual([]);
  },
);

it('has other words for the same things in both, and the same for all others', () => {
  const [belgium, netherlands] = [spoken({ language: 'nl-BE' }), spoken({ language: 'nl-NL' })];
  expect(belgium.statuses['inadmissible']).toBe('onontvankelijk');
  expect(netherlands.statuses['inadmissible']).toBe('niet in behandeling genomen');
  expect(belgium.nextSteps['admissible']).toBe('beslis of de klacht ontvankelijk is');
  expect(netherlands.nextSteps['admissible']).toBe('beslis of de klacht in behandeling wordt genomen');
  expect(
    Object.values(netherlands)
      .flatMap((words: object) => Object.values(words) as string[])
      .join(),
  ).not.toMatch(/ontvankelijk/i);
  expect(netherlands.statuses['answered']).toBe(belgium.statuses['answered']);
});

it('tells whoever the law obliges nobody to hear what the law says, and not that a rule was broken', () => {
  const free = [...config.procedures.values()].find(
    ({ grounds }) => typeof grounds !== 'string' && grounds.every(({ binding }) => !binding),
  )!;
  const letter = renderLetter('inadmissible', config.letters, dataOf('inadmissible', free));
  const text = letter.text.replaceAll(/\s+/g, ' ');
  expect(text).toContain(
    'Dat doen wij niet: wij nemen de klacht niet in behandeling. De regels over klachten verplichten ons daar niet toe.',
  );
  expect(text).not.toContain('voldoet niet aan');
});
