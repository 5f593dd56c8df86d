import type { RuleBasis, Statement } from '#domain/procedure/basis-schema.ts';
import { site as words } from '#domain/language/nl.ts';

/** On what a rule rests, as the citizen reads it. */
export interface BasisText {
  /** The sentence itself, or an article in other words; empty where it rests on no text. */
  readonly text: string;
  readonly isQuote: boolean;
  /** What must be known to weigh it: an interpretation, a wording that was not checked, an own choice. */
  readonly notes: readonly string[];
}

export function basisText(basis: RuleBasis): BasisText {
  if (basis === 'own-choice') return { text: '', isQuote: false, notes: [words.basis.ownChoice] };
  const readAs = basis.read_as === undefined ? [] : [words.basis.readAs(basis.read_as)];
  if ('quote' in basis) return { text: basis.quote, isQuote: true, notes: readAs };
  const unchecked = basis.checked ? [] : [words.basis.unchecked];
  return {
    text: words.basis.article(basis.article, basis.paraphrase),
    isQuote: false,
    notes: [...unchecked, ...readAs],
  };
}

/** A statement in plain words with its basis; what the basis says in the very same words is said once. */
export interface SaidText {
  readonly text: string | null;
  readonly basis: BasisText;
}

export function saidText({ text, basis }: Statement): SaidText {
  const rest = basisText(basis);
  return { text: text === rest.text ? null : text, basis: rest };
}
