/** Who is away, when, and who stands in: what the desk itself remembers, beside its cases. */
import type { Organisation } from '../procedure/organisation.ts';

/** A calendar date, `YYYY-MM-DD`. */
type IsoDate = string;

interface DeskEventBase {
  /** When it was recorded: an ISO instant. */
  readonly at: string;
  /** `issue/42/comment/1301`, unique as with the events of a case. */
  readonly source: string;
  /** The id of the person who said it. */
  readonly by: string;
  /** The id of the person who is away. */
  readonly person: string;
  /** The first day. */
  readonly from: IsoDate;
}

/** Somebody is away. One that begins on the same day as an earlier one of the same person takes its place. */
export interface AbsenceSet extends DeskEventBase {
  readonly type: 'absence-set';
  /** The last day. */
  readonly until: IsoDate;
  /** Who stands in, where it is another than `organisation.yaml` says. */
  readonly deputy?: string;
}

/** The absence that begins on this day does not take place. */
export interface AbsenceLifted extends DeskEventBase {
  readonly type: 'absence-lifted';
}

/** What can happen to a desk; kept in `cases/desk.json`. Ids and dates, never anything of a case. */
export type DeskEvent = AbsenceSet | AbsenceLifted;

/** From `from` to `until`, both included. */
export interface Absence {
  readonly person: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly deputy?: string;
}

type People = Pick<Organisation, 'people'>;

/** The absences that a desk's events leave, by their first day. */
export function absencesOf(events: readonly DeskEvent[]): Absence[] {
  const standing = events.reduce<Absence[]>((absences, event) => {
    const others = absences.filter(({ person, from }) => person !== event.person || from !== event.from);
    if (event.type === 'absence-lifted') return others;
    const { person, from, until, deputy } = event;
    return [...others, { person, from, until, ...(deputy === undefined ? {} : { deputy }) }];
  }, []);
  return standing.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The absences of a day. */
export function absentOn(absences: readonly Absence[], date: IsoDate): Absence[] {
  return absences.filter(({ from, until }) => from <= date && date <= until);
}

/**
 * Who does on a day what is asked of a person: the person, or in an absence the deputy, or the deputy's own when that
 * one is away too; `null` when the way ends with nobody.
 */
export function standIn(
  person: string,
  { people }: People,
  absences: readonly Absence[],
  date: IsoDate,
): string | null {
  const away = absentOn(absences, date);
  const asked: string[] = [];
  let who: string | null = person;
  while (who !== null && !asked.includes(who)) {
    const id: string = who;
    const absence = away.find((one) => one.person === id);
    if (absence === undefined) return id;
    asked.push(id);
    who = absence.deputy ?? people.find((one) => one.id === id)?.deputy ?? null;
  }
  return null;
}

/** The roles in which a person may act on a day: the own ones, and those of the absent for whom this one stands in. */
export function effectiveRoles(
  person: string,
  { people }: People,
  absences: readonly Absence[],
  date: IsoDate,
): string[] {
  const own = people.filter(({ id }) => id === person || standIn(id, { people }, absences, date) === person);
  return [...new Set(own.flatMap(({ roles }) => roles))];
}
