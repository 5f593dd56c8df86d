import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case, Term } from '#domain/case/case.ts';
import { decide, standingOf } from '#domain/case/decide.ts';
import { isAmendment } from '#domain/case/effective.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve, replay } from '#domain/case/evolve.ts';
import { isOpen } from '#domain/case/term-standing.ts';
import { undatedTerms } from '#domain/case/undated.ts';
import { commandsMeeting } from '#domain/case/meeting.ts';
import { nextStep } from '#domain/case/next.ts';
import { changedStarts } from '#domain/case/term-changes.ts';
import { anchoredStarts } from '#domain/case/terms.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { readCase } from '#text/case-file/read.ts';
import { verifyCaseFile } from '#text/case-file/verify.ts';
import { pathOf, writeCaseFile } from '#text/case-file/write.ts';
import { writeCard } from '#text/issue/card.ts';
import { volume } from '../../volume.ts';
import { config, eventOf, procedures, RECEIVED, receivedCase } from './cases.ts';
import type { Step, World } from './history.ts';
import {
  ASKED,
  contextIn,
  firstWorld,
  histories,
  historiesOf,
  onDay,
  play,
  possibleIn,
  SECRET,
  shownIn,
} from './history.ts';

const RUNS = volume(300, 10_000);
const STEPS = 16;

/** The card is held against every command at one moment of so many: it costs ten times as much as all else. */
const LOOKED_AT = 12;

const isLookedAt = ({ pick }: Step) => pick % LOOKED_AT === 0;

/** The card offers exactly what is accepted: each as its example stands there, and of the others no words whatever. */
function offersWhatIsAccepted(world: World, words: readonly string[]): void {
  const offered = possibleIn(world);
  const accepted = ASKED.filter((id) => shownIn(id, world).decision.kind !== 'refused');
  expect([...accepted].sort()).toEqual([...offered].sort());
  for (const id of ASKED.filter((one) => !offered.includes(one))) {
    for (const text of [true, false]) {
      expect([id, decide(world.c, { id, words }, contextIn(world, text)).kind]).toEqual([id, 'refused']);
    }
  }
}

/** The file holds the case whole, and nothing of it looks as if somebody had touched it. */
function isWrittenAndRead(c: Case, procedure: Procedure): void {
  const text = writeCaseFile(c, procedure);
  expect(readCase(text, config.procedures)).toEqual(c);
  expect(verifyCaseFile(pathOf(c.number), text, config.procedures)).toEqual([]);
}

/** Domain 4.9: what must hold of a case whatever was done to it. */
function keepsTheInvariants(before: World, events: readonly CaseEvent[], after: World): void {
  const { procedure, c, respondent } = after;
  for (const event of events) {
    if (event.type === 'handler-appointed' || event.type === 'handler-replaced') {
      const flags = config.organisation.people.find(({ id }) => id === event.handler)?.flags ?? [];
      const asked = procedure.handler === 'none' ? [] : procedure.handler.flags;
      expect([event.handler === respondent, asked.every((flag) => flags.includes(flag))]).toEqual([
        false,
        true,
      ]);
    }
    if (event.type === 'inadmissible') {
      expect([event.grounds.length > 0, event.reason.startsWith('comment/')]).toEqual([true, true]);
    }
    if (event.type === 'forwarded' && procedure.forwarding?.consent === true) {
      expect(c.events.some(({ type }) => type === 'forward-consented') || c.forward_consent === 'yes').toBe(
        true,
      );
    }
    if (event.type === 'extended') {
      const rule = procedure.deadlines.find(({ code }) => code === event.deadline);
      const times = before.c.effective.filter(({ type }) => type === 'extended').length;
      expect(times).toBeLessThan(rule?.extension?.times ?? 0);
    }
    if (event.type === 'suspended') {
      expect(before.c.terms.some((term) => isOpen(term) && suspends(term.code, procedure))).toBe(true);
    }
    if (event.type === 'respondent-named') {
      for (const { id } of config.organisation.people) expect(JSON.stringify(event)).not.toContain(`"${id}"`);
    }
  }
  for (const event of events) keepsTheCommitteeApart(before, event);
  keepsItsDates(before.c, events, c);
}

/** What the committee does only when it is complete, and else with a deviation. */
const OF_COMMITTEE = ['discussion-held', 'discussion-skipped', 'committee-hearing-held', 'ruled', 'advised'];

/** Invariants 1 and 13, and what must come before a finding: who judges is free to, and the complainant was heard. */
function keepsTheCommitteeApart({ c, procedure, respondent }: World, event: CaseEvent): void {
  const { committee, hearing } = procedure;
  if (event.type === 'seat-filled') {
    const person = config.organisation.people.find(({ id }) => id === event.person);
    const leads = person?.roles.some((role) => procedure.commands.member?.by.includes(role));
    expect([event.person === respondent, event.person === c.handler, leads]).toEqual([false, false, false]);
    const seat = committee?.seats.find(({ id }) => id === event.seat);
    if (seat?.independent === true) expect(person?.flags).toContain('independent');
    const service = config.organisation.services.find(({ id }) => id === c.service);
    if (seat?.conflict === true && person?.body !== null) expect(person?.body).not.toBe(service?.body);
  }
  if (OF_COMMITTEE.includes(event.type) && committee?.seats.some(({ id }) => c.seats[id] === undefined)) {
    expect(event.deviations).toContain('committee-incomplete');
  }
  if (event.type === 'found') {
    const was = (type: CaseEvent['type']) => c.effective.some((one) => one.type === type);
    const isHeard = (who: string, ...enough: CaseEvent['type'][]) =>
      was('committee-hearing-held') ||
      c.effective.some((one) => enough.includes(one.type) && [undefined, who].includes(whoIn(one)));
    if (hearing?.required === true && hearing.of.includes('complainant')) {
      expect(isHeard('complainant', 'hearing-held', 'hearing-waived')).toBe(true);
    }
    if (hearing?.required === true && hearing.of.includes('respondent') && c.respondent !== 'none') {
      expect(isHeard('respondent', 'hearing-held', 'hearing-offered')).toBe(true);
    }
    const advice = c.effective.findLast(({ type }) => type === 'advised');
    const isFollowed = advice?.type !== 'advised' || advice.finding === event.finding;
    expect(isFollowed || was('advice-departed') || was('reopened')).toBe(true);
  }
  if (event.type === 'hearing-waived') {
    expect((hearing?.waive_grounds.length ?? 0) > 0).toBe(event.ground !== undefined);
  }
}

const whoIn = (event: CaseEvent) => ('who' in event ? event.who : undefined);

function suspends(code: string, { deadlines }: Procedure): boolean {
  return deadlines.find((rule) => rule.code === code)?.suspension !== null;
}

/** Invariant 15: the dates of a term change by an event that brings new ones, or by a correction. */
function keepsItsDates(before: Case, events: readonly CaseEvent[], after: Case): void {
  const inOrder = after.terms.map(({ target, nominal, latest }) => target <= nominal && nominal <= latest);
  expect(inOrder).not.toContain(false);
  if (events.some(isAmendment)) return;
  const begun = events.flatMap(({ starts }) => (starts ?? []).map(({ code }) => code));
  const kept = before.terms.filter(({ code }) => !begun.includes(code));
  const now = after.terms.filter(({ code }) => !begun.includes(code));
  const dates = (terms: readonly Term[]) =>
    terms.map(({ code, from, target, nominal, latest }) => [code, from, target, nominal, latest]);
  expect(dates(now)).toEqual(dates(kept));
}

/** From these a case goes on only when somebody opens it again, or when the letter that brought it there comes back. */
const ENDS = ['withdrawn', 'settled', 'inadmissible', 'referred', 'forwarded', 'passed-on', 'closed'];

/** What the mail tells late leaves a case where it ended, unless what that rested on came back, or a command leads on. */
function leavesTheEnd(before: Case, after: Case, { commands }: Procedure): void {
  const { forward } = commands;
  if (after.status === 'forwarded' && forward?.in.includes(before.status) === true) return;
  const isBack = after.events.slice(before.events.length).some(({ type }) => type === 'letter-bounced');
  const stays = isBack ? ['withdrawn', 'settled', 'passed-on'] : ENDS;
  if (stays.includes(before.status)) expect(after.status).toBe(before.status);
}

/** A case is closed by what counts, or somebody must do something. */
function isSomebodysMove(c: Case, procedure: Procedure): void {
  if (c.status === 'passed-on') return;
  if (c.status !== 'closed') {
    expect([c.status, nextStep(c, procedure)]).not.toEqual([c.status, null]);
    return;
  }
  const at = c.effective.findLastIndex(({ type }) => type === 'closed');
  const open = replay(
    c.effective.slice(0, at).filter((event) => !isAmendment(event)),
    procedure,
  );
  expect(procedure.commands.close?.in).toContain(open.status);
}

/** Whether a term of this code is still to be met; `undefined` where the case never had one. */
function lastOfTerm(code: string, c: Case, procedure: Procedure): 'open' | 'lapsed' | 'done' | undefined {
  const dated = c.terms.findLast((term) => term.code === code);
  const undated = undatedTerms(c, procedure).find((term) => term.code === code);
  if (dated?.void !== undefined || undated?.state === 'void') return 'lapsed';
  if (dated === undefined && undated === undefined) return undefined;
  return (dated !== undefined && isOpen(dated)) || undated?.state === 'running' ? 'open' : 'done';
}

/** The card asks for what has its moment now, and for nothing of which it says that it lapsed. */
function asksForWhatIsOwed(c: Case, procedure: Procedure): void {
  const next = nextStep(c, procedure);
  if (next === null) return;
  expect([c.status, next.does, standingOf(c, next.does, procedure)]).toEqual([
    c.status,
    next.does,
    'in-order',
  ]);
  const terms = procedure.deadlines.filter(({ code }) =>
    commandsMeeting(code, procedure).includes(next.does),
  );
  const states = terms.map(({ code }) => lastOfTerm(code, c, procedure));
  if (states.length > 0)
    expect([c.status, next.does, new Set(states)]).not.toEqual([c.status, next.does, new Set(['lapsed'])]);
}

/** Each event begins the terms that it would begin if what counts now were all that ever was recorded. */
function countsByItsRecord(c: Case, procedure: Procedure): void {
  const calendar = calendarOf(procedure, config.calendars);
  let before: Case | null = null;
  const record = c.effective.filter((one) => !isAmendment(one));
  const counted = record.map((event) => {
    const changed = before === null ? [] : changedStarts(event, before, procedure, calendar);
    const starts = [...changed, ...anchoredStarts(event, before, { procedure, calendar }, changed)];
    before = evolve(before, event, procedure);
    return [event.type, starts];
  });
  expect(record.map(({ type, starts = [] }) => [type, starts])).toEqual(counted);
}

/** Law 2: what people type never gets into the register, but for the texts that somebody confirmed. */
function tellsNothing({ events }: Case): void {
  expect(JSON.stringify(events)).not.toContain(SECRET);
}

describe.each(procedures)('in any history under %s', (_key, procedure) => {
  it(
    'the card offers exactly what is accepted, a refusal changes nothing, and the record holds everything',
    () => {
      fc.assert(
        fc.property(histories(procedure, STEPS), (steps) => {
          let world = firstWorld(receivedCase(procedure), procedure);
          for (const step of steps) {
            const morning = onDay(world, step);
            if (morning.c !== world.c) {
              leavesTheEnd(world.c, morning.c, procedure);
              isSomebodysMove(morning.c, procedure);
              countsByItsRecord(morning.c, procedure);
              keepsItsDates(world.c, morning.c.events.slice(world.c.events.length), morning.c);
            }
            world = morning;
            if (isLookedAt(step)) offersWhatIsAccepted(world, step.words);
            const written = JSON.stringify(world.c);
            const { decision, events, after } = play(world, step);
            expect(JSON.stringify(world.c)).toBe(written);
            if (decision.kind === 'refused') expect(after.c).toBe(world.c);
            if (after.c !== world.c) {
              keepsTheInvariants(world, events, after);
              isSomebodysMove(after.c, procedure);
              asksForWhatIsOwed(after.c, procedure);
              countsByItsRecord(after.c, procedure);
            }
            world = after;
          }
          isWrittenAndRead(world.c, procedure);
          tellsNothing(world.c);
          const card = writeCard(world.c, { procedure, organisation: config.organisation });
          expect(card).not.toContain(SECRET);
          expect(card.length).toBeLessThan(65_536);
        }),
        { numRuns: RUNS },
      );
    },
    volume(60_000, 900_000),
  );
});

/** What changes terms, what such changes rest on, and what puts both right. */
const OF_TERMS = [
  ...(['extend', 'extend', 'consent', 'suspend', 'resume', 'suspend', 'resume'] as const),
  ...(['received', 'correct', 'correct', 'acknowledge', 'interim', 'answer', 'reopen'] as const),
];

it(
  'the terms follow from what counts, in whatever order extensions, suspensions, corrections and the mail come',
  () => {
    const procedure = procedureOf(config, 'everything@1');
    const open = ['admissible', 'found'].map((type) => ({
      ...eventOf(type as 'found', RECEIVED),
      finding: 'not-upheld',
    }));
    const begun = open.reduce<Case>((c, event) => evolve(c, event, procedure), receivedCase(procedure));
    fc.assert(
      fc.property(historiesOf(OF_TERMS, procedure, 14), (steps) => {
        let world = firstWorld(begun, procedure);
        for (const step of steps) {
          world = onDay(world, step);
          countsByItsRecord(world.c, procedure);
          world = play(world, step).after;
          countsByItsRecord(world.c, procedure);
        }
        isWrittenAndRead(world.c, procedure);
      }),
      { numRuns: volume(200, 5_000) },
    );
  },
  volume(60_000, 900_000),
);
