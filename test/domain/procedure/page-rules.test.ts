import { expect, it } from 'vitest';
import { addressed, addressedAll } from '#domain/language/address.ts';
import { statementSchema } from '#domain/procedure/basis-schema.ts';
import { atOnceNamesARole, ownChoicesAreNotBinding } from '#domain/procedure/page-rules.ts';
import { procedureSchema } from '#domain/procedure/schema.ts';
import { procedure } from '../../app/intake/fixture.ts';

const target = (binding: boolean) =>
  procedureSchema.parse({
    ...procedure,
    deadlines: procedure.deadlines.map((rule) => ({ ...rule, binding, basis: 'own-choice' })),
  });

it('lets a target of the organisation rest on its own choice, and no binding term', () => {
  expect(ownChoicesAreNotBinding(target(false))).toEqual([]);
  expect(ownChoicesAreNotBinding(target(true))).toHaveLength(procedure.deadlines.length);
});

it('lets a statement be said in the words of its basis, and asks for words where it has none', () => {
  const basis = { quote: 'De coördinator is neutraal.' };
  expect(statementSchema.parse({ basis })).toEqual({ text: null, basis });
  expect(statementSchema.safeParse({ basis: 'own-choice' }).success).toBe(false);
  expect(statementSchema.safeParse({ text: 'Vervangt.', basis: 'own-choice' }).success).toBe(true);
});

it('speaks a text of the configuration in either form of address, and leaves every other text alone', () => {
  const text = '{{u-je "Bent u" "Ben je"}} tevreden met {{u-je "uw" "je"}} {"antwoord"}?';
  expect(addressed(text, 'u')).toBe('Bent u tevreden met uw {"antwoord"}?');
  expect(addressed(text, 'je')).toBe('Ben je tevreden met je {"antwoord"}?');
  expect(addressedAll({ a: [text, 1, null], b: { c: '{x}' } }, 'je')).toEqual({
    a: ['Ben je tevreden met je {"antwoord"}?', 1, null],
    b: { c: '{x}' },
  });
});

it('says of whom a complaint can go elsewhere at once by a role that the procedure has', () => {
  const second_line = {
    ...{ label: 'Ombudsman', url: 'https://ombudsman.example', text: 'Niet akkoord?', basis: { quote: 'x' } },
    at_once: { about: 'mayor', text: 'Gaat uw klacht over de burgemeester?', basis: 'own-choice' },
  };
  const problems = (about: string) =>
    atOnceNamesARole(
      procedureSchema.parse({
        ...procedure,
        second_line: { ...second_line, at_once: { ...second_line.at_once, about } },
      }),
    );
  expect(problems('mayor')).toMatchObject([{ path: ['second_line', 'at_once', 'about'], found: 'mayor' }]);
  expect(problems(procedure.roles[0]?.id ?? '')).toEqual([]);
});
