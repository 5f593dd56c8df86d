import { intakeOf } from '#app/intake/intake-of.ts';
import type { Case } from '#domain/case/case.ts';
import type { Instant, IsoDate } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { Intake } from '#domain/case/receive.ts';
import { receive } from '#domain/case/receive.ts';
import type { Answers } from '#domain/form/fields.ts';
import type { Config } from '#domain/procedure/config.ts';
import { procedureOn } from '#domain/procedure/config.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { inventAnswers, inventChannel } from './complaint.ts';
import { instantAt, workingDay } from './days.ts';
import type { Deed } from './deeds.ts';
import { inventDeeds } from './deeds.ts';
import { inventFate } from './fate.ts';
import { outlook } from './outlook.ts';
import type { Random } from './random.ts';
import type { Setting } from './writer.ts';

/** One invented complaint, as data: what was received, and what people do about it in the course of time. */
export interface Life {
  /** Submission id. */
  readonly submission: string;
  readonly receivedAt: Instant;
  readonly answers: Answers;
  readonly deeds: readonly Deed[];
}

/** By what a complaint of a day is handled. */
function settingOn(config: Config, date: IsoDate): Setting {
  const procedure = procedureOn(config, date);
  return {
    procedure,
    organisation: config.organisation,
    calendar: calendarOf(procedure, config.calendars),
  };
}

/** The case with its receipt; its number and its issue are known when it is played. */
function opened(answers: Answers, now: Instant, setting: Setting, { calendars }: Config): Case {
  const { schema: _schema, ...intake } = intakeOf(answers, { ...setting, now, calendars });
  const { procedure, calendar } = setting;
  return evolve(null, receive({ ...intake, number: '' } as Intake, 0, procedure, calendar), procedure);
}

/** Invents a complaint that comes on or just before a date, and all that becomes of it: by its place in the row. */
export function inventLife(
  config: Config,
  date: IsoDate,
  { place, of }: { readonly place: number; readonly of: number },
  random: Random,
): Life {
  const setting = settingOn(config, date);
  const { procedure, organisation, calendar } = setting;
  const fate = inventFate(place, of, procedure, random);
  const submission = random.uuid();
  const channel = inventChannel(procedure, random);
  const online = channel === 'web-form';
  const workday = workingDay(date, calendar, -1);
  const isOfThisVersion = workday >= procedure.valid_from;
  const received = online || !isOfThisVersion ? date : workday;
  const minutes = online ? random.between(7 * 60, 22 * 60) : random.between(9 * 60, 16 * 60);
  const receivedAt = instantAt(received, minutes, organisation.time_zone);
  const answers = inventAnswers(procedure, organisation, { channel, received }, random);
  const reach = answers.email === undefined ? 'letter' : 'e-mail';
  const around = { fate, setting, random, outlook: { ...outlook(setting, fate, random), reach } as const };
  return {
    submission,
    receivedAt,
    answers,
    deeds: inventDeeds(opened(answers, receivedAt, setting, config), around),
  };
}
