import { routesOf } from '../../procedure/routes.ts';
import type { Case } from '../case.ts';
import type { CommandId, Context, Refusal } from '../decision.ts';
import type { CaseEvent, EventType } from '../event.ts';
import { isUnadvised } from '../advice.ts';
import { unheard } from '../heard.ts';
import { sinceOpened } from '../since-opened.ts';
import { consentable, extendable, suspendable } from '../term-changes.ts';
import { alreadyDone, canTellSolution, unlessGone } from './again.ts';
import { bodiesOf } from './elsewhere.ts';
import { ableHandlers } from './investigation.ts';
import { kindsOf } from './refer.ts';
import { seatsToFill } from './seats.ts';

/** What a hindrance depends on beside the case. */
export type HindranceWorld = Pick<Context, 'procedure' | 'organisation' | 'respondent' | 'gone'>;

type Hindrance = (c: Case, world: HindranceWorld) => Refusal | null;

type Within = (c: Case) => readonly CaseEvent[];

const ever: Within = (c) => c.effective;

/** Since the case was opened, and since the last of these, after which it can be told anew. */
function sinceLast(...types: readonly EventType[]): Within {
  return (c) => {
    const events = sinceOpened(c);
    return events.slice(events.findLastIndex(({ type }) => types.includes(type)) + 1);
  };
}

/** What is told once only, as it is not a second fact when it is told again: its event, and since when that counts. */
const ONCE: Partial<Record<CommandId, readonly [type: EventType, within: Within]>> = {
  'handed-over': ['handed-over', ever],
  acknowledge: ['acknowledged', ever],
  report: ['report-received', sinceLast('handler-replaced')],
  // An advice may lead to another finding, and so may what is said when it is not followed.
  finding: ['found', sinceLast('advised', 'advice-departed')],
  answer: ['answered', sinceOpened],
  committee: ['committee-engaged', sinceOpened],
  ruling: ['ruled', sinceOpened],
  advice: ['advised', sinceOpened],
  depart: ['advice-departed', sinceOpened],
  withdraw: ['withdrawn', sinceOpened],
  settle: ['settled', sinceOpened],
};

function firstOf(events: readonly CaseEvent[], wanted: EventType): CaseEvent | undefined {
  return events.find(({ type }) => type === wanted);
}

/** What a command tells once only, where it was told; `undefined` where it can still be told. */
export function doneBy(c: Case, id: CommandId): CaseEvent | undefined {
  const once = ONCE[id];
  return once === undefined ? undefined : firstOf(once[1](c), once[0]);
}

/** Whether what a command tells is told once only. */
export function isToldOnce(id: CommandId): boolean {
  return ONCE[id] !== undefined;
}

/** It makes sense only as long as this is so. */
function unless(isPossible: (c: Case, world: HindranceWorld) => boolean, command: CommandId): Hindrance {
  return (c, world) => (isPossible(c, world) ? null : { code: 'not-now', data: { command } });
}

function either(...all: readonly Hindrance[]): Hindrance {
  return (c, world) => all.map((one) => one(c, world)).find((one) => one !== null) ?? null;
}

const happened = (c: Case, wanted: EventType) => c.effective.some(({ type }) => type === wanted);

/** The terms stand still already. */
const standsStill: Hindrance = ({ suspended }) =>
  suspended === undefined ? null : { code: 'already-done', data: { found: suspended } };

/** Nothing is left to be found of it: it is the only kind that the procedure knows. */
const onlyKind: Hindrance = (c, world) =>
  kindsOf(world).every(({ id }) => id === c.kind) ? alreadyDone(firstOf(c.effective, 'qualified')) : null;

/** There is another desk for complaints that do not belong here, and this is not it. */
const toRestrictedDesk: Hindrance = (_c, { procedure, organisation }) =>
  organisation.desk === 'ordinary' && routesOf(procedure, organisation).length > 0
    ? null
    : { code: 'no-restricted-desk', data: {} };

/** Somebody must have the chance to be heard first (Awb 9:10). */
const stillToHear: Hindrance = (c, { procedure }) => {
  const whom = unheard(c, procedure);
  return whom.length === 0
    ? null
    : { code: 'not-now', data: { command: 'finding', when: `unheard-${whom.join('-')}` } };
};

/** The committee that was engaged is to advise first: where it was told that it is engaged, can be taken back. */
const unadvised: Hindrance = (c, { procedure }) => {
  const cause = c.effective.findLast(({ type }) => type === 'committee-engaged')?.source;
  return isUnadvised(c, procedure) && cause !== undefined ? { code: 'advice-first', data: { cause } } : null;
};

/** Whether there is a committee that can rule: somebody sits in it, and where a command engages it, that was done (invariant 13). */
function canRule({ committee, seats }: Case, { procedure }: HindranceWorld): boolean {
  const isEngaged = committee !== undefined || procedure.commands.committee === undefined;
  return isEngaged && Object.keys(seats).length > 0;
}

const HINDRANCES: Partial<Record<CommandId, Hindrance>> = {
  qualify: onlyKind,
  refer: unless((_c, world) => bodiesOf(world).length > 0, 'refer'),
  forward: unless((_c, world) => bodiesOf(world).length > 0, 'forward'),
  extend: unless((c, { procedure }) => extendable(c, procedure).length > 0, 'extend'),
  consent: unless((c, { procedure }) => consentable(c, procedure).length > 0, 'consent'),
  suspend: either(
    standsStill,
    unless((c, { procedure }) => suspendable(c, procedure).length > 0, 'suspend'),
  ),
  resume: unless(({ suspended }) => suspended !== undefined, 'resume'),
  handler: unless((c, world) => ableHandlers(c, world).length > 0, 'handler'),
  finding: either(stillToHear, unadvised),
  solution: unless(canTellSolution, 'solution'),
  ruling: unless(canRule, 'ruling'),
  member: unless((c, world) => seatsToFill(c, world).length > 0, 'member'),
  depart: unless((c) => happened(c, 'advised'), 'depart'),
  'to-director': toRestrictedDesk,
  'to-manager': toRestrictedDesk,
  external: unless((_c, world) => bodiesOf(world).length > 0, 'external'),
};

/** Why a command can now not be given, whatever stands behind it, although the state allows it; `null` where it can. */
export function hindrance(c: Case, id: CommandId, world: HindranceWorld): Refusal | null {
  return alreadyDone(unlessGone(doneBy(c, id), world)) ?? HINDRANCES[id]?.(c, world) ?? null;
}
