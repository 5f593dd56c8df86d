/** What is to be done about a letter that came back. */
import type { Procedure } from '../procedure/schema.ts';
import { termRule } from '../procedure/term-rules.ts';
import type { Case, Letter, Term } from './case.ts';
import type { HindranceWorld } from './commands/hindrance.ts';
import { hindrance } from './commands/hindrance.ts';
import { standingOf } from './decide.ts';
import { causeOf } from './effective.ts';
import type { CaseEvent, IsoDate, LetterFact } from './event.ts';
import { supersededBy } from './lapsed.ts';
import { isRunning } from './term-standing.ts';
import { endsOnly } from './open-again.ts';
import { beginsNothing, commandOfEvent, isGone, isOver } from './status-after.ts';
import type { RuledTerm } from './term-changes.ts';
import { consentable, extendable, isAgreed, isNotedOver, openTerms } from './term-changes.ts';
import { undatedTerms } from './undated.ts';

/**
 * `gone`: it, or another of its kind, went out since. `told`: what it said was told otherwise. `tried`: it, or another of
 * its kind, was to go out again, and that is another story. `late`: it gave a term more time, and the
 * end that the term has again came meanwhile, so that it gives none any more. `needless`: nobody needs it any more. `again`: it can be sent
 * again. `optional`: so it can, and nobody is asked to, as the case is closed. `over`: the case is where such a letter is not sent.
 */
export type Returned = Told | { readonly kind: 'tried' | Possibility };

interface Told {
  readonly kind: 'gone' | 'told';
  readonly on: IsoDate;
}

type Possibility = 'late' | 'needless' | 'again' | 'optional' | 'over';

/** What counts and happened since a letter came back. */
function since({ intention }: Letter, { events, effective }: Case): readonly CaseEvent[] {
  const at = events.findLastIndex(
    (event) => event.type === 'letter-bounced' && event.intention === intention,
  );
  const counts = new Set(effective.map(({ source }) => source));
  return events.slice(at + 1).filter(({ source }) => counts.has(source));
}

/** A term that ended while the letter with more time for it was on its way back, and what is left to do. */
export interface Late {
  readonly term: Term;
  readonly can: readonly ('consent' | 'interim')[];
}

/**
 * The open term that a letter was to extend, and of which the end came meanwhile; `null` where there is none, it can be
 * extended all the same, or the complainant agreed to a later end (Awb 9:11).
 */
export function lateFor({ gives: [fact] }: Letter, c: Case, world: HindranceWorld): Late | null {
  const { procedure } = world;
  const code = fact?.type === 'extended' ? fact.deadline : undefined;
  if (code === undefined || isAgreed({ code }, c)) return null;
  const isOf = ({ term }: RuledTerm) => term.code === code;
  const term = openTerms(c, procedure).find(isOf)?.term;
  if (term === undefined || !isNotedOver(term) || extendable(c, procedure).some(isOf)) return null;
  const isPossible = (id: 'consent' | 'interim') =>
    standingOf(c, id, procedure) !== 'no' && hindrance(c, id, world) === null;
  const isLeft = { consent: consentable(c, procedure).some(isOf), interim: true };
  return { term, can: (['consent', 'interim'] as const).filter((id) => isLeft[id] && isPossible(id)) };
}

/** Whether the case ended here without what a letter was to tell: nobody waits for a step of a complaint that is over. */
export function isTooLate({ gives }: Pick<Letter, 'gives'>, { status }: Pick<Case, 'status'>): boolean {
  return gives.length > 0 && isOver(status) && !isGone(status);
}

/** Whether what a letter gave can be told now; one that gave nothing may go as long as what it went with is the latest word. */
function possibility(letter: Letter, c: Case, world: HindranceWorld): Possibility {
  const {
    draft,
    gives: [fact],
  } = letter;
  if (fact === undefined) {
    const event = c.effective.find(({ source }) => causeOf(source).endsWith(`/${draft}`));
    if (event === undefined) return 'over';
    if (supersededBy(event, c) !== null) return 'needless';
    return beginsNothing(c.status) ? 'optional' : 'again';
  }
  if (isTooLate(letter, c)) return 'over';
  const command = commandOfEvent(fact);
  if (command === undefined || standingOf(c, command, world.procedure) === 'no') return 'over';
  if (lateFor(letter, c, world) !== null) return 'late';
  return hindrance(c, command, world) === null ? 'again' : 'needless';
}

/** Where a letter that did not go, or another of its kind, went since, or what it says was told otherwise; `null` where not. */
export function toldSince({ intention, letter, gives }: Letter, c: Case): Told | null {
  const tried = c.events.findIndex(({ source }) => source === intention);
  const after = new Set(c.events.slice(tried + 1).map(({ source }) => source));
  const isSent = (one: Letter) => one.letter === letter && one.state === 'sent' && after.has(one.intention);
  const gone = c.letters.findLast(isSent);
  if (gone !== undefined) return { kind: 'gone', on: gone.on };
  const told = c.effective.findLast(
    ({ source, type }) => after.has(source) && gives.some((fact) => fact.type === type),
  );
  return told === undefined ? null : { kind: 'told', on: told.on };
}

/** How it stands with a letter that came back, as the case is now: what is advised is accepted. */
export function returned(letter: Letter, c: Case, world: HindranceWorld): Returned {
  const events = since(letter, c);
  const tried = c.letters.filter(
    (one) => one.letter === letter.letter && events.some(({ source }) => source === one.intention),
  );
  const gone = tried.findLast(({ state }) => state === 'sent');
  if (gone !== undefined) return { kind: 'gone', on: gone.on };
  if (tried.length > 0) return { kind: 'tried' };
  const told = events.find(({ type }) => letter.gives.some((fact) => fact.type === type));
  if (told !== undefined) return { kind: 'told', on: told.on };
  return { kind: possibility(letter, c, world) };
}

/** Whether a letter told how the case ended that was opened again since. */
function isLeftBehind({ intention, gives }: Letter, { effective }: Case): boolean {
  const sent = effective.findIndex(({ source }) => source === intention);
  return gives.some(endsOnly) && effective.slice(sent + 1).some(({ type }) => type === 'reopened');
}

/** The codes of the terms that are to be met now, with a date or without. */
function owed(c: Case, procedure: Procedure): string[] {
  const undated = undatedTerms(c, procedure).filter(({ state }) => state === 'running');
  return [...c.terms.filter(isRunning), ...undated].map(({ code }) => code);
}

/**
 * What became of a term because a letter came back: `runs`, one that it had met or ended; `shorter`, one that it had
 * extended; `none`, where no term runs by it.
 */
export function termsWith(letter: Letter, c: Case, procedure: Procedure): 'runs' | 'shorter' | 'none' {
  if (isOver(c.status) || isLeftBehind(letter, c)) return 'none';
  const running = owed(c, procedure);
  const isBy = ({ type }: LetterFact, code: string) => {
    const rule = termRule(code, procedure, c.committee !== undefined);
    return [...(rule?.stopped_by ?? []), ...(rule?.void_by ?? [])].some((one) => one === type);
  };
  if (letter.gives.some((fact) => running.some((code) => isBy(fact, code)))) return 'runs';
  const isExtended = (fact: LetterFact) =>
    fact.type === 'extended' && running.some((code) => code === fact.deadline);
  return letter.gives.some(isExtended) ? 'shorter' : 'none';
}
