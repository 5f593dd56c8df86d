import { describe, expect, test } from 'vitest';
import type { CommandId } from '#domain/case/decision.ts';
import { statesAfter } from '#domain/case/status-after.ts';
import { commandsGiving } from '#domain/procedure/command-events.ts';
import { namedVersions } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { CommandName } from '#domain/procedure/vocabulary.ts';
import { COMMANDS } from '#domain/procedure/vocabulary.ts';
import type { Life } from '#local/example/life.ts';
import { inventYear } from '#local/example/year.ts';
import { readCommands } from '#text/command/parse.ts';
import { configWith, procedures } from './example-desk.ts';

/** What is done at another desk, puts the record right or answers the app is no part of a life. */
const OTHERS: readonly string[] = ['to-director', 'to-manager', 'received', 'correct', 'send'];

/** The commands of a procedure that a life can have. */
function playable({ commands }: Procedure): CommandName[] {
  return COMMANDS.filter((id) => commands[id] !== undefined && !OTHERS.includes(id));
}

/** Whether a step is needless where another one was done, such as to ask somebody who told it in a talk. */
function isSpared(id: CommandName, { next }: Procedure): boolean {
  const steps = Object.values(next).flatMap(({ steps: all }) => all.filter(({ does }) => does === id));
  return steps
    .flatMap(({ unless }) => [unless ?? []].flat())
    .some((event) => !commandsGiving(event).includes(id));
}

/** The states that these lead to. */
function reachable(procedure: Procedure): string[] {
  const { commands, grounds, kinds } = procedure;
  const refused = typeof grounds === 'string' ? ['inadmissible'] : grounds.map(({ means }) => means);
  const led = playable(procedure).flatMap((id): readonly string[] => {
    if (id === 'inadmissible') return grounds === 'none' ? [] : refused;
    if (id === 'qualify' && kinds.length === 0) return [];
    return statesAfter(id, commands[id]!);
  });
  return [...new Set(['received', ...led])].sort();
}

/** The commands at the top of what was written. */
function given(lives: readonly Life[]): Set<CommandId> {
  const readings = lives.flatMap(({ deeds }) => deeds.map(({ body }) => readCommands(body)));
  return new Set(
    readings.flatMap((one) => (one.kind === 'request' ? one.request.commands.map(({ id }) => id) : [])),
  );
}

const count = (list: readonly unknown[]) => list.length;

describe.each(procedures)('a year by the procedure %s', (procedure) => {
  const config = configWith(procedure);
  const [rules] = namedVersions(config) as [Procedure];
  const year = (today: string, complaints = 240) =>
    inventYear(config, { today, now: `${today}T13:00:00Z`, complaints });
  const lives = year('2026-11-20');

  test('is the same for the same day, and another one for another day', () => {
    expect(year('2026-11-20', 24)).toEqual(year('2026-11-20', 24));
    expect(year('2026-11-20', 24)).not.toEqual(year('2026-11-21', 24));
  });

  test.each(['2026-11-20', '2026-01-01', '2028-02-29'])('ends on %s with every state', (today) => {
    const states = year(today, 48).map(({ deeds }) => deeds.at(-1)?.after ?? 'received');
    expect([...new Set(states)].sort()).toEqual(reachable(rules));
  });

  test('has everything that can be done by the procedure', () => {
    const done = given(lives);
    expect(playable(rules).filter((id) => !done.has(id) && !isSpared(id, rules))).toEqual([]);
  });

  test('holds nothing of the future, and nothing before the complaint', () => {
    for (const { receivedAt, deeds } of lives) {
      const instants = [receivedAt, ...deeds.map(({ at }) => at), '2026-11-20T13:00:00Z'];
      expect(instants).toEqual([...instants].sort());
      expect(receivedAt >= '2025-11-15' && receivedAt < '2026-11-20').toBe(true);
    }
  });

  test('is mixed as in real life', () => {
    const late = lives.filter(({ deeds }) =>
      deeds.some(({ at, due }) => due !== null && at.slice(0, 10) > due.latest),
    );
    const withdrawn = lives.filter(({ deeds }) => deeds.some(({ after }) => after === 'withdrawn'));
    const open = lives.filter((life) => life.deeds.at(-1)?.after !== 'closed');
    expect(count(withdrawn)).toBeGreaterThanOrEqual(rules.commands.withdraw === undefined ? 0 : 7);
    expect(count(late)).toBeGreaterThanOrEqual(16);
    expect(count(late)).toBeLessThanOrEqual(44);
    expect(count(open)).toBeGreaterThanOrEqual(12);
    expect(count(open)).toBeLessThanOrEqual(50);
    expect(new Set(lives.map(({ answers }) => answers.channel)).size).toBeGreaterThanOrEqual(
      Math.min(5, rules.channels.length),
    );
    expect(new Set(lives.map(({ answers }) => answers.service)).size).toBe(9);
    expect(new Set(lives.map(({ answers }) => answers.facts)).size).toBeGreaterThan(90);
  });

  test('names addresses and telephones that cannot exist', () => {
    for (const { answers } of lives) {
      expect(answers.email ?? 'x@post.example').toMatch(/@post\.example$/);
      expect(answers.phone ?? '0400 00 00 00').toMatch(/^0400 00 00 \d\d$/);
    }
  });
});
