import { describe, expect, it } from 'vitest';
import type { Absence } from '#domain/desk/absence.ts';
import { workList } from '#domain/desk/work-list.ts';
import { config } from '../case/cases.ts';
import { CASES, made, MONDAY } from './desk-cases.ts';

const issues = (rows: readonly { readonly issue: number }[]) => rows.map(({ issue }) => issue);

describe('the work list', () => {
  const list = workList(CASES, config, [], MONDAY);

  it('has every open case once, in groups by what presses most', () => {
    expect(
      Object.fromEntries(Object.entries(list.groups).map(([name, rows]) => [name, issues(rows)])),
    ).toEqual({
      late: [11, 5],
      'this-week': [3],
      later: [12, 7, 9],
      nobody: [],
    });
  });

  it('says the days to the last date of the term that presses, and whose move it is', () => {
    const [late] = list.groups.late;
    expect(late?.term).toEqual({
      ...{ code: 'answer', nominal: '2026-11-19', latest: '2026-11-19', left: -4 },
      meets: false,
    });
    expect(late?.move).toMatchObject({ by: 'handler', actors: [{ person: 'handler-2', does: 'handler-2' }] });
    expect(list.groups['this-week'][0]?.term?.left).toBe(2);
    expect(list.groups.later.at(-1)).toMatchObject({ term: null, move: { does: 'close' } });
  });

  it('shows one step: whose move it is does what meets the term that stands with it', () => {
    const c = made(
      ...([4, '2026-11-16', 'thuiszorg'] as const),
      ['admissible', '2026-11-17'],
      ['handler-appointed', '2026-11-17', 'handler-3'],
    );
    expect(workList([c], config, [], MONDAY).groups['this-week']).toMatchObject([
      {
        move: { does: 'acknowledge', by: 'coordinator', actors: [{ person: 'coordinator-1' }] },
        term: { code: 'acknowledgement', nominal: '2026-11-26', left: 3, meets: true },
      },
    ]);
  });

  it('names who stands in for whoever is away, and who will be away within the week', () => {
    const absences: Absence[] = [
      { person: 'handler-2', from: '2026-11-23', until: '2026-11-23', deputy: 'handler-3' },
      { person: 'coordinator-1', from: '2026-11-29', until: '2026-12-06' },
      { person: 'coordinator-2', from: '2026-11-30', until: '2026-12-06' },
      { person: 'handler-1', from: '2026-11-01', until: '2026-11-22' },
    ];
    const { away, groups } = workList(CASES, config, absences, MONDAY);
    expect(away.map(({ person, standIn }) => [person, standIn])).toEqual([
      ['handler-2', 'handler-3'],
      ['coordinator-1', 'coordinator-2'],
    ]);
    expect(groups.late[0]?.move?.actors).toEqual([{ person: 'handler-2', does: 'handler-3' }]);
  });

  it.each([
    ['2026-11-22', 'this-week'],
    ['2026-11-24', 'this-week'],
    ['2026-11-30', 'this-week'],
    ['2026-12-01', 'late'],
    ['2026-11-23', 'later'],
  ])('on %s an acknowledgement due on 30 November stands under %s', (today, group) => {
    const [c] = [made(12, '2026-11-20', 'burgerzaken')];
    const { groups } = workList([c], config, [], today);
    const expected = today < '2026-11-24' ? 'later' : group;
    expect(issues(groups[expected as 'late'])).toEqual([12]);
  });
});
