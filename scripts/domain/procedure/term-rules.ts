import { cases } from '../language/nl.ts';
import type { Anchor, DeadlineRule } from './deadline-schema.ts';
import type { Procedure } from './schema.ts';

/** Whether a rule counts for a case that a committee handles, or does not: of two rules of one code only one does. */
export function applies({ when }: Pick<DeadlineRule, 'when'>, withCommittee: boolean): boolean {
  return when === null || when.committee === withCommittee;
}

/** The rule of a term; of two with its code the one for a case that a committee handles, or does not. */
export function termRule(
  code: string,
  { deadlines }: Pick<Procedure, 'deadlines'>,
  withCommittee: boolean,
): DeadlineRule | undefined {
  return deadlines.find((rule) => rule.code === code && applies(rule, withCommittee));
}

/** The name of a term that people read; its code where the procedure has no such term. */
export function termLabel(code: string, { deadlines }: Pick<Procedure, 'deadlines'>): string {
  return deadlines.find((rule) => rule.code === code)?.label ?? code;
}

/** The same, and that it is a target of the organisation's own where the procedure's text does not give it. */
export function termName(code: string, { deadlines }: Pick<Procedure, 'deadlines'>): string {
  const rule = deadlines.find((one) => one.code === code);
  const label = rule?.label ?? code;
  return rule?.binding === false ? cases.ownTerm(label) : label;
}

/** The terms at whose end an anchor lies. */
export function endsMeant(anchor: Anchor): readonly string[] {
  if (typeof anchor === 'string') return [];
  return 'end_of' in anchor ? [anchor.end_of] : anchor.first_of.flatMap(endsMeant);
}

/** The rules of a procedure, each behind those at whose end it begins. */
export function inOrderOfAnchors({ deadlines }: Pick<Procedure, 'deadlines'>): readonly DeadlineRule[] {
  const ordered: DeadlineRule[] = [];
  let waiting = [...deadlines];
  while (waiting.length > 0) {
    const codes = new Set(waiting.map(({ code }) => code));
    const ready = waiting.filter(({ anchor }) => !endsMeant(anchor).some((code) => codes.has(code)));
    // A circle is a mistake in the file, and none of its terms ever begins.
    if (ready.length === 0) return ordered;
    ordered.push(...ready);
    waiting = waiting.filter((rule) => !ready.includes(rule));
  }
  return ordered;
}
