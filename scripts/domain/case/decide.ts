import { addDays } from '../deadline/local-date.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { CommandName, Status } from '../procedure/vocabulary.ts';
import { tooEarlyToJudge } from './before-judging.ts';
import type { Case } from './case.ts';
import type { CommandRule } from './command-rule.ts';
import { isInCourse, ruleOf } from './command-rule.ts';
import { DECIDERS } from './commands/deciders.ts';
import { hindrance } from './commands/hindrance.ts';
import { isTooEarlyToAnswer } from './commands/tell.ts';
import type { Command, CommandId, Context, Decision } from './decision.ts';
import { refused } from './decision.ts';
import { numbered } from './numbered.ts';
import { beginsNothing, isGone } from './status-after.ts';
import { eachWithStarts } from './terms.ts';
import { turningPoint } from './turning-point.ts';

/** Facts are recorded even where they break a rule; then they count as a deviation (domain.md 4.9). */
const FACTS: ReadonlySet<CommandId> = new Set([
  'received',
  'handed-over',
  'contact',
  'acknowledge',
  'respondent',
  'info',
  'talk',
  'hear',
  'report',
  'answer',
  'satisfied',
  'documents',
  'discussion',
  'committee-hearing',
  'ruling',
  'advice',
  'external',
  'inspection',
]);

/** What somebody may still do with a complaint about himself (invariant 1). */
const OF_RESPONDENT: ReadonlySet<CommandId> = new Set(['to-director', 'to-manager']);

/** Nobody handles a complaint about himself, save where the procedure says where it can go instead: then people are warned. */
function isClosed({ person, respondent, procedure: { second_line: second } }: Context): boolean {
  const elsewhere = second === 'none' ? undefined : second.at_once?.about;
  return person?.id === respondent && !person?.roles.some((role) => role === elsewhere);
}

/** What makes a letter, or tells what one would: in a closed case none begins, so that it must be opened again first. */
const TELLS: ReadonlySet<CommandId> = new Set(['acknowledge', 'answer']);

/** Whether a fact can still be recorded in a state, be it out of its order. */
function canBeKnown(id: CommandId, status: Status): boolean {
  return FACTS.has(id) && !isGone(status) && !(beginsNothing(status) && TELLS.has(id));
}

/** How a command stands to the state of a case: in its course, a fact out of its order, or not to be given. */
export type Standing = 'in-order' | 'out-of-order' | 'no';

/** Whether a fact of this kind would be recorded without what comes before it. */
function isTooEarly(c: Case, id: CommandId, procedure: Procedure): boolean {
  if (id === 'answer') return isTooEarlyToAnswer(c, procedure);
  return (id === 'ruling' || id === 'advice') && tooEarlyToJudge(c, procedure).length > 0;
}

/** How a command stands to a case now, whoever gives it. */
export function standingOf(c: Case, id: CommandId, procedure: Procedure, confirms?: CommandName): Standing {
  const rule = ruleOf(id, procedure, confirms);
  if (rule === undefined) return 'no';
  if (isInCourse(c, rule, procedure) && !isTooEarly(c, id, procedure)) return 'in-order';
  return canBeKnown(id, c.status) ? 'out-of-order' : 'no';
}

/** Whether `/ja` names no preview: then no state of a case is the reason, as what it would confirm is not known. */
function confirmsNothing({ status }: Case, id: CommandId, { confirmed }: Context): boolean {
  return id === 'yes' && (confirmed === null || confirmed === undefined) && !isGone(status);
}

function isStranger({ person }: Context): boolean {
  return person === null || person.roles.length === 0;
}

/** Why this person may not give a command, whatever the case; `null` where he may. */
function barredFrom(id: CommandId, { by }: { readonly by: readonly string[] }, context: Context) {
  const { person } = context;
  if (!by.some((role) => person?.roles.includes(role))) {
    return refused('not-your-role', { command: id, roles: by.join(',') });
  }
  return isClosed(context) && !OF_RESPONDENT.has(id) ? refused('about-you') : null;
}

/** A command that has no place in the case now, with what brought the case to where it is. */
function outOfCourse(c: Case, id: CommandId, rule: CommandRule, procedure: Procedure): Decision {
  if (rule.in.includes(c.status)) return refused('not-now', { command: id, when: rule.when ?? '' });
  const turned = turningPoint(c, procedure);
  const cause: Record<string, string> = turned === null ? {} : { cause: turned.source };
  return refused('not-in-this-state', { command: id, status: c.status, ...cause });
}

/** So many days back somebody else's decision may still be news to who decides otherwise. */
const DAYS_NEWS = 1;

/**
 * Says of a refusal with a cause whether that is somebody else's: then the two must talk. A case that is where it is
 * since longer is no news to anybody.
 */
function withOthers(decision: Decision, c: Case, { person, today }: Context): Decision {
  if (decision.kind !== 'refused') return decision;
  const { code, data } = decision.refusal;
  const cause = c.events.find(({ source }) => source === data['cause']);
  if (cause === undefined || cause.by === person?.id) return decision;
  const isNews = cause.at.slice(0, 10) >= addDays(today, -DAYS_NEWS);
  return code === 'not-in-this-state' && !isNews ? decision : refused(code, { ...data, by: cause.by });
}

/**
 * What a command does to a case. A refusal with a `cause` has in `by` who recorded that, where it was somebody else.
 *
 * @returns the events that it gives, a letter to be shown first, a refusal with its reason as data, a preview to
 * confirm, or the wish for help
 */
export function decide(c: Case, command: Command, context: Context): Decision {
  return withOthers(decided(c, command, context), c, context);
}

function decided(c: Case, command: Command, context: Context): Decision {
  const { procedure } = context;
  const { id } = command;
  if (isStranger(context)) return refused('no-role');
  if (id === 'help') return { kind: 'help' };
  const confirms = context.confirmed?.command;
  const rule = ruleOf(id, procedure, confirms);
  if (rule === undefined || id === 'absent') return refused('not-in-this-procedure', { command: id });
  const barred = barredFrom(id, rule, context);
  if (barred !== null) return barred;
  const hindered = hindrance(c, id, context);
  if (hindered?.code === 'already-done') return { kind: 'refused', refusal: hindered };
  if (standingOf(c, id, procedure, confirms) === 'no' && !confirmsNothing(c, id, context)) {
    return outOfCourse(c, id, rule, procedure);
  }
  if (hindered !== null) return { kind: 'refused', refusal: hindered };
  const decision = DECIDERS[id](c, command.words, context);
  if (decision.kind !== 'events') return decision;
  return { ...decision, events: eachWithStarts(numbered(decision.events), c, context) };
}
