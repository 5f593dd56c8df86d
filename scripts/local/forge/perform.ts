import { makeAssets } from './assets.ts';
import type { Answer, Call } from './call.ts';
import { isMutation, isObject, parseJson } from './call.ts';
import type { Emulator } from './emulator.ts';
import { makeGone } from './gone.ts';
import type { Identities, Identity } from './identities.ts';
import { ownInstallation } from './installation.ts';
import { refuseTooLong } from './limits.ts';
import { listSince } from './listing.ts';
import type { ForgeOptions } from './options.ts';
import type { LookUp } from './rights.ts';
import { refuseWithoutRight } from './rights.ts';
import type { ForgeTime } from './standstill.ts';
import { webAction } from './web-action.ts';
import type { ForgeEvent } from './webhooks.ts';

interface Parts {
  options: ForgeOptions;
  emulator: Emulator;
  identities: Identities;
  time: ForgeTime;
  url: string;
}

/** How a request is to happen: when, on whose allowance of requests, and whether it happened before. */
export interface Moment {
  at: number;
  own: boolean;
  again: boolean;
}

/** Handles one request. The events it caused come with its answer. */
export type Perform = (
  call: Call,
  who: Identity,
  moment: Moment,
) => Promise<{ answer: Answer; events: ForgeEvent[] }>;

export function makePerform({ options, emulator, identities, time, url }: Parts): Perform {
  const gone = makeGone();
  const assets = makeAssets();
  const lookUp: LookUp = async (path) => {
    const answer = await emulator.asAdmin({ method: 'GET', path });
    const value = parseJson(answer.body);
    return answer.status === 200 && isObject(value) ? value : null;
  };
  return async (call, who, moment) => {
    const instead = moment.again
      ? null
      : (refuseTooLong(call) ??
        (await gone.refuse(call, lookUp)) ??
        (await refuseWithoutRight(call, who, options, lookUp)) ??
        (await assets.refuse(call, lookUp)) ??
        assets.page(call));
    if (instead !== null) return { answer: instead, events: [] };
    const web = await webAction(call, who, { gone, lookUp });
    if (web !== null) return web;
    const header = await identities.headerFor(who, moment.own);
    const ask = (one: Call): Promise<Answer> => emulator.call(one, header);
    if (!isMutation(call.method)) {
      const app = options.apps.find(({ id }) => who.kind === 'app-itself' && id === who.appId);
      const read =
        (await listSince(call, ask, url)) ?? (await ownInstallation(call, ask, app)) ?? (await ask(call));
      const answer = assets.content(call, assets.complete(gone.leaveOut(call, read)));
      return { answer, events: [] };
    }
    return time.standAt(moment.at, async () => {
      const answer = await ask(call);
      if (answer.status === 200) await touchIssue(call, answer, ask);
      await assets.keep(call, answer, lookUp);
      return { answer: assets.complete(answer), events: emulator.takeEvents() };
    });
  };
}

/** An edited comment counts as a change of its issue, as a new or a deleted one does. */
async function touchIssue(call: Call, answer: Answer, ask: (call: Call) => Promise<Answer>): Promise<void> {
  if (call.method !== 'PATCH' || !/\/issues\/comments\/\d+$/.test(call.path)) return;
  const comment = parseJson(answer.body);
  const issue = isObject(comment) ? new URL(String(comment['issue_url'])).pathname : null;
  if (issue === null) return;
  await ask({ method: 'PATCH', path: issue, type: 'application/json', body: Buffer.from('{}') });
}
