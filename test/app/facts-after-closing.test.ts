/** What happened before the closing and is remembered after it is recorded with its real date (domain.md 4.9). */
import { describe, expect, it } from 'vitest';
import { offeredLetters } from '#app/letter/offered.ts';
import { exampleOf, linesOf } from '#domain/case/example.ts';
import { nextStep } from '#domain/case/next.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { config, TODAY, worldOf } from '../domain/case/cases.ts';
import { Thread } from './heard.ts';

/** A case that was closed, and nobody had written that the complainant was called. */
function closed(procedure: string, before: readonly string[]): Thread {
  const thread = new Thread(config, procedure);
  for (const body of before) thread.say(body);
  expect(thread.c.status).toBe('closed');
  return thread;
}

const KOKSIJDE = [
  '/ontvankelijk\n/behandelaar handler-3 overlegd 23/11/2026',
  '/antwoord brief 23/11/2026\nWat wij schreven.',
  '/sluit',
];
const ALMERE = [
  '/bevestig brief 23/11/2026\nWat wij schreven.',
  '/gesprek gehouden tevreden\nHet verslag.',
  '/sluit',
];

it.each([
  ['koksijde@1', KOKSIJDE, '/contact 20/11/2026', 'contacted'],
  ['koksijde@1', KOKSIJDE, '/info 20/11/2026\nDe klager bracht een foto.', 'information-received'],
  ['oco-almere@1', ALMERE, '/contact 20/11/2026', 'contacted'],
] as const)('%s: is recorded as a deviation, and the case stays closed', (procedure, before, said, type) => {
  const thread = closed(procedure, before);
  expect(thread.say(said)).toBeNull();
  expect(thread.c.status).toBe('closed');
  expect(thread.c.events.at(-1)).toMatchObject({ type, on: '2026-11-20', deviations: ['out-of-order'] });
});

it('meets the term that was missed by the closing, where it was in time', () => {
  const thread = closed('oco-almere@1', ALMERE);
  const contact = () => thread.c.terms.find(({ code }) => code === 'contact');
  expect(contact()?.met).toBeUndefined();
  thread.say('/contact 20/11/2026');
  expect(contact()).toMatchObject({ met: '2026-11-20' });
});

it.each([
  ['withdrawn and closed', ['/trek-in', '/sluit', '/contact 20/11/2026']],
  ['withdrawn', ['/trek-in', '/contact 20/11/2026', '/sluit']],
  ['closed at once', [...ALMERE, '/contact 20/11/2026']],
])('meets its term also where the case is opened again that was %s, and is not asked again', (_how, said) => {
  const thread = new Thread(config, 'oco-almere@1');
  for (const body of [...said, '/heropen\nDe klager belde.'])
    expect([body, thread.say(body)]).toEqual([body, null]);
  expect(thread.c.terms.find(({ code }) => code === 'contact')).toMatchObject({ met: '2026-11-20' });
  expect(nextStep(thread.c, procedureOf(config, 'oco-almere@1'))?.does).not.toBe('contact');
});

describe('what is still to come', () => {
  it.each([
    ['oco-almere@1', 'talk', '/gesprek gepland 12/3/2027', '/gesprek gehouden tevreden'],
    ['oco-almere@1', 'committee-hearing', '/zitting uitgenodigd 12/3/2027', '/zitting gehouden'],
    ['awb-9@1', 'hear', '/horen aangeboden', '/horen gehouden'],
    ['awb-9@1', 'hear', '/horen aangeboden 12/3/2027', '/horen gehouden'],
  ] as const)('cannot begin in a closed case of %s; the example of /%s: what happened', (...row) => {
    const [procedure, id, said, shown] = row;
    const thread = closed(procedure, ['/trek-in', '/sluit']);
    const answer = thread.say(said);
    const text = answer === null ? '' : thread.textOf(answer);
    expect(text).toContain('Open de klacht dan eerst weer met `/heropen`');
    const example = exampleOf(id, thread.c, worldOf(procedureOf(config, procedure)));
    expect(example.line).toBe(shown);
    expect([thread.say(linesOf(example)), thread.c.status]).toEqual([null, 'closed']);
  });

  it('begins no letter to the complainant where only the respondent was offered to be heard', () => {
    const thread = new Thread(config, 'awb-9@1');
    const offered = () =>
      offeredLetters(thread.c, thread.comments, { date: TODAY, reach: () => 'e-mail' }, thread).map(
        ({ draft }) => draft.letter,
      );
    for (const body of ['/ontvankelijk\n/behandelaar handler-1', '/horen aangeboden beklaagde'])
      thread.say(body);
    expect([thread.c.events.at(-1)?.type, offered()]).toEqual(['hearing-offered', []]);
    thread.say('/horen aangeboden klager');
    expect(offered()).toEqual(['invitation']);
  });

  it('begins no letter either: what is told then goes with none until the case is opened again', () => {
    const thread = closed('oco-almere@1', ['/trek-in', '/sluit']);
    const offered = () =>
      offeredLetters(thread.c, thread.comments, { date: TODAY, reach: () => 'e-mail' }, thread);
    const letters = () => offered().map(({ draft }) => draft.letter);
    const before = letters();
    expect(thread.say('/gesprek gehouden tevreden 20/11/2026\nHet verslag.')).toBeNull();
    expect(letters()).toEqual(before);
    expect(thread.say('/heropen\nDe klager vraagt het verslag.')).toBeNull();
    expect(letters()).toContain('talk-record');
  });
});

it.each([[[]], [['/trek-in', '/sluit']]])(
  'is confirmed only where a text was shown: after %j /ja with another number is told there is none',
  (before) => {
    const thread = new Thread(config, 'koksijde@1');
    for (const body of before) thread.say(body);
    expect(thread.say('/ja 9999')?.reply).toMatchObject({ refusal: { code: 'not-confirmable' } });
  },
);

it('is no decision: those need the case to be opened again', () => {
  const thread = closed('koksijde@1', KOKSIJDE);
  for (const decision of ['/oordeel gegrond\nOns oordeel.', '/behandelaar handler-1', '/trek-in']) {
    expect(thread.say(decision)?.reply).toMatchObject({ refusal: { code: 'not-in-this-state' } });
  }
});
