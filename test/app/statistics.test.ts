import { describe, expect, it } from 'vitest';
import { readConfigFiles } from '#adapters/files/config.ts';
import { statistics } from '#app/statistics.ts';
import type { Log } from '#app/ports.ts';
import { statisticsSchema } from '#domain/statistics/report.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { pathOf, writeCaseFile } from '#text/case-file/write.ts';
import { inventedYear } from '../fixtures/figures/cases.ts';
import { koksijde } from '../fixtures/figures/configuration.ts';

const AS_OF = '2026-11-20';
const config = parseConfig(await readConfigFiles('config'));
const caseFiles = new Map(
  inventedYear(120, AS_OF).map((c) => [pathOf(c.number), writeCaseFile(c, koksijde)]),
);

function register(files: ReadonlyMap<string, string>) {
  return {
    sync: () => Promise.resolve(),
    readAll: () => Promise.resolve([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function listen(): { log: Log; heard: string[] } {
  const heard: string[] = [];
  const hear = (message: string): void => void heard.push(message);
  return { log: { info: hear, warn: hear, error: hear, summary: hear }, heard };
}

async function publish(files: ReadonlyMap<string, string>, asOf = AS_OF) {
  const { log, heard } = listen();
  return { published: await statistics({ register: register(files), config, log }, asOf), heard };
}

describe('the job statistics', () => {
  it('hands over the figures with their schema, the organisation, the calendars and every procedure', async () => {
    const { published } = await publish(caseFiles);
    expect([...published.keys()].sort()).toEqual([
      'calendars.json',
      'organisation.json',
      'procedures.json',
      ...[...config.procedures.keys()].sort().map((key) => `procedures/${key}.json`),
      'statistics.json',
      'statistics.schema.json',
    ]);
    const figures = statisticsSchema.parse(JSON.parse(published.get('statistics.json') ?? ''));
    expect(figures.as_of).toBe(AS_OF);
    expect(figures.reports.some(({ tables }) => tables.length > 0)).toBe(true);
  });

  it('gives the same bytes for the same register and date', async () => {
    const [one, other] = [await publish(caseFiles), await publish(new Map([...caseFiles].reverse()))];
    expect([...other.published]).toEqual([...one.published]);
  });

  it('hands over no person, no account, no mail setting, no case and no event', async () => {
    const { published } = await publish(caseFiles);
    const all = [...published.values()].join('\n');
    const people = config.organisation.people.map(({ id }) => id);
    const numbers = [...caseFiles.keys()].map((path) => path.slice('cases/2026/'.length, -'.md'.length));
    const secrets = [
      ...people,
      ...numbers,
      ...config.organisation.mail.alarms_to,
      '"account"',
      '"events"',
      'issue/',
    ];
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  });

  it('names a case file that it cannot read, leaves it out and goes on', async () => {
    const broken = 'cases/2026/2026-BR0KEN.md';
    const { published, heard } = await publish(
      new Map([...caseFiles, [broken, '---\nschema: 1\nA secret text']]),
    );
    const { published: without } = await publish(caseFiles);
    expect(published.get('statistics.json')).toBe(without.get('statistics.json'));
    expect(heard.filter((line) => line.includes(broken))).toHaveLength(1);
    expect(heard.join('\n')).not.toContain('secret');
  });

  it('counts an empty register', async () => {
    const { published } = await publish(new Map());
    const { reports } = statisticsSchema.parse(JSON.parse(published.get('statistics.json') ?? ''));
    expect(reports.map(({ entity, total }) => [entity.id, total])).toEqual([
      ['gemeente', 0],
      ['ocmw', 0],
    ]);
  });
});

describe('the figures of two desks', () => {
  const half = [...caseFiles].filter((_, index) => index % 2 === 0);
  const rest = [...caseFiles].filter((_, index) => index % 2 === 1);

  it('are those of all their cases together', async () => {
    const { log } = listen();
    const also = [register(new Map(rest))];
    const both = await statistics({ register: register(new Map(half)), also, config, log }, AS_OF);
    const { published } = await publish(caseFiles);
    expect(both.get('statistics.json')).toBe(published.get('statistics.json'));
  });

  it('count a case once that was passed on from one to the other, there where it is handled', async () => {
    const [path = '', text = ''] = half[0] ?? [];
    const c = inventedYear(120, AS_OF).find(({ number }) => pathOf(number) === path);
    expect(c).toBeDefined();
    const passed = writeCaseFile({ ...c!, status: 'passed-on' }, koksijde);
    const ordinary = new Map([...caseFiles, [path, passed]]);
    const { published } = await publish(caseFiles);
    for (const registers of [
      [ordinary, new Map([[path, text]])],
      [new Map([[path, text]]), ordinary],
    ] as const) {
      const { log, heard } = listen();
      const [first, second] = registers.map(register);
      const both = await statistics({ register: first!, also: [second!], config, log }, AS_OF);
      expect(heard.join()).toContain(`${caseFiles.size} case files counted`);
      expect(both.get('statistics.schema.json')).toBe(published.get('statistics.schema.json'));
    }
  });
});
