import { addDays, parseDate } from '../deadline/local-date.ts';
import { meantDate } from '../deadline/meant-date.ts';
import type { AbsenceContext, AbsenceRefusal } from './absence-decision.ts';
import type { Absence, AbsenceSet, DeskEvent } from './absence.ts';
import { absencesOf } from './absence.ts';
import { decideAbsence } from './decide-absence.ts';
import { overlapping } from './objections.ts';

const DEPUTY = 'vervanger';
/** A command has no more parts than this that can be wrong. */
const MOST_MENDS = 6;

/** The date that is no date, as it was meant; the day itself where only the last day lacks. */
function withDate([person = '', ...rest]: readonly string[]): readonly string[] | null {
  for (const first of [0, 1]) {
    if (parseDate(rest[first] ?? '') !== null) continue;
    for (const count of [1, 3]) {
      const meant = meantDate(rest.slice(first, first + count).join(' '));
      if (meant !== null) return [person, ...rest.toSpliced(first, count, meant)];
    }
    return first === 1 && rest.length === 1 ? [person, ...rest, rest[0] ?? ''] : null;
  }
  return null;
}

/** What stands behind the dates, without what cannot be read there. */
function readableRest([first, second]: readonly string[], { organisation }: AbsenceContext): string[] {
  const isPerson = (word = '') => organisation.people.some(({ id }) => id === word.toLowerCase());
  if (first?.toLowerCase() === DEPUTY && isPerson(second)) return [DEPUTY, second ?? ''];
  return isPerson(first) ? [DEPUTY, first ?? ''] : [];
}

/** The words with what a refusal names put right; `null` where only the one who wrote them knows how. */
function mended(words: readonly string[], { code, data }: AbsenceRefusal, context: AbsenceContext) {
  const [person = '', from = '', until = '', ...rest] = words;
  const deputy = (data['offered'] ?? '').split(', ')[0] ?? '';
  switch (code) {
    case 'absence-date-expected':
      return withDate(words);
    case 'until-before-from':
      return [person, until, from, ...rest];
    case 'absence-words':
      return [person, from, until, ...readableRest(rest, context)];
    default:
      return code.startsWith('deputy-') && deputy !== '' ? [person, from, until, DEPUTY, deputy] : null;
  }
}

/**
 * The absence that somebody meant whose command was refused: what was typed, with only what is wrong mended. `null`
 * where that is not clear, or where it would change or take back an absence that stands already.
 */
export function meantAbsence(
  events: readonly DeskEvent[],
  typed: readonly string[],
  context: AbsenceContext,
): AbsenceSet | null {
  let words: readonly string[] | null = typed;
  for (let tried = 0; words !== null && tried < MOST_MENDS; tried += 1) {
    const decision = decideAbsence(events, words, context);
    if (decision.kind === 'desk-event') {
      const { event } = decision;
      const stands = absencesOf(events).some((one) => one.person === event.person && one.from === event.from);
      return event.type === 'absence-set' && !stands ? event : null;
    }
    words = mended(words, decision.refusal, context);
  }
  return null;
}

/**
 * An absence of one day that can be recorded as it stands, to show how that is told: of the first person who has a deputy,
 * where neither is away; today, or else on the first day after an absence. `null` where nobody has a deputy.
 */
export function absenceToShow(
  { people }: AbsenceContext['organisation'],
  absences: readonly Absence[],
  today: string,
): (Absence & { readonly deputy: string }) | null {
  const after = absences.map(({ until }) => addDays(until, 1)).filter((day) => day > today);
  const all = [today, ...after.toSorted()].flatMap((day) =>
    people.flatMap(({ id, deputy }) =>
      deputy === null ? [] : [{ person: id, from: day, until: day, deputy }],
    ),
  );
  const isThere = (person: string, time: Absence) => overlapping(person, absences, time) === undefined;
  return all.find((time) => isThere(time.person, time) && isThere(time.deputy, time)) ?? null;
}
