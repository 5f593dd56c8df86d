import { addDays } from '../../deadline/local-date.ts';
import type { Case } from '../case.ts';
import type { Context, Decider, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import type { CaseEvent, IsoDate } from '../event.ts';
import type { RuledTerm } from '../term-changes.ts';
import { changedStarts, consentable, extendable, extensionLimit } from '../term-changes.ts';
import { basics, commentRef } from './event-basics.ts';
import type { Asked, Understood } from './read-words.ts';
import { readWords } from './read-words.ts';
import { tell, WRITTEN } from './tell.ts';
import type { Choice } from './words.ts';
import { listed } from './words.ts';

/** More than this, beyond the end, is a mistake in typing and no agreement. */
const LONGEST_DELAY_DAYS = 730;

type Chosen = { readonly of: RuledTerm } | { readonly refusal: Decision };

/** The words by which the terms are named, where there is more than one to choose from. */
export function termChoices(terms: readonly RuledTerm[]): Choice[] {
  return terms.length < 2 ? [] : terms.map(({ rule }) => ({ id: rule.code, label: rule.label }));
}

function asked(terms: readonly RuledTerm[], more: Asked): Asked {
  const choices = termChoices(terms);
  return { ...more, lists: { ...more.lists, ...(choices.length === 0 ? {} : { term: choices }) } };
}

/** The term that is meant: the one that is named, or the only one. */
function chosenTerm(terms: readonly RuledTerm[], { chosen }: Understood): Chosen {
  const [only, ...others] = terms;
  const named = terms.find(({ rule }) => rule.code === chosen['term']);
  const found = named ?? (others.length === 0 ? only : undefined);
  return found === undefined
    ? { refusal: refused('words-expected', { offered: listed(termChoices(terms)) }) }
    : { of: found };
}

/** Whether a term had ended on the day of its extension, where that must come before its end (invariant 8). */
export function isTooLateToExtend({ term, rule }: RuledTerm, on: IsoDate): boolean {
  return rule.extension?.before_end === true && (term.paused ?? on) > term.latest;
}

/** Why a term cannot be extended until that date; `null` where it can (invariant 8). */
export function extensionObjection(
  c: Case,
  of: RuledTerm,
  until: IsoDate,
  { calendar }: Pick<Context, 'calendar'>,
): Decision | null {
  const { nominal } = of.term;
  const most = extensionLimit(c, of, calendar);
  if (until <= nominal) return refused('until-too-early', { found: until, received: nominal });
  return until > most ? refused('until-too-late', { found: until, most }) : null;
}

/** Why the complainant cannot have agreed to that date; `null` where he can. */
export function consentObjection({ term }: RuledTerm, until: IsoDate): Decision | null {
  const most = addDays(term.nominal, LONGEST_DELAY_DAYS);
  if (until <= term.nominal) return refused('until-too-early', { found: until, received: term.nominal });
  return until > most ? refused('until-too-late', { found: until, most }) : null;
}

/** `/verleng tot [vorm] [datum]` with the reason as text: the letter that says so, or that it was told (Awb 9:11 lid 2). */
export const extend: Decider = (c, words, context) => {
  const { procedure, calendar, today, text } = context;
  const terms = extendable(c, procedure);
  const dates = [
    ['until', 'any'],
    ['on', 'past'],
  ] as const;
  const read = readWords(words, asked(terms, { lists: { form: WRITTEN }, dates }), c, context);
  if ('refusal' in read) return read.refusal;
  const found = chosenTerm(terms, read.understood);
  if ('refusal' in found) return found.refusal;
  const { until, on = today } = read.understood.dates;
  if (until === undefined) return refused('date-needed', { command: 'extend' });
  const { term } = found.of;
  if (isTooLateToExtend(found.of, on)) return refused('term-ended', { found: term.latest });
  const objection = extensionObjection(c, found.of, until, context);
  if (objection !== null) return objection;
  if (text === null) return refused('text-expected', { command: 'extend' });
  const bare = { type: 'extended' as const, deadline: term.code, until, reason: commentRef(context) };
  const starts = changedStarts({ ...basics(context), ...bare }, c, procedure, calendar);
  return tell({ letter: 'extension', fact: { ...bare, starts }, says: { until } }, read.understood, context);
};

/**
 * `/instemming tot [datum]`: the complainant agreed in writing to more time, until a date (Awb 9:11 lid 3). What he
 * wrote stands below the command, or the date of his paper behind it.
 */
export const consent: Decider = (c, words, context) => {
  const { procedure, calendar, text } = context;
  const terms = consentable(c, procedure);
  const dates = [
    ['until', 'any'],
    ['on', 'past'],
  ] as const;
  const read = readWords(words, asked(terms, { dates }), c, context);
  if ('refusal' in read) return read.refusal;
  const found = chosenTerm(terms, read.understood);
  if ('refusal' in found) return found.refusal;
  const { until, on } = read.understood.dates;
  if (until === undefined) return refused('date-needed', { command: 'consent' });
  const objection = consentObjection(found.of, until);
  if (objection !== null) return objection;
  if (text === null && on === undefined) return refused('consent-in-writing');
  const event: CaseEvent = {
    ...basics(context, on),
    type: 'delay-consented',
    deadline: found.of.term.code,
    until,
    ...(text === null ? {} : { reason: commentRef(context) }),
  };
  return gives({ ...event, starts: changedStarts(event, c, procedure, calendar) });
};

const ON = { dates: [['on', 'past']] } as const;

/** `/schors [datum]` with its reason as text: from that day on the days do not count (invariant 9, Awb 7:10). */
export const suspend: Decider = (c, words, context) => {
  const read = readWords(words, ON, c, context);
  if ('refusal' in read) return read.refusal;
  if (context.text === null) return refused('text-expected', { command: 'suspend' });
  return gives({
    ...basics(context, read.understood.dates['on']),
    type: 'suspended',
    reason: commentRef(context),
  });
};

/** `/hervat [datum]`: from that day on the days count again, and each term has its new dates. */
export const resume: Decider = (c, words, context) => {
  const { procedure, calendar, text } = context;
  const read = readWords(words, ON, c, context);
  if ('refusal' in read) return read.refusal;
  const { on = context.today } = read.understood.dates;
  const since = c.suspended ?? on;
  if (on < since) return refused('date-before-suspension', { found: on, received: since });
  const event: CaseEvent = {
    ...basics(context, on),
    type: 'resumed',
    ...(text === null ? {} : { reason: commentRef(context) }),
  };
  const starts = changedStarts(event, c, procedure, calendar);
  return gives(starts.length === 0 ? event : { ...event, starts });
};
