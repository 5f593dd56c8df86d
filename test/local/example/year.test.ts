import { describe, expect, test } from 'vitest';
import { COMMAND_IDS } from '#domain/case/decision.ts';
import type { Config } from '#domain/procedure/config.ts';
import { namedVersions } from '#domain/procedure/config.ts';
import { inventYear } from '#local/example/year.ts';
import { configFiles } from '../../config/config-files.ts';
import { configWith } from './example-desk.ts';

const procedures = configFiles
  .filter(({ path }) => path.startsWith('procedures/') && path.endsWith('.yaml'))
  .map(({ path }) => path.replace(/^procedures\/|\.yaml$/g, ''));

/** States that a desk can reach and the example does not play. */
const UNPLAYED: readonly string[] = ['settled', 'passed-on', 'referred', 'forwarded'];

/** The states that the commands of a procedure lead to. */
function reachable(config: Config): string[] {
  const [version] = namedVersions(config);
  const { commands, grounds } = version!;
  const led = COMMAND_IDS.flatMap((id) => {
    if (id === 'help' || id === 'yes' || id === 'inadmissible') return [];
    const to = id === 'absent' ? null : commands[id]?.to;
    return typeof to === 'string' ? to : [];
  });
  const refused =
    grounds === 'none' ? [] : grounds === 'free' ? ['inadmissible'] : grounds.map(({ means }) => means);
  return [...new Set(['received', ...led, ...refused])].filter((state) => !UNPLAYED.includes(state)).sort();
}

const count = (list: readonly unknown[]) => list.length;

describe.each(procedures)('a year by the procedure %s', (procedure) => {
  const config = configWith(procedure);
  const year = (today: string, complaints = 240) =>
    inventYear(config, { today, now: `${today}T13:00:00Z`, complaints });

  test('is the same for the same day, and another one for another day', () => {
    expect(year('2026-11-20')).toEqual(year('2026-11-20'));
    expect(year('2026-11-20')).not.toEqual(year('2026-11-21'));
  });

  // What goes by a talk and a committee is played as far as it is settled: the example invents no talks.
  const answers = namedVersions(config)[0]?.commands.answer !== undefined;

  test.runIf(answers).each(['2026-11-20', '2026-01-01', '2028-02-29'])(
    'ends on %s with every state',
    (today) => {
      for (const complaints of [24, 240]) {
        const states = year(today, complaints).map(({ deeds }) => deeds.at(-1)?.after ?? 'received');
        expect([...new Set(states)].sort()).toEqual(reachable(config));
      }
    },
  );

  test('holds nothing of the future, and nothing before the complaint', () => {
    for (const { receivedAt, deeds } of year('2026-11-20')) {
      const instants = [receivedAt, ...deeds.map(({ at }) => at), '2026-11-20T13:00:00Z'];
      expect(instants).toEqual([...instants].sort());
      expect(receivedAt >= '2025-11-15' && receivedAt < '2026-11-20').toBe(true);
    }
  });

  test.runIf(answers)('is mixed as in real life', () => {
    const lives = year('2026-11-20');
    const deeds = lives.flatMap((life) => life.deeds);
    const late = deeds.filter(({ at, due }) => due !== null && at.slice(0, 10) > due.latest);
    const open = lives.filter((life) => life.deeds.at(-1)?.after !== 'closed');
    expect(count(deeds.filter(({ after }) => after === 'withdrawn'))).toBeGreaterThanOrEqual(7);
    expect(count(late)).toBeGreaterThanOrEqual(20);
    expect(count(late)).toBeLessThanOrEqual(36);
    expect(count(open)).toBeGreaterThanOrEqual(12);
    expect(count(open)).toBeLessThanOrEqual(50);
    const channels = namedVersions(config)[0]?.channels.length ?? 0;
    expect(new Set(lives.map(({ answers }) => answers.channel)).size).toBe(Math.min(5, channels));
    expect(new Set(lives.map(({ answers }) => answers.service)).size).toBe(9);
    expect(new Set(lives.map(({ answers }) => answers.facts)).size).toBeGreaterThan(100);
  });

  test('names addresses and telephones that cannot exist', () => {
    for (const { answers } of year('2026-11-20')) {
      expect(answers.email ?? 'x@post.example').toMatch(/@post\.example$/);
      expect(answers.phone ?? '0400 00 00 00').toMatch(/^0400 00 00 \d\d$/);
    }
  });
});
