import { isAgainstAdvice, isUnadvised } from './advice.ts';
import { tooEarlyToJudge } from './before-judging.ts';
import type { Case } from './case.ts';
import { isInCourse } from './command-rule.ts';
import { incomplete } from './commands/committee.ts';
import { lacksNorm } from './commands/finding.ts';
import { hasConsented } from './commands/refer.ts';
import { untoldRespondent } from './commands/respondent.ts';
import { missingSteps } from './commands/tell.ts';
import { isTooLateToExtend } from './commands/term.ts';
import type { Context } from './decision.ts';
import { isAmendment } from './effective.ts';
import type { CaseEvent, EventType } from './event.ts';
import { evolve } from './evolve.ts';
import { unheardCodes } from './heard.ts';
import { commandOfEvent } from './status-after.ts';
import { extendable } from './term-changes.ts';
import { toldApart, toldLate } from './untold.ts';

/** The rules that an event breaks in the case as it was then. */
type Rule = (event: CaseEvent, c: Case, context: Context) => readonly string[];

/** What a finding lacks beside what comes before it: reasons for not following an advice, and the norm that was not met. */
const judgedWell: Rule = (event, c, { procedure: { finding: rule } }) => {
  if (event.type !== 'found') return [];
  const isBare = rule !== 'none' && lacksNorm(event.finding, event.norms ?? [], rule);
  return [
    ...(isAgainstAdvice(event.finding, c) ? ['against-advice'] : []),
    ...(isBare ? ['without-norm'] : []),
  ];
};

const afterHearing: Rule = (event, c, context) => [
  ...unheardCodes(c, context.procedure),
  ...(isUnadvised(c, context.procedure) ? ['without-advice'] : []),
  ...judgedWell(event, c, context),
];

const beforeEnd: Rule = (event, c, { procedure }) => {
  const code = event.type === 'extended' ? event.deadline : undefined;
  const of = extendable(c, procedure).find(({ term }) => term.code === code);
  return of !== undefined && isTooLateToExtend(of, event.on) ? ['extended-after-end'] : [];
};

const withConsent: Rule = (_event, c, { procedure }) =>
  procedure.forwarding?.consent === true && !hasConsented(c) ? ['without-consent'] : [];

const allMembers: Rule = (_event, c, context) => incomplete(c, context);

const afterItsActs: Rule = (_event, c, context) => [
  ...incomplete(c, context),
  ...tooEarlyToJudge(c, context.procedure),
];

/** What must come before an event, where a correction can take it away. */
const RULES: Partial<Record<EventType, Rule>> = {
  acknowledged: ({ on }, c, { procedure }) => toldApart('acknowledged', on, c, procedure),
  'respondent-informed': ({ on }, c, { procedure }) => toldLate(on, c, procedure),
  extended: beforeEnd,
  forwarded: withConsent,
  'discussion-held': allMembers,
  'discussion-skipped': allMembers,
  'committee-hearing-held': allMembers,
  ruled: afterItsActs,
  advised: afterItsActs,
  found: afterHearing,
  answered: (_event, c, context) => [...missingSteps(c, context.procedure), ...untoldRespondent(c, context)],
  closed: (_event, c, context) => untoldRespondent(c, context),
};

/** Whether an event has no place in the course of the procedure, in the case as it was then. */
function isOutOfCourse(event: CaseEvent, c: Case, { procedure }: Context): boolean {
  const command = commandOfEvent(event);
  const rule = command === undefined ? undefined : procedure.commands[command];
  return rule !== undefined && !isInCourse(c, rule, procedure);
}

/** A rule that an event of a record breaks. */
interface Broken {
  readonly source: string;
  readonly code: string;
}

/** The rules that the events of a record break as it counts now. */
function brokenRules({ effective }: Case, context: Context): readonly Broken[] {
  const broken: Broken[] = [];
  let before: Case | null = null;
  for (const event of effective.filter((one) => !isAmendment(one))) {
    if (before !== null) {
      const late = isOutOfCourse(event, before, context) ? ['later-step-out-of-order'] : [];
      const codes = [...(RULES[event.type]?.(event, before, context) ?? []), ...late];
      broken.push(...codes.map((code) => ({ source: event.source, code })));
    }
    before = evolve(before, event, context.procedure);
  }
  return broken;
}

/**
 * The rules of the procedure that are broken with a correction and were not before it: what it takes away came before
 * what stands.
 */
export function newlyBroken(before: Case, after: Case, context: Context): readonly string[] {
  const known = brokenRules(before, context);
  const fresh = brokenRules(after, context).filter(
    (one) => !known.some(({ source, code }) => source === one.source && code === one.code),
  );
  return [...new Set(fresh.map(({ code }) => code))];
}
