/** Which role handles complaints stands in the procedure: it may have any name. */
import { expect, test } from 'vitest';
import type { ConfigFile } from '#domain/procedure/config-file.ts';
import { actorsOf } from '#domain/desk/actors.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { give, receivedCase } from '../domain/case/cases.ts';
import { configFiles, lineOf } from './config-files.ts';
import { mistakes } from './mistakes.ts';

const PATH = 'procedures/koksijde@1.yaml';

/** The files with another name for the role that handles complaints. */
function renamed(block: string): ConfigFile[] {
  return configFiles.map(({ path, text }) => {
    if (path === 'organisation.yaml') return { path, text: text.replaceAll('[handler]', '[onderzoeker]') };
    if (path !== PATH) return { path, text };
    const roles = text
      .replace('id: handler', 'id: onderzoeker')
      .replaceAll('by: [handler]', 'by: [onderzoeker]')
      .replaceAll('by: handler', 'by: onderzoeker');
    return { path, text: roles.replace('handler: { required', `handler: { ${block}required`) };
  });
}

test('a person with that role can be appointed, and acts next', () => {
  const config = parseConfig(renamed('role: onderzoeker, '));
  const koksijde = procedureOf(config, 'koksijde@1');
  const { organisation } = config;
  const admitted = { ...receivedCase(koksijde), status: 'admissible' as const };
  const said = give(admitted, { id: 'handler', words: ['handler-3'] }, koksijde, ['coordinator'], {
    organisation,
  });
  expect(said).toMatchObject({ events: [{ type: 'handler-appointed', handler: 'handler-3' }] });
  const world = { procedure: koksijde, organisation, absences: [], today: '2026-11-23' };
  expect(actorsOf('onderzoeker', { handler: 'handler-3' }, world).map(({ person }) => person)).toEqual([
    'handler-3',
  ]);
});

test('a procedure whose role has another name than the one that it says is told so', () => {
  expect(mistakes(renamed('')).problems).toContainEqual({
    file: PATH,
    line: lineOf(PATH, 'handler: {'),
    expected: 'one of the roles of this procedure: coordinator, deputy, onderzoeker',
    found: 'handler',
    example: 'coordinator',
  });
});
