/** What a correction gives: the event that puts another right, or says that it does not count, with what follows from it. */
import { newlyBroken } from '../broken-rules.ts';
import type { Case } from '../case.ts';
import type { Context, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import type { CaseEvent, StartedTerm } from '../event.ts';
import { evolve } from '../evolve.ts';
import { commandIn, numbered } from '../numbered.ts';
import { recounted, recountings } from '../retime.ts';
import type { Change } from '../told-facts.ts';
import { isExpectedOtherwise, wasTold } from '../told-facts.ts';
import { conflict } from './conflict.ts';
import type { Patches } from './corrected-value.ts';
import { basics, commentRef } from './event-basics.ts';

/** An event that puts another right. */
type Corrected = Extract<CaseEvent, { type: 'corrected' }>;

/** The correction with the rules that decisions break because of it. */
function breaking(one: Corrected, codes: readonly string[]): Corrected {
  const all = [...(one.deviations ?? []), ...codes];
  return all.length === 0 ? one : { ...one, deviations: all };
}

/**
 * The correction with what follows from it: the terms that are counted anew stand with the event that begins them, in
 * a correction of its own where that is another one, and the rules that it breaks with the first. Refused where somebody would judge a complaint about himself with it; where a decision
 * stands without what had to come before it, that is a deviation.
 */
function withTerms(first: Corrected, more: readonly Corrected[], c: Case, context: Context): Decision {
  const { procedure, calendar } = context;
  const afterAll = (events: readonly CaseEvent[]) =>
    numbered(events).reduce<Case>((before, one) => evolve(before, one, procedure), c);
  const after = afterAll([first, ...more]);
  const stands = conflict(c, after, context);
  if (stands !== null) return stands;
  const broken = newlyBroken(c, after, context);
  const counted = recounted(after, { procedure, calendar });
  const own: readonly StartedTerm[] | undefined =
    first.field === undefined ? undefined : counted.get(first.of);
  const others = [...counted].filter(([source]) => source !== first.of);
  const given = [
    breaking(own === undefined ? first : { ...first, starts: own }, broken),
    ...more,
    ...recountings(basics(context), others),
  ] as const;
  if (!isExpectedOtherwise(c, afterAll(given), procedure)) return gives(...given);
  const [one, ...rest] = given;
  return gives(told(one), ...rest);
}

/** The complainant knows otherwise, and must be told. */
const TOLD_ANEW = 'corrected-after-notice';

/** A correction that is to be told. */
function told(correction: Corrected): Corrected {
  const { deviations: codes = [] } = correction;
  if (codes.includes(TOLD_ANEW)) return correction;
  return { ...correction, deviations: [...codes, TOLD_ANEW] };
}

/** The rules that a correction breaks. */
function deviations(event: CaseEvent, change: Change, c: Case, more: readonly string[] = []) {
  const codes = [...more, ...(wasTold(event, change, c) ? [TOLD_ANEW] : [])];
  return codes.length === 0 ? {} : { deviations: codes };
}

/** How a field of an event reads now. */
export function present(event: CaseEvent, field: string): string {
  const value: unknown = (event as unknown as Readonly<Record<string, unknown>>)[field];
  return Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : '';
}

/** Whether a receipt is put on a day on which the version that the case keeps all the same was not in force. */
function isBeforeVersion({ type }: CaseEvent, { on }: Patches, { procedure }: Context): boolean {
  return type === 'received' && on !== undefined && on < procedure.valid_from;
}

/** Puts fields of an event right. `broken`: the rules that are broken by doing so now. */
export function corrects(
  event: CaseEvent,
  patches: Patches,
  c: Case,
  context: Context,
  broken: readonly string[] = [],
): Decision {
  const early = isBeforeVersion(event, patches, context) ? ['before-version'] : [];
  const changed = Object.entries(patches).filter(([field, value]) => present(event, field) !== value);
  const fields = changed.map(([field]) => field);
  const breaks = deviations(event, fields, c, [...broken, ...early]);
  const [first, ...more] = changed.map(([field, value]): Corrected => ({
    ...basics(context),
    type: 'corrected',
    of: event.source,
    field,
    value,
    ...(context.text === null ? {} : { reason: commentRef(context) }),
  }));
  if (first === undefined) return refused('same-value', { found: Object.values(patches)[0] ?? '' });
  return withTerms({ ...first, ...breaks }, more, c, context);
}

/** Fields that are put right as one, where a word changes more of them. */
const AS_ONE: readonly (readonly string[])[] = [
  ['finding', 'parts', 'norms'],
  ['grounds', 'means'],
];

/** Whether two corrections are of one thing: of fields that go together, or both that something does not count. */
function isOfOneThing(a: Corrected, b: Corrected): boolean {
  if (a.field === undefined || b.field === undefined) return a.field === b.field;
  const fields = [a.field, b.field];
  return AS_ONE.some((together) => fields.every((field) => together.includes(field)));
}

/** What one command put right as one with an event, and counts: neither stands or falls without the other. */
function asOneWith(event: CaseEvent, { effective }: Case): readonly CaseEvent[] {
  if (event.type !== 'corrected') return [];
  const command = commandIn(event.source);
  return effective.filter(
    (one) =>
      one.type === 'corrected' &&
      one.source !== event.source &&
      commandIn(one.source) === command &&
      isOfOneThing(event, one),
  );
}

/** An event does not count any more, nor what was put right as one with it. */
export function voids(event: CaseEvent, c: Case, context: Context): Decision {
  if (event.type === 'received') return refused('not-voidable');
  const voiding = (one: CaseEvent): Corrected => ({
    ...basics(context),
    type: 'corrected',
    of: one.source,
    reason: commentRef(context),
    ...deviations(one, 'void', c),
  });
  return withTerms(voiding(event), asOneWith(event, c).map(voiding), c, context);
}
