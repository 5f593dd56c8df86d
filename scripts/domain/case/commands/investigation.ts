import { solutionDegrees } from '../../language/nl/command-choices.ts';
import type { Person } from '../../procedure/organisation.ts';
import type { Procedure } from '../../procedure/schema.ts';
import { handlingRole } from '../../procedure/schema.ts';
import type { Case } from '../case.ts';
import type { Context, Decider, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import type { CaseEvent } from '../event.ts';
import { isOver } from '../status-after.ts';
import { carriedOutBefore, proposedBefore, refusedAgain, unlessGone } from './again.ts';
import { basics, commentRef } from './event-basics.ts';
import { readWords } from './read-words.ts';
import { choicesOf, choose, factDate, listed, noMore } from './words.ts';

/** Whether somebody has the role of those who handle complaints. */
function isHandler({ roles }: Person, procedure: Procedure): boolean {
  return roles.some((role) => role === handlingRole(procedure));
}

/** Whether somebody sits in the committee for a case: who judges it does not handle it (invariant 1). */
function isMember({ id }: Person, { seats }: Case): boolean {
  return Object.values(seats).includes(id);
}

/** Those who may be appointed now: with the flags that are asked, not the present handler, not the respondent, nobody of its committee. */
export function ableHandlers(
  c: Case,
  { procedure, organisation, respondent }: Pick<Context, 'procedure' | 'organisation' | 'respondent'>,
): Person[] {
  const flags = procedure.handler === 'none' ? [] : procedure.handler.flags;
  return organisation.people.filter(
    (person) =>
      isHandler(person, procedure) &&
      person.id !== c.handler &&
      person.id !== respondent &&
      !isMember(person, c) &&
      flags.every((flag) => person.flags.includes(flag)),
  );
}

/** Why a person cannot be the handler; `null` when nothing is in the way (000-12, invariants 1 and 2). */
function objection(person: Person, c: Case, offered: string, context: Context): Decision | null {
  const { handler } = context.procedure;
  const data = { found: person.id };
  if (!isHandler(person, context.procedure)) return refused('person-cannot-handle', { ...data, offered });
  if (person.id === context.respondent) return refused('person-is-respondent', data);
  if (isMember(person, c)) return refused('handler-is-member', data);
  if (c.handler === person.id) return refused('already-handler', data);
  const flags = handler === 'none' ? [] : handler.flags;
  const lacking = flags.find((flag) => !person.flags.includes(flag));
  return lacking === undefined ? null : refused('person-lacks-flag', { ...data, flag: lacking });
}

/** `/behandelaar id [overlegd datum]` (000-11…14): appoints, or replaces, the handler. */
export const handler: Decider = (c, words, context) => {
  const offered = ableHandlers(c, context)
    .map(({ id }) => id)
    .join(', ');
  const [id, consulted, date, ...rest] = words;
  if (id === undefined) return refused('person-expected', { offered });
  const person = context.organisation.people.find((one) => one.id === id.toLowerCase());
  if (person === undefined) return refused('person-unknown', { found: id, offered });
  const against = objection(person, c, offered, context);
  if (against !== null) return against;
  if (consulted !== undefined && !['overlegd', 'consulted'].includes(consulted.toLowerCase())) {
    return refused('too-many-words', { found: consulted });
  }
  const more = noMore(rest, 0);
  if (more !== null) return more;
  if (consulted === undefined && isConsultationDue(person, context))
    return refused('consultation-needed', { found: person.id, example: context.today });
  const when = consulted === undefined ? null : factDate(date, c, context);
  if (when !== null && 'refusal' in when) return when.refusal;
  return gives({
    ...basics(context),
    type: c.handler === undefined ? 'handler-appointed' : 'handler-replaced',
    handler: person.id,
    ...(when === null ? {} : { consulted: when.date }),
    ...checksOf(person, c, context),
  });
};

/**
 * Whether the services are to be consulted about this handler: not where the text itself says who handles what comes to
 * the restricted desk, and that is this person (002-32).
 */
export function isConsultationDue(
  { roles }: Person,
  { procedure, organisation }: Pick<Context, 'procedure' | 'organisation'>,
): boolean {
  const handling = organisation.desk === 'restricted' ? procedure.routes : [];
  const isSaid = handling.some(({ handled_by: role }) => roles.includes(role));
  return asked({ procedure })?.consult === true && !isSaid;
}

/** What the procedure asks of a handler; `null` where it has none. */
function asked({ procedure: { handler } }: Pick<Context, 'procedure'>) {
  return handler === 'none' ? null : handler;
}

/**
 * What the coordinator confirms by appointing (000-12 … 000-14, 9:7), of what the procedure asks. That the handler knows
 * the service concerned is seen in the configuration: appointing another is allowed and noted. Of a service that nobody
 * knows yet neither can be said.
 */
function checksOf(person: Person, c: Case, context: Context): Pick<CaseEvent, 'deviations'> & Checks {
  const rule = asked(context);
  const isAsked = rule?.knows_domain === true && c.service !== 'unknown';
  const knows = person.services.includes(c.service);
  const checks = [
    ...(rule?.flags ?? []),
    ...(rule?.not_involved === true ? ['not-involved'] : []),
    ...(isAsked && knows ? ['knows-domain'] : []),
  ];
  return {
    ...(checks.length === 0 ? {} : { checks }),
    ...(isAsked && !knows ? { deviations: ['handler-outside-domain'] } : {}),
  };
}

interface Checks {
  readonly checks?: readonly string[];
}

/** `/oplossing voorgesteld|uitgevoerd [mate] [datum]` with the solution as its text (000-23), and how far it solved it. */
export const solution: Decider = (c, words, context) => {
  const kinds = [
    { id: 'solution-proposed' as const, label: 'voorgesteld' },
    { id: 'solution-carried-out' as const, label: 'uitgevoerd' },
  ];
  const [word = 'voorgesteld', ...behind] = words;
  const id = choose(word, [
    ...kinds,
    { id: 'solution-proposed', label: 'proposed' },
    { id: 'solution-carried-out', label: 'carried-out' },
  ]);
  const kind = kinds.find((one) => one.id === id);
  if (kind === undefined) return refused('solution-expected', { found: word, offered: listed(kinds) });
  if (kind.id === 'solution-proposed' && isOver(c.status)) return refused('not-now', { command: 'solution' });
  if (kind.id === 'solution-proposed' && context.text === null)
    return refused('text-expected', { command: 'solution' });
  const lists = kind.id === 'solution-carried-out' ? { degree: choicesOf(solutionDegrees) } : {};
  const read = readWords(behind, { lists, dates: [['on', 'past']] }, c, context);
  if ('refusal' in read) return read.refusal;
  const { chosen, dates } = read.understood;
  const told = refusedAgain(
    kind.id === 'solution-carried-out'
      ? carriedOutBefore(c, chosen['degree'])
      : unlessGone(proposedBefore(c), context),
  );
  if (told !== null) return told;
  return gives({
    ...basics(context, dates['on']),
    type: kind.id,
    ...(chosen['degree'] === undefined ? {} : { degree: chosen['degree'] as Degree }),
    ...(context.text === null ? {} : { text: commentRef(context) }),
  });
};

type Degree = keyof typeof solutionDegrees;
