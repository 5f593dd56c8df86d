import type { Case } from '#domain/case/case.ts';
import type { IsoDate } from '#domain/case/event.ts';
import type { Config } from '#domain/procedure/config.ts';
import { publicationFiles } from '#domain/procedure/publication.ts';
import { statisticsJsonSchema } from '#domain/statistics/report.ts';
import { statisticsOf } from '#domain/statistics/statistics.ts';
import { BrokenCaseFile, readCase } from '#text/case-file/read.ts';
import type { Log, Register } from './ports.ts';

export interface StatisticsWorld {
  readonly register: Pick<Register, 'sync' | 'readAll'>;
  readonly config: Config;
  readonly log: Log;
}

/** Every case that can be read. A file that cannot is named and left out; the others go on. */
async function readCases({ register, config, log }: StatisticsWorld): Promise<Case[]> {
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
  await world.register.sync();
  const cases = await readCases(world);
  const files = new Map([
    ...publicationFiles(world.config),
    ['statistics.json', json(statisticsOf(cases, world.config, asOf))] as const,
    ['statistics.schema.json', json(statisticsJsonSchema())] as const,
  ]);
  world.log.info(`${String(cases.length)} case files counted, ${String(files.size)} files to publish`);
  return files;
}
