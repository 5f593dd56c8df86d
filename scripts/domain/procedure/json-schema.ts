import { z } from 'zod';
import { calendarSchema } from '../deadline/calendar.ts';
import { organisationSchema } from './organisation.ts';
import { procedureSchema } from './schema.ts';

/** The schema of what an operator writes: what has a default may be left out. */
function published(schema: z.ZodType, title: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, title, ...rest };
}

/** The published JSON Schemas, by their place in `config/`: editors check the files with them. */
export const PUBLISHED_SCHEMAS: Readonly<Record<string, object>> = {
  'procedures/procedure.schema.json': published(procedureSchema, 'A complaint procedure'),
  'organisation.schema.json': published(organisationSchema, 'The organisation that owns a desk'),
  'calendars/calendar.schema.json': published(calendarSchema, 'A calendar with days that no rule gives'),
};
