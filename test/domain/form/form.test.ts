import { describe, expect, test } from 'vitest';
import { readDate } from '#domain/form/date.ts';
import { CARD_FIELDS, DESK_FIELDS, FIELDS, PERSONAL_FIELDS } from '#domain/form/fields.ts';
import { form } from '#domain/form/form.ts';
import { jsonSchema } from '#domain/form/json-schema.ts';
import { ASKED_FIELDS } from '#domain/procedure/vocabulary.ts';
import { everything, organisation, procedure } from './sample.ts';

describe('the one table of fields', () => {
  test('names as personal exactly what the contract names', () => {
    expect([...PERSONAL_FIELDS].sort()).toEqual(
      [
        ...['name', 'email', 'phone', 'address', 'on_behalf_of', 'respondent', 'facts', 'wish'],
        ...['facts_from', 'facts_until', 'contacted_result', 'proceedings'],
      ].sort(),
    );
    expect(PERSONAL_FIELDS.filter((id) => CARD_FIELDS.includes(id))).toEqual([]);
  });

  test('keeps the lengths of the contract', () => {
    const lengths = Object.fromEntries(
      FIELDS.flatMap((field) => ('max' in field ? [[field.id, field.max]] : [])),
    );
    expect(lengths).toEqual({
      ...{ facts: 10_000, wish: 4_000, contacted_result: 4_000, respondent: 200, on_behalf_of: 200 },
      ...{ name: 200, email: 254, phone: 40, address: 500 },
    });
  });

  test('is what a procedure may ask, and the fields of staff', () => {
    const ids = FIELDS.map(({ id }) => id as string);
    expect(ids.sort()).toEqual([...ASKED_FIELDS, ...DESK_FIELDS].sort());
  });
});

describe('the form of a procedure', () => {
  test('asks what the procedure names, and always what happened', () => {
    const few = form(
      { ...procedure, routes: [], form: { fields: ['email'], required: ['email'], anonymous: false } },
      organisation,
    );
    const asked = few.fields.filter((field) => field.asked).map(({ id, required }) => [id, required]);
    expect(asked).toEqual([
      ['facts', true],
      ['name', true],
      ['email', true],
    ]);
  });

  test('offers the organisation’s own choices and says the fixed ones in Dutch', () => {
    const choices = (id: string) => everything.fields.find((field) => field.id === id)?.choices;
    expect(choices('service')).toEqual(organisation.services);
    expect(choices('channel')?.map(({ id }) => id)).toEqual(procedure.channels);
    expect(choices('contacted')).toEqual([
      { id: 'yes', label: 'ja' },
      { id: 'no', label: 'nee' },
    ]);
    for (const { choices: all } of everything.fields)
      for (const { id, label } of all) expect(label).not.toBe(id);
  });

  test('is published as a JSON Schema with lengths and choices', () => {
    expect(jsonSchema(everything, 'Klacht')).toMatchObject({
      required: ['facts', 'name'],
      properties: {
        facts: { type: 'string', maxLength: 10_000 },
        service: { enum: ['loket', 'thuiszorg'] },
        received_on: { type: 'string' },
      },
    });
  });
});

describe('a date as people type it', () => {
  test.each([
    ['1-2-2026', '2026-02-01'],
    [' 01 / 02 / 2026 ', '2026-02-01'],
    ['29 februari 2024', '2024-02-29'],
    ['3 mrt 2026', '2026-03-03'],
    ['3 Sept. 2026', '2026-09-03'],
    ['31-4-2026', null],
    ['29-2-1900', null],
    ['0-1-2026', null],
    ['1-13-2026', null],
    ['1-1-26', null],
    ['1-1-1899', null],
    ['1 jux 2026', null],
    ['2026-11-20T10:00:00Z', null],
    ['', null],
  ])('%s is %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });
});
