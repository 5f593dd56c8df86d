import type { Case } from '#domain/case/case.ts';
import { details } from '#domain/language/nl/event-detail.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { labelOf } from './label-of.ts';
import { phrase } from './phrase.ts';

/** The findings that a procedure has. */
const scaleOf = ({ finding }: Pick<Procedure, 'finding'>) => (finding === 'none' ? [] : finding.scale);

/** What was found of each part of a complaint, in words: "onderdeel 1: gegrond". Not escaped. */
export function partTexts(parts: readonly string[], procedure: Pick<Procedure, 'finding'>): string[] {
  return parts.map((part, index) => details.part(index + 1, labelOf(scaleOf(procedure), part)));
}

/** What was found of a complaint, with its parts where they were judged apart; nothing without a finding. Not escaped. */
export function findingText(c: Case, procedure: Procedure): string | undefined {
  if (c.finding === undefined) return undefined;
  const whole = labelOf(scaleOf(procedure), c.finding);
  return c.parts === undefined ? whole : `${whole} (${phrase(partTexts(c.parts, procedure))})`;
}
