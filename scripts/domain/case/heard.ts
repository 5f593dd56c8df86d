import type { Procedure } from '../procedure/schema.ts';
import type { Party } from '../procedure/vocabulary.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './event.ts';

type Heard = Pick<Case, 'effective' | 'respondent'>;

/**
 * Whether an event is about the hearing of this person. That which names nobody is of everybody; only the complainant's
 * is left out on a ground.
 */
export function isHearingOf(person: Party, event: CaseEvent): boolean {
  switch (event.type) {
    case 'hearing-offered':
    case 'hearing-held':
      return event.who === undefined || event.who === person;
    case 'hearing-waived':
      return person === 'complainant';
    default:
      return false;
  }
}

/** Whether an event is of the respondent's hearing alone: no letter to the complainant is about it. */
export function isOfRespondentAlone(event: CaseEvent): boolean {
  return 'who' in event && event.who === 'respondent';
}

/**
 * Whether an event gave this person the chance to be heard (Awb 9:10); where a committee advises, it hears (9:15). For
 * whom nothing but a hearing will do as long as it is not waived, an offer alone is none.
 */
function givesChance(person: Party, event: CaseEvent): boolean {
  if (event.type === 'committee-hearing-held') return true;
  const isEnough = event.type !== 'hearing-offered' || person === 'respondent';
  return isEnough && isHearingOf(person, event);
}

/** Who is heard in this case by its procedure: the respondent where the complaint is not said to be about nobody. */
export function hearable({ respondent }: Heard, { hearing }: Procedure): readonly Party[] {
  return (hearing?.of ?? []).filter((person) => person !== 'respondent' || respondent !== 'none');
}

/** Who must still have the chance to be heard, before a finding or an answer. */
export function unheard(c: Heard, procedure: Procedure): readonly Party[] {
  if (procedure.hearing?.required !== true) return [];
  return hearable(c, procedure).filter((person) => !c.effective.some((event) => givesChance(person, event)));
}

/** The rule that is broken where somebody did not have that chance. */
const CODES: Readonly<Record<Party, string>> = {
  complainant: 'without-hearing',
  respondent: 'without-hearing-of-respondent',
};

/** The rules that are broken by what comes after a hearing, where it comes now. */
export function unheardCodes(c: Heard, procedure: Procedure): readonly string[] {
  return unheard(c, procedure).map((person) => CODES[person]);
}
