import type { z } from 'zod';
import type { Path, Schema } from './schema-place.ts';
import { forms, placeAt } from './schema-place.ts';

/** What may stand at a path, in words: its choices, and the forms that it can have with their keys (`?` is a key that may be left out). */
export function allowedAt(schema: z.ZodType, path: Path): string {
  const { root, schemas } = placeAt(schema, path);
  return allowed(schemas, root);
}

/** The keys that a record at a path may have; none where it may have any. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  const { root, schemas } = placeAt(schema, path);
  const keys = schemas
    .flatMap((at) => forms(at, root))
    .flatMap(({ properties, propertyNames }) => [
      ...Object.keys(properties ?? {}),
      ...namesIn(propertyNames, root),
    ]);
  return [...new Set(keys)];
}

function allowed(schemas: readonly Schema[], root: Schema): string {
  const all = schemas.flatMap((at) => forms(at, root));
  const shapes = [...new Set(all.flatMap((form) => shapeOf(form, root)))];
  const said = [...choicesOf(all), ...shapes];
  const last = said.pop() ?? 'something else';
  return said.length === 0 ? last : `${said.join(', ')} or ${last}`;
}

function choicesOf(all: readonly Schema[]): string[] {
  const choices = all.flatMap((form) => [
    ...(form.enum ?? []),
    ...(form.const === undefined ? [] : [form.const]),
  ]);
  return [...new Set(choices.map(String))];
}

/** A form that is no choice, in words: `{quote, read_as?}`, `a list of {id, label}`. */
function shapeOf(form: Schema, root: Schema): string[] {
  const { type, properties, propertyNames, items, required = [] } = form;
  if (form.enum !== undefined || form.const !== undefined) return [];
  if (properties !== undefined) {
    const keys = Object.keys(properties).map((key) => (required.includes(key) ? key : `${key}?`));
    return [`{${keys.join(', ')}}`];
  }
  if (type === 'object') return [`a record with keys of ${namesIn(propertyNames, root).join(', ')}`];
  if (type === 'array')
    return [
      typeof items === 'object' && !Array.isArray(items) ? `a list of ${allowed([items], root)}` : 'a list',
    ];
  if (type === 'string') return ['a text'];
  if (type === 'integer' || type === 'number') return ['a number'];
  return type === 'boolean' ? ['true', 'false'] : [];
}

function namesIn(names: Schema['propertyNames'], root: Schema): string[] {
  return typeof names === 'object' ? choicesOf(forms(names, root)) : [];
}
