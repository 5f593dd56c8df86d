/** A case under a real procedure, played by what people type, with its letters as the complainant reads them. */
import type { Case } from '#domain/case/case.ts';
import { decide } from '#domain/case/decide.ts';
import type { Decision, LetterDecision } from '#domain/case/decision.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve, replay } from '#domain/case/evolve.ts';
import { letterSent } from '#domain/case/letter-outcome.ts';
import { nextStep } from '#domain/case/next.ts';
import { receive } from '#domain/case/receive.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import { readCommands } from '#text/command/parse.ts';
import { writeCard } from '#text/issue/card.ts';
import type { LetterInput } from '#text/letter/letter-data.ts';
import { letterDataOf } from '#text/letter/letter-data.ts';
import { writeLetter } from '#text/letter/write-letter.ts';
import { config } from '../domain/case/cases.ts';

const { organisation } = config;
const RECIPIENT = { name: 'An Peeters', address: 'Molenweg 12, 9999 Voorbeeldegem' };

export class Life {
  readonly procedure: Procedure;
  c: Case;
  private comment = 1300;

  constructor(key: string, received: string, answers: Readonly<Record<string, string>> = {}) {
    this.procedure = procedureOf(config, key);
    const intake = {
      ...{ received, received_at: `${received}T09:14:03Z`, number: '2026-7Q4M2X', procedure: key },
      ...{ entity: 'gemeente', service: 'burgerzaken', category: 'bejegening', channel: 'web-form' },
      ...answers,
    };
    this.c = replay([receive(intake, 42, this.procedure, this.calendar)], this.procedure);
  }

  private get calendar() {
    return calendarOf(this.procedure, config.calendars);
  }

  /** What is decided about the first command of a comment on that day. */
  says(on: string, comment: string, respondent: string | null = null): Decision {
    const reading = readCommands(comment);
    if (reading.kind !== 'request') throw new Error(`no command stands in ${comment}`);
    const [command] = reading.request.commands;
    if (command === undefined) throw new Error(`no command stands in ${comment}`);
    this.comment += 2;
    return decide(this.c, command, {
      ...{ now: `${on}T08:00:00Z`, today: on, source: `issue/42/comment/${this.comment}` },
      ...{ comment: this.comment, text: reading.request.text, reach: 'e-mail', respondent },
      person: { id: 'coordinator-1', roles: this.procedure.roles.map(({ id }) => id) },
      ...{ procedure: this.procedure, organisation, calendar: this.calendar },
      ...{ confirmed: null, posting: null, register: new Map([['2025-7Q4M2X', 'closed']]) },
    });
  }

  /** The code with which it is refused, or the rules that it breaks. */
  outcome(on: string, comment: string, respondent: string | null = null): unknown {
    const decision = this.says(on, comment, respondent);
    if (decision.kind === 'refused') return decision.refusal.code;
    const events =
      decision.kind === 'events' ? decision.events : decision.kind === 'letter' ? decision.gives : [];
    return events.flatMap(({ deviations }) => deviations ?? []);
  }

  /** Does it; a letter goes out and arrives at once. */
  does(on: string, comment: string): this {
    const decision = this.says(on, comment);
    if (decision.kind !== 'events' && decision.kind !== 'letter') {
      throw new Error(`${comment}: ${JSON.stringify(decision)}`);
    }
    const events = decision.kind === 'events' ? decision.events : this.sent(decision, on);
    this.c = events.reduce<Case>((c, event) => evolve(c, event, this.procedure), this.c);
    return this;
  }

  private sent({ letter, form, gives }: LetterDecision, on: string): readonly CaseEvent[] {
    const moment = { at: `${on}T08:00:00Z`, on, by: 'coordinator-1' };
    const source = `issue/42/comment/${this.comment + 1}`;
    const draft = `comment/${this.comment}`;
    const intention: CaseEvent = {
      ...{ ...moment, type: 'letter-intended', source, letter, draft, form, digest: '0f', gives },
    };
    const intended = evolve(this.c, intention, this.procedure);
    const out = intended.letters.at(-1)!;
    const counting = { procedure: this.procedure, calendar: this.calendar };
    return [intention, ...letterSent(out, moment, { code: '250' }, intended, counting)];
  }

  /** The text of the letter that a comment makes, spaces as one, or what is missing in it. */
  letter(
    on: string,
    comment: string,
    more: { departure?: string; advice?: string; solution?: string } = {},
  ): string {
    const decision = this.says(on, comment);
    if (decision.kind !== 'letter') throw new Error(`no letter: ${JSON.stringify(decision)}`);
    const moment = { at: `${on}T08:00:00Z`, on, by: 'coordinator-1' };
    const after = decision.gives.reduce<Case>(
      (c, fact, index) => evolve(c, { ...moment, ...fact, source: `draft/${index}` }, this.procedure),
      this.c,
    );
    const text = comment.split('\n').slice(1).join('\n');
    const body = organisation.bodies.find(({ id }) => id === decision.says.body);
    return this.written(after, on, decision.letter, {
      ...(text === '' ? {} : { text }),
      ...(body === undefined ? {} : { competentBody: { name: body.label } }),
      ...more,
    });
  }

  /** The text of a letter that is offered behind what was recorded. */
  offered(on: string, letter: LetterId): string {
    return this.written(this.c, on, letter, {});
  }

  private written(c: Case, today: string, letter: LetterId, more: Partial<LetterInput>): string {
    const { procedure } = this;
    const data = letterDataOf(
      c,
      { procedure, organisation },
      { letter, today, recipient: RECIPIENT, ...more },
    );
    const written = writeLetter(letter, { letters: config.letters, procedure }, data);
    return 'letter' in written
      ? written.letter.text.replaceAll(/\s+/g, ' ')
      : `missing: ${written.missing.join(', ')}`;
  }

  /** The last term of this code: its nominal and its latest date. */
  term(code: string): readonly [nominal: string, latest: string] | null {
    const term = this.c.terms.findLast((one) => one.code === code);
    return term === undefined ? null : [term.nominal, term.latest];
  }

  next(): string | undefined {
    return nextStep(this.c, this.procedure)?.does;
  }

  card(): string {
    return writeCard(this.c, { procedure: this.procedure, organisation });
  }
}
