import { describe, expect, it } from 'vitest';
import type { Absence, DeskEvent } from '#domain/desk/absence.ts';
import { decideAbsence } from '#domain/desk/decide-absence.ts';
import { workList } from '#domain/desk/work-list.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import { writeWorkList } from '#text/desk/work-list.ts';
import { CASES, made, MONDAY } from '../../domain/desk/desk-cases.ts';
import { config } from '../../domain/case/cases.ts';

const FOLDER = '../../fixtures/desk';

const ABSENCES: readonly Absence[] = [
  { person: 'handler-3', from: '2026-11-16', until: '2026-11-27' },
  { person: 'coordinator-1', from: '2026-11-26', until: '2026-12-04' },
];

describe('the work list as markdown', () => {
  it.each([
    ['work-list', CASES, ABSENCES, MONDAY],
    ['work-list-on-thursday', CASES, ABSENCES, '2026-11-26'],
    ['work-list-empty', [], [], MONDAY],
  ])('reads as in %s.md', async (name, cases, absences, today) => {
    const text = writeWorkList(workList(cases, config, absences, today), config);
    await expect(text).toMatchFileSnapshot(`${FOLDER}/${name}.md`);
  });

  it.each([MONDAY, '2026-11-26'])('shows on %s an absence that can be recorded as it stands', (today) => {
    const away = [...ABSENCES, { person: 'coordinator-1', from: MONDAY, until: MONDAY }];
    const said: DeskEvent[] = away.map((one, index) => {
      const by = { at: `${MONDAY}T06:00:00Z`, source: `issue/1/comment/${index}`, by: 'coordinator-1' };
      return { ...one, ...by, type: 'absence-set' };
    });
    const text = writeWorkList(workList([], config, away, today), config);
    const [, line = ''] = /```\n\/afwezig (.*)\n```/.exec(text) ?? [];
    const person = config.organisation.people.find(({ id }) => id === 'coordinator-2') ?? null;
    const context = { now: `${today}T08:00:00Z`, today, source: 'issue/1/comment/9', person };
    const procedures = [...config.procedures.values()];
    const desk = { ...context, organisation: config.organisation, procedures };
    expect(decideAbsence(said, line.split(' '), desk)).toMatchObject({ event: { type: 'absence-set' } });
  });

  it('is never longer than the forge allows, keeps what presses most, and says how many more there are', () => {
    const many = Array.from({ length: 700 }, (_, index) =>
      made(index + 1, addDays('2026-11-01', index % 20), 'burgerzaken'),
    );
    const text = writeWorkList(workList(many, config, [], MONDAY), config);
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.length).toBeGreaterThan(59_000);
    const shown = text.split('\n').filter((line) => line.startsWith('| #')).length;
    expect(text).toContain(`Er zijn nog ${String(700 - shown)} klachten.`);
    expect(text).toContain('### Te laat');
  });
});
