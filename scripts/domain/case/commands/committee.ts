import type { Person } from '../../procedure/organisation.ts';
import type { Case } from '../case.ts';
import type { Context, Decider, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import { basics, commentRef, deviating } from './event-basics.ts';
import { readWords } from './read-words.ts';
import type { Choice } from './words.ts';
import { choose, listed, noMore } from './words.ts';

type World = Pick<Context, 'procedure' | 'organisation' | 'respondent'>;

/** The seats of the procedure's committee; none where it has no committee. */
export function seatsOf({ procedure }: Pick<Context, 'procedure'>): readonly Choice[] {
  return procedure.committee?.seats ?? [];
}

/** Who may take a seat now: whom the complaint is not about, and who does not sit already (003-20, invariants 1 and 13). */
export function ableMembers(c: Case, { organisation, respondent }: World): Person[] {
  const sitting = Object.values(c.seats);
  return organisation.people.filter(({ id }) => id !== respondent && !sitting.includes(id));
}

/** Why a person cannot take the seat; `null` when nothing is in the way. */
function objection(id: string, seat: string, c: Case, context: Context): Decision | null {
  const offered = ableMembers(c, context)
    .map((one) => one.id)
    .join(', ');
  if (!context.organisation.people.some((one) => one.id === id)) {
    return refused('person-unknown', { found: id, offered });
  }
  if (id === context.respondent) return refused('person-is-respondent', { found: id });
  if (Object.values(c.seats).includes(id)) return refused('already-member', { found: id, offered });
  return c.seats[seat] !== undefined && context.text === null
    ? refused('text-expected', { command: 'member' })
    : null;
}

/**
 * `/lid zetel persoon` (003-20, 003-21): who sits in the committee for this case. Who takes the place of somebody else
 * needs a reason, as text.
 */
export const member: Decider = (c, words, context) => {
  const seats = seatsOf(context);
  const [word, person, ...rest] = words;
  if (word === undefined) return refused('words-expected', { offered: listed(seats) });
  const seat = choose(word, seats);
  if (seat === null) return refused('choice-expected', { found: word, offered: listed(seats) });
  if (person === undefined) {
    const able = ableMembers(c, context).map(({ id }) => id);
    return refused('person-expected', { offered: able.join(', ') });
  }
  const id = person.toLowerCase();
  return (
    objection(id, seat, c, context) ??
    noMore(rest, 0) ??
    gives({
      ...basics(context),
      type: 'seat-filled',
      seat,
      person: id,
      ...(context.text === null ? {} : { reason: commentRef(context) }),
    })
  );
};

/** `/uitspraak` and `/advies oordeel [datum]`, with the reasons as text (003-29, Awb 9:15): by the procedure's scale. */
export function judged(type: 'ruled' | 'advised', command: 'ruling' | 'advice'): Decider {
  return (c, words, context) => {
    const { finding: known } = context.procedure;
    if (known === 'none') return refused('no-finding-scale');
    const asked = { lists: { finding: known.scale }, dates: [['on', 'past']] } as const;
    const read = readWords(words, asked, c, context);
    if ('refusal' in read) return read.refusal;
    const { chosen, dates } = read.understood;
    const finding = chosen['finding'];
    if (finding === undefined)
      return refused('finding-expected', { found: '', offered: listed(known.scale) });
    if (context.text === null) return refused('text-expected', { command });
    return gives({
      ...basics(context, dates['on']),
      type,
      finding,
      reason: commentRef(context),
      ...deviating(c, context, command, []),
    });
  };
}
