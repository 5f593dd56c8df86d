import { describe, expect, it } from 'vitest';
import type { AbsenceContext } from '#domain/desk/absence-decision.ts';
import type { DeskEvent } from '#domain/desk/absence.ts';
import { meantAbsence } from '#domain/desk/absence-example.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { config } from '../case/cases.ts';

const context: AbsenceContext = {
  ...{ now: '2026-11-23T08:00:00Z', today: '2026-11-23', organisation: config.organisation },
  procedures: [procedureOf(config, 'koksijde@1')],
  source: 'issue/42/comment/1301',
  person: { id: 'coordinator-2', roles: ['coordinator'] },
};

const AWAY: DeskEvent = {
  ...{ at: '2026-11-20T08:00:00Z', source: 'issue/42/comment/1', by: 'coordinator-1' },
  ...{ type: 'absence-set', person: 'coordinator-1', from: '2026-12-02', until: '2026-12-20' },
};

const meant = (typed: string) => {
  const found = meantAbsence([AWAY], typed.split(' ').filter(Boolean), context);
  return found === null
    ? null
    : [found.person, found.from, found.until, ...('deputy' in found ? [found.deputy] : [])].join(' ');
};

describe('the example beneath a refused absence', () => {
  it('keeps the person and the dates, and names a deputy who is there', () => {
    const found = meant('management-1 2026-12-05 2026-12-25 vervanger coordinator-1');
    expect(found).toMatch(/^management-1 2026-12-05 2026-12-25 (?!coordinator-1)\S+$/);
  });

  it.each([
    ['handler-1 5.12.2026 2026-12-25 vervanger handler-2', 'handler-1 2026-12-05 2026-12-25 handler-2'],
    [
      'handler-1 5 december 2026 25 december 2026 vervanger handler-2',
      'handler-1 2026-12-05 2026-12-25 handler-2',
    ],
    ['handler-1 25/12/2026 5/12/2026 vervanger handler-2', 'handler-1 2026-12-05 2026-12-25 handler-2'],
    ['handler-1 2026-12-05 2026-12-25 handler-2', 'handler-1 2026-12-05 2026-12-25 handler-2'],
    [
      'handler-1 2026-12-05 2026-12-25 vervanger handler-2 graag',
      'handler-1 2026-12-05 2026-12-25 handler-2',
    ],
    ['handler-1 2026-12-05', 'handler-1 2026-12-05 2026-12-05'],
    ['handler-1 31/6/2026 2026-07-02', 'handler-1 2026-06-30 2026-07-02'],
  ])('mends only what is wrong in %s', (typed, expected) => {
    expect(meant(typed)).toMatch(new RegExp(`^${expected}`));
  });

  it.each([
    'coordinator-1 2026-12-10 2026-12-31',
    'coordinator-1 2026-12-02 2026-12-10 graag',
    'coordinator-1 vervalt 2026-12-03',
    'coordinator-1 vervalt',
    'jan 2026-12-05 2026-12-25',
    'handler-1',
    '',
  ])('is none where it would change an absence or invent what was meant: %s', (typed) => {
    expect(meant(typed)).toBeNull();
  });
});
