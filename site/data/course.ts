import type { FormOfAddress } from '#domain/language/address.ts';
import { site as words } from '#domain/language/nl.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { SaidText } from './basis.ts';
import { saidText } from './basis.ts';
import type { TermText } from './terms.ts';
import { termTexts } from './terms.ts';

/** One step of what happens to a complaint. */
export interface StepText {
  readonly label: string;
  /** Who acts, by the names that the procedure gives; empty where it is the complainant. */
  readonly by: string;
  readonly what: readonly SaidText[];
  readonly terms: readonly TermText[];
}

/** The steps in the order of the procedure; each term that none of them names follows as a step of its own. */
export function courseOf(
  procedure: Pick<Procedure, 'steps' | 'roles' | 'deadlines'>,
  form: FormOfAddress,
): StepText[] {
  const terms = termTexts(procedure, form);
  const { steps, roles } = procedure;
  const label = (id: string) => roles.find((role) => role.id === id)?.label ?? id;
  const named = steps.flatMap((step) => step.terms);
  return [
    ...steps.map((step) => ({
      label: step.label,
      by: words.allOf(step.by.map(label)),
      what: step.what.map(saidText),
      terms: terms.filter(({ code }) => step.terms.includes(code)),
    })),
    ...terms
      .filter(({ code }) => !named.includes(code))
      .map((term) => ({ label: term.label, by: '', what: [], terms: [term] })),
  ];
}

/** The course in a few lines, for the first page: the terms in the order of the course; without terms, the steps. */
export function summaryOf(
  procedure: Pick<Procedure, 'steps' | 'roles' | 'deadlines'>,
  form: FormOfAddress,
): { readonly label: string; readonly text: string }[] {
  const course = courseOf(procedure, form);
  const terms = course.flatMap((step) => step.terms);
  if (terms.length === 0) return course.map(({ label }) => ({ label, text: '' }));
  return terms.map(({ label, length, binding }) => ({
    label,
    text: binding ? length : `${length} ${words.terms(form).target}`,
  }));
}
