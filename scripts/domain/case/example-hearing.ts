import { eventWords, parties } from '../language/nl/command-choices.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { Party } from '../procedure/vocabulary.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './event.ts';
import { hearable, isHearingOf, unheard } from './heard.ts';
import { beginsNothing } from './status-after.ts';

function words(type: 'hearing-offered' | 'hearing-held', who?: Party): string {
  return [eventWords[type]?.nl ?? '', ...(who === undefined ? [] : [parties[who].nl])].join(' ');
}

/**
 * The words behind `/horen`: an offer to those who must still have the chance, then that it was held, of those to whom
 * it was offered. Somebody is named where it is not about all who are heard.
 */
export function hear(c: Case, { procedure }: { readonly procedure: Procedure }): string {
  const all = hearable(c, procedure);
  const due = unheard(c, procedure);
  const isAbout = (event: CaseEvent) => (due.length === 0 ? all : due).some((one) => isHearingOf(one, event));
  const last = c.effective.findLast(isAbout);
  if (last?.type === 'hearing-offered') return words('hearing-held', last.who);
  const only = due.length === 1 && all.length > 1 ? due[0] : undefined;
  return words(beginsNothing(c.status) ? 'hearing-held' : 'hearing-offered', only);
}
