import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { Command, CommandId } from '#domain/case/decision.ts';
import { standingOf } from '#domain/case/decide.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { nextStep, possibleCommands, pressingTerm } from '#domain/case/next.ts';
import { commandsMeeting } from '#domain/case/meeting.ts';
import { canBeMet } from '#domain/case/open-again.ts';
import { callsForSolution } from '#domain/case/solution-due.ts';
import { eachWithStarts } from '#domain/case/terms.ts';
import { isOver } from '#domain/case/status-after.ts';
import { isRunning } from '#domain/case/term-standing.ts';
import { commandsGiving } from '#domain/procedure/command-events.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import type { CommandName } from '#domain/procedure/vocabulary.ts';
import { EVENT_TYPES } from '#domain/procedure/vocabulary.ts';
import {
  after,
  asInExample as inExample,
  caseWith,
  config,
  eventOf,
  give,
  procedures,
  procedureWith,
  RECEIVED,
  receivedCase,
  ROLLED,
  worldOf,
} from './cases.ts';

function asInExample(id: CommandId, c: Case, procedure: Procedure, behind?: string): Command {
  const command = inExample(id, c, procedure);
  if (behind === undefined) return command;
  const more = id === 'finding' ? command.words.slice(1) : [];
  return { id, words: [...behind.split(' '), ...more] };
}

/** Confirms the text that was shown. */
const YES: Command = { id: 'yes', words: ['1300'] };

/** The commands that bring a case on until nobody has to do anything, and the case after them. */
function led(first: Case, procedure: Procedure, finding?: string): { course: string[]; last: Case } {
  const course: string[] = [];
  let last = first;
  for (let step = nextStep(last, procedure); step !== null; step = nextStep(last, procedure)) {
    if (course.length > 20) throw new Error(`no end: ${course.join(', ')}`);
    const id = possibleCommands(last, worldOf(procedure)).find((one) => one === step.does);
    if (id === undefined) throw new Error(`${step.does} is next in ${last.status}, but not possible`);
    const roles = procedure.commands[step.does]?.by ?? [];
    const behind = { finding, talk: 'gehouden tevreden' }[id as string];
    const command = asInExample(id, last, procedure, behind);
    const decision = give(last, command, procedure, roles);
    const confirmed = decision.kind === 'preview' ? give(last, YES, procedure, roles) : decision;
    last = after(last, confirmed, procedure);
    course.push(id);
  }
  return { course, last };
}

/** A finding that a procedure knows, and whether a solution is due with it; one without where it knows none. */
interface Row {
  readonly key: string;
  readonly procedure: Procedure;
  readonly finding?: string;
  readonly due: boolean;
}

const withFindings: readonly Row[] = procedures.flatMap<Row>(([key, procedure]) =>
  procedure.finding === 'none'
    ? [{ key, procedure, due: false }]
    : procedure.finding.scale.map(({ id, solution }) => ({ key, procedure, finding: id, due: solution })),
);

describe('the next step', () => {
  it.each(withFindings)(
    'leads a case of $key with the finding $finding to its end',
    ({ procedure, finding, due }) => {
      const { course, last } = led(receivedCase(procedure), procedure, finding);
      expect(last.status).toBe('closed');
      expect(last.events.flatMap(({ deviations }) => deviations ?? [])).toEqual([]);
      expect(last.terms.every(({ met, void: lapsed }) => met !== undefined || lapsed !== undefined)).toBe(
        true,
      );
      const turns = course.filter((id, index) => id !== course[index - 1]);
      expect(new Set(turns).size).toBe(turns.length);
      expect(course.at(-1)).toBe('close');
      expect(course.includes('solution')).toBe(due);
    },
  );

  it.each(procedures)('leads a case of %s to its end from every way out of it', (_key, procedure) => {
    for (const id of ['inadmissible', 'withdraw'] as const) {
      for (const status of procedure.commands[id]?.in ?? []) {
        const c = { ...receivedCase(procedure), status };
        const roles = procedure.commands[id]?.by ?? [];
        const left = after(c, give(c, asInExample(id, c, procedure), procedure, roles), procedure);
        expect(led(left, procedure).course).toEqual(['close']);
      }
    }
  });

  it.each(procedures.filter(([, { commands }]) => commands.answer !== undefined))(
    'of %s does not ask again for what was recorded out of its order',
    (_key, procedure) => {
      const c = receivedCase(procedure);
      const roles = procedure.commands.acknowledge?.by ?? [];
      const early = after(c, give(c, asInExample('acknowledge', c, procedure), procedure, roles), procedure);
      expect(led(early, procedure).course).not.toContain('acknowledge');
      expect(led(early, procedure).last.status).toBe('closed');
      const answered = after(c, give(c, asInExample('answer', c, procedure), procedure, roles), procedure);
      const { course } = led(answered, procedure);
      expect(course.filter((id) => id !== 'acknowledge')).toEqual(['close']);
    },
  );

  it.each(withFindings.filter(({ due }) => due))(
    'of $key does not ask for a solution that was carried out without a proposal before it',
    ({ procedure, finding }) => {
      const status = procedure.commands.solution?.in[0] ?? 'received';
      const found = { ...receivedCase(procedure), status, ...(finding === undefined ? {} : { finding }) };
      const roles = procedure.commands.solution?.by ?? [];
      const command = asInExample('solution', found, procedure, 'uitgevoerd');
      const solved = after(found, give(found, command, procedure, roles), procedure);
      expect(led(solved, procedure).course).not.toContain('solution');
    },
  );

  it.each(procedures)('of %s is the first of the possible commands', (_key, procedure) => {
    const c = receivedCase(procedure);
    for (const status of Object.keys(procedure.next) as Case['status'][]) {
      const at = { ...c, status };
      expect(possibleCommands(at, worldOf(procedure))[0]).toBe(nextStep(at, procedure)?.does);
    }
  });

  it.each(procedures)(
    'of %s names the role that acts and the first term to which it leads',
    (_key, procedure) => {
      const c = receivedCase(procedure);
      const first = [...c.terms].sort((a, b) => a.nominal.localeCompare(b.nominal))[0];
      const by = procedure.next.received?.by;
      const does = procedure.next.received?.steps.find(({ when }) => when === null)?.does;
      const meets = does !== undefined && commandsMeeting(first?.code ?? '', procedure).includes(does);
      expect(nextStep(c, procedure)).toEqual({ does, by, term: first, meets });
      expect(nextStep({ ...c, terms: [] }, procedure)).toMatchObject({ term: null, meets: false });
    },
  );

  it.each(procedures)('of %s is nobody’s when the case is closed or erased', (_key, procedure) => {
    for (const status of ['closed', 'erased'] as const) {
      expect(nextStep({ ...receivedCase(procedure), status }, procedure)).toBeNull();
    }
  });
});

describe('the term that presses most', () => {
  const c = caseWith(procedureWith(), ROLLED);
  const other = { ...ROLLED, code: 'acknowledgement' };
  const earlier = { ...other, nominal: '2026-03-08' };

  it.each([
    ['the earliest', [ROLLED, earlier], 'acknowledgement'],
    ['the first named of two with one end', [ROLLED, other], 'answer'],
    ['the next when the earliest was met', [ROLLED, { ...earlier, met: '2026-03-02' }], 'answer'],
    ['the next when the earliest lapsed', [ROLLED, { ...earlier, void: '2026-03-02' }], 'answer'],
  ])('is %s', (_what, terms, code) => {
    expect(pressingTerm({ ...c, terms })?.code).toBe(code);
  });

  it('is none when no term is open', () => {
    expect(pressingTerm({ ...c, terms: [] })).toBeNull();
  });
});

it.each(withFindings)('a finding of $key calls for a solution where its scale says so', (row) => {
  const { procedure, finding, due } = row;
  expect(callsForSolution({ ...(finding === undefined ? {} : { finding }) }, procedure)).toBe(due);
  expect(callsForSolution({}, procedure)).toBe(false);
});

/** What tells two cases apart here: where they stand, and which terms are still to be met. */
function standOf({ status, terms, committee }: Case): string {
  const open = terms.filter(isRunning).map(({ code }) => code);
  return [status, committee === undefined ? '' : 'committee', ...open].join(' ');
}

/** The cases that one event more can make of this one, each event in its course or a fact out of it. */
function onward(c: Case, procedure: Procedure): Case[] {
  const calendar = calendarOf(procedure, config.calendars);
  return (Object.keys(procedure.commands) as CommandName[])
    .filter(
      (name) => standingOf(c, name, procedure) !== 'no' && (name !== 'ruling' || c.committee !== undefined),
    )
    .flatMap((name) => EVENT_TYPES.filter((type) => commandsGiving(type).includes(name)))
    .map((type) => {
      const told = eventOf(type as CaseEvent['type'], RECEIVED, `issue/42/comment/${c.events.length}`);
      const event = { ...told, means: 'inadmissible', kind: 'question', grounds: [] } as CaseEvent;
      const [begun = event] = eachWithStarts([event], c, { procedure, calendar });
      return evolve(c, begun, procedure);
    });
}

/** A case of each standing that there can be of a complaint with which nobody is satisfied. */
function everyStanding(procedure: Procedure): Case[] {
  const all = new Map<string, Case>([['', { ...receivedCase(procedure), satisfied: 'no' }]]);
  for (const c of all.values()) {
    for (const one of onward(c, procedure)) if (!all.has(standOf(one))) all.set(standOf(one), one);
  }
  return [...all.values()];
}

it.each(procedures.filter(([key]) => key !== 'everything@1'))(
  'of %s no term goes on where nothing can meet it any more',
  (_key, procedure) => {
    const left = everyStanding(procedure).flatMap((c) =>
      c.terms
        .filter((term) => {
          const rule = procedure.deadlines.find(({ code }) => code === term.code);
          return (
            !isOver(c.status) && isRunning(term) && rule !== undefined && !canBeMet(rule, c.status, procedure)
          );
        })
        .map(({ code }) => `${code} in ${c.status}: ${c.events.map(({ type }) => type).join(', ')}`),
    );
    expect(left).toEqual([]);
  },
);
