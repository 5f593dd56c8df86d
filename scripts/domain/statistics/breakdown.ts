import type { Case } from '../case/case.ts';
import type { IsoDate } from '../case/event.ts';
import { form, statistics as words } from '../language/nl.ts';
import type { Organisation } from '../procedure/organisation.ts';
import type { DeadlineRule, Procedure } from '../procedure/schema.ts';
import {
  ADMISSIBILITY,
  admissibilityOf,
  daysToAnswer,
  DURATION_CLASSES,
  durationClass,
  findingOf,
  NOT_ANSWERED,
  NOT_DUE,
  TERM_STANDINGS,
  termStandingOf,
  UNDECIDED,
  WITHOUT_FINDING,
} from './classify.ts';

export type Dimension =
  'channel' | 'service' | 'category' | 'admissibility' | 'finding' | 'deadline' | 'duration';

export interface RowName {
  readonly id: string;
  readonly label: string;
}

/**
 * What a reader loses by a row that is hidden for the sake of another. One wanted row outweighs all the others that
 * can be hidden in its place; among these one of some worth outweighs a remainder.
 */
export const WORTH = { remainder: 1, some: 3, wanted: 12 } as const;

export interface WeighedRow extends RowName {
  /** When not given: `WORTH.wanted`, and of a remainder `WORTH.remainder`. */
  readonly worth?: number;
}

const STANDING_WORTH = { 'in-time': WORTH.wanted, late: WORTH.some } as const;

/** A way to divide all cases over rows: every case stands in exactly one. */
export interface Breakdown {
  readonly id: string;
  readonly dimension: Dimension;
  readonly label: string;
  /** The term, where the table is about one. */
  readonly deadline?: Pick<DeadlineRule, 'code' | 'label' | 'binding'>;
  readonly rows: readonly WeighedRow[];
  /** Takes what stands in none of the rows, so that the rows add up to the total; the first to be hidden. */
  readonly remainder: WeighedRow;
  readonly rowOf: (c: Case) => string;
}

interface Scope {
  readonly entity: string;
  readonly organisation: Organisation;
  /** The versions by which the cases were handled, oldest first. */
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly asOf: IsoDate;
}

const OTHER: RowName = { id: 'other', label: words.remainder };

function lastById<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function channel({ procedures }: Scope): Breakdown {
  const ids = [...new Set([...procedures.values()].flatMap(({ channels }) => channels))];
  const rows = ids.map((id) => ({ id, label: form.choices.channel[id] }));
  return {
    id: 'channel',
    dimension: 'channel',
    label: words.tables.channel,
    rows,
    remainder: OTHER,
    rowOf: (c) => c.channel,
  };
}

function service({ organisation, entity }: Scope): Breakdown {
  const rows = organisation.services.filter((candidate) => candidate.entity === entity);
  return {
    id: 'service',
    dimension: 'service',
    label: words.tables.service,
    rows,
    remainder: OTHER,
    rowOf: (c) => c.service,
  };
}

function category({ organisation }: Scope): Breakdown {
  const rows = organisation.categories;
  return {
    id: 'category',
    dimension: 'category',
    label: words.tables.category,
    rows,
    remainder: OTHER,
    rowOf: (c) => c.category,
  };
}

function admissibility({ asOf }: Scope): Breakdown {
  return {
    id: 'admissibility',
    dimension: 'admissibility',
    label: words.tables.admissibility,
    rows: ADMISSIBILITY.map((id) => ({ id, label: words.admissibility[id] })),
    remainder: { id: UNDECIDED, label: words.admissibility[UNDECIDED] },
    rowOf: (c) => admissibilityOf(c, asOf),
  };
}

/** No table where no procedure knows a finding. */
function finding({ procedures, asOf }: Scope): Breakdown[] {
  const scales = [...procedures.values()].map(({ finding }) => (finding === 'none' ? [] : finding.scale));
  const rows = lastById(scales.flat());
  if (rows.length === 0) return [];
  return [
    {
      id: 'finding',
      dimension: 'finding',
      label: words.tables.finding,
      rows,
      remainder: { id: WITHOUT_FINDING, label: words.withoutFinding },
      rowOf: (c) => findingOf(c, asOf),
    },
  ];
}

function deadlines({ procedures, asOf }: Scope): Breakdown[] {
  const rules = [...procedures.values()].flatMap((procedure) => procedure.deadlines);
  const byCode = new Map(
    rules.filter(({ unit }) => unit !== 'as-soon-as-possible').map((rule) => [rule.code, rule]),
  );
  return [...byCode.values()].map(({ code, label, binding }) => ({
    id: `deadline-${code}`,
    dimension: 'deadline',
    label: words.tables.deadline(label),
    deadline: { code, label, binding },
    rows: TERM_STANDINGS.map((id) => ({ id, label: words.standings[id], worth: STANDING_WORTH[id] })),
    remainder: { id: NOT_DUE, label: words.standings[NOT_DUE] },
    rowOf: (c) => termStandingOf(c, code, asOf),
  }));
}

function duration({ asOf }: Scope): Breakdown {
  const rows = DURATION_CLASSES.map(({ id, from, until }) => ({
    id,
    label: words.durations.class(from, until),
    worth: WORTH.some,
  }));
  return {
    id: 'duration',
    dimension: 'duration',
    label: words.tables.duration,
    rows,
    // Without it there is no median and no mean.
    remainder: { id: NOT_ANSWERED, label: words.durations.notAnswered, worth: WORTH.some },
    rowOf: (c) => durationClass(daysToAnswer(c, asOf)),
  };
}

/**
 * The tables of an entity, in groups. Tables of one group are linked: what a case is in one says something about what
 * it is in another (who was refused has no finding, and his term to answer lapsed). Between groups nothing follows.
 */
export function breakdowns(scope: Scope): Breakdown[][] {
  return [
    [channel(scope)],
    [service(scope)],
    [category(scope)],
    [admissibility(scope), ...finding(scope), ...deadlines(scope), duration(scope)],
  ];
}
