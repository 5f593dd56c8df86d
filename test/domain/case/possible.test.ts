import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { ruleOf } from '#domain/case/command-rule.ts';
import type { CommandId, Decision } from '#domain/case/decision.ts';
import { COMMAND_IDS } from '#domain/case/decision.ts';
import { exampleOf } from '#domain/case/example.ts';
import { nextStep, possibleCommands } from '#domain/case/next.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { volume } from '../../volume.ts';
import { after, asInExample, give, procedures, receivedCase, worldOf } from './cases.ts';

/** These answer a question of the app, which shows them itself. */
const ANSWERS: readonly CommandId[] = ['yes', 'send', 'help', 'absent'];
const ASKED = COMMAND_IDS.filter((id) => !ANSWERS.includes(id));

/** What decides which commands are possible, so that a walk through the cases comes to an end. */
function situation(c: Case): string {
  const types = [...new Set(c.effective.map((one) => one.type + ('who' in one ? one.who : '')))].sort();
  return JSON.stringify([c.status, types, c.handler, c.measures.length > 0, c.seats]);
}

/** The command as its example shows it, given by everybody at once. */
function tryOut(id: CommandId, c: Case, procedure: Procedure): Decision {
  const roles = procedure.roles.map((role) => role.id);
  const { text } = exampleOf(id, c, worldOf(procedure));
  return give(c, asInExample(id, c, procedure), procedure, roles, { text });
}

/** The situations to which the examples lead from receipt on, the nearest first, with a case that is in each. */
function casesOf(procedure: Procedure, most: number): Case[] {
  const known = new Map<string, Case>();
  const waiting = [receivedCase(procedure)];
  for (let c = waiting.shift(); c !== undefined && known.size < most; c = waiting.shift()) {
    if (known.has(situation(c))) continue;
    known.set(situation(c), c);
    for (const id of ASKED) {
      const decision = tryOut(id, c, procedure);
      if (decision.kind === 'events' || decision.kind === 'letter') {
        waiting.push(after(c, decision, procedure));
      }
    }
  }
  return [...known.values()];
}

/** Whether it is recorded out of its order, or without what should have come before. */
function isDeviation(decision: Decision): boolean {
  const events =
    decision.kind === 'events' ? decision.events : decision.kind === 'letter' ? decision.gives : [];
  const codes = events.flatMap(({ deviations }) => deviations ?? []);
  return codes.some((code) => code === 'out-of-order' || code.startsWith('without-'));
}

/** What is possible, without what answers the app. */
function possible(c: Case, procedure: Procedure): CommandId[] {
  return possibleCommands(c, worldOf(procedure)).filter((id) => ASKED.includes(id));
}

describe.each(procedures)('in the situations to which %s leads', (_key, procedure) => {
  const cases = casesOf(procedure, volume(300, 3_000));

  it('the possible commands are those that are carried out as their examples show them', () => {
    expect(cases.length).toBeGreaterThan(100);
    for (const c of cases) {
      const done = ASKED.filter((id) => tryOut(id, c, procedure).kind !== 'refused');
      expect([situation(c), ...possible(c, procedure).sort()]).toEqual([situation(c), ...done.sort()]);
    }
  });

  it('each of the roles of a possible command may give it, alone', () => {
    for (const c of cases.slice(0, 60)) {
      for (const id of possible(c, procedure)) {
        for (const role of ruleOf(id, procedure)?.by ?? []) {
          const decision = give(c, asInExample(id, c, procedure), procedure, [role]);
          expect(decision.kind).not.toBe('refused');
        }
      }
    }
  });

  it('the next step comes first, and what would be a deviation behind what is in the course of the procedure', () => {
    for (const c of cases) {
      const next = nextStep(c, procedure)?.does;
      const ids = possible(c, procedure);
      if (next !== undefined) expect([situation(c), ids[0]]).toEqual([situation(c), next]);
      const deviates = ids.filter((id) => id !== next).map((id) => isDeviation(tryOut(id, c, procedure)));
      expect([situation(c), ...deviates]).toEqual([
        situation(c),
        ...deviates.toSorted((a, b) => Number(a) - Number(b)),
      ]);
    }
  });

  it('no decision on a complaint is possible in a case that was closed, before it is opened again', () => {
    const closed = cases.filter(({ status }) => status === 'closed');
    expect(closed.length).toBeGreaterThan(0);
    for (const c of closed) {
      // Facts that became known late; and of a solution what became of it: it is carried out then, or is not.
      const facts =
        'received handed-over contact respondent info talk hear report satisfied documents discussion committee-hearing ruling advice external inspection';
      const allowed = [...facts.split(' '), 'solution', 'measure', 'summary', 'correct', 'reopen'];
      expect(possible(c, procedure).filter((id) => !allowed.includes(id))).toEqual([]);
    }
  });
});
