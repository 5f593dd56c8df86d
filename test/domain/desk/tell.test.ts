import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { evolve } from '#domain/case/evolve.ts';
import { noteStages } from '#domain/case/note-stages.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import type { Absence } from '#domain/desk/absence.ts';
import { tellWhom, tidingsOf } from '#domain/desk/tell.ts';
import { config, eventOf } from '../case/cases.ts';
import { made, procedure } from './desk-cases.ts';

const { organisation } = config;
const worldOn = (today: string, absences: readonly Absence[] = []) => ({
  procedure,
  organisation,
  absences,
  today,
});

/** The case after a sweep on each of these days. */
function swept(c: Case, ...days: readonly string[]): Case {
  return days.reduce(
    (before, day) =>
      noteStages(before, procedure, `${day}T12:00:00Z`, day).reduce(
        (one, event) => evolve(one, event, procedure),
        before,
      ),
    c,
  );
}

const told = (c: Case, today: string, absences: readonly Absence[] = []) =>
  tidingsOf(c, worldOn(today, absences)).map(({ key }) => key);

const RECEIVED = '2026-03-02';
const fresh = made(12, RECEIVED, 'burgerzaken');
const handled = made(
  ...([12, RECEIVED, 'burgerzaken'] as const),
  ['admissible', '2026-03-03'],
  ['acknowledged', '2026-03-03'],
  ['handler-appointed', '2026-03-04', 'handler-1'],
);

/** With a handler, and never acknowledged. */
const silent = made(
  ...([12, RECEIVED, 'burgerzaken'] as const),
  ['admissible', '2026-03-03'],
  ['handler-appointed', '2026-03-04', 'handler-1'],
);

describe('of a stage is told', () => {
  it('whoever must act, and of an escalation those whom the procedure names too', () => {
    expect(told(swept(fresh, '2026-03-09'), '2026-03-09')).toEqual([
      '2026-000012.acknowledgement.2026-03-12.near-3.coordinator-1',
      '2026-000012.inadmissibility-notice.2026-03-12.near-3.coordinator-1',
    ]);
    expect(told(swept(fresh, '2026-03-15'), '2026-03-15').slice(0, 2)).toEqual([
      '2026-000012.acknowledgement.2026-03-12.escalated.coordinator-1',
      '2026-000012.acknowledgement.2026-03-12.escalated.coordinator-2',
    ]);
  });

  it('the handler, where the handler’s answer meets the term, and of an escalation too', () => {
    const near = swept(handled, '2026-03-29');
    expect(told(near, '2026-03-29')).toEqual(['2026-000012.answer.2026-04-01.near-3.handler-1']);
    const late = swept(handled, '2026-04-04');
    expect(told(late, '2026-04-04')).toEqual([
      '2026-000012.answer.2026-04-01.escalated.handler-1',
      '2026-000012.answer.2026-04-01.escalated.coordinator-2',
    ]);
  });

  it('whoever must do what meets that very term, whoever’s move it is otherwise', () => {
    const unacknowledged = swept(silent, '2026-03-09', '2026-03-29');
    expect(told(silent, '2026-03-04')).toEqual(['2026-000012.appointed.issue-12-comment-1201.handler-1']);
    expect(told(swept(silent, '2026-03-09'), '2026-03-09')).toContain(
      '2026-000012.acknowledgement.2026-03-12.near-3.coordinator-1',
    );
    expect(told(unacknowledged, '2026-03-29')).toEqual([
      '2026-000012.acknowledgement.2026-03-12.escalated.coordinator-1',
      '2026-000012.acknowledgement.2026-03-12.escalated.coordinator-2',
      '2026-000012.answer.2026-04-01.near-3.handler-1',
    ]);
    const away: Absence[] = [{ person: 'coordinator-1', from: '2026-03-01', until: '2026-03-31' }];
    expect(told(swept(silent, '2026-03-09'), '2026-03-09', away)).toContain(
      '2026-000012.acknowledgement.2026-03-12.near-3.coordinator-2',
    );
  });

  it('whoever acts now, as long as there is no handler to do what meets it', () => {
    const near = swept(fresh, '2026-03-29');
    expect(told(near, '2026-03-29')).toContain('2026-000012.answer.2026-04-01.near-3.coordinator-1');
    expect(told(near, '2026-03-29').join()).not.toContain('handler');
  });

  it('who stands in during an absence, saying for whom; and the absent person where nobody does', () => {
    const near = swept(handled, '2026-03-29');
    const away: Absence[] = [{ person: 'handler-1', from: '2026-03-20', until: '2026-03-31' }];
    const [tiding] = tidingsOf(near, worldOn('2026-03-29', away));
    expect(tiding?.to).toEqual({ person: 'handler-2', instead: 'handler-1' });
    const both: Absence[] = [...away, { person: 'handler-2', from: '2026-03-20', until: '2026-03-31' }];
    const [last] = tidingsOf(near, worldOn('2026-03-29', both));
    expect(last?.to).toEqual({ person: 'handler-1', instead: null });
  });

  it('each person once, whatever roles are meant', () => {
    const c = swept(fresh, '2026-03-15');
    const away: Absence[] = [{ person: 'coordinator-1', from: '2026-03-01', until: '2026-03-31' }];
    const event = c.events.find(({ type }) => type === 'deadline-escalated');
    const twice = {
      ...procedure,
      deadlines: procedure.deadlines.map((rule) => ({
        ...rule,
        escalate: { after: 3, to: ['coordinator', 'deputy'] },
      })),
    };
    expect(tellWhom(event!, c, { ...worldOn('2026-03-15', away), procedure: twice })).toEqual([
      { person: 'coordinator-2', instead: 'coordinator-1' },
    ]);
  });
});

describe('what is told', () => {
  it('is only the last stage of a term, and none of one that was met meanwhile', () => {
    const late = swept(fresh, '2026-03-09', '2026-03-11', '2026-03-13');
    expect(told(late, '2026-03-13').map((key) => key.split('.')[3])).toEqual(['overdue', 'overdue']);
    const met = evolve(late, { ...eventOf('admissible', '2026-03-13') }, procedure);
    expect(told(met, '2026-03-13').map((key) => key.split('.')[1])).toEqual(['acknowledgement']);
  });

  it('is nothing of more than fourteen days ago', () => {
    const late = swept(fresh, '2026-03-15');
    expect(told(late, addDays('2026-03-15', 14))).toHaveLength(4);
    expect(told(late, addDays('2026-03-15', 15))).toEqual([]);
  });

  it('is an appointment to the last handler, with the term of the answer', () => {
    const [tiding, ...more] = tidingsOf(handled, worldOn('2026-03-04'));
    expect(more).toEqual([]);
    expect(tiding).toMatchObject({
      key: '2026-000012.appointed.issue-12-comment-1202.handler-1',
      ...{ kind: 'appointed', to: { person: 'handler-1', instead: null } },
      term: { code: 'answer', nominal: '2026-04-01' },
    });
    expect(tidingsOf(silent, worldOn('2026-03-04'))[0]?.term?.code).toBe('answer');
    const replaced = evolve(
      handled,
      { ...eventOf('handler-replaced', '2026-03-05'), handler: 'handler-2' },
      procedure,
    );
    expect(tidingsOf(replaced, worldOn('2026-03-05')).map(({ to }) => to.person)).toEqual(['handler-2']);
    const answered = { ...replaced, status: 'answered' as const };
    const closed = evolve(answered, eventOf('closed', '2026-03-06'), procedure);
    expect(tidingsOf(closed, worldOn('2026-03-06'))).toEqual([]);
  });
});
