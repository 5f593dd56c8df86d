/** What people do about one complaint in the course of time, as the product takes it from them. */
import type { Case, Term } from '#domain/case/case.ts';
import type { Instant, IsoDate } from '#domain/case/event.ts';
import { isRunning } from '#domain/case/term-standing.ts';
import { nextStep } from '#domain/case/next.ts';
import { addDays, daysBetween } from '#domain/deadline/local-date.ts';
import type { Status } from '#domain/procedure/vocabulary.ts';
import type { Walk } from './course.ts';
import { nextSitting } from './course.ts';
import { later, workingDay } from './days.ts';
import type { Fate } from './fate.ts';
import type { Sitting } from './sitting.ts';
import { confirm, daySet, write } from './sitting.ts';
import type { Around, Mood } from './writer.ts';
import { inventMood, occasionFor } from './writer.ts';

/** A comment that somebody writes about a complaint. */
export interface Deed {
  readonly at: Instant;
  /** Id of the person. */
  readonly by: string;
  readonly body: string;
  /** The state of the case after it. */
  readonly after: Status;
  /** The end of the term that it meets, or should have met. */
  readonly due: Pick<Term, 'nominal' | 'latest'> | null;
  /** It is shown first, or confirms what was shown: then the number of that comment belongs behind it. */
  readonly preview?: 'shown' | 'confirmed';
}

const MOST_DEEDS = 40;

/** From what is shown to the yes to it. */
const READING_SECONDS = 300;

/** What would be written on a day; `null` where nobody acts any more. */
function sittingOn(date: IsoDate, walk: Walk, mood: Mood, around: Around) {
  const { fate, setting } = around;
  const way = { procedure: setting.procedure, isUnhurried: fate.unhurried };
  return nextSitting(
    walk,
    (commands) => {
      const [first = 'help'] = commands;
      const occasion = occasionFor(first, date, walk, mood, around);
      return occasion === null ? null : write(walk.c, commands, occasion);
    },
    way,
  );
}

/** The term that a comment meets: of several the one that ends first. */
function termMet(before: Case, { after: { terms } }: Sitting): Term | null {
  const running = new Set(before.terms.filter(isRunning).map(({ code }) => code));
  const met = terms.filter((term) => term.met !== undefined && running.has(term.code));
  return met.toSorted((a, b) => (a.nominal < b.nominal ? -1 : 1))[0] ?? null;
}

/** Whether it is this comment, of those that meet a term, that comes too late. */
function isLateNow(late: Fate['late'], term: Term | null, { after: { terms } }: Sitting): boolean {
  if (late === null || term === null) return false;
  return late === 'first' || !terms.some(isRunning);
}

/** At some part of the term that is met, or after it; where none is, some days after what was before. */
function dayFor(
  before: IsoDate,
  { term, isLate, isEnd }: { readonly term: Term | null; readonly isLate: boolean; readonly isEnd: boolean },
  { setting: { calendar }, random }: Around,
): IsoDate {
  if (term === null) return addDays(before, isEnd ? random.between(3, 18) : random.between(1, 5));
  if (isLate) return addDays(term.latest, random.between(1, 16));
  const hurry = random.chance(0.08) ? 0.95 : 0.1 + random.fraction() * 0.55;
  const latest = workingDay(term.latest, calendar, -1);
  const date = addDays(term.from, Math.max(1, Math.floor(hurry * daysBetween(term.from, term.nominal))));
  return date < latest ? date : latest;
}

/** What is written next, on the day on which somebody comes to it. */
function nextDeeds(
  walk: Walk,
  { before, late }: { readonly before: IsoDate; readonly late: Fate['late'] },
  around: Around,
) {
  const { setting, random } = around;
  const mood = inventMood(random);
  const soonest = workingDay(addDays(before, 1), setting.calendar);
  const draft = sittingOn(soonest, walk, mood, around);
  if (draft === null) return null;
  const set = daySet(walk.c);
  const term = termMet(walk.c, draft.sitting);
  const isLate = set === null && isLateNow(late, term, draft.sitting);
  const isEnd = nextStep(draft.sitting.after, setting.procedure) === null;
  const wanted = set ?? dayFor(before, { term, isLate, isEnd }, around);
  const date = wanted > soonest ? workingDay(wanted, setting.calendar) : soonest;
  const next = date === soonest ? draft : sittingOn(date, walk, mood, around);
  if (next === null) return null;
  return { ...next, date, late: isLate ? null : late };
}

function deedOf(
  c: Case,
  sitting: Sitting,
  preview: Deed['preview'] = sitting.preview === undefined ? undefined : 'shown',
): Deed {
  const { body, after, occasion } = sitting;
  const term = termMet(c, sitting);
  return {
    at: occasion.context.now,
    by: occasion.context.person?.id ?? '',
    body,
    after: after.status,
    due: term === null ? null : { nominal: term.nominal, latest: term.latest },
    ...(preview === undefined ? {} : { preview }),
  };
}

/** The comment, and the one that confirms it where that is asked. */
function deedsOf(c: Case, sitting: Sitting): { readonly deeds: Deed[]; readonly after: Case } {
  const deed = deedOf(c, sitting);
  if (sitting.preview === undefined) return { deeds: [deed], after: sitting.after };
  const yes = confirm(sitting, later(deed.at, READING_SECONDS));
  return yes === null
    ? { deeds: [deed], after: c }
    : { deeds: [deed, deedOf(c, yes, 'confirmed')], after: yes.after };
}

/** All that people do about a complaint, from the case with its receipt on. */
export function inventDeeds(received: Case, around: Around): Deed[] {
  const { turn, asides, late } = around.fate;
  const deeds: Deed[] = [];
  let walk: Walk = { c: received, written: 0, turn, asides };
  let left = { before: received.received, late };
  while (deeds.length < MOST_DEEDS) {
    const next = nextDeeds(walk, left, around);
    if (next === null) break;
    const { deeds: done, after } = deedsOf(walk.c, next.sitting);
    deeds.push(...done);
    walk = { ...next.left, c: after, written: deeds.length };
    left = { before: next.date, late: next.late };
  }
  return deeds;
}
