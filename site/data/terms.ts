import { site as words } from '#domain/language/nl.ts';
import type { DeadlineRule, Procedure } from '#domain/procedure/schema.ts';

/** One term of the procedure as the citizen reads it. */
export interface TermText {
  readonly code: string;
  readonly label: string;
  /** `Binnen 10 kalenderdagen na ontvangst van uw klacht` */
  readonly length: string;
  /** The sentence that it rests on: word for word, or (an article of a law) in other words. */
  readonly basis: string;
  readonly isQuote: boolean;
  readonly readAs: string | null;
  readonly binding: boolean;
}

/** The terms of a procedure, in its order. */
export function termTexts({ deadlines }: Pick<Procedure, 'deadlines'>): TermText[] {
  return deadlines.map((rule) => ({
    code: rule.code,
    label: rule.label,
    length: `${words.terms.within(rule.count, rule.unit)} ${words.terms.from(rule.anchor)}`.trim(),
    ...basisOf(rule),
    binding: rule.binding,
  }));
}

function basisOf({ basis }: DeadlineRule): Pick<TermText, 'basis' | 'isQuote' | 'readAs'> {
  if ('own_choice' in basis) return { basis: basis.own_choice, isQuote: false, readAs: null };
  const readAs = basis.read_as ?? null;
  if ('quote' in basis) return { basis: basis.quote, isQuote: true, readAs };
  return { basis: `${basis.article}: ${basis.paraphrase}`, isQuote: false, readAs };
}

/** What the receipt says of a term that now runs. */
export interface NextStep {
  readonly date: string;
  readonly label: string;
}

/** The running terms with the names that the procedure gives them, the first date first. */
export function nextSteps(
  { deadlines: rules }: Pick<Procedure, 'deadlines'>,
  running: readonly { readonly code: string; readonly nominal: string }[],
): NextStep[] {
  return running
    .map(({ code, nominal }) => ({
      date: nominal,
      label: rules.find((rule) => rule.code === code)?.label ?? code,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
