import type { z } from 'zod';
import type { Path } from './problem.ts';
import type { Schema } from '../deadline/schema-place.ts';
import { forms, placeAt } from '../deadline/schema-place.ts';

/** An example of the right form for the value at a path, as JSON (which is YAML too); from the schema itself. */
export function exampleAt(schema: z.ZodType, path: Path): string {
  const { root, schemas } = placeAt(schema, path);
  const example = schemas.map((at) => exampleOf(at, root)).find((found) => found !== undefined);
  return example === undefined ? '' : JSON.stringify(example);
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

/** The smallest value with everything that is required, for a schema that names no example itself. */
function madeOf(schema: Schema, root: Schema): unknown {
  const { type, properties, required, items, minimum, format } = schema;
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return Math.max(minimum ?? 1, 1);
  if (type === 'string') return format === 'uri' ? 'https://voorbeeldegem.example' : 'een tekst';
  if (type === 'array' && typeof items === 'object' && !Array.isArray(items)) return [exampleOf(items, root)];
  if (type !== 'object' || properties === undefined) return undefined;
  const filled = (required ?? []).map((key) => {
    const inner = properties[key];
    return [key, typeof inner === 'object' ? exampleOf(inner, root) : undefined];
  });
  return Object.fromEntries(filled) as unknown;
}
