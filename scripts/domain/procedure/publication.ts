/**
 * What the private side hands to the public side of the organisation and its procedures: the site and the intake
 * server read this and no configuration. Names no person and no mail box but the public ones.
 */
import { z } from 'zod';
import type { CalendarFile } from '../deadline/calendar.ts';
import { calendarSchema } from '../deadline/calendar.ts';
import { addressedAll } from '../language/address.ts';
import type { Config } from './config.ts';
import { organisationSchema } from './organisation.ts';
import { procedureSchema } from './schema.ts';
import type { Procedure } from './schema.ts';

const { people: _people, mail: _mail, ...publicShape } = organisationSchema.shape;

/** `publication/organisation.json`. */
export const publicOrganisationSchema = z.object(publicShape);
export type PublicOrganisation = z.output<typeof publicOrganisationSchema>;

/** `publication/calendars.json`: the calendars that no rule gives. */
const calendarsSchema = z.array(calendarSchema);

export interface Publication {
  readonly organisation: PublicOrganisation;
  /** The procedure by which complaints are received now, in the organisation's form of address. */
  readonly procedure: Procedure;
  readonly calendars: readonly CalendarFile[];
}

/** The path of a procedure in `publication/`; `key` is `<id>@<version>`. */
const procedurePath = (key: string) => `procedures/${key}.json`;

/** The files of `publication/` that come from the configuration: paths to texts. */
export function publicationFiles(config: Config): ReadonlyMap<string, string> {
  const files: [string, unknown][] = [
    ['organisation.json', publicOrganisationSchema.parse(config.organisation)],
    ['calendars.json', config.calendarFiles],
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
export function readPublication(read: (path: string) => unknown): Publication {
  const organisation = parse('organisation.json', publicOrganisationSchema, read);
  const procedure = parse(procedurePath(organisation.procedure), procedureSchema, read);
  return {
    organisation,
    procedure: addressedAll(procedure, organisation.form_of_address),
    calendars: parse('calendars.json', calendarsSchema, read),
  };
}

function parse<T>(path: string, schema: z.ZodType<T>, read: (path: string) => unknown): T {
  const result = schema.safeParse(read(path));
  if (result.success) return result.data;
  throw new Error(`publication/${path} is not as expected:\n${z.prettifyError(result.error)}`);
}
