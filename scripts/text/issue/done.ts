import type { Case } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { command as language, date, spoken } from '#domain/language/nl.ts';
import { lostText, lostTexts } from '#domain/language/nl/correction.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { correctionsSaid } from '../case-file/correction.ts';
import { deviationsOf } from '../case-file/deviations.ts';
import { eventDetail } from '../case-file/event-detail.ts';
import { cell } from '../markdown/table.ts';

const { answers } = language;

/** An event of the record as a sentence. */
export function eventSentence(event: CaseEvent, procedure: Procedure): string {
  const detail = eventDetail(event, procedure);
  const what = `${spoken(procedure).events[event.type] ?? event.type}${detail === '' ? '' : `: ${cell(detail)}`}`;
  return `${what} (${date.longDate(event.on)}).`;
}

function deviationSentence(rule: string): string {
  return `- ${answers.deviation}: ${cell(rule)}.`;
}

/** How a comment stands that gave events. */
export interface HeardComment {
  /** Changed after it was carried out. */
  readonly edited: boolean;
  /** A letter that is still to come tells its text as it is now. */
  readonly newTextTold?: boolean;
  /** The commands in its text, which were not carried out. */
  readonly asText: readonly string[];
  /** It says that the complainant was told in writing, and Gegrond sent nothing. */
  readonly toldOutside?: boolean;
  /** It says of a message outside Gegrond that it does not count; whether that was given, nobody knows. */
  readonly voidsTelling?: boolean;
  /** What was kept in it and nobody knows any more. */
  readonly lost?: readonly LostText[];
  /** It names whom the complaint is about; that stays, whatever it says now. */
  readonly staysNamed?: boolean;
  /** It names somebody who handles complaints himself: what is to be done. */
  readonly aboutHandler?: string | null;
  /** It appoints a handler who is away: from when to when, and who stands in. */
  readonly away?: string | null;
}

/** What a comment held that was changed or deleted since. */
export interface LostText {
  readonly what: keyof typeof lostTexts;
  readonly why: 'changed' | 'deleted';
}

/** The app's answer to a comment that gave events. */
export function writeDone(
  events: readonly CaseEvent[],
  {
    edited,
    newTextTold,
    asText,
    lost = [],
    toldOutside,
    voidsTelling,
    staysNamed,
    aboutHandler = null,
    away = null,
  }: HeardComment,
  c: Case,
  procedure: Procedure,
): string {
  const said = [
    ...events.filter(({ type }) => type !== 'corrected').map((event) => eventSentence(event, procedure)),
    ...correctionsSaid(events, c, procedure).map(cell),
  ];
  const deviations = events.flatMap((event) => deviationsOf(event, c, procedure)).map(deviationSentence);
  return [
    ...(said.length === 0 ? [] : [`✔ ${said.join(' ')}`]),
    ...(toldOutside === true ? [answers.toldOutside] : []),
    ...(voidsTelling === true ? [answers.voidsTelling] : []),
    ...(deviations.length === 0 ? [] : [deviations.join('\n')]),
    ...(asText.length === 0 ? [] : [answers.readAsText(asText)]),
    ...(edited ? [newTextTold === true ? answers.editedText : answers.editedAfterwards] : []),
    ...(staysNamed === true ? [answers.staysNamed] : []),
    ...(aboutHandler === null ? [] : [aboutHandler]),
    ...(away === null ? [] : [away]),
    ...lost.map(({ what, why }) => lostText(lostTexts[what], why)),
  ].join('\n\n');
}
