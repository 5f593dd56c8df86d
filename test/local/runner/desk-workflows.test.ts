import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunnerOptions } from '#local/runner/options.ts';
import { commitTo, delivery, deskWith, emptyFolder, git, started, writeTree } from './desk-fixture.ts';

const workflows = Object.fromEntries(
  readdirSync('workflows')
    .filter((name) => name.endsWith('.yml'))
    .map((name) => [name, readFileSync(join('workflows', name), 'utf8')]),
);

/** Stands in for the product: it tells what it was called with, and "counts" by writing the year it was told. */
const stub = `
const { GEGROND_REGISTER, GEGROND_CONFIG, GEGROND_DESK, GEGROND_ISSUE, GEGROND_APP_ID, GEGROND_PUBLICATION } = process.env;
console.log(process.argv.slice(2).join(' '), JSON.stringify({ GEGROND_REGISTER, GEGROND_CONFIG, GEGROND_DESK,
  GEGROND_ISSUE, GEGROND_APP_ID, key: process.env.GEGROND_APP_PRIVATE_KEY }));
if (GEGROND_PUBLICATION) {
  const { mkdirSync, writeFileSync } = await import('node:fs');
  mkdirSync(GEGROND_PUBLICATION, { recursive: true });
  writeFileSync(GEGROND_PUBLICATION + '/statistics.json', '{"year":2026}');
}
`;

/** A desk with the workflows of this repository, a public side, and the stub as its product. */
function townDesk(): RunnerOptions & { publicSide: string } {
  const folder = emptyFolder();
  const [product, publicSide] = [join(folder, 'product'), join(folder, 'public.git')];
  const main = { 'scripts/bin/bootstrap.mjs': stub, 'scripts/bin/gegrond.ts': stub };
  writeTree(product, { ...main, 'package.json': '{"type":"module"}' });
  commitTo(publicSide, { 'README.md': 'public' });
  const options = deskWith(workflows, {
    product,
    repositories: { 'gegrond/gegrond': { link: product }, 'town/public': { clone: publicSide } },
    vars: {
      GEGROND_REPOSITORY: 'gegrond/gegrond',
      GEGROND_REF: 'v1',
      GEGROND_APP_ID: '77',
      GEGROND_PUBLIC_REPOSITORY: 'town/public',
    },
    secrets: { GEGROND_APP_PRIVATE_KEY: 'very-secret', GEGROND_PUBLIC_KEY: 'key-of-the-public-side' },
  });
  return { ...options, publicSide };
}

const logOf = (options: RunnerOptions, id: number): string =>
  readFileSync(join(options.state, 'runs', String(id), 'log.txt'), 'utf8');

const bot = { id: 9, login: 'gegrond[bot]', type: 'Bot' };

describe('the workflows of a desk, as the runner executes them', () => {
  it('call the intake job for an issue that an app opened, with all it needs', async () => {
    const options = townDesk();
    const runner = await started(options);
    const [run] = await runner.handleWebhook('issues', 'd-1', delivery('opened', { sender: bot }));
    await runner.idle();
    expect(run).toMatchObject({ workflow: 'intake.yml', status: 'success' });
    const told = {
      GEGROND_REGISTER: '.',
      GEGROND_CONFIG: 'config',
      GEGROND_DESK: 'https://forge.example/api/repos/town/desk',
      GEGROND_ISSUE: '42',
      GEGROND_APP_ID: '77',
      key: '***',
    };
    expect(logOf(options, 1)).toContain(`intake ${JSON.stringify(told)}`);
  });

  const comment = { id: 1301, body: '/hulp', user: bot };
  it.each([
    ['issues', delivery('edited', { sender: bot }), 'intake.yml', 'skipped'],
    ['issues', delivery('edited'), 'intake.yml', 'success'],
    ['issues', delivery('deleted'), 'intake.yml', 'success'],
    ['issue_comment', delivery('created', { comment, sender: bot }), 'command.yml', 'skipped'],
    ['issue_comment', delivery('edited', { comment }), 'command.yml', 'success'],
    [
      'issue_comment',
      delivery('created', { issue: { id: 1, number: 2, pull_request: { url: 'x' } } }),
      'command.yml',
      'skipped',
    ],
  ])('for %s %o give a run of %s that is %s', async (event, body, workflow, status) => {
    const runner = await started(townDesk());
    await runner.handleWebhook(event, 'd-1', body);
    await runner.idle();
    expect(runner.runs()).toMatchObject([{ workflow, status }]);
  });

  it('are started by hand for one issue', async () => {
    const options = townDesk();
    const runner = await started(options);
    await runner.dispatch('command.yml', { issue: '7' });
    await expect(runner.dispatch('intake.yml')).rejects.toThrow(/"issue" is required/);
    await runner.idle();
    expect(logOf(options, 1)).toMatch(/command \{.*"GEGROND_ISSUE":"7"/);
  });

  it('sweep and publish once after a week without runs, and publish only what changed', async () => {
    const options = townDesk();
    const runner = await started(options);
    await runner.tick('2026-11-20T00:00:00Z');
    const runs = await runner.tick('2026-11-27T00:00:00Z');
    expect(runs.map((run) => run.workflow)).toEqual(['sweep.yml', 'publish.yml']);
    await runner.dispatch('publish.yml');
    await runner.idle();
    expect(runner.runs().map((run) => run.status)).toEqual(['success', 'success', 'success']);
    expect(git(options.publicSide, 'show', 'main:publication/statistics.json')).toBe('{"year":2026}');
    expect(git(options.publicSide, 'rev-list', '--count', 'main')).toBe('2');
    expect(logOf(options, 3)).toContain('Nothing changed.');
  });
});
