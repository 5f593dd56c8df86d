/** How long a letter about something that was recorded tells the latest word. */
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { lapseOf, supersededBy } from '#domain/case/lapsed.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { config, eventOf, receivedCase, TODAY } from './cases.ts';

const procedure = procedureOf(config, 'oco-almere@1');
const NEXT = '2026-12-01';
const FIRST = '2026-11-24';

const planned = { ...eventOf('talk-planned', TODAY), planned: FIRST };
const replanned = { ...eventOf('talk-planned', TODAY), planned: NEXT };
const held = { ...eventOf('talk-held', TODAY), satisfied: 'no' } as const;
const again = { ...eventOf('talk-held', FIRST), satisfied: 'yes' } as const;
const refused = eventOf('talk-refused', TODAY);
const invited = { ...eventOf('committee-hearing-invited', TODAY), planned: FIRST, sitting: 1 };
const anew = { ...eventOf('committee-hearing-invited', TODAY), planned: NEXT, sitting: 2 };
const offered = eventOf('hearing-offered', TODAY);
const toRespondent = { ...eventOf('hearing-offered', TODAY), who: 'respondent' } as const;
const heard = { ...eventOf('committee-hearing-held', TODAY), sitting: 1 };

/** Why a letter about the first of these is out of date after the others. */
function lapsedAfter(events: readonly CaseEvent[]) {
  const numbered = events.map((event, n) => ({ ...event, source: `issue/42/comment/${String(1300 + n)}` }));
  const c = numbered.reduce((before, event) => evolve(before, event, procedure), receivedCase(procedure));
  const [first] = numbered;
  if (first === undefined) throw new Error('expected an event');
  expect(lapseOf(first, c, TODAY)).toEqual(supersededBy(first, c));
  return supersededBy(first, c)?.kind ?? null;
}

describe('a letter about what was recorded', () => {
  it.each<[string, readonly CaseEvent[]]>([
    ['a talk, after the talk was held', [planned, held]],
    ['a talk, after the talk was refused', [planned, refused]],
    ['a talk, after it was planned anew', [planned, replanned]],
    ['a hearing of the committee, after it was held', [invited, heard]],
    ['a hearing of the committee, after it was invited anew', [invited, anew]],
  ])('that invites to %s, tells what holds no longer', (_what, events) => {
    expect(lapsedAfter(events)).toBe('later');
  });

  it.each<[string, readonly CaseEvent[]]>([
    ['a talk, after a next one was planned', [held, replanned]],
    ['a talk, after a next one was held', [held, replanned, again]],
    ['a talk, after a next one was refused', [held, refused]],
    ['a hearing of the committee, after a next one was invited', [heard, anew]],
    ['an offer to hear the complainant, after one to the respondent', [offered, toRespondent]],
  ])('that is about %s, is right still', (_what, events) => {
    expect(lapsedAfter(events)).toBeNull();
  });
});
