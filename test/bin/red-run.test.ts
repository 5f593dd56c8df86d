/** A run of a desk in which somebody broke a procedure file: it does its work, and ends red. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { deskForge, OWNER } from '../app/desk-forge.ts';
import { Desk } from '../app/desk-world.ts';
import { git } from '../adapters/git/registers.ts';
import { workflowApp } from '../local/forge-world.ts';
import { jobArguments } from '../../scripts/bin/arguments.ts';
import { JOBS } from '../../scripts/bin/jobs.ts';

const forge = deskForge(1);
const FILE = 'config/procedures/koksijde@1.yaml';

function commit(dir: string, from: string, to: string): void {
  const path = join(dir, FILE);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  git(dir, 'add', '.');
  git(dir, 'commit', '--quiet', '--allow-empty', '-m', 'By hand');
  git(dir, 'push', '--quiet', 'origin', 'HEAD:main');
}

it('intake and command go on by the last good text, and say that somebody must look', async () => {
  const desk = new Desk(forge).at('2026-03-02');
  const hand = desk.newClone();
  git(hand, 'checkout', '--quiet', '-b', 'main');
  cpSync('config', join(hand, 'config'), { recursive: true });
  commit(hand, '', '');
  commit(hand, 'count: 10', 'count: ten');
  const clone = desk.newClone();
  const env = {
    GEGROND_APP_ID: String(workflowApp.id),
    GEGROND_APP_PRIVATE_KEY: workflowApp.privateKey,
    GEGROND_INSTALLATION_ID: String(workflowApp.installationId),
    GEGROND_APPS: 'gegrond,gegrond-intake',
  };
  const said: string[] = [];
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0);
  const run = (name: string, issue: number) => {
    const places = ['--register', clone, '--config', join(clone, 'config'), '--now', desk.now];
    const args = [...places, '--desk', `${forge.url}/repos/${OWNER}/${desk.repo}`, '--issue', String(issue)];
    return JOBS[name]?.run(jobArguments(args, {}), env);
  };

  const { issue, number } = await desk.receive();
  expect(await run('intake', issue)).toBe(1);
  expect(desk.file(number)).toContain('"nominal":"2026-03-12"');
  const asked = await desk.say(issue, '/ontvankelijk');
  expect(await run('command', issue)).toBe(1);
  expect(await desk.answer(issue, asked)).toMatch(/^✔ Ontvankelijk verklaard/);
  expect(said.join('')).toContain('error: config: procedures/koksijde@1.yaml:');

  git(hand, 'pull', '--quiet', 'origin', 'main');
  commit(hand, 'count: ten', 'count: 10');
  git(clone, 'pull', '--quiet', 'origin', 'main');
  expect(await run('command', issue)).toBe(0);
  stderr.mockRestore();
});
