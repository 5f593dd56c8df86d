import { adviceWords } from '../../language/nl/command-choices.ts';
import { tooEarlyToJudge } from '../before-judging.ts';
import type { Case } from '../case.ts';
import type { Context, Decider, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import { basics, commentRef, deviating } from './event-basics.ts';
import { isPart, wholeExample } from './parts.ts';
import { readWords } from './read-words.ts';
import { ableMembers, isComplete, seatObjection, seatsOf } from './seats.ts';
import type { Choice } from './words.ts';
import { choicesOf, choose, listed, noMore } from './words.ts';

/** The rule that an act of the committee breaks where it is not complete (invariant 13). */
export function incomplete(c: Case, context: Context): readonly string[] {
  return isComplete(c, context) ? [] : ['committee-incomplete'];
}

/**
 * `/lid zetel persoon` (003-20, 003-21): who sits in the committee for this case. Who takes the place of somebody else
 * needs a reason, as text.
 */
export const member: Decider = (c, words, context) => {
  const seats = seatsOf(context);
  const [word, named, ...rest] = words;
  if (word === undefined) return refused('words-expected', { offered: listed(seats) });
  const seat = seats.find(({ id }) => id === choose(word, seats));
  if (seat === undefined) return refused('choice-expected', { found: word, offered: listed(seats) });
  const offered = ableMembers(seat, c, context)
    .map(({ id }) => id)
    .join(', ');
  if (named === undefined) return refused('person-expected', { offered });
  const person = context.organisation.people.find(({ id }) => id === named.toLowerCase());
  if (person === undefined) return refused('person-unknown', { found: named, offered });
  const objection = seatObjection(person, seat, c, context);
  if (objection !== null) return refused(objection.code, { ...objection.data, offered });
  if (Object.values(c.seats).includes(person.id)) {
    return refused('already-member', { found: person.id, offered });
  }
  if (c.seats[seat.id] !== undefined && context.text === null) {
    return refused('text-expected', { command: 'member' });
  }
  const reason = context.text === null ? {} : { reason: commentRef(context) };
  const filled = { ...basics(context), type: 'seat-filled' as const, seat: seat.id, person: person.id };
  return noMore(rest, 0) ?? gives({ ...filled, ...reason });
};

/** The word by which a ruling says that it advises how to prevent such complaints, where it may (003-30). */
export function preventionWords(
  { procedure }: Pick<Context, 'procedure'>,
  type: 'ruled' | 'advised',
): Choice[] {
  const may = type === 'ruled' && (procedure.committee?.prevention_advice ?? []).length > 0;
  return may ? choicesOf(adviceWords) : [];
}

/** A ruling may advise on prevention only with some findings; `null` where it may. */
function preventionObjection(finding: string, { procedure }: Context): Decision | null {
  const { committee, finding: known } = procedure;
  const may = committee?.prevention_advice ?? [];
  const scale = known === 'none' ? [] : known.scale;
  return may.includes(finding)
    ? null
    : refused('prevention-not-here', {
        found: adviceWords.prevention.nl,
        offered: listed(scale.filter(({ id }) => may.includes(id))),
      });
}

/**
 * `/uitspraak oordeel [preventieadvies] [datum]` and `/advies oordeel [datum]`, with the reasons or the report as text
 * (003-29, 003-30, Awb 9:15): by the procedure's scale; without one the text alone says what the committee thinks.
 */
export function judged(type: 'ruled' | 'advised', command: 'ruling' | 'advice'): Decider {
  return (c, words, context) => {
    const { finding: known } = context.procedure;
    const scale = known === 'none' ? [] : known.scale;
    const parts = scale.length === 0 ? [] : words.filter(isPart);
    if (parts.length > 0) {
      const data = { offered: wholeExample(parts, scale), scale: listed(scale) };
      return refused('one-finding-expected', data);
    }
    const lists = { finding: scale, prevention: preventionWords(context, type) };
    const read = readWords(words, { lists, dates: [['on', 'past']] }, c, context);
    if ('refusal' in read) return read.refusal;
    const { chosen, dates } = read.understood;
    const { finding, prevention } = chosen;
    if (finding === undefined && scale.length > 0)
      return refused('finding-expected', { found: '', offered: listed(scale) });
    const objection = prevention === undefined ? null : preventionObjection(finding ?? '', context);
    if (objection !== null) return objection;
    if (context.text === null) return refused('text-expected', { command });
    return gives({
      ...basics(context, dates['on']),
      type,
      ...(finding === undefined ? {} : { finding }),
      reason: commentRef(context),
      ...(prevention === undefined ? {} : { prevention: 'yes' as const }),
      ...deviating(c, context, command, [
        ...incomplete(c, context),
        ...tooEarlyToJudge(c, context.procedure),
      ]),
    });
  };
}
