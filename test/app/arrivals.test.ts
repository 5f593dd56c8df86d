/**
 * An issue's comments arrive as they like: a run for each, one for many, none for days, twice, listed in any order.
 * They are handled in the order of their ids, so that the case is the same.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hear } from '#app/hear.ts';
import type { Comment } from '#app/ports.ts';
import type { World } from '#app/world.ts';
import type { Case } from '#domain/case/case.ts';
import { evolve } from '#domain/case/evolve.ts';
import { noteStages } from '#domain/case/note-stages.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import { answerKey } from '#domain/plan.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { digest } from '#text/case-file/write.ts';
import { mark } from '#text/issue/marker.ts';
import { config, procedures, RECEIVED, receivedCase } from '../domain/case/cases.ts';
import type { Step } from '../domain/case/history.ts';
import {
  chosen,
  exampleIn,
  firstWorld,
  histories,
  isAsShown,
  possibleIn,
  shownIn,
  wordsOf,
} from '../domain/case/history.ts';
import { volume } from '../volume.ts';

const STEPS = 10;
const FIRST_ID = 1301;

/** How a step is typed by somebody who sees the card: a command as its example shows it, or with words of his own. */
function typed(c: Case, step: Step, today: string, procedure: Procedure): string {
  const world = { ...firstWorld(c, procedure), today };
  const id = chosen(step, possibleIn(world));
  if (isAsShown(step, id)) {
    const { line, text } = exampleIn(id, world);
    // A letter that was sent outside Gegrond, as its date says, gives what it tells at once.
    const told = shownIn(id, world).decision.kind === 'letter' ? `${line} ${today}` : line;
    return text === null ? told : `${told}\n${text}`;
  }
  // The number behind a correction is that of a card that somebody saw, and so of what a run had recorded.
  if (id === 'correct') return '/hulp';
  return `/${id} ${wordsOf(step, id, c).join(' ')}${step.text ? '\nEen tekst.' : ''}`;
}

/** A desk on that day where one person has every role that gives commands. */
function worldOn(today: string, { roles }: Procedure): World {
  const held = roles.map(({ id }) => id).filter((id) => id !== 'handler');
  const people = config.organisation.people.map((one) =>
    one.account === 1001 ? { ...one, roles: held } : one,
  );
  const organisation = { ...config.organisation, people };
  const forge = { isOwn: ({ id }: { id: number }) => id === APP.id };
  return { config: { ...config, organisation }, now: `${today}T10:00:00Z`, forge } as unknown as World;
}

/** The issue as runs leave it: its case, and what the app answered. */
interface Left {
  readonly c: Case;
  readonly notes: readonly Comment[];
}

const APP = { id: 1, login: 'gegrond[bot]', bot: true };

/** One more run, which hears these comments, notes what the day brought, and answers unless it is ended before. */
function run(
  { c, notes }: Left,
  heard: readonly Comment[],
  today: string,
  procedure: Procedure,
  isEnded = false,
): Left {
  const world = worldOn(today, procedure);
  const { after, answers } = hear(c, [...notes, ...heard], world);
  const noted = noteStages(after, procedure, world.now, today);
  const answered = answers.flatMap(({ comment }, index): Comment[] => {
    const of = heard.find(({ id }) => id === comment);
    const at = world.now;
    if (of === undefined) return [];
    const answer = { kind: 'refused', read: digest(of.body) } as const;
    const body = mark('(…)', { key: answerKey(comment), answer });
    return [{ id: 9_000 + notes.length + index, body, author: APP, createdAt: at, updatedAt: at }];
  });
  return {
    c: noted.reduce<Case>((one, event) => evolve(one, event, procedure), after),
    notes: isEnded ? notes : [...notes, ...answered],
  };
}

/** What does not depend on when the runs were: all but when something was recorded, and the notes of stages. */
function essence(c: Case) {
  const events = c.events.filter(({ type }) => !type.startsWith('deadline-'));
  return {
    status: c.status,
    terms: c.terms.map(({ noted: _noted, ...term }) => term),
    events: events.map(({ at: _at, ...event }) => event),
  };
}

describe.each(procedures)('whatever way the comments of an issue arrive under %s', (_key, procedure) => {
  it('the case is the same', () => {
    const arrivals = fc.array(fc.record({ waits: fc.nat({ max: 3 }), seed: fc.nat() }), { maxLength: STEPS });
    fc.assert(
      fc.property(histories(procedure, STEPS), arrivals, (steps, how) => {
        const comments: Comment[] = [];
        let today = RECEIVED;
        let promptly: Left = { c: receivedCase(procedure), notes: [] };
        for (const step of steps) {
          today = addDays(today, step.days);
          const at = `${today}T09:00:00Z`;
          const author = { id: 1001, login: 'x', bot: false };
          const body = typed(promptly.c, step, today, procedure);
          comments.push({ id: FIRST_ID + comments.length, body, author, createdAt: at, updatedAt: at });
          promptly = run(promptly, comments, today, procedure);
        }
        let seldom: Left = { c: receivedCase(procedure), notes: [] };
        for (const [index, { createdAt }] of comments.entries()) {
          const { waits = 0, seed = 0 } = how[index] ?? {};
          if (waits !== 0) continue;
          const seen = comments
            .slice(0, index + 1)
            .toSorted((a, b) => ((a.id * seed) % 7) - ((b.id * seed) % 7));
          seldom = run(seldom, seen, createdAt.slice(0, 10), procedure, seed % 5 === 0);
          if (seed % 2 === 0) seldom = run(seldom, seen, addDays(createdAt.slice(0, 10), 1), procedure);
        }
        seldom = run(seldom, comments.toReversed(), addDays(today, 2), procedure);
        promptly = run(promptly, comments, addDays(today, 2), procedure);
        expect(essence(seldom.c)).toEqual(essence(promptly.c));
      }),
      { numRuns: volume(30, 3_000) },
    );
  });
});
