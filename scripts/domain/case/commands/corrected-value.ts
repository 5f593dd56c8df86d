import { addDays } from '../../deadline/local-date.ts';
import type { Case } from '../case.ts';
import type { Context, Decision } from '../decision.ts';
import { refused } from '../decision.ts';
import { articleIn } from './article.ts';
import type { CaseEvent } from '../event.ts';
import { isNote } from '../note.ts';
import { caseBefore } from '../retime.ts';
import { consentable, extendable } from '../term-changes.ts';
import { anyDate } from './read-words.ts';
import { consentObjection, extensionObjection } from './term.ts';
import type { Choice } from './words.ts';
import { choose, factDate, listed } from './words.ts';

/** What a correction says of the fields of an event. */
export type Patches = Readonly<Record<string, string>>;

/** What a correction says, or why it cannot be. */
export type Patching = { readonly patches: Patches } | { readonly refusal: Decision };

/** Reads the value that a field should have had. */
export type Reader = (value: string, event: CaseEvent, c: Case, context: Context) => Patching;

/** One of the choices of a list. */
export function oneOf(field: string, choices: (context: Context, c: Case) => readonly Choice[]): Reader {
  return (value, _event, c, context) => {
    const known = choices(context, c);
    const id = choose(value, known);
    return id === null
      ? { refusal: refused('choice-expected', { found: value, offered: listed(known) }) }
      : { patches: { [field]: id } };
  };
}

/** A complaint that came in longer before it was recorded is a mistake in typing. */
const LONGEST_DAYS = 1_830;

/** Why a complaint cannot have come in, or have been submitted, so long ago; `null` where it can. */
function tooLongAgo(date: string, { events }: Case): Patching | null {
  const recorded = events[0]?.at.slice(0, 10) ?? date;
  const earliest = addDays(recorded, -LONGEST_DAYS);
  return date < earliest
    ? { refusal: refused('date-too-long-ago', { found: date, received: earliest }) }
    : null;
}

/** The receipt: not after anything that was done since, nor before the submission. */
export function receiptDate(date: string, c: Case, { today }: Context): Patching {
  const first = c.effective
    .slice(1)
    .filter((event) => event.type !== 'corrected' && !isNote(event))
    .map(({ on }) => on)
    .sort()[0];
  if (date > today) return { refusal: refused('date-in-the-future', { found: date, today }) };
  if (c.submitted !== undefined && date < c.submitted)
    return { refusal: refused('date-before-submission', { found: date, received: c.submitted }) };
  const long = tooLongAgo(date, c);
  if (long !== null) return long;
  return first !== undefined && date > first
    ? { refusal: refused('received-after-event', { found: date, received: first }) }
    : { patches: { on: date } };
}

/** The date on which it happened. */
export const happened: Reader = (value, event, c, context) => {
  const read = anyDate(value);
  if ('refusal' in read) return read;
  if (event.type === 'received') return receiptDate(read.date, c, context);
  const fact = factDate(read.date, c, context);
  return 'refusal' in fact ? fact : { patches: { on: fact.date } };
};

/** When the complaint was submitted, as its postmark says: on or before the day on which it came. */
export const submitted: Reader = (value, event, c) => {
  const read = anyDate(value);
  if ('refusal' in read) return read;
  return read.date > event.on
    ? { refusal: refused('date-after-receipt', { found: read.date, received: event.on }) }
    : (tooLongAgo(read.date, c) ?? { patches: { submitted: read.date } });
};

/** A date that has no order of its own to the others. */
export function dated(field: string): Reader {
  return (value) => {
    const read = anyDate(value);
    return 'refusal' in read ? read : { patches: { [field]: read.date } };
  };
}

/** The end that was set for a term: within the limits that held then (invariant 8). */
export const until: Reader = (value, event, c, context) => {
  const { procedure } = context;
  const read = anyDate(value);
  if ('refusal' in read) return read;
  const then = caseBefore(c, event.source, procedure);
  const code = 'deadline' in event ? event.deadline : undefined;
  const of = (event.type === 'extended' ? extendable : consentable)(then ?? c, procedure);
  const found = of.find(({ rule }) => rule.code === code);
  const objection =
    found === undefined
      ? null
      : event.type === 'extended'
        ? extensionObjection(then ?? c, found, read.date, context)
        : consentObjection(found, read.date);
  return objection === null ? { patches: { until: read.date } } : { refusal: objection };
};

/** The article of the regulation, where the procedure has no grounds of its own. */
function article(value: string): Patching {
  const { article: named, rest } = articleIn(value.split(/\s+/));
  return named === null || rest.length > 0
    ? { refusal: refused('article-expected', { found: value }) }
    : { patches: { article: named } };
}

/** The grounds of inadmissibility, with commas or spaces between them, and the status that they mean. */
export const grounds: Reader = (value, _event, _c, { procedure }) => {
  if (procedure.grounds === 'free') return article(value);
  const known = procedure.grounds === 'none' ? [] : procedure.grounds;
  const ids = value.split(/[,\s]+/).map((word) => choose(word, known));
  const unknown = ids.indexOf(null);
  if (unknown !== -1) {
    return { refusal: refused('ground-unknown', { found: value, offered: listed(known) }) };
  }
  const isNone = known.some(({ id, means }) => means === 'not-a-complaint' && ids.includes(id));
  return {
    patches: {
      grounds: [...new Set(ids)].join(','),
      means: isNone ? 'not-a-complaint' : 'inadmissible',
    },
  };
};
