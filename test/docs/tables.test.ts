import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfigFiles } from '#adapters/files/config.ts';
import type { CommandId } from '#domain/case/decision.ts';
import { cases, command } from '#domain/language/nl.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { table } from '#text/markdown/table.ts';
import { root } from '../run/command.ts';
import { documentOf, withPart } from './document.ts';

const { words, purpose } = command;
const { procedures } = parseConfig(await readConfigFiles(join(root, 'config')));
const ids = Object.keys(words) as CommandId[];

/** `/behandelaar persoon [overlegd datum]`, as one writes it. */
function written(id: CommandId): string {
  const { nl, form } = words[id];
  return `\`/${nl}${form === '' ? '' : ` ${form.replaceAll('|', ' of ')}`}\``;
}

/** Every command: what it is in Dutch and English, and what it does. */
function commandTable(): string {
  const rows = ids.map((id) => [written(id), `\`/${words[id].en}\``, purpose[id]]);
  return table(['Opdracht', 'In het Engels', 'Wat doet ze?'], rows);
}

/** Who may give which command of a procedure, and how a complaint must stand for it. */
function rightsTable(procedure: Procedure): string {
  const label = (role: string) => procedure.roles.find(({ id }) => id === role)?.label ?? role;
  const rows = ids.flatMap((id) => {
    const rule = id === 'help' || id === 'yes' || id === 'absent' ? undefined : procedure.commands[id];
    if (rule === undefined) return [];
    return [[`\`/${words[id].nl}\``, rule.by.map(label).join(', '), rule.in.map(statusOf).join(', ')]];
  });
  return table(['Opdracht', 'Wie mag dat?', 'Bij welke status?'], rows);
}

const statusOf = (status: string) => cases.statuses[status] ?? status;

describe('a table in the guides', () => {
  it('of all commands is what coordinators can write', async () => {
    const made = withPart(documentOf('docs/handbook.md'), 'commands', commandTable());
    await expect(made).toMatchFileSnapshot(join(root, 'docs/handbook.md'));
  });

  it('of who may do what is what the procedure files say', async () => {
    const parts = [...procedures.values()].map((one) => `### ${one.title}\n\n${rightsTable(one)}`);
    const made = withPart(documentOf('docs/roles.md'), 'rights', parts.join('\n\n'));
    await expect(made).toMatchFileSnapshot(join(root, 'docs/roles.md'));
  });
});
