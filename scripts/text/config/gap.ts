import type { IsoDate } from '#domain/deadline/local-date.ts';
import type { ConfigFile } from '#domain/procedure/config-file.ts';
import type { Config } from '#domain/procedure/config.ts';
import { versionInForce, versionsOf } from '#domain/procedure/in-force.ts';
import { procedureKey } from '#domain/procedure/schema.ts';
import type { PlacedProblem } from './config-error.ts';
import { readYaml } from './located-yaml.ts';

/** The mistake that on a day no version is in force of the procedure by which complaints are received; or none. */
export function gapProblems(
  files: readonly ConfigFile[],
  { organisation: { procedure: name }, procedures }: Pick<Config, 'organisation' | 'procedures'>,
  day: IsoDate,
): PlacedProblem[] {
  if (versionInForce(name, procedures.values(), day) !== null) return [];
  const file = files.find(({ path }) => path === 'organisation.yaml');
  const versions = versionsOf(name, procedures.values());
  const found = versions.map((one) => `${procedureKey(one)} from ${one.valid_from}${until(one)}`).join(', ');
  const expected = `a version of ${name} that is in force on ${day}: without it no complaint can be received`;
  const example = `valid_from: '${day}'`;
  return file === undefined ? [] : [readYaml(file).place({ path: ['procedure'], expected, found, example })];
}

const until = ({ valid_until: end }: { readonly valid_until: IsoDate | null }) =>
  end === null ? '' : ` until ${end}`;
