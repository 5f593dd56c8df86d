import type { Anchor, DeadlineRule } from './deadline-schema.ts';
import type { Problem } from './problem.ts';
import { unknownIds } from './problem.ts';
import { eventsPossible } from './command-events.ts';
import type { Procedure } from './schema.ts';
import { endsMeant } from './term-rules.ts';

/** The moments at which an anchor begins by itself, without the end of another term. */
function momentsMeant(anchor: Anchor): readonly string[] {
  if (typeof anchor === 'string') return [anchor];
  return 'end_of' in anchor ? [] : anchor.first_of.flatMap(momentsMeant);
}

/** Whether there are cases for which both rules hold: those with a committee, or those without. */
function holdTogether({ when: a }: DeadlineRule, { when: b }: DeadlineRule): boolean {
  return a === null || b === null || a.committee === b.committee;
}

/** Two terms may share a code only where `when` lets one of them hold for a case, and never both. */
export function termsAreDistinct({ deadlines }: Procedure): Problem[] {
  return deadlines.flatMap((rule, index) => {
    const { code } = rule;
    const before = deadlines.slice(0, index).filter((other) => other.code === code);
    if (!before.some((other) => holdTogether(other, rule))) return [];
    const expected = 'a code that no other term has, or a `when` that excludes the other one';
    return [{ path: ['deadlines', index, 'code'], expected, found: code, example: `${code}-2` }];
  });
}

export function anchorsExist({ deadlines }: Procedure): Problem[] {
  const codes = deadlines.map(({ code }) => code);
  const used = deadlines.flatMap(({ anchor }, index) =>
    endsMeant(anchor).map((id) => ({ path: ['deadlines', index, 'anchor'], id })),
  );
  return unknownIds('the code of a term', used, codes);
}

/** The way along anchors from one rule of a case back to itself, as codes; `null` where there is none. */
function wayBack(from: DeadlineRule, rules: readonly DeadlineRule[]): string[] | null {
  const seen = new Set<DeadlineRule>();
  const search = (rule: DeadlineRule, way: readonly string[]): string[] | null => {
    for (const next of rules.filter(({ code }) => endsMeant(rule.anchor).includes(code))) {
      if (next === from) return [...way, next.code];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = search(next, [...way, next.code]);
      if (found !== null) return found;
    }
    return null;
  };
  return search(from, [from.code]);
}

/** A term that waits for its own end, or for that of one that waits for it, would never begin. */
export function anchorsLeadOut({ deadlines }: Procedure): Problem[] {
  const worlds = [true, false].map((committee) =>
    deadlines.filter(({ when }) => when === null || when.committee === committee),
  );
  return deadlines.flatMap((rule, index) => {
    const ways = worlds.filter((rules) => rules.includes(rule)).map((rules) => wayBack(rule, rules));
    const way = ways.find((one) => one !== null) ?? [];
    if (way.length === 0) return [];
    const expected = 'an anchor that does not lead back to its own term';
    return [{ path: ['deadlines', index, 'anchor'], expected, found: way.join(' → '), example: 'received' }];
  });
}

/** These begin a term in every procedure. */
const AT_RECEIPT = ['submitted', 'registered', 'received'] as const;

/** A term whose anchor no command of the procedure brings about would never begin. */
export function anchorsCanCome(procedure: Procedure): Problem[] {
  const used = procedure.deadlines.flatMap(({ anchor }, index) =>
    momentsMeant(anchor).map((id) => ({ path: ['deadlines', index, 'anchor'], id })),
  );
  const known = [...AT_RECEIPT, ...eventsPossible(procedure)];
  return unknownIds('a moment that can come in this procedure', used, known);
}

/**
 * A term is met by something that a command of the procedure brings about, after its beginning: neither by what cannot
 * happen, nor by the very event with which it begins.
 */
export function termsCanBeMet(procedure: Procedure): Problem[] {
  const possible = eventsPossible(procedure);
  return procedure.deadlines.flatMap(({ anchor, stopped_by: stops }, index) =>
    unknownIds(
      'an event that can happen in this procedure after the term began',
      stops.map((id, at) => ({ path: ['deadlines', index, 'stopped_by', at], id })),
      possible.filter((type) => !momentsMeant(anchor).includes(type)),
    ),
  );
}
