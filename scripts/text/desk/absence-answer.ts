import type { AbsenceRefusal } from '#domain/desk/absence-decision.ts';
import type { DeskEvent } from '#domain/desk/absence.ts';
import { isDate } from '#domain/deadline/local-date.ts';
import { command as language, date } from '#domain/language/nl.ts';
import { absenceAnswers as answers, absenceExample, absenceRefusals } from '#domain/language/nl/desk.ts';
import type { Organisation, Person } from '#domain/procedure/organisation.ts';
import { makeVisible } from '../issue/visible.ts';

/** Longer words are cut where an answer repeats them. */
const LONGEST_WORD = 80;

/** A typed word as a code span may repeat it. */
function repeated(value: string): string {
  const characters = [...makeVisible(value.replaceAll(/[`\s]+/g, ' '))];
  return characters.length <= LONGEST_WORD
    ? characters.join('')
    : `${characters.slice(0, LONGEST_WORD).join('')}…`;
}

function readable(key: string, value: string): string {
  if (key === 'found') return repeated(value);
  return value
    .split(',')
    .map((one) => (isDate(one) ? date.longDate(one) : one))
    .join(key === 'known' ? ', ' : ',');
}

function exampleOf({ id, deputy }: Person, today: string): string {
  return absenceExample(id, today, today, deputy ?? id);
}

type People = Pick<Organisation, 'people'>;

/** Why an absence was not recorded, with an example of the right form. */
export function writeAbsenceRefusal(
  { code, data }: AbsenceRefusal,
  { people }: People,
  today: string,
): string {
  const shown = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, readable(key, value)]));
  const sentence = absenceRefusals[code]({ ...shown, fromWord: data['from'] ?? '' });
  const needsNone = code === 'no-role' || code === 'not-here' || code === 'desk-file-broken';
  const some = needsNone ? undefined : people.find(({ deputy }) => deputy !== null);
  const example = some === undefined ? [] : [language.answers.example(exampleOf(some, today))];
  return [`**${language.answers.refused}** ${sentence}`, ...example, language.answers.nothingDone].join(
    '\n\n',
  );
}

/** That an absence was recorded, and who stands in: by the event, or else by the organisation. */
export function writeAbsenceDone(event: DeskEvent, { people }: People): string {
  const from = date.longDate(event.from);
  if (event.type === 'absence-lifted') return `✔ ${answers.lifted(event.person, from)}`;
  const deputy = event.deputy ?? people.find(({ id }) => id === event.person)?.deputy ?? null;
  const recorded = `✔ ${answers.set(event.person, from, date.longDate(event.until))}`;
  return deputy === null ? recorded : `${recorded} ${answers.standsIn(deputy)}`;
}
