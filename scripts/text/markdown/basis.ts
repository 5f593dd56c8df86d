import { cases } from '#domain/language/nl.ts';
import type { DeadlineRule } from '#domain/procedure/schema.ts';
import { quiet } from './table.ts';

const words = cases.card;

/** What a rule rests on, and how it is read where its text leaves room, as people read it. */
export function basisText({ basis }: Pick<DeadlineRule, 'basis'>): string {
  if ('own_choice' in basis) return words.ownChoice(quiet(basis.own_choice));
  const reading = basis.read_as === undefined ? [] : [words.readAs(quiet(basis.read_as))];
  if ('quote' in basis) return [words.quoted(quiet(basis.quote)), ...reading].join(' ');
  const unchecked = basis.checked ? '' : ` (${words.notChecked})`;
  return [`${quiet(basis.article)}: ${quiet(basis.paraphrase)}${unchecked}`, ...reading].join(' ');
}
