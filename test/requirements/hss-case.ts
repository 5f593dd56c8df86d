/** A complaint under the procedure of HSS, and what people say of it on a day. */
import type { Case } from '#domain/case/case.ts';
import type { CommandId, Context, Decision } from '#domain/case/decision.ts';
import { replay } from '#domain/case/evolve.ts';
import { receive } from '#domain/case/receive.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { procedureKey } from '#domain/procedure/schema.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { after, config, give } from '../domain/case/cases.ts';

export const hss = procedureOf(config, 'hss@1');
export const calendar = calendarOf(hss, config.calendars);

/** A complaint that came in this way on this day. */
export function received(on: string, channel = 'web-form'): Case {
  const intake = {
    ...{ received: on, received_at: `${on}T09:00:00Z`, number: '2025-7Q4M2X', procedure: procedureKey(hss) },
    ...{ entity: 'ocmw', service: 'thuiszorg', category: 'bejegening', channel },
  };
  return replay([receive(intake, 42, hss, calendar)], hss);
}

/** What the management is told that writes a line on a day: `answer mondeling 2025-01-20`, by the command's machine name. */
export function say(
  c: Case,
  on: string,
  line: string,
  rest: Partial<Context> = {},
  roles = ['management'],
): Decision {
  const [id, ...words] = line.split(' ');
  return give(c, { id: id as CommandId, words }, hss, roles, { now: `${on}T08:00:00Z`, today: on, ...rest });
}

/** The case after lines of the management, each on its day. A letter goes out on the day on which all tests are read. */
export function course(c: Case, ...lines: readonly (readonly [on: string, line: string])[]): Case {
  return lines.reduce((before, [on, line]) => after(before, say(before, on, line), hss), c);
}
