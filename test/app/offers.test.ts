import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '#domain/case/decision.ts';
import { linesOf } from '#domain/case/example.ts';
import { exampleTexts, refusals } from '#domain/language/nl/command.ts';
import { MONTHS } from '#domain/language/nl/date.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { evolve } from '#domain/case/evolve.ts';
import { mark } from '#text/issue/marker.ts';
import { config, eventOf, TODAY } from '../domain/case/cases.ts';
import { shownIn, Thread } from './heard.ts';
import type { Situation } from './situation.ts';
import { KEY, TEXT } from './situation.ts';
import { SITUATIONS } from './situations.ts';

/** Everything until the refusal, and the refusal with its text. */
function refusedIn({ before = [], said, by, config: own = config, procedure = KEY }: Situation) {
  const thread = new Thread(own, procedure);
  for (const body of before) {
    const answer = thread.say(body);
    expect([body, answer === null ? 'done' : thread.textOf(answer)]).toEqual([body, 'done']);
  }
  const answer = thread.say(said, by);
  return { thread, answer, text: answer === null ? '' : thread.textOf(answer) };
}

describe('what is shown beneath a refusal', () => {
  it.each([
    ['/kwalificeer zomaar', '/kwalificeer klacht'],
    ['/kwalificeer melding', `/kwalificeer melding\n${exampleTexts['qualify'] ?? ''}`],
  ])('%s: why it would be no complaint only where it is said to be none', (said, example) => {
    expect(shownIn(refusedIn({ said, example, procedure: 'zoersel@1' }).text)).toBe(example);
  });

  it.each(Object.entries(SITUATIONS))(
    '%s: an example that is accepted as it stands, or none',
    (code, situation) => {
      const { answer, text } = refusedIn(situation);
      expect(answer?.reply).toMatchObject({ kind: 'refused', refusal: { code } });
      const example = shownIn(text);
      expect(example).toBe(situation.example);
      const bodies = [
        ...(example === null ? [] : [example]),
        ...(answer?.offer.possible ?? []).map((one) => linesOf(one.example)),
      ];
      for (const body of bodies) {
        const again = refusedIn(situation).thread.say(body, situation.by);
        expect([body, again?.reply.kind]).not.toEqual([body, 'refused']);
      }
    },
  );

  it.each(Object.entries(SITUATIONS))(
    '%s: each date in a code span is one that can be typed there',
    (_code, situation) => {
      const spans = [...refusedIn(situation).text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
      const written = spans.filter((span) => MONTHS.some((month) => span.includes(` ${month} `)));
      expect(written.filter((span) => !situation.said.includes(span))).toEqual([]);
    },
  );

  it.each([
    [['/ontvankelijk'], '/behandelaar jan overlegd 31/12/2027', '/behandelaar handler-1 overlegd 2026-11-23'],
    [[], '/bevestig postduif 31/11/2026', '/bevestig brief 2026-11-23'],
    [[], '/contact mislukt 31/11/2025 vandaag', '/contact mislukt 2026-11-23'],
  ])('after %j also of two errors in %s: the good words stay', (before, said, expected) => {
    const { text } = refusedIn({ before, said, example: null });
    expect(shownIn(text)).toBe(expected);
  });

  it('not-correctable: another line of the course is not put in its place', () => {
    const thread = new Thread(config, KEY);
    const noted = {
      ...eventOf('deadline-near', TODAY),
      deadline: 'answer',
      nominal: '2027-01-04',
      stage: 'near-3',
    };
    thread.c = evolve(thread.c, noted, procedureOf(config, KEY));
    const answer = thread.say(`/corrigeer 2 datum 22/11/2026\n${TEXT}`);
    expect(answer?.reply).toMatchObject({ refusal: { code: 'not-correctable' } });
    expect(answer?.offer.example).toBeNull();
  });

  it('changed-after-preview: every command that is shown is accepted', () => {
    const thread = new Thread(config, KEY);
    thread.say('/onderwerp De lamp van Jan');
    thread.note(mark('Zo komt het erin.', { key: 'comment/1300', answer: { kind: 'preview', read: '0f' } }));
    const answer = thread.say('/ja 1300');
    expect(answer?.reply).toMatchObject({ refusal: { code: 'changed-after-preview' } });
    expect(answer?.offer.example).toBeNull();
    expect(answer?.offer.possible.length).toBeGreaterThan(10);
    for (const { example } of answer?.offer.possible ?? []) {
      expect(new Thread(config, KEY).say(linesOf(example))?.reply.kind).not.toBe('refused');
    }
  });

  it.each(Object.keys(refusals).filter((code) => code.startsWith('letter-')))(
    '%s says itself what to do',
    (code) => {
      const thread = new Thread(config, KEY);
      const refusal = { code: code as RefusalCode, data: {} };
      const reply = { kind: 'refused', refusal, command: 'send', line: 1, of: 1 } as const;
      const offer = { example: '/verstuur 12', undo: null, possible: [] };
      expect(shownIn(thread.textOf({ key: '', comment: 1, reply, offer }))).toBeNull();
    },
  );
});
