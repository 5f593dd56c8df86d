/**
 * Jobs run when they run: late, in bursts, not for a week. Whatever days they ran on, a case ends with the terms, the
 * status and the figures that daily runs would have given.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hear } from '#app/hear.ts';
import type { Comment } from '#app/ports.ts';
import type { World } from '#app/world.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import type { Case } from '#domain/case/case.ts';
import { isWatched } from '#domain/case/assess.ts';
import { evolve } from '#domain/case/evolve.ts';
import { noteStages } from '#domain/case/note-stages.ts';
import { receive } from '#domain/case/receive.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { statisticsOf } from '#domain/statistics/statistics.ts';
import { volume } from '../volume.ts';
import { deskForge } from './desk-forge.ts';
import { config, Desk, noon } from './desk-world.ts';

const FIRST = '2026-03-02';
const DAYS = 50;

/** What people write, sensible or not; the day is that after receipt. */
interface Said {
  readonly day: number;
  readonly body: string;
}

const BODIES: Readonly<Record<string, readonly string[]>> = {
  'koksijde@1': [
    '/ontvankelijk',
    '/ontvankelijk\n/bevestig mondeling\n/behandelaar handler-2',
    '/bevestig telefoon',
    '/bevestig e-mail',
    '/onontvankelijk artikel 4 20/3/2026\nWant.',
    '/behandelaar handler-1',
    '/oordeel gegrond\nWant.',
    '/oordeel ongegrond',
    '/oplossing\nNieuwe lamp.',
    '/antwoord telefoon\nBeste',
    '/antwoord brief\nBeste',
    '/antwoord mondeling 20/3/2026',
    '/trek-in',
    '/sluit',
    '/hulp',
    'Even gebeld.',
  ],
  'hss@1': [
    '/ontvankelijk',
    '/bevestig mondeling',
    '/onontvankelijk administratiekosten 10/3/2026\nWant.',
    '/antwoord mondeling\nBeste',
    '/trek-in',
    '/sluit',
  ],
};

const history = (procedure: string) =>
  fc
    .array(
      fc.record({
        day: fc.integer({ min: 0, max: DAYS }),
        body: fc.constantFrom(...(BODIES[procedure] ?? [])),
      }),
      { maxLength: 12 },
    )
    .map((said) => said.toSorted((a, b) => a.day - b.day));

const runDays = fc.uniqueArray(fc.integer({ min: 0, max: DAYS }), { maxLength: 12 });
const everyDay = Array.from({ length: DAYS + 1 }, (_, day) => day);

const account = (procedure: string) => (procedure === 'hss@1' ? 1003 : 1001);

function worldOn(day: number): World {
  return { config, now: noon(addDays(FIRST, day)), forge: { isOwn: () => false } } as unknown as World;
}

function begin(procedure: string): Case {
  const world = worldOn(0);
  const rules = procedureOf(config, procedure);
  const intake = {
    ...{ number: '2026-000001', procedure, entity: 'gemeente', service: 'openbare-werken' },
    ...{ category: 'termijn', channel: 'web-form', received: FIRST, received_at: noon(FIRST) },
  };
  return evolve(null, receive(intake, 1, rules, calendarOf(rules, world.config.calendars)), rules);
}

/** The case after runs on these days, and one on the last. */
function runOn(days: readonly number[], said: readonly Said[], procedure: string): Case {
  const rules = procedureOf(config, procedure);
  const author = { id: account(procedure), login: 'x', bot: false };
  const comments = said.map(({ day, body }, index): Comment => {
    const at = noon(addDays(FIRST, day)).replace('12:00:00', '09:00:00');
    return { id: index + 1, body, author, createdAt: at, updatedAt: at };
  });
  return [...days.toSorted((a, b) => a - b), DAYS].reduce((before, day) => {
    const world = worldOn(day);
    const heard = comments.filter(({ createdAt }) => createdAt <= world.now);
    const { after } = hear(before, heard, world);
    const stages = noteStages(after, rules, world.now, world.now.slice(0, 10));
    return stages.reduce<Case>((c, event) => evolve(c, event, rules), after);
  }, begin(procedure));
}

/** What does not depend on the days of the runs: all but the notes of stages and when something was recorded. */
function essence(c: Case) {
  const { events: _events, effective: _effective, terms, ...rest } = c;
  return { ...rest, terms: terms.map(({ noted: _noted, ...term }) => term) };
}

const openStages = (c: Case) =>
  c.terms.flatMap(({ met, void: lapsed, noted }) =>
    met === undefined && lapsed === undefined ? [noted] : [],
  );

describe.each(Object.keys(BODIES))('a history under %s', (procedure) => {
  it(
    'ends the same whatever days the jobs ran on',
    () => {
      fc.assert(
        fc.property(history(procedure), runDays, (said, days) => {
          const daily = runOn(everyDay, said, procedure);
          const seldom = runOn(days, said, procedure);
          expect(essence(seldom)).toEqual(essence(daily));
          if (isWatched(daily)) expect(openStages(seldom)).toEqual(openStages(daily));
          const asOf = addDays(FIRST, DAYS);
          expect(statisticsOf([seldom], config, asOf)).toEqual(statisticsOf([daily], config, asOf));
        }),
        // Each run hears every comment anew, and tries what it offers under a refusal.
        { numRuns: volume(5, 600) },
      );
    },
    volume(120_000, 900_000),
  );
});

describe('a desk', () => {
  const forge = deskForge(2);

  it('that was swept on few days shows what one shows that was swept daily', async () => {
    const [said] = fc.sample(fc.array(history('koksijde@1'), { minLength: 4, maxLength: 4 }), {
      seed: 7,
      numRuns: 1,
    });
    const shown = [];
    for (const days of [everyDay.filter((day) => day % 3 === 0), [9, 31]]) {
      const desk = new Desk(forge).at(FIRST);
      const cases = [];
      for (const _ of said ?? []) cases.push(await desk.receive());
      for (const day of everyDay) {
        desk.at(addDays(FIRST, day));
        for (const [index, comments] of (said ?? []).entries()) {
          for (const { body } of comments.filter((one) => one.day === day)) {
            await desk.say(cases[index]?.issue ?? 0, body);
          }
        }
        if (days.includes(day) || day === DAYS) await desk.sweep();
      }
      const states = [];
      for (const { issue, number } of cases) {
        const { title, labels, state } = await desk.issue(issue);
        const [, next, deadlines] = /^next: (.*)\ndeadlines: (.*)$/m.exec(desk.file(number)) ?? [];
        states.push({
          title,
          labels,
          state,
          next,
          deadlines: deadlines?.replaceAll(/,"noted":"[^"]*"/g, ''),
        });
      }
      shown.push(states);
    }
    expect(shown[1]).toEqual(shown[0]);
  }, 60_000);
});
