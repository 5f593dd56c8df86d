import { routesOf } from '../../procedure/routes.ts';
import type { Case } from '../case.ts';
import type { CommandId, Context, Refusal } from '../decision.ts';
import type { CaseEvent, EventType } from '../event.ts';
import { isUnheard } from '../heard.ts';
import { sinceOpened } from '../since-opened.ts';
import { consentable, extendable, suspendable } from '../term-changes.ts';
import { bodiesOf } from './elsewhere.ts';
import { ableHandlers } from './investigation.ts';
import { kindsOf } from './refer.ts';
import { seatsToFill } from './seats.ts';

/** What a hindrance depends on beside the case. */
export type HindranceWorld = Pick<Context, 'procedure' | 'organisation' | 'respondent'>;

type Hindrance = (c: Case, world: HindranceWorld) => Refusal | null;

/** It is not a second fact when it is told again. */
function once(type: EventType, within: (c: Case) => readonly CaseEvent[] = (c) => c.effective): Hindrance {
  return (c) => {
    const before = within(c).find((event) => event.type === type);
    return before === undefined ? null : { code: 'already-done', data: { found: before.on } };
  };
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
const standsStill: Hindrance = ({ suspended: since }) =>
  since === undefined ? null : { code: 'already-done', data: { found: since } };

/** Nothing is left to be found of it: it is the only kind that the procedure knows. */
const onlyKind: Hindrance = (c, world) =>
  kindsOf(world).every(({ id }) => id === c.kind) ? once('qualified')(c, world) : null;

/** There is another desk for complaints that do not belong here, and this is not it. */
const toRestrictedDesk: Hindrance = (_c, { procedure, organisation }) =>
  organisation.desk === 'ordinary' && routesOf(procedure, organisation).length > 0
    ? null
    : { code: 'no-restricted-desk', data: {} };

const HINDRANCES: Partial<Record<CommandId, Hindrance>> = {
  'handed-over': once('handed-over'),
  qualify: onlyKind,
  acknowledge: once('acknowledged'),
  answer: once('answered', sinceOpened),
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
  info: unless((c) => happened(c, 'information-requested'), 'info'),
  committee: once('committee-engaged', sinceOpened),
  finding: unless((c, { procedure }) => !isUnheard(c, procedure), 'finding'),
  member: unless((c, world) => seatsToFill(c, world).length > 0, 'member'),
  ruling: once('ruled', sinceOpened),
  advice: once('advised', sinceOpened),
  depart: either(
    once('advice-departed', sinceOpened),
    unless((c) => happened(c, 'advised'), 'depart'),
  ),
  'to-director': toRestrictedDesk,
  'to-manager': toRestrictedDesk,
  external: unless((_c, world) => bodiesOf(world).length > 0, 'external'),
  withdraw: once('withdrawn', sinceOpened),
  settle: once('settled', sinceOpened),
};

/** Why a command can now not be given, whatever stands behind it, although the state allows it; `null` where it can. */
export function hindrance(c: Case, id: CommandId, world: HindranceWorld): Refusal | null {
  return HINDRANCES[id]?.(c, world) ?? null;
}
