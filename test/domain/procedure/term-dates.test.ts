import { expect, test } from 'vitest';
import type { Supposed } from '#domain/procedure/term-dates.ts';
import { dueForPeople } from '#domain/procedure/term-dates.ts';
import { config, procedureWith, ruleWith } from '../case/cases.ts';

const basis = { quote: 'de termijn staat stil' };
const amount = (count: number) => ({ count, unit: 'calendar-day' as const });
const extension = { ...amount(45), times: 1, notify: [], before_end: true, consent: false, basis: null };
const procedure = procedureWith(
  ruleWith({ code: 'to-ninety', count: 45, extension: { ...extension, total_max: amount(90) } }),
  ruleWith({ code: 'to-sixty', count: 45, extension: { ...extension, total_max: amount(60) } }),
  ruleWith({ code: 'suspended', count: 10, suspension: { basis } }),
  ruleWith({ code: 'both', count: 10, when: { committee: false } }),
  ruleWith({ code: 'both', count: 20, when: { committee: true } }),
);

test.each<[string, Supposed, string]>([
  ['to-ninety', {}, '2025-03-01'],
  ['to-ninety', { extended: true }, '2025-04-15'],
  ['to-sixty', { extended: true }, '2025-03-16'],
  ['suspended', { suspensions: [{ from: '2025-01-20', to: '2025-01-23' }] }, '2025-01-28'],
  ['both', {}, '2025-01-25'],
  ['both', { committee: true }, '2025-02-04'],
])('the term %s with %j, counted from 15 January 2025, ends on %s', (code, supposed, nominal) => {
  expect(dueForPeople(procedure, code, '2025-01-15', config.calendars, supposed)?.nominal).toBe(nominal);
});

test.each<[string, Supposed]>([
  ['to-ninety', { suspensions: [{ from: '2025-01-20', to: '2025-01-23' }] }],
  ['suspended', { extended: true }],
  ['nowhere', {}],
])('the term %s cannot be asked with %j', (code, supposed) => {
  expect(() => dueForPeople(procedure, code, '2025-01-15', config.calendars, supposed)).toThrow(
    /^expected a/,
  );
});
