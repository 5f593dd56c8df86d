/** Cases of a desk on Monday 23 November 2026, in every group of the work list. */
import type { Case } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { replay } from '#domain/case/evolve.ts';
import { receive } from '#domain/case/receive.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { config } from '../case/cases.ts';

export const MONDAY = '2026-11-23';
export const procedure = procedureOf(config, 'koksijde@1');

type Step = readonly [
  type: 'acknowledged' | 'admissible' | 'handler-appointed' | 'withdrawn' | 'closed',
  on: string,
  handler?: string,
];

/** A case whose number ends with that of its issue. */
export function made(issue: number, on: string, service: string, ...steps: readonly Step[]): Case {
  const intake = {
    ...{ received: on, received_at: `${on}T09:00:00Z`, procedure: 'koksijde@1', entity: 'gemeente', service },
    ...{ number: `2026-${String(issue).padStart(6, '0')}`, category: 'termijn', channel: 'web-form' },
  };
  const events = steps.map(([type, date, handler], index) => ({
    ...{ type, at: `${date}T08:00:00Z`, on: date, by: 'coordinator-1' },
    source: `issue/${String(issue)}/comment/${String(issue * 100 + index)}`,
    ...(handler === undefined ? {} : { handler }),
  })) as CaseEvent[];
  const first = receive(intake, issue, procedure, calendarOf(procedure, config.calendars));
  return replay([first, ...events], procedure);
}

export const CASES: readonly Case[] = [
  made(12, '2026-11-20', 'burgerzaken'),
  made(7, '2026-11-13', 'openbare-werken', ['acknowledged', '2026-11-16'], ['admissible', '2026-11-16']),
  made(
    ...([3, '2026-10-26', 'thuiszorg'] as const),
    ['admissible', '2026-10-27'],
    ['acknowledged', '2026-10-27'],
    ['handler-appointed', '2026-10-28', 'handler-3'],
  ),
  made(5, '2026-11-12', 'unknown'),
  made(9, '2026-11-18', 'bibliotheek', ['withdrawn', '2026-11-20']),
  made(2, '2026-10-01', 'omgeving', ['withdrawn', '2026-10-02'], ['closed', '2026-10-03']),
  made(
    ...([11, '2026-10-20', 'omgeving'] as const),
    ['admissible', '2026-10-21'],
    ['acknowledged', '2026-10-21'],
    ['handler-appointed', '2026-10-22', 'handler-2'],
  ),
];
