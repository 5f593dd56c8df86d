import type { AbsenceRefusal } from '#domain/desk/absence-decision.ts';
import type { Absence, AbsenceSet, DeskEvent } from '#domain/desk/absence.ts';
import { command as language, date } from '#domain/language/nl.ts';
import {
  absenceAnswers as answers,
  absenceExample,
  absenceRefusals,
  liftForm,
  workList,
} from '#domain/language/nl/desk.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';
import { repeated, withLongDates } from '../markdown/spoken.ts';

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
  const sentence = withLongDates(absenceRefusals[code]({ ...data, found: repeated(data['found'] ?? '') }));
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
  if (deputy === null) return recorded;
  const canCommand = people.some(({ id, account }) => id === deputy && account !== null);
  return `${recorded} ${(canCommand ? answers.standsIn : answers.standsInUnheard)(deputy)}`;
}

/** That somebody is away who was appointed, until when, and who stands in; `null` is nobody. */
export function awayText({ person, from, until }: Absence, standsIn: string | null): string {
  const away = answers.set(person, date.longDate(from), date.longDate(until));
  const who = standsIn === null ? workList.nobodyStandsIn : workList.standsIn(standsIn);
  return `⚠ ${away} ${who} ${answers.appointOther}`;
}

/** What can be done on the work list. */
export function writeDeskHelp(): string {
  const { nl } = language.words.absent;
  const forms = [form, liftForm].map((one) => `- \`/${nl} ${one}\``).join('\n');
  return [`**${language.answers.helpTitle}**`, answers.help, forms, language.answers.helpForms].join('\n\n');
}
