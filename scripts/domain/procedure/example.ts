import { z } from 'zod';
import type { Path } from './problem.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** An example of the right form for the value at a path, as JSON (which is YAML too); from the schema itself. */
export function exampleAt(schema: z.ZodType, path: Path): string {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const place = path.reduce<readonly Schema[]>(
    (places, key) => places.flatMap((at) => inside(at, key, root)),
    [root],
  );
  const example = place.map((at) => exampleOf(at, root)).find((found) => found !== undefined);
  return example === undefined ? '' : JSON.stringify(example);
}

function inside(schema: Schema, key: string | number, root: Schema): Schema[] {
  return forms(schema, root).flatMap((form) => {
    const next = typeof key === 'number' ? form.items : (form.properties?.[key] ?? form.additionalProperties);
    return typeof next === 'object' && !Array.isArray(next) ? [next] : [];
  });
}

/** A schema with what it stands for: the forms of a union, the target of a reference. */
function forms(schema: Schema, root: Schema): Schema[] {
  const referred = schema.$ref === undefined ? [] : [root.$defs?.[schema.$ref.replace('#/$defs/', '')]];
  const inner = [...referred, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const nested = inner.filter((form) => typeof form === 'object').flatMap((form) => forms(form, root));
  return [schema, ...nested];
}

/** What a schema names as an example comes first, then its choices; only then one is made. */
function exampleOf(schema: Schema, root: Schema): unknown {
  const all = forms(schema, root);
  const named = all.flatMap((form) => [form.examples?.[0], form.enum?.[0], form.const]);
  const found = named.find((one) => one !== undefined && one !== null);
  if (found !== undefined) return found;
  for (const form of all) {
    const one = madeOf(form, root);
    if (one !== undefined) return one;
  }
  return undefined;
}

/** The smallest object with everything that is required, for a schema that names no example itself. */
function madeOf({ type, properties, required, items }: Schema, root: Schema): unknown {
  if (type === 'boolean') return true;
  if (type === 'array' && typeof items === 'object' && !Array.isArray(items)) return [exampleOf(items, root)];
  if (type !== 'object' || properties === undefined) return undefined;
  const filled = (required ?? []).map((key) => {
    const inner = properties[key];
    return [key, typeof inner === 'object' ? exampleOf(inner, root) : undefined];
  });
  return Object.fromEntries(filled) as unknown;
}
