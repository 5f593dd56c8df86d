/** Who writes about a complaint on a day, and how. */
import type { Case } from '#domain/case/case.ts';
import { ruleOf } from '#domain/case/command-rule.ts';
import type { CommandId } from '#domain/case/decision.ts';
import type { IsoDate } from '#domain/case/event.ts';
import type { ExampleWorld } from '#domain/case/example-world.ts';
import { nextStep } from '#domain/case/next.ts';
import type { Calendar } from '#domain/deadline/calendar.ts';
import { addDays, daysBetween } from '#domain/deadline/local-date.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { Walk } from './course.ts';
import { instantAt, workingDay } from './days.ts';
import type { Fate } from './fate.ts';
import type { Random } from './random.ts';
import type { Occasion } from './sitting.ts';
import { inventText } from './texts.ts';

/** By what complaints are handled. */
export interface Setting {
  readonly procedure: Procedure;
  readonly organisation: Organisation;
  readonly calendar: Calendar;
}

/** Everything that comments about one complaint depend on, beside its case. */
export interface Around {
  readonly fate: Fate;
  readonly setting: Setting;
  readonly outlook: ExampleWorld;
  readonly random: Random;
}

/** What chance says of the one who writes next. */
export interface Mood {
  /** Somebody else who may do it writes. */
  readonly isDeputy: boolean;
  /** The time of day, in minutes after midnight. */
  readonly minutes: number;
  /** To so many days from now something is put off. */
  readonly ahead: number;
}

export function inventMood(random: Random): Mood {
  return {
    isDeputy: random.chance(0.12),
    minutes: random.between(9 * 60, 16 * 60),
    ahead: random.between(3, 8),
  };
}

/** Somebody with an account who may give a command; `null` where nobody may. */
function personFor(id: CommandId, { isDeputy }: Mood, { procedure, organisation }: Setting) {
  const may = ruleOf(id, procedure)?.by ?? [];
  const able = organisation.people.filter(
    ({ account, roles }) => account !== null && may.some((role) => roles.includes(role)),
  );
  return able.at(isDeputy ? -1 : 0) ?? null;
}

/** How many days ahead something is set: on a working day, and while the term that presses runs. */
function daysAhead(c: Case, date: IsoDate, { ahead }: Mood, { procedure, calendar }: Setting): number {
  const wanted = workingDay(addDays(date, ahead), calendar);
  const latest = nextStep(c, procedure)?.term?.latest;
  const day = latest !== undefined && wanted > latest ? workingDay(latest, calendar, -1) : wanted;
  return Math.max(1, daysBetween(date, day));
}

/** What somebody writes with who may give this command, on this day; `null` where nobody may. */
export function occasionFor(
  id: CommandId,
  date: IsoDate,
  { c, written }: Walk,
  mood: Mood,
  { setting, outlook, random }: Around,
): Occasion | null {
  const person = personFor(id, mood, setting);
  if (person === null) return null;
  const now = instantAt(date, mood.minutes, setting.organisation.time_zone);
  const { reach = 'e-mail' } = outlook;
  return {
    context: { ...setting, now, today: date, comment: written + 1, person, reach, respondent: null },
    outlook: { ...outlook, ahead: daysAhead(c, date, mood, setting) },
    textOf: (command, own) => inventText(command, own, outlook, random),
  };
}
