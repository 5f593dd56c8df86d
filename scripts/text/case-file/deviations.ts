import type { Case } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { metLate } from '#domain/case/met-late.ts';
import { cases, date } from '#domain/language/nl.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { termLabel } from '#domain/procedure/term-rules.ts';

/** The rules that an event breaks, as coordinators read them: those recorded with it, and the terms that it met late. */
export function deviationsOf(event: CaseEvent, c: Case, procedure: Procedure): string[] {
  const recorded = (event.deviations ?? []).map((code) => cases.deviations[code] ?? code);
  const late = metLate(event, c, procedure).map(({ code, latest }) =>
    cases.afterTerm(termLabel(code, procedure), date.longDate(latest)),
  );
  return [...recorded, ...late];
}
