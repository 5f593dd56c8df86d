import type { Case } from '#domain/case/case.ts';
import type { IsoDate } from '#domain/case/event.ts';
import type { Config } from '#domain/procedure/config.ts';
import { publicationFiles } from '#domain/procedure/publication.ts';
import { statisticsJsonSchema } from '#domain/statistics/report.ts';
import { statisticsOf } from '#domain/statistics/statistics.ts';
import { BrokenCaseFile, readCase } from '#text/case-file/read.ts';
import type { Log, Register } from './ports.ts';

type Readable = Pick<Register, 'sync' | 'readAll'>;

export interface StatisticsWorld {
  readonly register: Readable;
  /** Registers of other desks, counted with it. */
  readonly also?: readonly Readable[];
  readonly config: Config;
  readonly log: Log;
}

/** Every case that can be read. A file that cannot is named and left out; the others go on. */
async function readCases(
  register: Readable,
  { config, log }: Pick<StatisticsWorld, 'config' | 'log'>,
): Promise<Case[]> {
  const cases: Case[] = [];
  for (const [path, text] of await register.readAll()) {
    try {
      cases.push(readCase(text, config.procedures));
    } catch (error) {
      if (!(error instanceof BrokenCaseFile)) throw error;
      log.error(`${path} is left out of the figures: ${error.message}`);
    }
  }
  return cases;
}

/** A case that was passed on to another desk stands in both registers, and counts there where it is handled. */
function eachOnce(cases: readonly Case[]): Case[] {
  const byNumber = new Map<string, Case>();
  for (const one of cases) {
    const known = byNumber.get(one.number);
    if (known === undefined || known.status === 'passed-on') byNumber.set(one.number, one);
  }
  return [...byNumber.values()];
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * The job `statistics`: everything that the private side hands to the public side, as the files of `publication/`
 * (path to text). The same register, configuration and date give the same bytes.
 *
 * @param asOf - local date; what happened later is not counted
 */
export async function statistics(
  world: StatisticsWorld,
  asOf: IsoDate,
): Promise<ReadonlyMap<string, string>> {
  const read: Case[] = [];
  for (const register of [world.register, ...(world.also ?? [])]) {
    await register.sync();
    read.push(...(await readCases(register, world)));
  }
  const cases = eachOnce(read);
  const files = new Map([
    ...publicationFiles(world.config),
    ['statistics.json', json(statisticsOf(cases, world.config, asOf))] as const,
    ['statistics.schema.json', json(statisticsJsonSchema())] as const,
  ]);
  world.log.info(`${String(cases.length)} case files counted, ${String(files.size)} files to publish`);
  return files;
}
