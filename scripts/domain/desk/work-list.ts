import type { Case } from '../case/case.ts';
import type { Next } from '../case/next.ts';
import { nextStep, pressingTerm } from '../case/next.ts';
import { recheckOf } from '../case/recheck.ts';
import { roleOf } from '../case/way.ts';
import { addDays, daysBetween } from '../deadline/local-date.ts';
import { procedureOf } from '../procedure/config.ts';
import type { Config } from '../procedure/config.ts';
import type { Organisation } from '../procedure/organisation.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { CommandName, Status } from '../procedure/vocabulary.ts';
import type { Absence } from './absence.ts';
import { standIn } from './absence.ts';
import { absenceToShow } from './absence-example.ts';
import type { Actor } from './actors.ts';
import { actorsOf } from './actors.ts';

/** Of these nothing is left to do at this desk. */
const OVER: readonly Status[] = ['closed', 'erased', 'passed-on'];

/** How many days the group of this week goes on, today included. */
const WEEK = 7;

/** The term for which something must happen. */
export interface DueTerm {
  /** `null` is no term: the day on which to look again at a complaint whose ground not to handle it passes. */
  readonly code: string | null;
  readonly nominal: string;
  readonly latest: string;
  /** Days from today to the last date; negative when it is past. */
  readonly left: number;
  /** Whether the move meets it; else it comes after. */
  readonly meets: boolean;
}

/** A case on the work list: codes, ids and dates, nothing of its dossier. */
export interface WorkRow {
  readonly number: string;
  readonly issue: number;
  readonly procedure: string;
  readonly service: string;
  readonly status: string;
  /** The command that brings it on, and the role that gives it; `null` when nobody has to do anything. */
  readonly move: {
    readonly does: CommandName;
    readonly by: string;
    readonly actors: readonly Actor[];
  } | null;
  readonly term: DueTerm | null;
}

export const WORK_GROUPS = ['late', 'this-week', 'later', 'nobody'] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

/** Somebody who is away today, or will be within the week. */
export interface Away extends Omit<Absence, 'deputy'> {
  /** Who stands in: today, or on the first day; `null` where nobody does. */
  readonly standIn: string | null;
}

export interface WorkList {
  readonly today: string;
  /** The last day of the group of this week. */
  readonly until: string;
  readonly away: readonly Away[];
  /** How an absence is told: one that can be recorded as it stands; `null` where nobody has a deputy. */
  readonly example: Absence | null;
  readonly groups: Readonly<Record<WorkGroup, readonly WorkRow[]>>;
}

/** The term of the next step; where nobody has to do anything, the one that presses most. */
function termOf(c: Case, next: Next | null, today: string): DueTerm | null {
  const { term, meets } = next ?? { term: pressingTerm(c), meets: false };
  if (term === null) return null;
  const { code, nominal, latest } = term;
  return { code, nominal, latest, left: daysBetween(today, latest), meets };
}

/** When a complaint is to be looked at again, as soon as that is this week; who decides on it does so. */
function lookAgain(c: Case, until: string): string | null {
  const day = recheckOf(c);
  return day === null || day > until ? null : day;
}

/** What must happen next, and for when: to look again at a complaint goes before closing it. */
function dueOf(c: Case, procedure: Procedure, today: string, until: string) {
  const day = lookAgain(c, until);
  const by = day === null ? undefined : roleOf('inadmissible', c, procedure);
  if (day !== null && by !== undefined) {
    const term = { code: null, nominal: day, latest: day, left: daysBetween(today, day), meets: true };
    return { step: { does: 'reopen' as const, by }, term };
  }
  const next = nextStep(c, procedure);
  return { step: next, term: termOf(c, next, today) };
}

function rowOf(
  c: Case,
  { procedures, organisation }: Desk,
  absences: readonly Absence[],
  [today, until]: readonly [today: string, until: string],
): WorkRow {
  const { number, issue, procedure: key, service, status } = c;
  const procedure = procedureOf({ procedures }, key);
  const { step, term } = dueOf(c, procedure, today, until);
  const move =
    step === null
      ? null
      : {
          does: step.does,
          by: step.by,
          actors: actorsOf(step.by, c, { procedure, organisation, absences, today }),
        };
  return { number, issue, procedure: key, service, status, move, term };
}

function groupOf({ move, term }: WorkRow, until: string): WorkGroup {
  if (term !== null && term.left < 0) return 'late';
  if (move === null) return 'nobody';
  return term !== null && term.nominal <= until ? 'this-week' : 'later';
}

/** By the date that presses most; a case without one comes last, and of two alike the older number first. */
function bySoonest(a: WorkRow, b: WorkRow): number {
  const [one, other] = [a, b].map(({ term, number }) => `${term?.nominal ?? '9999-12-31'} ${number}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

type Desk = Pick<Config, 'procedures'> & { readonly organisation: Pick<Organisation, 'people'> };

/**
 * All open cases of a desk as they stand on a day, and those that are to be looked at again by the end of its week.
 *
 * @param today - local date: the list says other days left tomorrow
 */
export function workList(
  cases: readonly Case[],
  desk: Desk,
  absences: readonly Absence[],
  today: string,
): WorkList {
  const until = addDays(today, WEEK - 1);
  const open = cases.filter((c) => !OVER.includes(c.status) || lookAgain(c, until) !== null);
  const rows = open.map((c) => rowOf(c, desk, absences, [today, until])).sort(bySoonest);
  const group = (name: WorkGroup) => rows.filter((row) => groupOf(row, until) === name);
  const away = absences
    .filter((one) => one.from <= until && one.until >= today)
    .map(({ person, from, until: last }) => {
      const day = from > today ? from : today;
      return { person, from, until: last, standIn: standIn(person, desk.organisation, absences, day) };
    });
  return {
    ...{ today, until, away, example: absenceToShow(desk.organisation, absences, today) },
    groups: {
      late: group('late'),
      'this-week': group('this-week'),
      later: group('later'),
      nobody: group('nobody'),
    },
  };
}
