import type { Case } from '#domain/case/case.ts';
import { valueOf } from '#domain/case/effective.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { isDate } from '#domain/deadline/local-date.ts';
import { cases as words, date, spoken } from '#domain/language/nl.ts';
import type { CorrectableField } from '#domain/language/nl/correction.ts';
import { complainantFields, corrected, fieldWords } from '#domain/language/nl/correction.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { cell, table } from '../markdown/table.ts';
import { deviationsOf } from './deviations.ts';
import { eventDetail } from './event-detail.ts';

type Corrected = Extract<CaseEvent, { type: 'corrected' }>;

/** The Dutch word for a field; its own name where people never type it. */
export function fieldWord(field: string): string {
  return field in fieldWords ? fieldWords[field as CorrectableField].nl : words.card.status.toLowerCase();
}

/** A value that was put right, as the event itself would have shown it. */
export function valueWord(field: string, value: string, target: CaseEvent, procedure: Procedure): string {
  const asDate: unknown = value;
  if (isDate(asDate)) return date.longDate(asDate);
  if (field === 'channel') return words.channels[value] ?? value;
  if (field === 'means') return spoken(procedure).statuses[value] ?? value;
  const alone = { type: target.type, [field]: valueOf(field, value) } as unknown as CaseEvent;
  return eventDetail(alone, procedure) || value || corrected.nothing;
}

/** What a correction put right, with the number of the event in the course. */
function correctionDetail(event: Corrected, c: Case, procedure: Procedure): string {
  const { of, field, value = '' } = event;
  const personal = Object.entries(complainantFields).find(([name]) => name === field);
  if (personal !== undefined) return corrected.complainant(personal[1].nl);
  const index = c.events.findIndex(({ source }) => source === of);
  const target = c.events[index];
  if (target === undefined) return '';
  if (field === undefined) return corrected.about(index + 1, corrected.void);
  if (field === 'starts') return corrected.about(index + 1, corrected.counted);
  const word = valueWord(field, value, target, procedure);
  return corrected.about(index + 1, `${fieldWord(field)} ${word}`);
}

/** What the course of events shows beside the type of an event. */
function more(event: CaseEvent, c: Case, procedure: Procedure): string {
  const counts = c.effective.some(({ source }) => source === event.source);
  const detail =
    event.type === 'corrected' ? correctionDetail(event, c, procedure) : eventDetail(event, procedure);
  const deviations = deviationsOf(event, c, procedure);
  const parts = [...(counts || isBounce(event) ? [] : [corrected.struck]), detail, ...deviations];
  return cell(parts.filter((part) => part !== '').join('; '));
}

/** That a letter came back always counts. */
function isBounce({ type }: CaseEvent): boolean {
  return type === 'letter-bounced';
}

/** Who caused an event: a person's id, or in words what acted by itself. */
export function actor({ by }: CaseEvent): string {
  return words.channels[by] ?? words.card.actors[by] ?? cell(by);
}

/**
 * The course of a case: every event of its record with its number, by which a correction names it.
 *
 * @param last - so many of the last events; all of them without it
 */
export function courseTable(c: Case, procedure: Procedure, last = c.events.length): string {
  const { events } = spoken(procedure);
  const rows = c.events.map((event, index) => [
    String(index + 1),
    date.longDate(event.on),
    events[event.type] ?? event.type,
    actor(event),
    more(event, c, procedure),
  ]);
  return table(words.file.courseHeader, rows.slice(-last));
}
