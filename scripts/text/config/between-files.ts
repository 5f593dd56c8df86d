import { withoutGround } from '#domain/deadline/calendar-rules.ts';
import type { CalendarFile } from '#domain/deadline/calendar.ts';
import { ruleCalendars } from '#domain/deadline/calendar.ts';
import { versionsOf } from '#domain/procedure/in-force.ts';
import { organisationProblems } from '#domain/procedure/organisation-rules.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';
import { peopleProblems } from '#domain/procedure/people-rules.ts';
import type { Problem } from '#domain/procedure/problem.ts';
import { unknownIds } from '#domain/procedure/problem.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { procedureKey } from '#domain/procedure/schema.ts';
import { versionProblems } from '#domain/procedure/version-rules.ts';
import type { PlacedProblem } from './config-error.ts';
import type { ReadFile } from './read-files.ts';

/**
 * What is wrong between the files. A reference is only said to lead nowhere when `complete`: a broken file that could
 * not be read is reported already, and what refers to it is then no second mistake.
 */
export function betweenFiles(
  organisations: readonly ReadFile<Organisation>[],
  procedures: readonly ReadFile<Procedure>[],
  calendars: readonly ReadFile<CalendarFile>[],
  complete: boolean,
): PlacedProblem[] {
  const names = [
    ...procedures.flatMap((file) => misnamed(file, `procedures/${procedureKey(file.value)}.yaml`, 'version')),
    ...calendars.flatMap((file) => [
      ...misnamed(file, `calendars/${file.value.id}.yaml`, 'id'),
      ...takenName(file),
    ]),
  ];
  if (!complete) return names;
  const byKey = new Map(procedures.map(({ value }) => [procedureKey(value), value]));
  return [
    ...names,
    ...groundless(calendars),
    ...procedures.flatMap((file) => unknownCalendar(file, calendars)),
    ...procedures.flatMap((file) => versionProblems(file.value, [...byKey.values()]).map(file.place)),
    ...organisations.flatMap(({ value }) => withoutPeople(value, procedures)),
    ...organisations.flatMap((file) => organisationProblems(file.value, byKey).map(file.place)),
  ];
}

/** The versions by which complaints are received need people; those of other procedures do not. */
function withoutPeople(
  organisation: Organisation,
  procedures: readonly ReadFile<Procedure>[],
): PlacedProblem[] {
  const named = versionsOf(
    organisation.procedure,
    procedures.map(({ value }) => value),
  );
  return procedures
    .filter(({ value }) => named.includes(value))
    .flatMap(({ value, place }) => peopleProblems(value, organisation).map(place));
}

/** The name of a file says what is in it, so that two files cannot be the same version. */
function misnamed(file: ReadFile<unknown>, name: string, key: string): PlacedProblem[] {
  if (file.path === name) return [];
  const expected = `the name of the file by what stands in it: ${name}`;
  return [file.place({ path: [key], expected, found: file.path, example: name })];
}

function takenName(file: ReadFile<CalendarFile>): PlacedProblem[] {
  const { id } = file.value;
  if (!ruleCalendars().has(id)) return [];
  const expected = 'an id that is not one of the calendars by rule';
  return [file.place({ path: ['id'], expected, found: id, example: `${id}-example` })];
}

function groundless(calendars: readonly ReadFile<CalendarFile>[]): PlacedProblem[] {
  const wrong = withoutGround(calendars.map(({ value }) => value));
  return calendars
    .filter(({ value }) => wrong.includes(value))
    .map((file) =>
      file.place({
        path: ['based_on'],
        expected: `a calendar that exists and does not build on this one: ${[...ruleCalendars().keys()].join(', ')}`,
        found: file.value.based_on,
        example: 'be',
      }),
    );
}

function unknownCalendar(
  { value, place }: ReadFile<Procedure>,
  calendars: readonly ReadFile<CalendarFile>[],
): PlacedProblem[] {
  const known = [...ruleCalendars().keys(), ...calendars.map((calendar) => calendar.value.id)];
  const problems: Problem[] = unknownIds('a calendar', [{ path: ['calendar'], id: value.calendar }], known);
  return problems.map(place);
}
