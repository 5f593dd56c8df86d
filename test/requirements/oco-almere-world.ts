/** A case under the scheme of OCO Almere, with what people type in it on which day. */
import type { Case } from '#domain/case/case.ts';
import { decide } from '#domain/case/decide.ts';
import type { CommandId, Context, Decision, LetterDecision } from '#domain/case/decision.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { letterSent } from '#domain/case/letter-outcome.ts';
import { receive } from '#domain/case/receive.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { config } from '../domain/case/cases.ts';

export const procedure = procedureOf(config, 'oco-almere@1');
export const calendar = calendarOf(procedure, config.calendars);

const TEXT = 'Een tekst van de coördinator.';

/** A complaint about a person of OCO that came in on that day. */
export function received(on: string, more: object = {}): Case {
  const intake = {
    ...{ received: on, received_at: `${on}T09:14:03Z`, number: '2025-7Q4M2X', procedure: 'oco-almere@1' },
    ...{ entity: 'gemeente', service: 'burgerzaken', category: 'bejegening', channel: 'telephone' },
    ...{ respondent: 'known' as const, ...more },
  };
  return evolve(null, receive(intake, 42, procedure, calendar), procedure);
}

/** What `date command words` is answered; a text stands below it unless `more` says otherwise. */
export function told(line: string, c: Case, more: Partial<Context> = {}): Decision {
  const [on = '', id = '', ...words] = line.split(' ');
  const comment = 1300 + c.events.length;
  return decide(
    c,
    { id: id as CommandId, words },
    {
      ...{ now: `${on}T12:00:00Z`, today: on, source: `issue/42/comment/${comment}`, comment, text: TEXT },
      ...{ person: { id: 'coordinator-1', roles: ['coordinator'] }, organisation: config.organisation },
      ...{ procedure, calendar, reach: 'e-mail', posting: null },
      ...more,
    },
  );
}

/** The events of a letter that goes out on the day on which it is written. */
function sent(c: Case, { letter, form, gives }: LetterDecision, on: string): readonly CaseEvent[] {
  const moment = { at: `${on}T12:00:00Z`, on, by: 'coordinator-1' };
  const source = `issue/42/comment/${1300 + c.events.length}`;
  const intended: CaseEvent = {
    ...{ ...moment, source, type: 'letter-intended', letter, draft: 'comment/1', form, digest: '0f', gives },
  };
  const after = evolve(c, intended, procedure);
  const out = after.letters.at(-1);
  if (out === undefined) throw new Error('the letter is intended');
  return [intended, ...letterSent(out, moment, { code: '250' }, after, { procedure, calendar })];
}

/** The case after these lines, each of which must be heard. */
export function lived(c: Case, ...lines: readonly string[]): Case {
  return lines.reduce((before, line) => {
    const decision = told(line, before);
    if (decision.kind !== 'events' && decision.kind !== 'letter') {
      throw new Error(`${line}: ${JSON.stringify(decision)}`);
    }
    const events = decision.kind === 'events' ? decision.events : sent(before, decision, line.slice(0, 10));
    return events.reduce((one, event) => evolve(one, event, procedure), before);
  }, c);
}

/** A term as `latest`, with what became of it; the last one of its code. */
export function term(code: string, c: Case): string | undefined {
  const found = c.terms.findLast((one) => one.code === code);
  if (found === undefined) return undefined;
  const { latest, met, void: lapsed } = found;
  return [latest, ...(met ? [`met ${met}`] : []), ...(lapsed ? [`void ${lapsed}`] : [])].join(', ');
}

/** The refusal's code, or the rules that its events break. */
export function outcome(decision: Decision): unknown {
  if (decision.kind === 'refused') return decision.refusal.code;
  const events =
    decision.kind === 'events' ? decision.events : decision.kind === 'letter' ? decision.gives : [];
  return events.flatMap(({ deviations }) => deviations ?? []);
}

/** All that deviated in a case. */
export function deviations(c: Case): string[] {
  return c.events.flatMap((event) => event.deviations ?? []);
}

/** Acknowledged on Friday 5 September 2025, nobody reached before; the respondent knows. */
export const acknowledged = lived(
  received('2025-09-01'),
  '2025-09-05 acknowledge telefoon',
  '2025-09-05 respondent geinformeerd',
);

const talked = lived(
  acknowledged,
  '2025-09-19 talk gehouden niet-tevreden',
  '2025-09-19 respondent geinformeerd',
);

/** Before the committee since Monday 22 September 2025, with a member in every seat. */
export const engaged = lived(talked, '2025-09-22 committee');
export const seated = lived(
  engaged,
  '2025-09-22 member voorzitter chair-1',
  '2025-09-22 member convenantpartner partner-1',
  '2025-09-22 member gemeente civil-servant-1',
);
