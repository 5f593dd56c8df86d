import { readDate } from '#domain/form/date.ts';
import type { FieldError } from '#domain/form/validate.ts';
import { form as words } from '#domain/language/nl.ts';
import { NoVersionInForce } from '#domain/procedure/in-force.ts';
import type { Publication, Published } from '#domain/procedure/publication.ts';
import { publicationOn } from '#domain/procedure/publication.ts';
import type { Posted } from './posted.ts';
import { Refused } from './problem.ts';

/** By what a complaint is received; `errors` where on the day that staff stated nothing was in force. */
export interface OfTheDay {
  readonly publication: Publication;
  readonly errors: readonly FieldError[];
}

/** The publication of a day; `null` where no version of the procedure is in force. */
function on(published: Published, day: string): Publication | null {
  try {
    return publicationOn(published, day);
  } catch (error) {
    if (error instanceof NoVersionInForce) return null;
    throw error;
  }
}

/** The publication of today. @throws Refused where no version of the procedure is in force today */
export function ofToday(published: Published, today: string): Publication {
  const found = on(published, today);
  if (found === null) throw new Refused('no-procedure');
  return found;
}

/**
 * The publication of the day of receipt: the one that staff state, for what came on paper before a new version began and
 * is entered after it; else today.
 */
export function ofReceipt(
  { values }: Pick<Posted, 'values'>,
  isStaff: boolean,
  { published, today }: { readonly published: Published; readonly today: string },
): OfTheDay {
  const stated = isStaff ? readDate(values.received_on ?? '') : null;
  if (stated === null || stated >= today) return { publication: ofToday(published, today), errors: [] };
  const found = on(published, stated);
  if (found !== null) return { publication: found, errors: [] };
  const message = words.errors(published.organisation.form_of_address).noProcedure(stated);
  return {
    publication: ofToday(published, today),
    errors: [{ field: 'received_on', code: 'invalid', message }],
  };
}
