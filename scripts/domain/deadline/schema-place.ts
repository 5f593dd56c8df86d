/** A place in a schema: what may stand at a path in a file. */
import { z } from 'zod';

/** The way to a value in a file: keys and positions. */
export type Path = readonly (string | number)[];

export type Schema = z.core.JSONSchema.BaseSchema;

export interface Place {
  readonly root: Schema;
  /** The schemas of what may stand there; none where the schema does not know the path. */
  readonly schemas: readonly Schema[];
}

/** What may stand at a path, by the schema of what an operator writes. */
export function placeAt(schema: z.ZodType, path: Path): Place {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const schemas = path.reduce<readonly Schema[]>(
    (places, key) => places.flatMap((at) => inside(at, key, root)),
    [root],
  );
  return { root, schemas };
}

function inside(schema: Schema, key: string | number, root: Schema): Schema[] {
  return forms(schema, root).flatMap((form) => {
    const next = typeof key === 'number' ? form.items : (form.properties?.[key] ?? form.additionalProperties);
    return typeof next === 'object' && !Array.isArray(next) ? [next] : [];
  });
}

/** A schema with what it stands for: the forms of a union, the target of a reference. */
export function forms(schema: Schema, root: Schema): Schema[] {
  const referred = schema.$ref === undefined ? [] : [root.$defs?.[schema.$ref.replace('#/$defs/', '')]];
  const inner = [...referred, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const nested = inner.filter((form) => typeof form === 'object').flatMap((form) => forms(form, root));
  return [schema, ...nested];
}
