/** The command line on a desk's clone in which somebody broke a procedure file. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bareRemote, clone, folder, git } from '../adapters/git/registers.ts';

const product = fileURLToPath(new URL('../..', import.meta.url));
const FILE = 'config/procedures/koksijde@1.yaml';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function gegrond(dir: string, ...args: string[]): Promise<Ended> {
  const command = [join(product, 'scripts/bin/gegrond.ts'), ...args];
  return promisify(execFile)(process.execPath, command, { cwd: dir }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as Ended,
  );
}

function commit(dir: string, change: (text: string) => string): void {
  writeFileSync(join(dir, FILE), change(readFileSync(join(dir, FILE), 'utf8')));
  git(dir, 'add', '.');
  git(dir, 'commit', '--quiet', '-m', 'By hand');
  git(dir, 'push', '--quiet', 'origin', 'HEAD:main');
}

/** A desk whose procedure was good, then broken, then broken otherwise. */
function brokenDesk(): string {
  const remote = bareRemote();
  const dir = clone(remote);
  git(dir, 'checkout', '--quiet', '-b', 'main');
  for (const part of ['config', 'cases']) cpSync(join(product, part), join(dir, part), { recursive: true });
  commit(dir, (text) => text);
  commit(dir, (text) => text.replace('count: 10', 'count: ten'));
  commit(dir, (text) => text.replace('count: ten', 'count: eleven'));
  return remote;
}

describe.each([
  ['a whole clone', []],
  ['a shallow clone', ['--depth=1']],
])('where a procedure file is broken, in %s,', (_what, options) => {
  const dir = clone(brokenDesk(), ...options);
  const line =
    readFileSync(join(dir, FILE), 'utf8')
      .split('\n')
      .findIndex((one) => one.includes('eleven')) + 1;

  it('verify reports the mistake, and finds nothing wrong with the cases', async () => {
    const { code, stdout } = await gegrond(dir, 'verify');
    expect(stdout).toBe(
      `${FILE}:${line}\n  expected: a value of the type number\n  found:    "eleven"\n  example:  10\n`,
    );
    expect(code).toBe(1);
  });

  it('statistics publishes the last good one, and logs the mistake', async () => {
    const out = folder();
    const { code, stderr } = await gegrond(dir, 'statistics', '--publication', out, '--today', '2026-11-20');
    expect(stderr).toContain(
      `error: config: procedures/koksijde@1.yaml:${line}: expected a value of the type`,
    );
    expect(stderr).toContain('error: config: procedures/koksijde@1.yaml: its last good text is used');
    const procedure = readFileSync(join(out, 'procedures/koksijde@1.json'), 'utf8');
    expect(JSON.parse(procedure)).toMatchObject({ deadlines: [{ count: 10 }, {}, {}] });
    expect(readdirSync(out)).toContain('statistics.json');
    expect(code).toBe(0);
  });

  it('what a person starts still fails with the mistake', async () => {
    const { code, stderr } = await gegrond(dir, 'due', 'koksijde', 'answer', '--from', '2026-11-20');
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(`config has a mistake:\n  procedures/koksijde@1`),
    ]);
  });
});

it('where there is no history, a mistake stops the job as it always did', async () => {
  const dir = folder();
  cpSync(join(product, 'config'), join(dir, 'config'), { recursive: true });
  const path = join(dir, 'config/organisation.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('account: 1002', 'account: 1001'));
  const { code, stderr } = await gegrond(dir, 'verify');
  expect([code, stderr]).toEqual([1, expect.stringContaining('config has a mistake')]);
  expect(existsSync(join(dir, 'publication'))).toBe(false);
});

it('a day on which no version is in force is told with its line', async () => {
  const { code, stdout } = await gegrond(product, 'verify', '--today', '2023-12-31');
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^config\/organisation\.yaml:\d+\n {2}expected: a version of koksijde that is in force on 2023-12-31: .*\n {2}found: {4}koksijde@1 from 2024-01-01\n {2}example: {2}valid_from: '2023-12-31'\n$/u,
  );
});

it('verify tells a quote that the text does not have, with its line and what the text says', async () => {
  const dir = folder();
  cpSync(join(product, 'config'), join(dir, 'config'), { recursive: true });
  const path = join(dir, FILE);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('quote: Zij ziet erop toe', 'quote: Zij ziet eropuit'),
  );
  const { code, stdout } = await gegrond(product, 'verify', '--config', join(dir, 'config'));
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^config\/procedures\/koksijde@1\.yaml:\d+\n {2}expected: words as they stand in .*\n {2}found: {4}"Zij ziet eropuit .*"\n {2}example: {2}"Zij ziet erop toe .*"\n$/u,
  );
});
