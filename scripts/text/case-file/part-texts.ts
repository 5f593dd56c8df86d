import type { Case } from '#domain/case/case.ts';
import { details } from '#domain/language/nl/event-detail.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { phrase } from './phrase.ts';

function labelOf(id: string, { finding }: Pick<Procedure, 'finding'>): string {
  const scale = finding === 'none' ? [] : finding.scale;
  return scale.find((one) => one.id === id)?.label ?? id;
}

/** What was found of each part of a complaint, in words: "onderdeel 1: gegrond". Not escaped. */
export function partTexts(parts: readonly string[], procedure: Pick<Procedure, 'finding'>): string[] {
  return parts.map((part, index) => details.part(index + 1, labelOf(part, procedure)));
}

/** What was found of a complaint, with its parts where they were judged apart; nothing without a finding. Not escaped. */
export function findingText(c: Case, procedure: Procedure): string | undefined {
  if (c.finding === undefined) return undefined;
  const whole = labelOf(c.finding, procedure);
  return c.parts === undefined ? whole : `${whole} (${phrase(partTexts(c.parts, procedure))})`;
}
