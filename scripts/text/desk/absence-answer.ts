import type { AbsenceRefusal } from '#domain/desk/absence-decision.ts';
import type { AbsenceSet, DeskEvent } from '#domain/desk/absence.ts';
import { isDate } from '#domain/deadline/local-date.ts';
import { command as language, date } from '#domain/language/nl.ts';
import {
  absenceAnswers as answers,
  absenceExample,
  absenceRefusals,
  liftForm,
} from '#domain/language/nl/desk.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';
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

type People = Pick<Organisation, 'people'>;

/** The command of an absence, to copy. */
function exampleOf({ person, from, until, deputy }: AbsenceSet): string {
  return absenceExample(person, from, until, deputy ?? null);
}

const { form } = language.words.absent;

/** An absence that stands cannot be shown as an example, so neither can the command that takes it back: its form is. */
function formFor({ code }: AbsenceRefusal): string {
  return language.answers.form(
    `/${language.words.absent.nl} ${code === 'no-such-absence' ? liftForm : form}`,
  );
}

/** Of these no form of the command helps. */
const NEED_NO_FORM: readonly AbsenceRefusal['code'][] = [
  'no-role',
  'not-here',
  'absence-of-another',
  'desk-file-broken',
];

/**
 * Why an absence was not recorded, with the right form of the command.
 *
 * @param meant - what was meant, which would be recorded as it stands; `null` where that is not clear
 */
export function writeAbsenceRefusal(refusal: AbsenceRefusal, meant: AbsenceSet | null): string {
  const { code, data } = refusal;
  const shown = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, readable(key, value)]));
  const sentence = absenceRefusals[code]({ ...shown, fromWord: data['from'] ?? '' });
  const needsNone = NEED_NO_FORM.includes(code);
  const right = meant === null ? formFor(refusal) : language.answers.example(exampleOf(meant));
  const parts = [`**${language.answers.refused}** ${sentence}`, ...(needsNone ? [] : [right])];
  return [...parts, language.answers.nothingDone].join('\n\n');
}

/** That an absence was recorded, and who stands in: by the event, or else by the organisation. */
export function writeAbsenceDone(event: DeskEvent, { people }: People): string {
  const from = date.longDate(event.from);
  if (event.type === 'absence-lifted') return `✔ ${answers.lifted(event.person, from)}`;
  const deputy = event.deputy ?? people.find(({ id }) => id === event.person)?.deputy ?? null;
  const recorded = `✔ ${answers.set(event.person, from, date.longDate(event.until))}`;
  return deputy === null ? recorded : `${recorded} ${answers.standsIn(deputy)}`;
}
