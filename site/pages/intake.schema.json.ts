import type { APIRoute } from 'astro';
import { form } from '#domain/form/form.ts';
import { jsonSchema } from '#domain/form/json-schema.ts';
import { publication } from '../data/publication.ts';

/** The JSON Schema of this organisation's form, for those who send complaints by program. */
export const GET: APIRoute = () => {
  const { procedure, organisation } = publication();
  const schema = jsonSchema(form(procedure, organisation), `${organisation.name}: ${procedure.title}`);
  return Response.json(schema);
};
