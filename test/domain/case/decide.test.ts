import { describe, expect, it } from 'vitest';
import type { CommandId } from '#domain/case/decision.ts';
import { COMMAND_IDS } from '#domain/case/decision.ts';
import { exampleOf } from '#domain/case/example.ts';
import { ruleOf } from '#domain/case/command-rule.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { STATUSES } from '#domain/procedure/vocabulary.ts';
import { inAWord, readyFor } from './answers.ts';
import { after, asInExample, give, procedures, receivedCase, TODAY, worldOf } from './cases.ts';

const ROLES = [...new Set(procedures.flatMap(([, { roles }]) => roles.map(({ id }) => id)))];
const PEOPLE = [null, [], ['another-role'], ...ROLES.map((role) => [role]), ROLES];
const MADE = COMMAND_IDS.filter((id) => id !== 'absent');

/** Something that happened is recorded as long as there is a case, be it out of its order or known after the closing. */
const FACTS =
  'received handed-over contact acknowledge respondent info talk hear report answer satisfied documents discussion committee-hearing ruling advice external inspection';
const GONE = ['erased', 'passed-on'];
/** In a closed case no letter begins. */
const LETTERS = ['acknowledge', 'answer'];

/** What a command gives that is carried out, where that is no event. */
const GIVES: Partial<Record<CommandId, string>> = {
  ...{ subject: 'preview', summary: 'preview', measure: 'preview' },
  ...{
    acknowledge: 'letter',
    inadmissible: 'letter',
    interim: 'letter',
    answer: 'letter',
    qualify: 'letter',
  },
  ...{ refer: 'letter', forward: 'letter', 'request-info': 'letter', extend: 'letter' },
};

/** What the procedure's file says of a command, read once more and more plainly than the product does. */
function byTheFile(id: CommandId, status: string, roles: readonly string[] | null, procedure: Procedure) {
  if (roles === null || roles.length === 0) return 'no-role';
  if (id === 'help') return 'help';
  const rule = ruleOf(id, procedure);
  if (rule === undefined) return 'not-in-this-procedure';
  if (roles.every((role) => !rule.by.includes(role))) return 'not-your-role';
  const done = GIVES[id] ?? 'done';
  if (rule.in.some((one) => one === status)) return done;
  const isFact = FACTS.split(' ').includes(id) && !GONE.includes(status);
  const isTold = status === 'closed' && LETTERS.includes(id);
  return isFact && !isTold ? `${done}, out of order` : 'not-in-this-state';
}

describe.each(procedures)('by %s', (key, procedure) => {
  const received = receivedCase(procedure);
  const somebody = procedure.roles.map(({ id }) => id);

  it.each(MADE)('%s is answered as the file says, in every state and to everybody', (id) => {
    const rows = STATUSES.flatMap((status) => PEOPLE.map((roles) => ({ status, roles })));
    const name = (roles: readonly string[] | null) => roles?.join(' and ') ?? 'a stranger';
    const expected = rows.map(
      ({ status, roles }) => `${status}, ${name(roles)}: ${byTheFile(id, status, roles, procedure)}`,
    );
    const found = rows.map(({ status, roles }) => {
      const c = readyFor(id, status, procedure);
      const decision = give(c, asInExample(id, c, procedure), procedure, roles);
      return `${status}, ${name(roles)}: ${inAWord(decision)}`;
    });
    expect(found).toEqual(expected);
  });

  it('the table of all answers is the one that people have read', async () => {
    await expect(tableOf(procedure)).toMatchFileSnapshot(`../../fixtures/commands/${key}.md`);
  });

  it('a refusal for the role names the roles that may', () => {
    const rule = procedure.commands.close;
    expect(give(received, { id: 'close', words: [] }, procedure, ['another-role'])).toEqual({
      kind: 'refused',
      refusal: { code: 'not-your-role', data: { command: 'close', roles: rule?.by.join(',') } },
    });
  });

  const ONCE = [
    'handed-over',
    'acknowledge',
    'report',
    'finding',
    'answer',
    'committee',
    'ruling',
    'advice',
    'withdraw',
    'settle',
  ] as const;
  it.each(ONCE.filter((id) => procedure.commands[id] !== undefined))('%s is recorded once', (id) => {
    const c = readyFor(id, procedure.commands[id]?.in[0] ?? 'received', procedure);
    const command = asInExample(id, c, procedure);
    const told = after(c, give(c, command, procedure, somebody), procedure);
    for (const state of STATUSES) {
      const again = give({ ...told, status: state }, command, procedure, somebody);
      expect(again).toMatchObject({ refusal: { code: 'already-done', data: { found: TODAY } } });
    }
  });
});

/** The answers to one command, with the states that are answered alike in one row. */
function rowsOf(id: CommandId, procedure: Procedure): string[] {
  const people = [null, ['another-role'], ...procedure.roles.map((role) => [role.id])];
  const answers = new Map<string, string[]>();
  for (const status of STATUSES) {
    const c = readyFor(id, status, procedure);
    const { text } = exampleOf(id, c, worldOf(procedure));
    const cells = people.map((roles) =>
      inAWord(give(c, asInExample(id, c, procedure), procedure, roles, { text })),
    );
    const row = cells.join(' | ');
    answers.set(row, [...(answers.get(row) ?? []), status]);
  }
  return [...answers].map(([row, states]) => `| ${states.join(', ')} | ${row} |`);
}

/** Every state × command × role with its answer, for people. */
function tableOf(procedure: Procedure): string {
  const switchedOn = MADE.filter((id) => id === 'help' || ruleOf(id, procedure) !== undefined);
  const off = MADE.filter((id) => !switchedOn.includes(id));
  const header = ['state', 'a stranger', 'another role', ...procedure.roles.map(({ id }) => id)];
  const sections = switchedOn.map((id) => {
    const { line, text } = exampleOf(id, readyFor(id, 'received', procedure), worldOf(procedure));
    const shown = id === 'yes' || id === 'send' ? `${line} 1300` : line;
    return [
      `## \`${shown}\`${text === null ? '' : ' with a text'}`,
      '',
      `| ${header.join(' | ')} |`,
      `|${header.map(() => '---|').join('')}`,
      ...rowsOf(id, procedure),
      '',
    ].join('\n');
  });
  return [
    `# What every command is answered in ${procedure.id}@${String(procedure.version)}`,
    '',
    'Each command as its example shows it, in every state and for everybody who may give commands, in a case in which',
    'everything was done that the command needs. Written by `decide.test.ts`; read it before you commit it.',
    '',
    ...sections,
    '## What this procedure does not know',
    '',
    `To everybody with a role: not-in-this-procedure. ${off.length === 0 ? 'None.' : `${off.join(', ')}.`}`,
    '',
  ].join('\n');
}
