import { consentGiven, isComplaint } from '../../language/nl/command-choices.ts';
import type { Case } from '../case.ts';
import type { Context, Decider, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import type { LetterFact } from '../event.ts';
import { refusedOtherwise } from './again.ts';
import { bodiesOf } from './elsewhere.ts';
import { basics, commentRef } from './event-basics.ts';
import type { Understood } from './read-words.ts';
import { readWords } from './read-words.ts';
import { tell, WRITTEN } from './tell.ts';
import type { Choice } from './words.ts';
import { choicesOf, listed } from './words.ts';

/** What a message can be found to be: a complaint, or another kind of the procedure. */
export function kindsOf({ procedure }: Pick<Context, 'procedure'>): Choice[] {
  return [...choicesOf(isComplaint), ...procedure.kinds];
}

const TOLD = { lists: { form: WRITTEN }, dates: [['on', 'past']] } as const;

/**
 * `/kwalificeer soort [vorm] [datum]` (002-09): a complaint, or something else. What is no complaint is told in a
 * letter, of which the text says where the citizen can go. Refused, as a referral and a forwarding are, where another
 * person found the complaint admissible.
 */
export const qualify: Decider = (c, words, context) => {
  const kinds = kindsOf(context);
  const read = readWords(words, { ...TOLD, lists: { kind: kinds, ...TOLD.lists } }, c, context);
  if ('refusal' in read) return read.refusal;
  const { chosen, dates } = read.understood;
  const kind = chosen['kind'];
  if (kind === undefined) return refused('words-expected', { offered: listed(kinds) });
  const before = c.effective.findLast(({ type }) => type === 'qualified');
  if (c.kind === kind) return refused('already-done', { found: before?.on ?? c.received });
  if (kind === 'complaint') return gives({ ...basics(context, dates['on']), type: 'qualified', kind });
  const contrary = refusedOtherwise(c, context);
  if (contrary !== null) return contrary;
  if (context.text === null) return refused('text-expected', { command: 'qualify' });
  const fact = { type: 'qualified' as const, kind };
  return tell({ letter: 'not-a-complaint', fact, says: { kind } }, read.understood, context);
};

function bodyOf({ chosen }: Understood, context: Context): { body: string } | { refusal: Decision } {
  const body = chosen['body'];
  return body === undefined
    ? { refusal: refused('words-expected', { offered: listed(bodiesOf(context)) }) }
    : { body };
}

/** `/doorverwijs instantie [vorm] [datum]` (002-16): the letter that says which body is competent. */
export const refer: Decider = (c, words, context) => {
  const contrary = refusedOtherwise(c, context);
  if (contrary !== null) return contrary;
  const lists = { body: bodiesOf(context), form: WRITTEN };
  const read = readWords(words, { ...TOLD, lists }, c, context);
  if ('refusal' in read) return read.refusal;
  const found = bodyOf(read.understood, context);
  if ('refusal' in found) return found.refusal;
  const fact = { type: 'referred' as const, body: found.body };
  return tell({ letter: 'referral', fact, says: { body: found.body } }, read.understood, context);
};

/** Whether the complainant is known to agree that the complaint is sent on. */
export function hasConsented({ effective, forward_consent: asked }: Case): boolean {
  return asked === 'yes' || effective.some(({ type }) => type === 'forward-consented');
}

/** The words before `toestemming` and behind its date, and that date apart: it is of the consent. */
function partedWords(words: readonly string[]) {
  const [yes] = choicesOf(consentGiven);
  const at = words.findIndex((word) => [yes?.label, yes?.also].includes(word.toLowerCase()));
  if (at === -1) return { rest: words, consent: null };
  const [next = ''] = words.slice(at + 1, at + 2);
  const consent = /\d/.test(next) ? [next] : [];
  return { rest: words.toSpliced(at, 1 + consent.length), consent };
}

/**
 * `/stuur-door instantie [toestemming datum] [vorm] [datum]` (002-17, invariant 7): the letter that says so to the
 * complainant. Where the procedure asks consent, it must be known: from the intake, from before, or behind the command.
 */
export const forward: Decider = (c, words, context) => {
  const contrary = refusedOtherwise(c, context);
  if (contrary !== null) return contrary;
  const { rest, consent } = partedWords(words);
  const lists = { body: bodiesOf(context), form: WRITTEN };
  const read = readWords(rest, { ...TOLD, lists }, c, context);
  if ('refusal' in read) return read.refusal;
  const when = consent === null ? null : readWords(consent, { dates: TOLD.dates }, c, context);
  if (when !== null && 'refusal' in when) return when.refusal;
  const found = bodyOf(read.understood, context);
  if ('refusal' in found) return found.refusal;
  const asks = context.procedure.forwarding?.consent === true;
  if (asks && when === null && !hasConsented(c)) return refused('consent-needed');
  const { understood } = read;
  const sent = { type: 'forwarded' as const, body: found.body };
  const told = tell({ letter: 'forwarding', fact: sent, says: { body: found.body } }, understood, context);
  if (when === null) return told;
  const on = when.understood.dates['on'] ?? understood.dates['on'] ?? context.today;
  return withConsent(told, { type: 'forward-consented', on }, context);
};

/** The decision with the consent before it: at once where all was told, else with the letter. */
function withConsent(told: Decision, fact: LetterFact, context: Context): Decision {
  if (told.kind === 'letter') return { ...told, gives: [fact, ...told.gives] };
  if (told.kind !== 'events') return told;
  return gives({ ...basics(context), ...fact }, ...told.events);
}

/** `/vraag-info uiterste-datum [vorm] [datum]`: the letter that asks the complainant to explain, by that date. */
export const requestInfo: Decider = (c, words, context) => {
  const dates = [
    ['until', 'future'],
    ['on', 'past'],
  ] as const;
  const read = readWords(words, { lists: TOLD.lists, dates }, c, context);
  if ('refusal' in read) return read.refusal;
  const { until } = read.understood.dates;
  if (until === undefined) return refused('date-needed', { command: 'request-info' });
  if (context.text === null) return refused('text-expected', { command: 'request-info' });
  const fact = { type: 'information-requested' as const, until, text: commentRef(context) };
  return tell({ letter: 'information-request', fact, says: { until } }, read.understood, context);
};
