import { parseDate } from '../deadline/local-date.ts';
import type { Person } from '../procedure/organisation.ts';
import type { AbsenceContext, AbsenceDecision, RefusedAbsence } from './absence-decision.ts';
import { listed, refuse } from './absence-decision.ts';
import type { Absence, DeskEvent } from './absence.ts';
import { absencesOf, effectiveRoles } from './absence.ts';
import { deputyObjection, overlapping, whoCould } from './objections.ts';
import { handlesComplaints } from './standing-in.ts';

const LIFT = ['vervalt', 'cancelled', 'lapses'];
const DEPUTY = ['vervanger', 'deputy'];

/** The id behind `vervanger` (empty when it lacks), nothing, or what cannot be read there. */
function readDeputy(rest: readonly string[]): { id: string | null } | RefusedAbsence {
  const [word, id, ...more] = rest;
  if (word === undefined) return { id: null };
  if (!DEPUTY.includes(word.toLowerCase()) || more.length > 0) {
    return refuse('absence-words', { found: (more.length > 0 ? more : rest).join(' ') });
  }
  return { id: (id ?? '').toLowerCase() };
}

function lift(
  person: Person,
  words: readonly string[],
  absences: readonly Absence[],
  context: AbsenceContext,
): AbsenceDecision {
  const [word = '', ...rest] = words;
  const from = parseDate(word);
  if (from === null) return refuse('absence-date-expected', { found: word, example: context.today });
  if (rest.length > 0) return refuse('absence-words', { found: rest.join(' ') });
  const own = absences.filter((one) => one.person === person.id);
  if (!own.some((one) => one.from === from)) {
    return refuse('no-such-absence', {
      person: person.id,
      from,
      known: own.map((one) => one.from).join(', '),
    });
  }
  const { now: at, source } = context;
  return {
    kind: 'desk-event',
    event: {
      at,
      source,
      by: context.person?.id ?? 'unknown',
      type: 'absence-lifted',
      person: person.id,
      from,
    },
  };
}

/** The time that the words name, with the deputy named for it. */
function readTime(person: Person, words: readonly string[], example: string): Absence | RefusedAbsence {
  const [first = '', last = '', ...rest] = words;
  const [from, until] = [parseDate(first), parseDate(last)];
  if (from === null || until === null) {
    return refuse('absence-date-expected', { found: from === null ? first : last, example });
  }
  if (until < from) return refuse('until-before-from', { from, until });
  const read = readDeputy(rest);
  if ('kind' in read) return read;
  return { person: person.id, from, until, ...(read.id === null ? {} : { deputy: read.id }) };
}

function set(
  person: Person,
  words: readonly string[],
  absences: readonly Absence[],
  context: AbsenceContext,
): AbsenceDecision {
  const time = readTime(person, words, context.today);
  if ('kind' in time) return time;
  // One that begins on the same day is changed by this one.
  const others = absences.filter((one) => one.person !== person.id || one.from !== time.from);
  const same = overlapping(person.id, others, time);
  if (same !== undefined)
    return refuse('overlaps', { person: person.id, from: same.from, until: same.until });
  const deputy = time.deputy ?? person.deputy ?? '';
  if (deputy === '') {
    const offered = listed(whoCould(person, others, time, context));
    return refuse('deputy-expected', { person: person.id, offered });
  }
  const objection = deputyObjection(person, deputy, others, time, context);
  if (objection !== null) return objection;
  const { now: at, source } = context;
  return {
    kind: 'desk-event',
    event: { at, source, by: context.person?.id ?? 'unknown', type: 'absence-set', ...time },
  };
}

/** Whether who speaks may say of this person that he is away: of himself, or in the roles that are his today. */
function maySay(about: Person, absences: readonly Absence[], context: AbsenceContext): boolean {
  const { person, today, organisation, procedures } = context;
  if (person === null || person.id === about.id) return person !== null;
  const standing = effectiveRoles(person.id, organisation, absences, today);
  return handlesComplaints([...person.roles, ...standing], procedures);
}

/**
 * What `/afwezig <id> <from> <until> [vervanger <id>]` or `/afwezig <id> vervalt <from>` does to a desk. Everybody with
 * a role may say it of himself, and who handles complaints there of everybody; of the past too: what matters is who was
 * there.
 *
 * @param events - what the desk remembers
 * @param words - what stands behind the command
 */
export function decideAbsence(
  events: readonly DeskEvent[],
  words: readonly string[],
  context: AbsenceContext,
): AbsenceDecision {
  const { people } = context.organisation;
  if (context.person === null || context.person.roles.length === 0) return refuse('no-role');
  const [id, ...rest] = words;
  if (id === undefined) return refuse('absent-person-expected', { offered: listed(people) });
  const person = people.find((one) => one.id === id.toLowerCase());
  if (person === undefined) return refuse('absent-person-unknown', { found: id, offered: listed(people) });
  const absences = absencesOf(events);
  if (!maySay(person, absences, context)) {
    const offered = listed(people.filter((other) => handlesComplaints(other.roles, context.procedures)));
    return refuse('absence-of-another', { person: person.id, offered });
  }
  return LIFT.includes((rest[0] ?? '').toLowerCase())
    ? lift(person, rest.slice(1), absences, context)
    : set(person, rest, absences, context);
}
