import type { Form, FormField } from './form.ts';

/**
 * The JSON Schema (2020-12) of what `/api/check` and `/api/intake` take of this form, for those who send complaints
 * by program. Lengths are in code points, as JSON Schema counts them. What it cannot say — a date that exists, a way
 * to answer — `/api/check` says.
 */
export function jsonSchema(form: Form, title: string): Readonly<Record<string, unknown>> {
  const fields = form.fields.filter(({ asked, group }) => asked || group === 'desk');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.id, property(field)])),
    required: fields.filter(({ required, group }) => required && group !== 'desk').map(({ id }) => id),
  };
}

function property({ label, hint, max, choices, kind }: FormField): Readonly<Record<string, unknown>> {
  const words = { title: label, ...(hint ? { description: hint } : {}) };
  if (choices.length > 0) return { ...words, enum: choices.map(({ id }) => id) };
  const format = FORMATS[kind];
  return { ...words, type: 'string', ...(max ? { maxLength: max } : {}), ...(format ? { format } : {}) };
}

const FORMATS: Readonly<Partial<Record<FormField['kind'], string>>> = { email: 'email', date: 'date' };
