import type { FormOfAddress } from '#domain/language/address.ts';
import { site as words } from '#domain/language/nl.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import type { SaidText } from './basis.ts';
import { saidText } from './basis.ts';
import type { Ground } from './grounds.ts';
import { groundsThat } from './grounds.ts';

/** Grounds that weigh alike, with the sentence before them. */
export interface GroundsText {
  readonly lead: string;
  readonly grounds: readonly Ground[];
}

/** For which reasons a complaint is not handled: those that forbid it, and those that only take away the duty. */
export function refusals(procedure: Pick<Procedure, 'grounds'>, form: FormOfAddress): GroundsText[] {
  const { binding, free } = words.procedurePage(form).refusedLead;
  const grounds = groundsThat('inadmissible', procedure);
  return [
    { lead: binding, grounds: grounds.filter((ground) => ground.binding) },
    { lead: free, grounds: grounds.filter((ground) => !ground.binding) },
  ].filter((group) => group.grounds.length > 0);
}

type Letters = Pick<Procedure, 'letters'>;

/**
 * That whoever is refused is told so, with what that promise rests on; nothing where it rests on nothing. Where the text
 * names no grounds, the organisation chose itself that the letter names an article.
 */
export function refusalNotices(
  { grounds, letters }: Pick<Procedure, 'grounds' | 'letters'>,
  form: FormOfAddress,
): SaidText[] {
  const { refusedNotice, refusedArticle } = words.procedurePage(form);
  const notice = promised(letters, 'inadmissible', refusedNotice);
  if (notice === null) return [];
  const namesArticle = grounds === 'free' && letters.inadmissible?.requires.includes('ground') === true;
  const article = saidText({ text: refusedArticle, basis: 'own-choice' });
  return namesArticle ? [notice, article] : [notice];
}

/** That whoever sent something else than a complaint is told where to go with it, in the same way. */
export function whereToGo({ letters }: Letters, form: FormOfAddress): SaidText | null {
  return promised(letters, 'not-a-complaint', words.procedurePage(form).whereToGo);
}

function promised(letters: Procedure['letters'], letter: LetterId, text: string): SaidText | null {
  const basis = letters[letter]?.basis ?? null;
  return basis === null ? null : saidText({ text, basis });
}
