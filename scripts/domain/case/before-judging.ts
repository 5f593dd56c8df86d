import type { CommitteeAct } from '../procedure/committee-schema.ts';
import type { Procedure } from '../procedure/schema.ts';
import type { Case } from './case.ts';
import type { CaseEvent, EventType } from './event.ts';
import { unheardCodes } from './heard.ts';

/** By which events an act of the committee is done, or decided to be left out (003-23 … 003-27), and the rule that is broken without. */
const ACTS: Readonly<Record<CommitteeAct, { readonly done: readonly EventType[]; readonly code: string }>> = {
  discussion: { done: ['discussion-held', 'discussion-skipped'], code: 'without-discussion' },
  'committee-hearing': { done: ['committee-hearing-held'], code: 'without-committee-hearing' },
};

const OF_ACTS: ReadonlySet<string> = new Set(Object.values(ACTS).flatMap(({ done }) => done));

/** What happened since a committee was engaged, last. */
function sinceEngaged({ effective }: Pick<Case, 'effective'>): readonly CaseEvent[] {
  return effective.slice(effective.findLastIndex(({ type }) => type === 'committee-engaged') + 1);
}

/** Where such an event counts: what a committee did counts no longer once one is engaged anew. */
export function countingFor(wanted: string, c: Pick<Case, 'effective'>): readonly CaseEvent[] {
  return OF_ACTS.has(wanted) ? sinceEngaged(c) : c.effective;
}

/** The rules that a ruling or an advice breaks now: what the committee does first was not done, or somebody was not heard. */
export function tooEarlyToJudge(c: Case, procedure: Procedure): readonly string[] {
  const acts = procedure.committee?.first ?? [];
  const since = sinceEngaged(c);
  const missing = acts.filter((act) => !since.some(({ type }) => ACTS[act].done.includes(type)));
  return [...missing.map((act) => ACTS[act].code), ...unheardCodes(c, procedure)];
}
