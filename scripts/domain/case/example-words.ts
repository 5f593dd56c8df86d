import {
  articleWords,
  eventWords,
  externalStates,
  outsideRegister,
  satisfied,
  solutionDegrees,
} from '../language/nl/command-choices.ts';
import { exampleTexts, forms } from '../language/nl/command.ts';
import { addDays } from '../deadline/local-date.ts';
import { advisedFinding, hasDeparted } from './advice.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { Case } from './case.ts';
import { carriedOutBefore, proposedBefore } from './commands/again.ts';
import { bodiesOf, externalAt } from './commands/elsewhere.ts';
import { ableHandlers, isConsultationDue } from './commands/investigation.ts';
import { ableMembers, seatsToFill } from './commands/seats.ts';
import { isTooEarlyToAnswer } from './commands/tell.ts';
import { asCode } from './commands/words.ts';
import type { CommandId } from './decision.ts';
import type { EventType, IsoDate } from './event.ts';
import { hear } from './example-hearing.ts';
import { BEHIND_TERMS } from './example-terms.ts';
import type { ExampleWorld } from './example-world.ts';
import { beginsNothing, isOver } from './status-after.ts';

type Behind = (c: Case, world: ExampleWorld) => string;

/** How far ahead an example's date lies. */
export const DAYS_AHEAD = 14;

/** Today; on the card the day of the last event. */
function dateOfToday(c: Case, { today }: Pick<ExampleWorld, 'today'>): IsoDate {
  const last = c.events.at(-1)?.at.slice(0, 10) ?? c.received;
  return today ?? (last < c.received ? c.received : last);
}

/** A date to come. */
function dateAhead(c: Case, world: Pick<ExampleWorld, 'today' | 'ahead'>): IsoDate {
  return addDays(dateOfToday(c, world), world.ahead ?? DAYS_AHEAD);
}

const word = (type: EventType) => eventWords[type]?.nl ?? '';

/** Whether the next that can be told of these is that it was held: it is to come already, or cannot be planned any more. */
function isToBeHeld(c: Case, planned: EventType, others: readonly EventType[]): boolean {
  return beginsNothing(c.status) || lastOf(c, [planned, ...others]) === planned;
}

/** The last of these that happened. */
function lastOf(c: Case, types: readonly EventType[]): EventType | undefined {
  return c.effective.findLast(({ type }) => types.includes(type))?.type;
}

/** The seat that is to be filled first, with somebody who can take it. */
function member(c: Case, world: ExampleWorld): string {
  const [seat] = seatsToFill(c, world);
  return seat === undefined ? '' : `${asCode(seat.label)} ${ableMembers(seat, c, world)[0]?.id ?? ''}`;
}

function handler(c: Case, world: ExampleWorld): string {
  const able = ableHandlers(c, world);
  const person = able.find(({ services }) => services.includes(c.service)) ?? able[0];
  if (person === undefined) return '';
  return isConsultationDue(person, world) ? `${person.id} overlegd ${dateOfToday(c, world)}` : person.id;
}

function external(c: Case, world: ExampleWorld): string {
  const bodies = bodiesOf(world);
  const stateAt = (id: string) => {
    const before = externalAt(c, id);
    return before?.type === 'external-procedure' ? before.state : undefined;
  };
  const fresh = bodies.find(({ id }) => stateAt(id) !== 'open');
  const { open, closed } = externalStates;
  return fresh === undefined ? `${bodies[0]?.id ?? ''} ${closed.nl}` : `${fresh.id} ${open.nl}`;
}

function judgement(_c: Case, { procedure: { finding } }: ExampleWorld): string {
  return finding === 'none' ? '' : asCode(finding.scale[0]?.label ?? '');
}

/** The finding that can be given: what a committee advised where nobody departed from that. */
function findingToGive(c: Case, { finding }: Procedure) {
  if (finding === 'none') return undefined;
  const advised = hasDeparted(c) ? undefined : advisedFinding(c);
  return finding.scale.find(({ id }) => id === advised) ?? finding.scale[0];
}

/** A finding, with a norm where the procedure asks one. */
function finding(c: Case, { procedure }: ExampleWorld): string {
  const { finding: rule } = procedure;
  const found = findingToGive(c, procedure);
  if (rule === 'none' || found === undefined) return '';
  const code = asCode(found.label);
  if (rule.norms === 'none' || !rule.norms_required || !found.solution) return code;
  return `${code} ${asCode(rule.norms[0]?.label ?? '')}`;
}

/** A ground with what it asks: the simplest one that the procedure has. */
function ground(c: Case, world: ExampleWorld): string {
  const { grounds } = world.procedure;
  if (typeof grounds === 'string') return grounds === 'free' ? articleWords.example : '';
  const isSimple = (one: (typeof grounds)[number]) => one.earlier === 'none' && !one.recheck;
  const chosen = grounds.find(isSimple) ?? grounds[0];
  if (chosen === undefined) return '';
  return [
    asCode(chosen.label),
    ...(chosen.earlier === 'none' ? [] : [outsideRegister.outside.nl]),
    ...(chosen.recheck ? [dateAhead(c, world)] : []),
  ].join(' ');
}

/** An answer that cannot be sent yet may have been given already, outside Gegrond: then with its date. */
function answer(c: Case, world: ExampleWorld): string {
  const { forms: allowed } = world.procedure.answer;
  const form = allowed.find((one) => one === (world.reach ?? 'e-mail')) ?? allowed[0] ?? 'letter';
  const told = isTooEarlyToAnswer(c, world.procedure) ? ` ${dateOfToday(c, world)}` : '';
  return `${forms[form] ?? form}${told}`;
}

const firstBody: Behind = (_c, world) => bodiesOf(world)[0]?.id ?? '';

/** A proposal; where one was made, or the case is over, that it was carried out, or to another degree than was told. */
function solution(c: Case): string {
  if (!isOver(c.status) && proposedBefore(c) === undefined) return 'voorgesteld';
  const told = carriedOutBefore(c, undefined);
  const degree = Object.entries(solutionDegrees).find(
    ([id]) => told?.type === 'solution-carried-out' && id !== told.degree,
  );
  return ['uitgevoerd', ...(degree === undefined ? [] : [degree[1].nl])].join(' ');
}

/** The words that an example puts behind the command; what is not here stands alone. */
export const BEHIND: Partial<Record<CommandId, Behind>> = {
  ...BEHIND_TERMS,
  'request-info': dateAhead,
  acknowledge: (_c, { reach = 'e-mail' }) => forms[reach] ?? '',
  inadmissible: ground,
  refer: firstBody,
  handler,
  interim: dateAhead,
  talk: (c, world) =>
    isToBeHeld(c, 'talk-planned', ['talk-held', 'talk-refused'])
      ? `${word('talk-held')} ${satisfied.talk[world.satisfied ?? 'yes'].nl}`
      : `${word('talk-planned')} ${dateAhead(c, world)}`,
  hear,
  finding,
  solution,
  answer,
  satisfied: (_c, { satisfied: is = 'yes' }) => satisfied.alone[is].nl,
  member,
  discussion: () => word('discussion-held'),
  'committee-hearing': (c, world) =>
    isToBeHeld(c, 'committee-hearing-invited', ['committee-hearing-held'])
      ? word('committee-hearing-held')
      : `${word('committee-hearing-invited')} ${dateAhead(c, world)}`,
  ruling: judgement,
  advice: judgement,
  external,
  measure: (c, world) => `${asCode(world.procedure.roles[0]?.label ?? '')} ${dateAhead(c, world)}`,
  subject: () => exampleTexts['subject'] ?? '',
  inspection: (c) =>
    word(
      lastOf(c, ['inspection-requested', 'inspection-granted', 'inspection-refused']) ===
        'inspection-requested'
        ? 'inspection-granted'
        : 'inspection-requested',
    ),
};
