import { calendarsFrom, calendarSchema } from '#domain/deadline/calendar.ts';
import type { ConfigFile } from '#domain/procedure/config-file.ts';
import type { Config } from '#domain/procedure/config.ts';
import { ORGANISATION_RULES } from '#domain/procedure/organisation-rules.ts';
import { organisationSchema } from '#domain/procedure/organisation.ts';
import { PROCEDURE_RULES } from '#domain/procedure/rules.ts';
import { procedureKey, procedureSchema } from '#domain/procedure/schema.ts';
import type { PlacedProblem } from './config-error.ts';
import { ConfigError } from './config-error.ts';
import { betweenFiles } from './between-files.ts';
import { readAll } from './read-files.ts';
import { letterProblems, readLetters } from './read-letters.ts';

const NO_ORGANISATION: PlacedProblem = {
  file: 'organisation.yaml',
  line: 1,
  expected: 'the file with the name, the people and the procedure of the organisation',
  found: 'no such file',
  example: 'name: Gemeente en OCMW Voorbeeldegem',
};

/**
 * Reads `organisation.yaml`, `procedures/*.yaml`, `calendars/*.yaml` and `letters/*.hbs` out of the files of `config/`;
 * others are left alone. Throws ConfigError with every mistake in all of them: file, line, expected, found and an example.
 */
export function parseConfig(files: readonly ConfigFile[]): Config {
  const calendars = readAll(inFolder(files, 'calendars/'), calendarSchema, []);
  const procedures = readAll(inFolder(files, 'procedures/'), procedureSchema, PROCEDURE_RULES);
  const organisationFile = files.filter(({ path }) => path === 'organisation.yaml');
  const organisations = readAll(organisationFile, organisationSchema, ORGANISATION_RULES);

  const { letters, problems: inLetters } = readLetters(files);

  const within = [...organisations.problems, ...procedures.problems, ...calendars.problems];
  const missing = organisationFile.length === 0 ? [NO_ORGANISATION] : [];
  const between = betweenFiles(organisations.read, procedures.read, calendars.read, within.length === 0);
  const problems = [...missing, ...files.flatMap(misnamed), ...within, ...between, ...inLetters];

  const [organisation] = organisations.read;
  if (organisation === undefined || problems.length > 0) throw new ConfigError(problems);
  const rules = procedures.read.map(({ value }) => value);
  const lacking = letterProblems(letters, organisation.value, rules);
  if (lacking.length > 0) throw new ConfigError(lacking);
  const calendarFiles = calendars.read.map(({ value }) => value);
  return {
    organisation: organisation.value,
    procedures: new Map(procedures.read.map(({ value }) => [procedureKey(value), value])),
    calendars: calendarsFrom(calendarFiles),
    letters,
    calendarFiles,
  };
}

/** A file that would be left alone for the end of its name alone. */
function misnamed({ path: file }: ConfigFile): PlacedProblem[] {
  if (!file.endsWith('.yml')) return [];
  const example = file.replace(/\.yml$/u, '.yaml');
  return [{ file, line: 1, expected: 'a name that ends in .yaml', found: file, example }];
}

function inFolder(files: readonly ConfigFile[], folder: string): ConfigFile[] {
  return files.filter(({ path }) => path.startsWith(folder) && path.endsWith('.yaml'));
}
