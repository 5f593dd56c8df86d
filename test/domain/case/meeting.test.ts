/** The next step, whose it is and the date with it belong together, whatever term presses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { standingOf } from '#domain/case/decide.ts';
import type { CommandId } from '#domain/case/decision.ts';
import { evolve } from '#domain/case/evolve.ts';
import { isRunning } from '#domain/case/term-standing.ts';
import { commandsMeeting, whoMeets } from '#domain/case/meeting.ts';
import { nextStep, possibleCommands } from '#domain/case/next.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { procedureSchema } from '#domain/procedure/schema.ts';
import { volume } from '../../volume.ts';
import {
  after,
  asInExample,
  config,
  eventOf,
  give,
  procedures,
  receivedCase,
  RECEIVED,
  ruleWith,
  TODAY,
  worldOf,
} from './cases.ts';
import { firstWorld, histories, onDay, play } from './history.ts';

function procedureNamed(key: string): Procedure {
  const procedure = config.procedures.get(key);
  if (procedure === undefined) throw new Error(`no procedure ${key}`);
  return procedure;
}

const koksijde = procedureNamed('koksijde@1');
const everything = procedureNamed('everything@1');

/** The case after these commands, each as its example shows it or with other words. */
function led(procedure: Procedure, ...commands: readonly (CommandId | readonly [CommandId, string])[]): Case {
  return commands.reduce<Case>((c, command) => {
    const [id, words] = typeof command === 'string' ? [command, undefined] : command;
    const asked = words === undefined ? asInExample(id, c, procedure) : { id, words: words.split(' ') };
    const roles = procedure.roles.map((role) => role.id);
    return after(c, give(c, asked, procedure, roles), procedure);
  }, receivedCase(procedure));
}

/** The next step in one line: who does what, and whether it meets its term or leads to it. */
function inShort(c: Case, procedure: Procedure): string {
  const next = nextStep(c, procedure);
  if (next === null) return 'nobody';
  const term =
    next.term === null ? '' : ` ${next.meets ? 'meets' : 'leads to'} ${next.term.code} ${next.term.nominal}`;
  return `${next.by}: ${next.does}${term}`;
}

describe('what must happen next', () => {
  it.each<[string, readonly CommandId[], string]>([
    ['on receipt', [], 'coordinator: admissible leads to acknowledgement 2026-11-30'],
    [
      'acknowledged early',
      ['acknowledge'],
      'coordinator: admissible leads to inadmissibility-notice 2026-11-30',
    ],
    ['once admissible', ['admissible'], 'coordinator: acknowledge meets acknowledgement 2026-11-30'],
    ['then', ['admissible', 'acknowledge'], 'coordinator: handler leads to answer 2026-12-20'],
    [
      'with a handler and no acknowledgement',
      ['admissible', 'handler'],
      'coordinator: acknowledge meets acknowledgement 2026-11-30',
    ],
    ['with both', ['admissible', 'acknowledge', 'handler'], 'handler: report leads to answer 2026-12-20'],
    [
      'after a finding that asks no more',
      ['admissible', 'acknowledge', 'handler', 'report', 'finding', 'solution'],
      'handler: answer meets answer 2026-12-20',
    ],
    ['answered out of its order', ['answer'], 'coordinator: acknowledge meets acknowledgement 2026-11-30'],
    ['answered and acknowledged', ['answer', 'acknowledge'], 'coordinator: close'],
  ])('%s goes with its own role and its own date', (_when, commands, expected) => {
    expect(inShort(led(koksijde, ...commands), koksijde)).toBe(expected);
  });

  it('is what meets a term that the procedure’s own order forgets, before what ends later', () => {
    const handled = led(everything, 'admissible', 'acknowledge', 'handler');
    expect(inShort(handled, everything)).toBe('coordinator: talk meets talk 2026-12-07');
    const planned = led(everything, 'admissible', 'acknowledge', 'handler', ['talk', 'gepland 2026-12-01']);
    expect(inShort(planned, everything)).toBe('coordinator: talk meets talk 2026-12-07');
    const refused = led(everything, 'admissible', 'acknowledge', 'handler', ['talk', 'geweigerd']);
    expect(inShort(refused, everything)).toBe('handler: hear leads to answer 2027-01-04');
  });

  it('is never another way out of the case, though a term asks for it', () => {
    const notice = ruleWith({ code: 'notice', count: 1, stopped_by: ['inadmissible'] });
    const procedure = { ...koksijde, deadlines: [notice] };
    expect(inShort(led(procedure), procedure)).toBe('coordinator: admissible');
  });

  it('is nothing that was told once already, though a term asks for it again', () => {
    const again = ruleWith({ code: 'again', anchor: 'admissible', count: 2, stopped_by: ['acknowledged'] });
    const procedure = { ...koksijde, deadlines: [...koksijde.deadlines, again] };
    const c = led(procedure, 'acknowledge', 'admissible');
    expect(c.terms.find(({ code }) => code === 'again')?.met).toBe(TODAY);
    expect(inShort(c, procedure)).toBe('coordinator: handler leads to answer 2026-12-20');
  });

  it('may be of another role than the other steps of its state', () => {
    const steps = [{ does: 'member', unless: 'seat-filled', by: 'coordinator' }, { does: 'ruling' }];
    const procedure = procedureSchema.parse({
      ...everything,
      next: { ...everything.next, 'before-committee': { by: 'management', steps } },
    });
    const c = { ...led(procedure), status: 'before-committee' as const, terms: [] };
    expect(inShort(c, procedure)).toBe('coordinator: member');
  });
});

/** Contact within three working days, then the acknowledgement, then a talk: 003-06 to 003-12 in short. */
const inTurn: Procedure = {
  ...everything,
  deadlines: [
    ruleWith({ code: 'contact', count: 3, unit: 'working-day', stopped_by: ['contacted'] }),
    ruleWith({ code: 'acknowledgement', anchor: 'contacted', count: 1, stopped_by: ['acknowledged'] }),
    ruleWith({ code: 'talk', anchor: 'acknowledged', count: 2, unit: 'week', stopped_by: ['talk-held'] }),
    ruleWith({
      code: 'discussion',
      anchor: 'committee-engaged',
      count: 2,
      unit: 'week',
      stopped_by: ['discussion-held', 'discussion-skipped'],
    }),
    ruleWith({
      code: 'hearing',
      anchor: 'discussion-held',
      count: 2,
      unit: 'week',
      stopped_by: ['committee-hearing-held'],
    }),
  ],
};

it.each<[string, readonly (CommandId | readonly [CommandId, string])[]]>([
  ['coordinator: contact meets contact 2026-11-25', []],
  ['coordinator: admissible leads to acknowledgement 2026-11-24', ['contact']],
  ['coordinator: acknowledge meets acknowledgement 2026-11-24', ['contact', 'admissible']],
  ['coordinator: talk meets talk 2026-12-07', ['contact', 'admissible', 'acknowledge']],
  [
    'coordinator: member leads to discussion 2026-12-07',
    ['contact', 'answer', ['satisfied', 'nee'], 'committee'],
  ],
  [
    'coordinator: discussion meets discussion 2026-12-07',
    ['answer', ['satisfied', 'nee'], 'committee', 'member', 'member', 'member'],
  ],
  [
    'coordinator: committee-hearing meets hearing 2026-12-07',
    ['answer', ['satisfied', 'nee'], 'committee', 'member', 'member', 'member', ['discussion', 'gehouden']],
  ],
])('a procedure of many terms needs no further word: %s', (expected, commands) => {
  const c = led(inTurn, ...commands);
  const terms = c.terms.filter(({ code }) => expected.includes(` ${code} `));
  expect(inShort({ ...c, terms }, inTurn)).toBe(expected);
});

it('what is due on the very day of an event waits for nothing that is late already', () => {
  const oco = procedureNamed('oco-almere@1');
  const c = evolve(receivedCase(oco), eventOf('acknowledged', RECEIVED), oco);
  const due = (code: string, nominal: string) => ({
    ...{ code, from: RECEIVED, target: nominal, nominal, latest: nominal },
  });
  const late = due('contact', '2026-11-19');
  const next = (...terms: Case['terms']) =>
    nextStep({ ...c, status: 'under-investigation', terms }, oco)?.does;
  expect(next(late, due('respondent-informed', RECEIVED))).toBe('respondent');
  expect(next(late, due('respondent-informed', '2026-11-21'))).toBe('contact');
});

it('what meets a term is for the role that the procedure names with it, else the first that may give it', () => {
  const c = receivedCase(koksijde);
  expect(whoMeets('acknowledgement', c, koksijde)).toBe('coordinator');
  expect(whoMeets('answer', c, koksijde)).toBe('handler');
  expect(whoMeets('inadmissibility-notice', c, koksijde)).toBe('coordinator');
  expect(whoMeets('talk', receivedCase(everything), everything)).toBe('coordinator');
  expect(whoMeets('unknown', c, koksijde)).toBeUndefined();
});

it.each(procedures)(
  'in any history of %s the next step is possible and, unless it is due at once, no other step now meets a term before its date',
  (_key, procedure) => {
    fc.assert(
      fc.property(histories(procedure, 12), (steps) => {
        let world = firstWorld(receivedCase(procedure), procedure);
        for (const step of steps) {
          world = play(onDay(world, step), step).after;
          const { c } = world;
          const next = nextStep(c, procedure);
          if (next === null) continue;
          const { term } = next;
          if (next.meets) expect(commandsMeeting(term?.code ?? '', procedure)).toContain(next.does);
          if (term !== null) expect(c.terms.filter(isRunning)).toContainEqual(term);
          const earlier = c.terms.filter(
            (one) => isRunning(one) && one.nominal < (term?.nominal ?? '9999-12-31'),
          );
          const possible = possibleCommands(c, worldOf(procedure));
          const missed = earlier
            .flatMap(({ code }) => commandsMeeting(code, procedure))
            .filter(
              (id) =>
                procedure.commands[id]?.to === null &&
                possible.includes(id) &&
                standingOf(c, id, procedure) === 'in-order',
            );
          const isDueAtOnce = next.meets && term?.nominal === term?.from;
          if (!isDueAtOnce) expect(missed).toEqual([]);
          if (next.meets && possible.includes(next.does)) expect(possible[0]).toBe(next.does);
        }
      }),
      { numRuns: volume(40, 400) },
    );
  },
);
