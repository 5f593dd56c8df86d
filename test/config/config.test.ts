import { expect, test } from 'vitest';
import { procedureOf, procedureOn } from '#domain/procedure/config.ts';
import { dueForPeople } from '#domain/procedure/term-dates.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { configFiles, edited } from './config-files.ts';

const config = parseConfig(configFiles);
const TODAY = '2026-11-20';
const procedures = [...config.procedures.values()];

test('the configuration is right, and complaints are received by the procedure that it names', () => {
  expect(procedureOn(config, TODAY).id).toBe('koksijde');
  expect([...config.procedures.keys()].toSorted()).toEqual([
    'awb-9@1',
    'bestuursdecreet@1',
    'hss@1',
    'koksijde@1',
    'oco-almere@1',
    'stad-ocmw@1',
    'zoersel@1',
  ]);
  expect(config.organisation.example).toBe(true);
});

test('a version of a procedure that is not there is named, with those that are', () => {
  expect(() => procedureOf(config, 'koksijde@9')).toThrow(/koksijde@9.*hss@1, koksijde@1/);
});

test.each([
  ['000-17', 'koksijde@1', 'acknowledgement', '2026-11-20', '2026-11-30', '2026-11-30'],
  ['000-18', 'koksijde@1', 'inadmissibility-notice', '2026-11-20', '2026-11-30', '2026-11-30'],
  ['000-21', 'koksijde@1', 'answer', '2026-11-20', '2026-12-20', '2026-12-18'],
  ['004-13', 'hss@1', 'acknowledgement', '2024-12-23', '2025-01-07', '2025-01-07'],
  ['004-15', 'hss@1', 'answer', '2026-11-21', '2027-01-02', '2026-12-31'],
])(
  '%s: the term of %s for %s from %s ends on %s, and is aimed at %s',
  (_, key, code, from, nominal, target) => {
    const dates = dueForPeople(procedureOf(config, key), code, from, config.calendars);
    expect(dates).toEqual({ nominal, latest: nominal, target });
  },
);

test('a term that the procedure does not have is answered with those that it has', () => {
  const ask = () => dueForPeople(procedureOn(config, TODAY), 'reply', '2026-11-20', config.calendars);
  expect(ask).toThrow('acknowledgement, inadmissibility-notice, answer; found reply');
});

test('nobody in the organisation has a name, and everybody who may act has an account of his own', () => {
  const acting = config.organisation.people.filter(({ account }) => account !== null);
  expect(new Set(acting.map(({ account }) => account)).size).toBe(acting.length);
  for (const { id } of config.organisation.people) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)?-\d$/);
});

test.each(procedures)('the commands of $id can be given by somebody of the organisation', (procedure) => {
  const key = `${procedure.id}@${String(procedure.version)}`;
  const files = edited('organisation.yaml', /^procedure: .*$/m, `procedure: ${key}`);
  expect(procedureOn(parseConfig(files), TODAY).id).toBe(procedure.id);
});
