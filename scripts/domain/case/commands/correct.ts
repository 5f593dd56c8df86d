import {
  complainantFields,
  correctionWords,
  fieldWords,
  nothingThere,
} from '../../language/nl/correction.ts';
import { form } from '../../form/form.ts';
import { objectionTo } from '../../form/validate.ts';
import type { Case } from '../case.ts';
import type { Context, Decider, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import type { CaseEvent, StartedTerm } from '../event.ts';
import { newlyBroken } from '../broken-rules.ts';
import { evolve } from '../evolve.ts';
import { commandIn, numbered } from '../numbered.ts';
import { recounted, recountings } from '../retime.ts';
import type { Change } from '../told-facts.ts';
import { isExpectedOtherwise, wasTold } from '../told-facts.ts';
import { conflict } from './conflict.ts';
import { correctableOf } from './correctable.ts';
import type { Patches, Patching } from './corrected-value.ts';
import { basics, commentRef } from './event-basics.ts';
import { choicesOf, choose, listed, noMore } from './words.ts';

/** An event that puts another right. */
type Corrected = Extract<CaseEvent, { type: 'corrected' }>;

/** What the app recorded itself cannot be put right: only what it is about. */
function isOwnRecord(event: CaseEvent): boolean {
  return (
    event.type.startsWith('deadline-') ||
    event.type.startsWith('letter-') ||
    event.type === 'passed-on' ||
    (event.type === 'corrected' && event.field === 'starts')
  );
}

/** The event of the course that a number names, or why it cannot be put right. */
function eventNamed(word: string, c: Case): { event: CaseEvent } | { refusal: Decision } {
  const event = /^\d{1,6}$/.test(word) ? c.events[Number(word) - 1] : undefined;
  if (event === undefined) {
    return { refusal: refused('event-unknown', { found: word, most: String(c.events.length) }) };
  }
  if (isOwnRecord(event)) return { refusal: refused('not-correctable', { found: word }) };
  const counting = c.effective.find(({ source }) => source === event.source);
  return counting === undefined ? { refusal: refused('event-void', { found: word }) } : { event: counting };
}

/** The correction with the rules that decisions break because of it. */
function breaking(one: Corrected, codes: readonly string[]): Corrected {
  const all = [...(one.deviations ?? []), ...codes];
  return all.length === 0 ? one : { ...one, deviations: all };
}

/**
 * The correction with what follows from it: the terms that are counted anew stand with the event that begins them, in
 * a correction of its own where that is another one, and the rules that it breaks with the first. Refused where somebody would judge a complaint about himself with it; where a decision
 * stands without what had to come before it, that is a deviation.
 */
function withTerms(first: Corrected, more: readonly Corrected[], c: Case, context: Context): Decision {
  const { procedure, calendar } = context;
  const afterAll = (events: readonly CaseEvent[]) =>
    numbered(events).reduce<Case>((before, one) => evolve(before, one, procedure), c);
  const after = afterAll([first, ...more]);
  const stands = conflict(c, after, context);
  if (stands !== null) return stands;
  const broken = newlyBroken(c, after, context);
  const counted = recounted(after, { procedure, calendar });
  const own: readonly StartedTerm[] | undefined =
    first.field === undefined ? undefined : counted.get(first.of);
  const others = [...counted].filter(([source]) => source !== first.of);
  const given = [
    breaking(own === undefined ? first : { ...first, starts: own }, broken),
    ...more,
    ...recountings(basics(context), others),
  ] as const;
  if (!isExpectedOtherwise(c, afterAll(given), procedure)) return gives(...given);
  const [one, ...rest] = given;
  return gives(told(one), ...rest);
}

/** The complainant knows otherwise, and must be told. */
const TOLD_ANEW = 'corrected-after-notice';

/** A correction that is to be told. */
function told(correction: Corrected): Corrected {
  const { deviations: codes = [] } = correction;
  if (codes.includes(TOLD_ANEW)) return correction;
  return { ...correction, deviations: [...codes, TOLD_ANEW] };
}

/** The rules that a correction breaks. */
function deviations(event: CaseEvent, change: Change, c: Case, more: readonly string[] = []) {
  const codes = [...more, ...(wasTold(event, change, c) ? [TOLD_ANEW] : [])];
  return codes.length === 0 ? {} : { deviations: codes };
}

/** How a field of an event reads now. */
export function present(event: CaseEvent, field: string): string {
  const value: unknown = (event as unknown as Readonly<Record<string, unknown>>)[field];
  return Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : '';
}

/** Whether a receipt is put on a day on which the version that the case keeps all the same was not in force. */
function isBeforeVersion({ type }: CaseEvent, { on }: Patches, { procedure }: Context): boolean {
  return type === 'received' && on !== undefined && on < procedure.valid_from;
}

/** Puts fields of an event right. `broken`: the rules that are broken by doing so now. */
export function corrects(
  event: CaseEvent,
  patches: Patches,
  c: Case,
  context: Context,
  broken: readonly string[] = [],
): Decision {
  const early = isBeforeVersion(event, patches, context) ? ['before-version'] : [];
  const changed = Object.entries(patches).filter(([field, value]) => present(event, field) !== value);
  const fields = changed.map(([field]) => field);
  const breaks = deviations(event, fields, c, [...broken, ...early]);
  const [first, ...more] = changed.map(([field, value]): Corrected => ({
    ...basics(context),
    type: 'corrected',
    of: event.source,
    field,
    value,
    ...(context.text === null ? {} : { reason: commentRef(context) }),
  }));
  if (first === undefined) return refused('same-value', { found: Object.values(patches)[0] ?? '' });
  return withTerms({ ...first, ...breaks }, more, c, context);
}

/** Fields that are put right as one, where a word changes more of them. */
const AS_ONE: readonly (readonly string[])[] = [
  ['finding', 'parts', 'norms'],
  ['grounds', 'means'],
];

/** Whether two corrections are of one thing: of fields that go together, or both that something does not count. */
function isOfOneThing(a: Corrected, b: Corrected): boolean {
  if (a.field === undefined || b.field === undefined) return a.field === b.field;
  const fields = [a.field, b.field];
  return AS_ONE.some((together) => fields.every((field) => together.includes(field)));
}

/** What one command put right as one with an event, and counts: neither stands or falls without the other. */
function asOneWith(event: CaseEvent, { effective }: Case): readonly CaseEvent[] {
  if (event.type !== 'corrected') return [];
  const command = commandIn(event.source);
  return effective.filter(
    (one) =>
      one.type === 'corrected' &&
      one.source !== event.source &&
      commandIn(one.source) === command &&
      isOfOneThing(event, one),
  );
}

/** An event does not count any more, nor what was put right as one with it. */
function voids(event: CaseEvent, c: Case, context: Context): Decision {
  if (event.type === 'received') return refused('not-voidable');
  const voiding = (one: CaseEvent): Corrected => ({
    ...basics(context),
    type: 'corrected',
    of: one.source,
    reason: commentRef(context),
    ...deviations(one, 'void', c),
  });
  return withTerms(voiding(event), asOneWith(event, c).map(voiding), c, context);
}

/** Why the text below the command cannot be that field: it is judged as the form judges it. */
function invalidity(id: string, { text, procedure, organisation, today }: Context): Decision | null {
  if (text === null) return refused('text-expected', { command: 'correct' });
  if (saysNone(text)) return null;
  const field = form(procedure, organisation).fields.find((one) => one.id === id);
  const problem = field === undefined ? null : objectionTo(text, field, { today, desk: true });
  return problem === null ? null : refused('value-invalid', { problem: problem.message, found: text });
}

/** Whether a text says of what is known of the complainant that there is no such thing (any more). */
export function saysNone(text: string): boolean {
  return choose(text, choicesOf(nothingThere)) !== null;
}

/** `/corrigeer klager e-mail` with the new value as text, or `geen`: the register is told only that there is one (law 2). */
function complainant(words: readonly string[], c: Case, context: Context): Decision {
  const fields = choicesOf(complainantFields);
  const [word = '', ...rest] = words;
  const field = choose(word, fields);
  if (field === null) return refused('field-unknown', { found: word, offered: listed(fields) });
  const more = noMore(rest, 0);
  if (more !== null) return more;
  const against = invalidity(field, context);
  if (against !== null) return against;
  const of = `issue/${c.issue}`;
  return gives({ ...basics(context), type: 'corrected', of, field, value: commentRef(context) });
}

/** What can be said of an event: the words for its fields, and that it does not count. */
function wordsFor(event: CaseEvent) {
  const fields = event.type === 'corrected' ? [] : correctableOf(event);
  const choices = fields.map(({ field }) => ({
    id: field,
    label: fieldWords[field].nl,
    also: fieldWords[field].en,
  }));
  const voided = choicesOf({ void: correctionWords.void });
  const offered = listed(event.type === 'received' ? choices : [...choices, ...voided]);
  return { fields, choices, voided, offered };
}

/** What can be chosen, where a value was refused because it is none of a list. */
function offeredIn(read: Patching): string {
  return 'refusal' in read && read.refusal.kind === 'refused'
    ? (read.refusal.refusal.data['offered'] ?? '')
    : '';
}

/** Puts the event right as the words behind its number say. */
function corrected(event: CaseEvent, words: readonly string[], c: Case, context: Context): Decision {
  const { fields, choices, voided, offered } = wordsFor(event);
  const [name, ...value] = words;
  if (name === undefined) return refused('words-expected', { offered });
  if (choose(name, voided) !== null) {
    const more = noMore(value, 0);
    if (more !== null) return more;
    return context.text === null
      ? refused('text-expected', { command: 'correct' })
      : voids(event, c, context);
  }
  const id = choose(name, choices);
  const field = fields.find((one) => one.field === id);
  if (field === undefined) return refused('field-unknown', { found: name, offered });
  const read = field.read(value.join(' '), event, c, context);
  if (value.length === 0) return refused('value-expected', { offered: offeredIn(read) });
  if (context.text === null) return refused('text-expected', { command: 'correct' });
  return 'refusal' in read ? read.refusal : corrects(event, read.patches, c, context);
}

/**
 * `/corrigeer nummer veld waarde` and `/corrigeer nummer vervalt`, with the reason as text: what was recorded wrongly
 * is put right, or does not count, and stays in the record. A correction that does not count any more is taken back.
 */
export const correct: Decider = (c, words, context) => {
  const [word, ...rest] = words;
  if (word === undefined) return refused('event-unknown', { found: '', most: String(c.events.length) });
  const isOfComplainant = choose(word, choicesOf({ complainant: correctionWords.complainant })) !== null;
  if (isOfComplainant) return complainant(rest, c, context);
  const named = eventNamed(word, c);
  return 'refusal' in named ? named.refusal : corrected(named.event, rest, c, context);
};
