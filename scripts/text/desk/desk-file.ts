import type { DeskEvent } from '#domain/desk/absence.ts';
import { isDate } from '#domain/deadline/local-date.ts';
import { jsonLine } from '../case-file/json-line.ts';

/** Where the desk's own events are kept in the register. */
export const DESK_PATH = 'cases/desk.json';

/** The file of the desk's events is not as Gegrond writes it. */
export class BrokenDeskFile extends Error {
  override name = 'BrokenDeskFile';
}

const isInstant = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
const isId = (value: unknown) => typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value);
const isSource = (value: unknown) =>
  typeof value === 'string' && /^issue\/\d+\/comment\/\d+(\/\d+)?$/.test(value);

type Form = readonly [key: string, expected: string, isSo: (value: unknown) => boolean];

const EVERY: readonly Form[] = [
  ['at', 'an instant such as "2026-11-20T09:14:03Z"', isInstant],
  ['source', 'a source such as "issue/42/comment/1301"', isSource],
  ['by', 'an id such as "coordinator-1"', isId],
  ['person', 'an id such as "coordinator-1"', isId],
  ['from', 'a date such as "2026-12-01"', isDate],
];
const UNTIL: Form = ['until', 'a date such as "2026-12-11"', isDate];
const DEPUTY: Form = [
  'deputy',
  'an id such as "coordinator-2"',
  (value) => value === undefined || isId(value),
];

const FORMS: Readonly<Record<DeskEvent['type'], readonly Form[]>> = {
  'absence-set': [...EVERY, UNTIL, DEPUTY],
  'absence-lifted': EVERY,
};

function checkEvent(value: unknown, index: number): DeskEvent {
  const place = `event ${String(index + 1)}`;
  if (typeof value !== 'object' || value === null) throw new BrokenDeskFile(`${place}: expected an object`);
  const event = value as Readonly<Record<string, unknown>>;
  const { type } = event;
  if (type !== 'absence-set' && type !== 'absence-lifted') {
    throw new BrokenDeskFile(`${place}: expected the type "absence-set" or "absence-lifted"`);
  }
  const forms = FORMS[type];
  for (const [key, expected, isSo] of forms) {
    if (!isSo(event[key])) throw new BrokenDeskFile(`${place}: expected ${expected} as "${key}"`);
  }
  const strange = Object.keys(event).some((key) => key !== 'type' && !forms.some(([known]) => known === key));
  if (strange) throw new BrokenDeskFile(`${place}: expected no other keys than those of "${type}"`);
  return value as DeskEvent;
}

/**
 * The desk's events, in the order in which they were recorded.
 *
 * @throws BrokenDeskFile that says what was expected, and repeats nothing of the file
 */
export function readDeskFile(text: string): DeskEvent[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new BrokenDeskFile('expected JSON: a list with an event a line');
  }
  if (!Array.isArray(data)) throw new BrokenDeskFile('expected a list of events');
  return data.map(checkEvent);
}

/** The file of the desk's events: a JSON list, an event a line. */
export function writeDeskFile(events: readonly DeskEvent[]): string {
  return events.length === 0
    ? '[]\n'
    : `[\n${events.map((event) => `  ${jsonLine(event)}`).join(',\n')}\n]\n`;
}
