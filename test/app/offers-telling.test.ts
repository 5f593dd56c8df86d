import { describe, expect, it } from 'vitest';
import { config } from '../domain/case/cases.ts';
import { shownIn, Thread } from './heard.ts';
import { KEY, TEXT } from './situation.ts';

const threadAfter = (before: readonly string[], procedure = KEY) => {
  const thread = new Thread(config, procedure);
  for (const body of before) expect(thread.say(body)).toBeNull();
  return thread;
};

describe('an example of a letter', () => {
  it.each([
    [['/ontvankelijk\n/behandelaar handler-1 overlegd 23/11/2026'], '/antwoord e-mail', null],
    [['/ontvankelijk\n/behandelaar handler-1 overlegd 23/11/2026'], `/antwoord\n${TEXT}`, null],
    [[], '/ontvankelijk\n/bevestig', '/bevestig brief'],
    [[], '/bevestig\n/tussenbericht 2026-12-10', '/bevestig brief'],
    [[], '/ontvankelijk\n/bevestig 22/11/2027', '/ontvankelijk\n/bevestig 2026-11-23'],
    [[], '/ontvankelijk\n/bevestig mondeling 22/11/2027', '/ontvankelijk\n/bevestig mondeling 2026-11-23'],
  ])(
    'after %j, of %j, never says that it was told already, unless that was typed',
    (before, said, expected) => {
      const thread = threadAfter(before);
      const answer = thread.say(said);
      expect(answer?.reply.kind).toBe('refused');
      expect(answer === null ? '' : shownIn(thread.textOf(answer))).toBe(expected);
    },
  );

  it.each([KEY, 'zoersel@1'])(
    'in `/hulp` of %s is of a letter that is still to be written, or says that none can be',
    (procedure) => {
      const thread = threadAfter(['/ontvankelijk'], procedure);
      const possible = thread.say('/hulp')?.offer.possible ?? [];
      expect(possible.find(({ id }) => id === 'acknowledge')?.example.line).not.toMatch(/\d/);
      const told = possible.filter(({ id, example }) => id === 'answer' && /\d/.test(example.line));
      for (const { lacks } of told) expect(lacks?.length).toBeGreaterThan(0);
    },
  );
});
