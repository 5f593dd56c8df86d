import { describe, expect, it, test } from 'vitest';
import type { Case, Term } from '#domain/case/case.ts';
import type { CaseEvent, DeadlineNoted } from '#domain/case/event.ts';
import { replay } from '#domain/case/evolve.ts';
import { answerKey, commentOf, plan } from '#domain/plan.ts';
import { STATUSES } from '#domain/procedure/vocabulary.ts';
import { caseWith, eventOf, procedureWith, ROLLED, ruleWith } from './cases.ts';

const procedure = procedureWith(ruleWith({}));
const begun = caseWith(procedure, ROLLED);

function withTerms(...terms: Partial<Term>[]): Case {
  return { ...begun, terms: terms.map((fields) => ({ ...ROLLED, ...fields })) };
}

describe('the labels', () => {
  test.each(STATUSES)('say that the status is %s', (status) => {
    expect(plan({ ...begun, status }).labels).toEqual([`status: ${status}`]);
  });

  test.each([
    ['nothing of a term without a note', withTerms({}), []],
    ['near, whichever reminder it was', withTerms({ noted: 'near-7' }), ['term: near']],
    ['overdue', withTerms({ noted: 'overdue' }), ['term: overdue']],
    ['escalated', withTerms({ noted: 'escalated' }), ['term: escalated']],
    ['the gravest of several', withTerms({ noted: 'near-1' }, { noted: 'overdue' }), ['term: overdue']],
    ['nothing of a term that was met', withTerms({ noted: 'overdue', met: '2026-04-02' }), []],
    ['nothing of a term that lapsed', withTerms({ noted: 'near-1', void: '2026-03-28' }), []],
    [
      'only the term that still runs',
      withTerms({ noted: 'escalated', met: '2026-04-02' }, { noted: 'near-3' }),
      ['term: near'],
    ],
  ])('say %s', (_what, c, labels) => {
    expect(plan(c).labels).toEqual(['status: received', ...labels]);
  });

  it.each(['closed', 'erased'] as const)('say nothing of the terms of a case that is %s', (status) => {
    expect(plan({ ...withTerms({ noted: 'overdue' }), status }).labels).toEqual([`status: ${status}`]);
  });
});

it('an issue is open as long as its case is not closed, erased or passed on', () => {
  const closed = STATUSES.filter((status) => !plan({ ...begun, status }).open);
  expect(closed.toSorted()).toEqual(['closed', 'erased', 'passed-on']);
});

describe('the notes', () => {
  const first: CaseEvent = eventOf('admissible', '2026-03-02', 'issue/42/comment/1301');
  const second: CaseEvent = eventOf('acknowledged', '2026-03-02', 'issue/42/comment/1301/2');
  const other: CaseEvent = eventOf('withdrawn', '2026-03-26', 'issue/42/comment/1307');
  const stage: DeadlineNoted = {
    ...eventOf('deadline-near', '2026-03-25', 'term/answer/2026-03-28/near-3'),
    deadline: 'answer',
    nominal: '2026-03-28',
    stage: 'near-3',
  };

  it('are none for the receipt', () => {
    expect(plan(begun).notes).toEqual([]);
  });

  it('are one for each comment with all that it gave, and one for each stage', () => {
    const c = replay([...begun.events, first, second, stage, other], procedure);
    expect(plan(c).notes).toEqual([
      { kind: 'done', key: 'comment/1301', comment: 1301, events: [first, second] },
      { kind: 'done', key: 'comment/1307', comment: 1307, events: [other] },
      { kind: 'stage', key: 'term/answer/2026-03-28/near-3', event: stage },
    ]);
  });

  it('that were given stay when more happens', () => {
    const events = [first, second, stage, other];
    const keys = events.map((_, i) =>
      plan(replay([...begun.events, ...events.slice(0, i + 1)], procedure)).notes.map(({ key }) => key),
    );
    for (const [i, now] of keys.entries()) expect(now).toEqual(expect.arrayContaining(keys[i - 1] ?? []));
    expect(new Set(keys.at(-1)).size).toBe(3);
  });
});

test.each([
  ['issue/42/comment/1301', 1301],
  ['issue/42/comment/1301/2', 1301],
  ['issue/42', null],
  ['term/answer/2026-03-28/near-3', null],
  ['issue/42/comment/', null],
  ['xissue/42/comment/1301', null],
])('the comment that caused an event of %s is %s', (source, comment) => {
  expect(commentOf({ source })).toBe(comment);
});

it('the answer to a comment is known by the comment’s id', () => {
  expect(answerKey(1301)).toBe('comment/1301');
});
