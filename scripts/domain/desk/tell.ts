import { isWatched } from '../case/assess.ts';
import type { Case, Term } from '../case/case.ts';
import type { CaseEvent, DeadlineNoted } from '../case/event.ts';
import { isNote } from '../case/note.ts';
import { isRunning } from '../case/term-standing.ts';
import { whoMeets } from '../case/meeting.ts';
import { nextStep, pressingTerm } from '../case/next.ts';
import { recheckOf } from '../case/recheck.ts';
import { roleOf } from '../case/way.ts';
import { addDays } from '../deadline/local-date.ts';
import type { Organisation } from '../procedure/organisation.ts';
import type { Procedure } from '../procedure/schema.ts';
import { handlingRole } from '../procedure/schema.ts';
import type { Absence } from './absence.ts';
import { actorsOf } from './actors.ts';

/** What happened longer ago is not told any more. */
const TOLD_WITHIN_DAYS = 14;

/** Somebody who is told something; `instead` is the absent person for whom this one stands in. */
export interface Recipient {
  readonly person: string;
  readonly instead: string | null;
}

/** Something that staff are told of a case: codes, ids and dates, nothing of its dossier. */
export interface Tiding {
  /** What and to whom, once: it names the mail, so that a server can drop a second one. */
  readonly key: string;
  /** The date of the event. */
  readonly on: string;
  readonly kind: 'near' | 'overdue' | 'escalated' | 'appointed' | 'recheck';
  readonly number: string;
  readonly issue: number;
  readonly procedure: string;
  /** The term it is about; of an appointment the one that presses the handler. */
  readonly term: Pick<Term, 'code' | 'nominal' | 'latest'> | null;
  readonly to: Recipient;
}

export interface TellWorld {
  readonly procedure: Procedure;
  readonly organisation: Pick<Organisation, 'people'>;
  readonly absences: readonly Absence[];
  /** Local date. */
  readonly today: string;
  /** The id of whom the complaint is about, where that is somebody of the organisation: he is told nothing of it. */
  readonly respondent?: string | null;
}

/** The role that must act now; where the procedure names none, the one that acts on receipt. */
function roleThatActs(c: Case, procedure: Procedure): string | undefined {
  return nextStep(c, procedure)?.by ?? procedure.next[c.status]?.by ?? procedure.next.received?.by;
}

/** The role that must do what meets a term; as long as nobody is the handler, the one that acts now instead. */
function roleFor(code: string, c: Case, procedure: Procedure): string | undefined {
  const role = whoMeets(code, c, procedure);
  const isSomebody = role !== undefined && (role !== handlingRole(procedure) || c.handler !== undefined);
  return isSomebody ? role : roleThatActs(c, procedure);
}

function rolesTold(event: CaseEvent, c: Case, procedure: Procedure): string[] {
  if (!isNote(event)) return [];
  const role = roleFor(event.deadline, c, procedure);
  const rule = procedure.deadlines.find(({ code }) => code === event.deadline);
  const further = event.stage === 'escalated' ? (rule?.escalate?.to ?? []) : [];
  return [...(role === undefined ? [] : [role]), ...further];
}

/**
 * Who is told of an event: of a stage of a term whoever must do what meets it, of an escalation those whom the procedure
 * names too, of an appointment the handler. In an absence it is who stands in; where nobody does, the absent person after all, since
 * a reminder must reach somebody.
 */
export function tellWhom(event: CaseEvent, c: Case, world: TellWorld): Recipient[] {
  const handled = event.type === 'handler-appointed' || event.type === 'handler-replaced';
  const { procedure } = world;
  const handling = [handlingRole(procedure)].filter((role) => role !== null);
  return recipients(handled ? handling : rolesTold(event, c, procedure), c, world);
}

/** The term for which a handler works: the first that the handler is to meet. */
function termOfHandler(c: Case, procedure: Procedure): Term | null {
  const role = handlingRole(procedure);
  return pressingTerm({ terms: c.terms.filter(({ code }) => whoMeets(code, c, procedure) === role) });
}

/** The term of a stage, as long as it is still open and no later stage was noted of it. */
function termOfStage(c: Case, { deadline, nominal, stage }: DeadlineNoted): Term | null {
  if (!isWatched(c)) return null;
  const term = c.terms.find((one) => one.code === deadline && one.nominal === nominal);
  return term !== undefined && isRunning(term) && term.noted === stage ? term : null;
}

/** What an event tells that is still so; `null` when it tells nothing, or no longer. */
function subjectOf(c: Case, event: CaseEvent, procedure: Procedure) {
  if (isNote(event)) {
    const term = termOfStage(c, event);
    const kind = event.stage.startsWith('near')
      ? ('near' as const)
      : (event.stage as 'overdue' | 'escalated');
    return term === null ? null : { kind, term, what: `${event.deadline}.${event.nominal}.${event.stage}` };
  }
  if (event.type !== 'handler-appointed' && event.type !== 'handler-replaced') return null;
  const last = c.effective.findLast(
    ({ type }) => type === 'handler-appointed' || type === 'handler-replaced',
  );
  if (event !== last || c.handler !== event.handler || procedure.next[c.status] === undefined) return null;
  const what = `appointed.${event.source.replaceAll('/', '-')}`;
  return { kind: 'appointed' as const, term: termOfHandler(c, procedure), what };
}

/** Everybody who acts in these roles, once: in an absence who stands in; where nobody does, the absent person after all. */
function recipients(roles: readonly string[], c: Case, world: TellWorld): Recipient[] {
  const actors = roles.flatMap((role) => actorsOf(role, c, world));
  const told = actors.map(({ person, does }): Recipient => {
    const who = does ?? person;
    return { person: who, instead: who === person ? null : person };
  });
  return told.filter(({ person }, index) => told.findIndex((one) => one.person === person) === index);
}

/** That the day has come on which to look again at a complaint; who decides on it is told. */
function toLookAgain(c: Case, world: TellWorld): Tiding[] {
  const on = recheckOf(c);
  if (on === null || on > world.today || on < toldSince(world.today)) return [];
  const role = roleOf('inadmissible', c, world.procedure);
  const { number, issue, procedure } = c;
  return recipients(role === undefined ? [] : [role], c, world).map((to) => ({
    key: `${number}.recheck.${on}.${to.person}`,
    ...{ on, kind: 'recheck', number, issue, procedure, to, term: null },
  }));
}

/** The first date of which things are still told. */
export function toldSince(today: string): string {
  return addDays(today, -TOLD_WITHIN_DAYS);
}

/** Everything of a case that staff must be told and that is still so, of the last fourteen days. */
export function tidingsOf(c: Case, world: TellWorld): Tiding[] {
  const since = toldSince(world.today);
  const ofEvents = c.effective.flatMap((event) => {
    const subject = event.on < since ? null : subjectOf(c, event, world.procedure);
    if (subject === null) return [];
    const { kind, term, what } = subject;
    const { number, issue, procedure } = c;
    return tellWhom(event, c, world).map((to) => ({
      key: `${number}.${what}.${to.person}`,
      ...{ on: event.on, kind, number, issue, procedure, to },
      term: term === null ? null : { code: term.code, nominal: term.nominal, latest: term.latest },
    }));
  });
  return [...ofEvents, ...toLookAgain(c, world)];
}
