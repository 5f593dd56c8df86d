// What it takes to assess the terms of a large register, beside what the date library takes for so many sums of days.
import { Temporal } from 'temporal-polyfill';
import { readConfigFiles } from '#adapters/files/config.ts';
import { assess } from '#domain/case/assess.ts';
import type { Case } from '#domain/case/case.ts';
import { replay } from '#domain/case/evolve.ts';
import { receive } from '#domain/case/receive.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { compare } from './measure.ts';

const CASES = 100_000;
const TODAY = '2026-11-20';

const config = parseConfig(await readConfigFiles('config'));
const procedures = [...config.procedures];

/** A complaint of one of the procedures, received on one of a thousand days. */
function caseAt(index: number): { readonly c: Case; readonly procedure: Procedure } {
  const [key, procedure] = procedures[index % procedures.length]!;
  const received = addDays('2024-03-01', index % 1_000);
  const intake = {
    ...{ received, received_at: `${received}T09:00:00Z`, number: '2026-7Q4M2X', procedure: key },
    ...{ entity: 'gemeente', service: 'burgerzaken', category: 'termijn', channel: 'web-form' },
  };
  const event = receive(intake, index + 1, procedure, calendarOf(procedure, config.calendars));
  return { c: replay([event], procedure), procedure };
}

const cases = Array.from({ length: CASES }, (_, index) => caseAt(index));
const from = Temporal.PlainDate.from('2026-01-05');

const sumsOfDays = {
  name: 'plusDays of the date library',
  run: () => cases.reduce((sum, _, index) => sum + from.add({ days: index % 90 }).day, 0),
};

await compare({
  title: `the terms of ${String(CASES)} cases are assessed in the time of 20 times as many sums of days`,
  subject: {
    name: 'assess',
    run: () => cases.reduce((sum, { c, procedure }) => sum + assess(c, procedure, TODAY).length, 0),
  },
  base: sumsOfDays,
  limit: 20,
});

await compare({
  title: 'and so are they when each case is received and its terms counted first',
  subject: {
    name: 'receive, count and assess',
    run: () =>
      cases.reduce((sum, _, index) => {
        const { c, procedure } = caseAt(index);
        return sum + assess(c, procedure, TODAY).length;
      }, 0),
  },
  base: sumsOfDays,
  limit: 20,
  rounds: 3,
  warmup: 1,
});
