import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DESK_FIELDS, FIELDS } from '#domain/form/fields.ts';
import { form } from '#domain/form/form.ts';
import { validate } from '#domain/form/validate.ts';
import { everything, least, organisation, procedure, TODAY } from './sample.ts';

const citizen = { today: TODAY, desk: false };
const staff = { today: TODAY, desk: true };

/** The errors as `field code`, for the least complaint changed by `values`. */
function errors(values: Record<string, string>, context = citizen): string[] {
  return (validate({ ...least, ...values }, everything, context).errors ?? []).map(
    ({ field, code }) => `${field} ${code}`,
  );
}

describe('what cannot be used is named by field and code', () => {
  const long = (length: number) => 'é'.repeat(length);
  test.each([
    ['no name', { name: '' }, ['name required']],
    ['a name of spaces', { name: ' \t ' }, ['name required']],
    ['no facts', { facts: '\n\n' }, ['facts required']],
    ['too long a name', { name: long(201) }, ['name too-long']],
    ['too long an address', { address: long(501) }, ['address too-long']],
    ['too long an e-mail address', { email: `${long(250)}@a.be` }, ['email too-long']],
    ['too long a phone number', { phone: '1'.repeat(41) }, ['phone too-long']],
    ['too long a represented person', { on_behalf_of: long(201) }, ['on_behalf_of too-long']],
    ['too long a respondent', { respondent: long(201) }, ['respondent too-long']],
    ['too long facts', { facts: long(10_001) }, ['facts too-long']],
    ['too long a wish', { wish: long(4_001) }, ['wish too-long']],
    ['too long a result', { contacted_result: long(4_001) }, ['contacted_result too-long']],
    ['half an e-mail address', { email: 'noor@voorbeeld' }, ['email invalid']],
    ['two at-signs', { email: 'a@b@voorbeeld.be' }, ['email invalid']],
    ['a word for a phone number', { phone: 'thuis' }, ['phone invalid']],
    ['31 February', { facts_from: '31-2-2026' }, ['facts_from not-a-date']],
    ['29 February in a common year', { facts_until: '2026-02-29' }, ['facts_until not-a-date']],
    ['a word for a date', { facts_from: 'gisteren' }, ['facts_from not-a-date']],
    ['tomorrow', { facts_from: '21-11-2026' }, ['facts_from in-the-future']],
    [
      'an end before the beginning',
      { facts_from: '3-3-2026', facts_until: '2-3-2026' },
      ['facts_until invalid'],
    ],
    ['an unknown entity', { entity: 'provincie' }, ['entity not-offered']],
    ['an unknown service', { service: '../../etc' }, ['service not-offered']],
    ['an unknown category', { category: 'x' }, ['category not-offered']],
    ['an unknown capacity', { capacity: 'king' }, ['capacity not-offered']],
    ['an unknown route', { about: 'mayor' }, ['about not-offered']],
    ['an unknown procedure', { proceedings: 'duel' }, ['proceedings not-offered']],
    [
      'perhaps',
      { contacted: 'maybe', forward_consent: 'ja' },
      ['contacted not-offered', 'forward_consent not-offered'],
    ],
    ['no way to answer', { email: '' }, ['email unreachable']],
    [
      'staff fields by a citizen',
      { channel: 'letter', received_on: '1-11-2026' },
      ['channel not-allowed', 'received_on not-allowed'],
    ],
  ])('%s', (_what, values, expected) => {
    expect(errors(values)).toEqual(expected);
  });

  test.each([
    ['no channel', {}, ['channel required']],
    ['an unknown channel', { channel: 'pigeon' }, ['channel not-offered']],
    ['received tomorrow', { channel: 'letter', received_on: '21-11-2026' }, ['received_on in-the-future']],
    [
      'sent after it was received',
      { channel: 'letter', submitted_on: '3-11-2026', received_on: '2-11-2026' },
      ['submitted_on invalid'],
    ],
    ['all in order', { channel: 'letter', submitted_on: '1-11-2026', received_on: '2-11-2026' }, []],
  ])('of staff: %s', (_what, values, expected) => {
    expect(errors(values, staff)).toEqual(expected);
  });

  test('every error has a sentence for the citizen, in the order of the form', () => {
    const found = validate({ email: 'x', facts_from: 'x', service: 'x' }, everything, citizen).errors ?? [];
    expect(found.map(({ field }) => field)).toEqual(['facts', 'facts_from', 'service', 'name', 'email']);
    for (const { message } of found) expect(message).toMatch(/^\p{Lu}.*\.$/u);
  });
});

describe('what can be used becomes the answers', () => {
  const answers = (values: Record<string, string>) =>
    validate({ ...least, ...values }, everything, citizen).answers;

  test('lengths count code points after CRLF → LF, so the longest texts still fit', () => {
    expect(errors({ facts: '😀'.repeat(10_000), wish: '\r\n'.repeat(1999) + 'ab' })).toEqual([]);
  });

  test.each(['20-11-2026', '20/11/2026', '20.11.2026', '20 november 2026', '20 nov. 2026', '2026-11-20'])(
    'a date may be written as %s',
    (text) => {
      expect(answers({ facts_from: text })).toMatchObject({ facts_from: '2026-11-20' });
    },
  );

  test('a service brings its entity when none was chosen', () => {
    expect(answers({ service: 'thuiszorg' })).toMatchObject({ entity: 'ocmw' });
    expect(answers({ service: 'thuiszorg', entity: 'stad' })).toMatchObject({ entity: 'stad' });
  });

  test('the only entity there is, is not asked and yet answered', () => {
    const one = form(procedure, { ...organisation, entities: [{ id: 'hss', label: 'HSS' }], services: [] });
    expect(one.fields.find(({ id }) => id === 'entity')?.asked).toBe(false);
    expect(validate(least, one, citizen).answers).toMatchObject({ entity: 'hss' });
  });

  test('what the procedure does not ask is kept when it was sent, but for a route that it does not have', () => {
    const few = form(
      { ...procedure, routes: [], form: { ...procedure.form, fields: ['name', 'email', 'facts'] } },
      organisation,
    );
    expect(validate({ ...least, wish: 'Excuses.' }, few, citizen).answers).toMatchObject({
      wish: 'Excuses.',
    });
    expect(validate({ ...least, about: 'management' }, few, citizen).errors).toMatchObject([
      { code: 'not-offered' },
    ]);
  });

  test('an anonymous complaint needs what happened and nothing else, where it is accepted', () => {
    const open = form(
      { ...procedure, form: { ...procedure.form, required: [], anonymous: true } },
      organisation,
    );
    expect(validate({ facts: 'Zo ging het.' }, open, citizen)).toEqual({
      answers: { facts: 'Zo ging het.' },
    });
  });

  test('keys that are no field are not looked at', () => {
    expect(answers({ __proto__: 'x', constructor: 'x', number: '1' })).toEqual(least);
  });
});

test('whatever is sent, it is judged: answers hold only known fields and offered choices, errors only known codes', () => {
  const anything = fc.dictionary(
    fc.constantFrom<string>(...FIELDS.map(({ id }) => id), 'gegrond_x', 'toString'),
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('yes', 'letter', 'loket', '1-1-2026', 'a@b.be')),
  );
  fc.assert(
    fc.property(anything, fc.boolean(), (values, desk) => {
      const { answers, errors: found } = validate(values, everything, { today: TODAY, desk });
      if (found) expect(found.length).toBeGreaterThan(0);
      for (const [id, value] of Object.entries(answers ?? {})) {
        const field = everything.fields.find((candidate) => candidate.id === id);
        expect(value).not.toBe('');
        if (field?.choices.length) expect(field.choices.map((choice) => choice.id)).toContain(value);
        if (!desk) expect(DESK_FIELDS).not.toContain(id);
      }
    }),
  );
});
