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
  NO_TERM,
  NOT_ANSWERED,
  TERM_STANDINGS,
  termStandingOf,
  WITHOUT_FINDING,
} from './classify.ts';

export type Dimension =
  'channel' | 'service' | 'category' | 'admissibility' | 'finding' | 'deadline' | 'duration';

export interface RowName {
  readonly id: string;
  readonly label: string;
}

/** A way to divide all cases over rows: every case stands in exactly one. */
export interface Breakdown {
  readonly id: string;
  readonly dimension: Dimension;
  readonly label: string;
  /** The term, where the table is about one. */
  readonly deadline?: Pick<DeadlineRule, 'code' | 'label' | 'binding'>;
  readonly rows: readonly RowName[];
  /** Takes what stands in none of the rows, so that the rows add up to the total. */
  readonly remainder: RowName;
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
    remainder: OTHER,
    rowOf: (c) => admissibilityOf(c, asOf),
  };
}

function scaleOf(procedure: Procedure | undefined): RowName[] {
  return procedure === undefined || procedure.finding === 'none' ? [] : procedure.finding.scale;
}

/** No table where no procedure knows a finding. */
function finding({ procedures, asOf }: Scope): Breakdown[] {
  const scale = lastById([...procedures.values()].flatMap(scaleOf));
  if (scale.length === 0) return [];
  const idsOf = new Map(
    [...procedures].map(([key, procedure]) => [key, scaleOf(procedure).map(({ id }) => id)]),
  );
  return [
    {
      id: 'finding',
      dimension: 'finding',
      label: words.tables.finding,
      rows: [...scale, ...WITHOUT_FINDING.map((id) => ({ id, label: words.withoutFinding[id] }))],
      remainder: OTHER,
      rowOf: (c) => findingOf(c, idsOf.get(c.procedure) ?? [], asOf),
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
    rows: TERM_STANDINGS.filter((id) => id !== NO_TERM).map((id) => ({ id, label: words.standings[id] })),
    remainder: { id: NO_TERM, label: words.standings[NO_TERM] },
    rowOf: (c) => termStandingOf(c, code, asOf),
  }));
}

function duration({ asOf }: Scope): Breakdown {
  const rows = DURATION_CLASSES.map(({ id, from, until }) => ({
    id,
    label: words.durations.class(from, until),
  }));
  return {
    id: 'duration',
    dimension: 'duration',
    label: words.tables.duration,
    rows,
    remainder: { id: NOT_ANSWERED, label: words.durations.notAnswered },
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
