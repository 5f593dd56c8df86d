/**
 * What the private side hands to the public side of the organisation and its procedures: the site and the intake
 * server read this and no configuration. Names no person and no mail box but the public ones.
 */
import { z } from 'zod';
import type { CalendarFile } from '../deadline/calendar.ts';
import { calendarSchema } from '../deadline/calendar.ts';
import type { IsoDate } from '../deadline/local-date.ts';
import { localDate } from '../deadline/local-date.ts';
import { addressedAll } from '../language/address.ts';
import type { Config } from './config.ts';
import { idOf, inForce, versionAfter } from './in-force.ts';
import { organisationSchema } from './organisation.ts';
import { procedureSchema } from './schema.ts';
import type { Procedure } from './schema.ts';

const { people: _people, mail: _mail, ...publicShape } = organisationSchema.shape;

/** `publication/organisation.json`. */
export const publicOrganisationSchema = z.object(publicShape);
export type PublicOrganisation = z.output<typeof publicOrganisationSchema>;

/** `publication/calendars.json`: the calendars that no rule gives. */
const calendarsSchema = z.array(calendarSchema);

/** `publication/procedures.json`: which versions of which procedures there are, by `<id>@<version>`. */
const procedureListSchema = z.array(z.string());

/** What was handed over: all that is known of the procedure by which complaints are received. */
export interface Published {
  readonly organisation: PublicOrganisation;
  /** Every version of that procedure, also those that are to come, in the organisation's form of address. */
  readonly versions: readonly Procedure[];
  readonly calendars: readonly CalendarFile[];
}

/** The same, as it is for a complaint that is received on a day. */
export interface Publication extends Published {
  /** The version in force on that day. */
  readonly procedure: Procedure;
  /** The version that takes over next, as far as is known. */
  readonly later: Procedure | null;
}

/** The path of a procedure in `publication/`; `key` is `<id>@<version>`. */
const procedurePath = (key: string) => `procedures/${key}.json`;

/** The files of `publication/` that come from the configuration: paths to texts. */
export function publicationFiles(config: Config): ReadonlyMap<string, string> {
  const files: [string, unknown][] = [
    ['organisation.json', publicOrganisationSchema.parse(config.organisation)],
    ['calendars.json', config.calendarFiles],
    ['procedures.json', [...config.procedures.keys()]],
    ...[...config.procedures].map(([key, procedure]): [string, unknown] => [procedurePath(key), procedure]),
  ];
  return new Map(files.map(([path, value]) => [path, `${JSON.stringify(value, null, 2)}\n`]));
}

/**
 * Reads the publication back.
 *
 * @param read gives the parsed JSON of a path in `publication/`; may throw.
 * @throws Error that names the file and what was expected of it.
 */
export function readPublication(read: (path: string) => unknown): Published {
  const organisation = parse('organisation.json', publicOrganisationSchema, read);
  const { procedure: name } = organisation;
  const isPinned = name !== idOf(name);
  const keys = isPinned ? [name] : parse('procedures.json', procedureListSchema, read);
  const versions = keys
    .filter((key) => isPinned || idOf(key) === name)
    .map((key) => parse(procedurePath(key), procedureSchema, read))
    .map((procedure) => addressedAll(procedure, organisation.form_of_address));
  return { organisation, versions, calendars: parse('calendars.json', calendarsSchema, read) };
}

/** The publication for complaints that are received at an instant. @throws NoVersionInForce */
export function publicationAt(published: Published, instant: string): Publication {
  return publicationOn(published, localDate(instant, published.organisation.time_zone));
}

/** The publication for complaints that are received on a day. @throws NoVersionInForce */
export function publicationOn(published: Published, day: IsoDate): Publication {
  const { organisation, versions } = published;
  const procedure = inForce(organisation.procedure, versions, day);
  return { ...published, procedure, later: versionAfter(organisation.procedure, versions, day) };
}

function parse<T>(path: string, schema: z.ZodType<T>, read: (path: string) => unknown): T {
  const result = schema.safeParse(read(path));
  if (result.success) return result.data;
  throw new Error(`publication/${path} is not as expected:\n${z.prettifyError(result.error)}`);
}
