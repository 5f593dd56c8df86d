/** A correction can take away what had to come before a decision that stands: that leaves a trace (domain.md 4.9). */
import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { CommandId, Context } from '#domain/case/decision.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { config, eventOf, give, receivedCase, RECEIVED, TODAY } from './cases.ts';
import { evolve } from '#domain/case/evolve.ts';
import { eachWithStarts } from '#domain/case/terms.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { outcome } from './typed.ts';

const ON = '2026-11-21';

/** What a correction of a case that went like this is answered: the rules that it breaks. */
function corrected(key: string, course: readonly CaseEvent[], line: string, rest: Partial<Context> = {}) {
  const procedure = procedureOf(config, key);
  const numbered = course.map((event, n) => ({ ...event, source: `issue/42/comment/${String(1300 + n)}` }));
  const by = { procedure, calendar: calendarOf(procedure, config.calendars) };
  const c = eachWithStarts(numbered, receivedCase(procedure), by).reduce<Case>(
    (before, one) => evolve(before, one, procedure),
    receivedCase(procedure),
  );
  const everybody = procedure.roles.map(({ id }) => id);
  const command = { id: 'correct' as CommandId, words: line.split(' ') };
  return outcome(give(c, command, procedure, everybody, { text: 'Verkeerd getypt.', ...rest }));
}

const consented = eventOf('forward-consented', RECEIVED);
const forwarded = { ...eventOf('forwarded', ON), body: 'waterbedrijf', form: 'letter' } as const;
const admissible = eventOf('admissible', RECEIVED);
const appointed = { ...eventOf('handler-appointed', RECEIVED), handler: 'handler-1' } as const;
const held = eventOf('hearing-held', RECEIVED);
const nobody = { ...eventOf('respondent-named', RECEIVED), respondent: 'none' } as const;
const waived = { ...eventOf('hearing-waived', RECEIVED), ground: 'waived' } as const;
const found = { ...eventOf('found', ON), finding: 'not-upheld', reason: 'comment/1' } as const;
const answered = { ...eventOf('answered', TODAY), form: 'letter' } as const;
const judged = [admissible, appointed, held, found] as const;

const ruled = { ...eventOf('ruled', TODAY), finding: 'upheld', reason: 'comment/2' } as const;
/** A committee of oco-almere that did all that comes before its ruling. */
const COMMITTEE: readonly CaseEvent[] = [
  eventOf('committee-engaged', RECEIVED),
  { ...eventOf('seat-filled', RECEIVED), seat: 'chair', person: 'chair-1' },
  { ...eventOf('seat-filled', RECEIVED), seat: 'partner', person: 'partner-1' },
  { ...eventOf('seat-filled', RECEIVED), seat: 'municipality', person: 'civil-servant-1' },
  eventOf('discussion-held', RECEIVED),
  eventOf('committee-hearing-held', ON),
  ruled,
];

describe('a correction that takes away', () => {
  it.each<[string, string, readonly CaseEvent[], string, readonly string[]]>([
    ['the consent to a forwarding', 'stad-ocmw@1', [consented, forwarded], '2 vervalt', ['without-consent']],
    ['a consent that nothing rests on', 'stad-ocmw@1', [consented], '2 vervalt', []],
    ['one consent of two', 'stad-ocmw@1', [consented, consented, forwarded], '2 vervalt', []],
    [
      'the hearing before a finding',
      'awb-9@1',
      judged,
      '4 vervalt',
      ['without-hearing', 'without-hearing-of-respondent'],
    ],
    [
      'the day on which the respondent was told with the acknowledgement (invariant 6)',
      'oco-almere@1',
      [eventOf('acknowledged', ON), eventOf('respondent-informed', ON)],
      `3 datum ${TODAY}`,
      ['not-with-acknowledgement'],
    ],
    [
      'the day of the acknowledgement with which the respondent was told',
      'oco-almere@1',
      [eventOf('acknowledged', ON), eventOf('respondent-informed', ON)],
      `2 datum ${TODAY}`,
      ['not-with-acknowledgement'],
    ],
    [
      'the wrong day of a telling',
      'oco-almere@1',
      [eventOf('acknowledged', ON), eventOf('respondent-informed', TODAY)],
      `3 datum ${ON}`,
      [],
    ],
    ['who was heard', 'awb-9@1', judged, '4 wie klager', ['without-hearing-of-respondent']],
    [
      'that it is about nobody',
      'awb-9@1',
      [admissible, appointed, nobody, waived, found],
      '4 vervalt',
      ['without-hearing-of-respondent'],
    ],
    [
      'the finding of an answer',
      'awb-9@1',
      [...judged, answered],
      '5 vervalt',
      ['corrected-after-notice', 'without-finding'],
    ],
    ['who sat in a committee that ruled', 'oco-almere@1', COMMITTEE, '4 vervalt', ['committee-incomplete']],
    ['the hearing of a committee', 'oco-almere@1', COMMITTEE, '7 vervalt', ['without-committee-hearing']],
    [
      'that the respondent knows, before the end',
      'awb-9@1',
      [admissible, eventOf('respondent-informed', RECEIVED), appointed, held, found, answered],
      '3 vervalt',
      ['respondent-not-informed'],
    ],
    [
      'what brought the case to where a step was taken',
      'koksijde@1',
      [admissible, appointed, answered],
      '2 vervalt',
      ['later-step-out-of-order'],
    ],
  ])('%s says which rule of %s is broken by it', (_what, key, course, line, expected) => {
    expect(corrected(key, course, line)).toEqual(expected);
  });

  it('the day on which there was still time to extend a term, says so (invariant 8)', () => {
    const extended = { ...eventOf('extended', ON), deadline: 'answer', until: '2027-01-15' } as const;
    const later = { today: '2027-02-01', now: '2027-02-01T09:00:00Z' };
    expect(corrected('awb-9@1', [extended], '2 datum 2027-01-20', later)).toEqual(['extended-after-end']);
    expect(corrected('awb-9@1', [extended], '2 datum 2026-12-20', later)).toEqual([]);
  });

  it('nothing that was broken before says it anew', () => {
    expect(
      corrected('stad-ocmw@1', [consented, forwarded, { ...forwarded, on: TODAY }], '3 datum 2026-11-22'),
    ).toEqual([]);
    expect(corrected('awb-9@1', [admissible, found], '2 datum 2026-11-21')).toEqual([]);
  });
});
