import { nameOf, ruleOf } from '#domain/case/command-rule.ts';
import type { Instant, IsoDate } from '#domain/case/event.ts';
import type { Calendar } from '#domain/deadline/calendar.ts';
import type { TermDates } from '#domain/deadline/count.ts';
import { addDays, daysBetween } from '#domain/deadline/local-date.ts';
import type { Answers } from '#domain/form/fields.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { termDates } from '#domain/procedure/term-dates.ts';
import type { Status } from '#domain/procedure/vocabulary.ts';
import { writeComment } from './comment.ts';
import { inventAnswers, inventChannel } from './complaint.ts';
import type { Fate, Sitting } from './course.ts';
import { course, EVENT_OF } from './course.ts';
import { instantAt, workingDay } from './days.ts';
import type { Random } from './random.ts';

/** A comment that somebody writes about a complaint. */
export interface Deed {
  readonly at: Instant;
  /** Id of the person. */
  readonly by: string;
  readonly body: string;
  /** The state of the case after it. */
  readonly after: Status;
  /** The end of the term that it meets, or should have met. */
  readonly due: Pick<TermDates, 'nominal' | 'latest'> | null;
}

/** One invented complaint, as data: what was received, and what people do about it in the course of time. */
export interface Life {
  /** Submission id. */
  readonly submission: string;
  readonly receivedAt: Instant;
  readonly answers: Answers;
  readonly deeds: readonly Deed[];
}

/** By what lives are invented. */
export interface Setting {
  readonly procedure: Procedure;
  readonly organisation: Organisation;
  readonly calendar: Calendar;
}

/** How fast people are, beside what becomes of it. */
export interface Temper extends Fate {
  /** The sitting, by its place among those that meet a term, that comes too late; `null` for none. */
  readonly late: 'first' | 'last' | null;
}

/** The term that a sitting should meet, of those that begin at receipt: the one that ends first. */
function termOf({ commands }: Sitting, received: IsoDate, { procedure, calendar }: Setting) {
  const events = commands.map((id) => {
    const name = nameOf(id);
    return name === null ? undefined : EVENT_OF[name];
  });
  const terms = procedure.deadlines
    .filter(({ anchor, stopped_by }) => {
      const counts = anchor === 'received' || anchor === 'submitted';
      return counts && stopped_by.some((event) => events.includes(event));
    })
    .flatMap((rule) => termDates(rule, received, calendar) ?? []);
  return terms.sort((a, b) => (a.nominal < b.nominal ? -1 : 1))[0] ?? null;
}

/** When a sitting is: at some part of the term that it meets, after that term, or some days after the one before. */
function dateOf(
  sitting: Sitting,
  around: { readonly received: IsoDate; readonly before: IsoDate; readonly isLate: boolean },
  setting: Setting,
  random: Random,
): IsoDate {
  const { received, before, isLate } = around;
  const term = termOf(sitting, received, setting);
  if (term === null)
    return addDays(before, sitting.commands.includes('close') ? random.between(3, 18) : random.between(1, 5));
  if (isLate) return addDays(term.latest, random.between(1, 16));
  const hurry = random.chance(0.08) ? 0.95 : 0.1 + random.fraction() * 0.55;
  const latest = workingDay(term.latest, setting.calendar, -1);
  const date = addDays(received, Math.max(1, Math.floor(hurry * daysBetween(received, term.nominal))));
  return date < latest ? date : latest;
}

/** Somebody with an account who may give all the commands of a sitting; mostly the first, now and then a deputy. */
function personFor({ commands }: Sitting, { procedure, organisation }: Setting, random: Random): string {
  const able = organisation.people.filter(
    ({ account, roles }) =>
      account !== null &&
      commands.every(
        (id) =>
          id === 'help' || id === 'yes' || ruleOf(id, procedure)?.by.some((role) => roles.includes(role)),
      ),
  );
  return random.weighted(able.map(({ id }, index) => [id, index === 0 ? 6 : 1]));
}

function deedsOf(
  temper: Temper,
  service: string | undefined,
  received: IsoDate,
  setting: Setting,
  random: Random,
): Deed[] {
  const sittings = course(temper, setting.procedure);
  const meeting = sittings.filter((sitting) => termOf(sitting, received, setting) !== null);
  const lateOne = temper.late === null ? undefined : temper.late === 'first' ? meeting[0] : meeting.at(-1);
  let before = received;
  return sittings.map((sitting) => {
    const isLate = sitting === lateOne;
    const wanted = dateOf(sitting, { received, before, isLate }, setting, random);
    const tomorrow = addDays(before, 1);
    before = workingDay(wanted > tomorrow ? wanted : tomorrow, setting.calendar);
    return {
      at: instantAt(before, random.between(9 * 60, 16 * 60), setting.organisation.time_zone),
      by: personFor(sitting, setting, random),
      body: writeComment(sitting, { ...setting, fate: temper, service, random, date: before }),
      after: sitting.after,
      due: termOf(sitting, received, setting),
    };
  });
}

/** Invents a complaint that comes on or just before a date, and all that becomes of it. */
export function inventLife(temper: Temper, date: IsoDate, setting: Setting, random: Random): Life {
  const { procedure, organisation, calendar } = setting;
  const submission = random.uuid();
  const channel = inventChannel(procedure, random);
  const online = channel === 'web-form';
  const workday = workingDay(date, calendar, -1);
  const isOfThisVersion = workday >= procedure.valid_from;
  const received = online || !isOfThisVersion ? date : workday;
  const minutes = online ? random.between(7 * 60, 22 * 60) : random.between(9 * 60, 16 * 60);
  const answers = inventAnswers(procedure, organisation, { channel, received }, random);
  return {
    submission,
    receivedAt: instantAt(received, minutes, organisation.time_zone),
    answers,
    deeds: deedsOf(temper, answers.service, received, setting, random),
  };
}
