import type { FormOfAddress } from '#domain/language/address.ts';
import { date, site as words } from '#domain/language/nl.ts';
import type { DeadlineRule, Procedure } from '#domain/procedure/schema.ts';
import type { BasisText } from './basis.ts';
import { basisText } from './basis.ts';

/** One term of the procedure as the citizen reads it. */
export interface TermText {
  readonly code: string;
  readonly label: string;
  /** `Binnen 10 kalenderdagen na de ontvangst van uw klacht.` */
  readonly length: string;
  /** What may change its end, each in a sentence. */
  readonly notes: readonly string[];
  readonly basis: BasisText;
  /** The sentences that allow to extend and to suspend it, beside its own. */
  readonly allowed: readonly BasisText[];
  readonly binding: boolean;
}

type Terms = Pick<Procedure, 'deadlines' | 'roles'>;
type Words = ReturnType<typeof words.terms>;

/** The terms of a procedure, in its order. */
export function termTexts(procedure: Terms, form: FormOfAddress): TermText[] {
  const say = words.terms(form);
  return procedure.deadlines.map((rule) => ({
    code: rule.code,
    label: rule.label,
    length: lengthOf(rule, procedure, say),
    notes: notesOf(rule, procedure, say),
    basis: basisText(rule.basis),
    allowed: [rule.extension?.basis, rule.suspension?.basis].flatMap((basis) =>
      basis === undefined || basis === null ? [] : [basisText(basis)],
    ),
    binding: rule.binding,
  }));
}

function lengthOf({ count, unit, anchor, when }: DeadlineRule, procedure: Terms, say: Words): string {
  const length = say.length(count, unit, beginningsOf(anchor, procedure, say));
  if (when === null) return length;
  const which = when.committee ? say.withCommittee : say.withoutCommittee;
  return `${which}: ${length.charAt(0).toLowerCase()}${length.slice(1)}`;
}

function beginningsOf(anchor: DeadlineRule['anchor'], procedure: Terms, say: Words): string[] {
  if (typeof anchor === 'string') return [say.beginnings[anchor] ?? anchor];
  if ('first_of' in anchor) return anchor.first_of.flatMap((one) => beginningsOf(one, procedure, say));
  return [say.end(termLabel(procedure, anchor.end_of))];
}

function notesOf(rule: DeadlineRule, procedure: Terms, say: Words): string[] {
  const { count, roll, extension, suspension, minimum_working_days: minimum } = rule;
  return [
    ...(count === null ? [say.noNumber] : []),
    ...(minimum === null ? [] : [say.minimum(minimum)]),
    ...(roll === 'none' ? [] : [say.roll]),
    ...(extension === null ? [] : extensionNotes(extension, procedure, say)),
    ...(suspension === null ? [] : [say.suspension]),
  ];
}

function extensionNotes(
  extension: NonNullable<DeadlineRule['extension']>,
  { roles }: Terms,
  say: Words,
): string[] {
  const { count, unit, times, total_max: total, notify, before_end: beforeEnd, consent } = extension;
  const people: Readonly<Record<string, string>> = {
    complainant: say.complainant,
    respondent: say.respondent,
  };
  const whom = notify.map((id) => people[id] ?? roles.find((role) => role.id === id)?.label ?? id);
  return [
    say.extension(times, date.duration(count, unit)),
    ...(total === null ? [] : [say.total(date.duration(total.count, total.unit))]),
    say.notice(whom, beforeEnd),
    ...(consent ? [say.consent] : []),
  ].filter((note) => note !== '');
}

function termLabel({ deadlines }: Pick<Procedure, 'deadlines'>, code: string): string {
  return deadlines.find((rule) => rule.code === code)?.label ?? code;
}

/** What the receipt says of a term that now runs. */
export interface NextStep {
  readonly date: string;
  readonly label: string;
  /** False for a target that the organisation sets itself. */
  readonly binding: boolean;
}

/** The running terms with the names that the procedure gives them, the first date first. */
export function nextSteps(
  procedure: Pick<Procedure, 'deadlines'>,
  running: readonly { readonly code: string; readonly nominal: string }[],
): NextStep[] {
  return running
    .map(({ code, nominal }) => ({
      date: nominal,
      label: termLabel(procedure, code),
      binding: procedure.deadlines.find((rule) => rule.code === code)?.binding ?? true,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
