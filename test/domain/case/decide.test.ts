import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { CommandId, Decision } from '#domain/case/decision.ts';
import { COMMAND_IDS } from '#domain/case/decision.ts';
import { exampleOf } from '#domain/case/example.ts';
import { possibleCommands } from '#domain/case/next.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { STATUSES } from '#domain/procedure/vocabulary.ts';
import { after, config, give, procedures, receivedCase, TODAY } from './cases.ts';

const { organisation } = config;
const ROLES = [...new Set(procedures.flatMap(([, { roles }]) => roles.map(({ id }) => id)))];
const PEOPLE = [null, [], ['another-role'], ...ROLES.map((role) => [role]), ROLES];

/** The command as its example shows it; `/ja` confirms the preview that the context holds. */
function asInExample(id: CommandId, c: Case, procedure: Procedure) {
  if (id === 'yes') return { id, words: ['1300'] };
  const [, ...words] = exampleOf(id, c, { procedure, organisation }).line.split(' ');
  return { id, words };
}

/** An answer in a word: `done`, `preview`, `help`, a refusal's code, or `done, out of order`. */
function inAWord(decision: Decision): string {
  if (decision.kind === 'refused') return decision.refusal.code;
  if (decision.kind !== 'events') return decision.kind;
  const late = decision.events.some(({ deviations }) => deviations?.includes('out-of-order'));
  return late ? 'done, out of order' : 'done';
}

/** What the procedure's file says of a command, read once more and more plainly than the product does. */
function byTheFile(id: CommandId, status: string, roles: readonly string[] | null, procedure: Procedure) {
  if (roles === null || roles.length === 0) return 'no-role';
  if (id === 'help') return 'help';
  const rule = procedure.commands[id === 'yes' ? 'subject' : id];
  if (rule === undefined) return 'not-in-this-procedure';
  if (roles.every((role) => !rule.by.includes(role))) return 'not-your-role';
  const told = ['received', 'assessing', 'admissible', 'under-investigation', 'answered'];
  if (rule.in.some((one) => one === status)) return id === 'subject' ? 'preview' : 'done';
  const fact = id === 'acknowledge' || id === 'answer';
  return fact && told.includes(status) ? 'done, out of order' : 'not-in-this-state';
}

describe.each(procedures)('by %s', (_key, procedure) => {
  const received = receivedCase(procedure);
  const somebody = procedure.roles.map(({ id }) => id);

  it.each(COMMAND_IDS)('%s is answered as the file says, in every state and to everybody', (id) => {
    const rows = STATUSES.flatMap((status) => PEOPLE.map((roles) => ({ status, roles })));
    const name = (roles: readonly string[] | null) => roles?.join(' and ') ?? 'a stranger';
    const expected = rows.map(
      ({ status, roles }) => `${status}, ${name(roles)}: ${byTheFile(id, status, roles, procedure)}`,
    );
    const found = rows.map(({ status, roles }) => {
      const c = { ...received, status };
      const decision = give(c, asInExample(id, c, procedure), procedure, roles);
      return `${status}, ${name(roles)}: ${inAWord(decision)}`;
    });
    expect(found).toEqual(expected);
  });

  it('a refusal for the role names the roles that may', () => {
    const rule = procedure.commands.close;
    expect(give(received, { id: 'close', words: [] }, procedure, ['another-role'])).toEqual({
      kind: 'refused',
      refusal: { code: 'not-your-role', data: { command: 'close', roles: rule?.by.join(',') } },
    });
  });

  it.each(['acknowledge', 'answer'] as const)('%s is recorded once', (id) => {
    const status = procedure.commands[id]?.in[0] ?? 'received';
    const c = { ...received, status };
    const command = asInExample(id, c, procedure);
    const told = after(c, give(c, command, procedure, somebody), procedure);
    for (const state of STATUSES) {
      const again = give({ ...told, status: state }, command, procedure, somebody);
      expect(again).toEqual({ kind: 'refused', refusal: { code: 'already-done', data: { found: TODAY } } });
    }
  });
});

/** What decides which commands are possible, so that a walk through all cases comes to an end. */
function situation(c: Case): string {
  const told = c.events.some(({ type }) => type === 'acknowledged');
  return JSON.stringify([c.status, told, c.handler, c.finding, c.solution, c.subject]);
}

/** Every situation to which the examples lead from receipt on, with a case that is in it. */
function everyCase(procedure: Procedure): Case[] {
  const roles = procedure.roles.map(({ id }) => id);
  const known = new Map<string, Case>();
  const waiting = [receivedCase(procedure)];
  for (let c = waiting.pop(); c !== undefined; c = waiting.pop()) {
    if (known.has(situation(c))) continue;
    known.set(situation(c), c);
    for (const id of COMMAND_IDS) {
      const decision = give(c, asInExample(id, c, procedure), procedure, roles);
      if (decision.kind === 'events') waiting.push(after(c, decision, procedure));
    }
  }
  return [...known.values()];
}

describe.each(procedures)('in every situation to which %s leads', (_key, procedure) => {
  const cases = everyCase(procedure);

  it('the possible commands are those that are carried out in their order as the example shows them', () => {
    expect(cases.length).toBeGreaterThan(10);
    for (const c of cases) {
      const done = COMMAND_IDS.filter((id) => {
        if (id === 'help' || id === 'yes') return false;
        const by = procedure.commands[id]?.by ?? [];
        const { text } = exampleOf(id, c, { procedure, organisation });
        const decision = give(c, asInExample(id, c, procedure), procedure, by, { text });
        return ['done', 'preview'].includes(inAWord(decision));
      });
      expect([situation(c), ...possibleCommands(c, procedure).sort()]).toEqual([
        situation(c),
        ...done.sort(),
      ]);
    }
  });

  it('each of the roles of a possible command may give it, alone', () => {
    for (const c of cases) {
      for (const id of possibleCommands(c, procedure)) {
        for (const role of procedure.commands[id === 'help' || id === 'yes' ? 'subject' : id]?.by ?? []) {
          const decision = give(c, asInExample(id, c, procedure), procedure, [role]);
          expect(decision.kind).not.toBe('refused');
        }
      }
    }
  });

  it('nothing is possible any more in a case that was closed', () => {
    const closed = cases.filter(({ status }) => status === 'closed');
    expect(closed.length).toBeGreaterThan(0);
    expect(closed.flatMap((c) => possibleCommands(c, procedure))).toEqual([]);
  });
});
