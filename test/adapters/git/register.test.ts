import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRegister } from '#adapters/git/register.ts';
import { AT, bareRemote, clone, folder, git, land, pathOf } from './registers.ts';

const one = new Map([[pathOf(1), 'one\n']]);
const two = new Map([[pathOf(2), 'two\n']]);

function fresh() {
  const remote = bareRemote();
  const dir = clone(remote);
  return { remote, dir, register: openRegister({ dir }) };
}

async function withOneCase() {
  const made = fresh();
  await land(made.register, one);
  return made;
}

describe('a new register', () => {
  test('has no head, no cases and nothing to push', async () => {
    const { register } = fresh();
    await register.sync();
    expect(await register.head()).toBeNull();
    expect(await register.paths()).toEqual([]);
    expect(await register.read(pathOf(1))).toBeNull();
    expect(await register.changedSince('0'.repeat(40))).toBeNull();
    expect(await register.push()).toBe(true);
  });

  test('gets its branch with the first case', async () => {
    const { remote, register } = await withOneCase();
    expect(git(remote, 'rev-parse', 'main').trim()).toBe(await register.head());
    expect(await register.readAll()).toEqual([[pathOf(1), 'one\n']]);
  });

  test('forgets a first commit that never got to the remote', async () => {
    const { register } = fresh();
    await register.commit(one, 'A case', AT);
    await register.sync();
    expect(await register.head()).toBeNull();
    expect(await register.paths()).toEqual([]);
  });

  test('is not made of a remote that has another branch', async () => {
    const remote = bareRemote();
    const dir = clone(remote);
    git(dir, 'commit', '--quiet', '--allow-empty', '-m', 'x');
    git(dir, 'push', '--quiet', 'origin', 'HEAD:elsewhere');
    await expect(openRegister({ dir }).sync()).rejects.toThrow('Expected the branch main');
  });
});

describe('a commit', () => {
  test("is the app's own, at the instant given, whatever the settings of the machine", async () => {
    const { dir, register } = fresh();
    git(dir, 'config', 'commit.gpgSign', 'true');
    git(dir, 'config', 'user.name', 'Somebody');
    writeFileSync(join(dir, '.git/hooks/pre-commit'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    await register.commit(one, '# Case 2026-000001', AT);
    const shown = git(dir, 'log', '--format=%an <%ae> %cn %aI %cI %s');
    const when = '2026-11-20T09:14:03+00:00';
    expect(shown.trim()).toBe(
      `gegrond[bot] <gegrond@localhost.invalid> gegrond[bot] ${when} ${when} # Case 2026-000001`,
    );
  });

  test('is not made when nothing differs', async () => {
    const { register } = await withOneCase();
    const before = await register.head();
    expect(await register.commit(one, 'Again', AT)).toBe(false);
    expect(await register.commit(new Map(), 'Nothing', AT)).toBe(false);
    expect(await register.head()).toBe(before);
  });

  test('holds the case files alone', async () => {
    const { dir, register } = fresh();
    writeFileSync(join(dir, 'stray.txt'), 'stray');
    await register.commit(one, 'A case', AT);
    expect(git(dir, 'ls-tree', '-r', '--name-only', 'HEAD').trim()).toBe(pathOf(1));
  });

  test.each([
    '../outside.md',
    '/etc/passwd',
    'cases/2026/../../config/organisation.yaml',
    'cases/2026/2025-7Q4M2X.md',
    'cases/2026/2026-7Q4M2X.md\n',
    'cases/2026/2026-7Q4M2X.md/../x',
    'cases\\2026\\2026-7Q4M2X.md',
    'cases/2026/2026-iloU00.md',
    '.github/workflows/intake.yml',
    ':(glob)cases/**',
  ])('refuses the path %j before anything is written', async (path) => {
    const { dir, register } = fresh();
    await expect(register.commit(new Map([...one, [path, 'x']]), 'x', AT)).rejects.toThrow(
      'Expected the path',
    );
    await expect(register.read(path)).rejects.toThrow('Expected the path');
    expect(git(dir, 'status', '--porcelain')).toBe('');
  });

  test("keeps the desk's own file beside the cases, which is none of them", async () => {
    const { dir, register } = await withOneCase();
    const before = await register.head();
    await land(register, new Map([['cases/desk.json', '[]\n']]));
    expect(await register.read('cases/desk.json')).toBe('[]\n');
    expect(await register.paths()).toEqual([pathOf(1)]);
    expect(await register.changedSince(before ?? '')).toEqual([]);
    expect(git(dir, 'ls-files')).toContain('cases/desk.json');
  });

  test('does not follow a link out of the register', async () => {
    const { dir, register } = await withOneCase();
    const outside = folder();
    writeFileSync(join(outside, 'secret'), 'secret');
    rmSync(join(dir, pathOf(1)));
    symlinkSync(join(outside, 'secret'), join(dir, pathOf(1)));
    expect(await register.paths()).toEqual([]);
    await expect(register.read(pathOf(1))).rejects.toThrow('is a link');
    await register.commit(new Map([[pathOf(1), 'changed']]), 'x', AT);
    expect(readFileSync(join(outside, 'secret'), 'utf8')).toBe('secret');

    symlinkSync(outside, join(dir, 'cases/2025'));
    const behind = new Map([['cases/2025/2025-000001.md', 'x']]);
    await expect(register.commit(behind, 'x', AT)).rejects.toThrow('behind a link');
    rmSync(join(dir, 'cases'), { recursive: true });
    symlinkSync(outside, join(dir, 'cases'));
    expect(await register.readAll()).toEqual([]);
  });
});

describe('what a killed job leaves', () => {
  test('goes at the next sync: files, drafts, a commit that was not pushed, locks', async () => {
    const { dir, register } = await withOneCase();
    const landed = await register.head();
    await register.commit(two, 'Never pushed', AT);
    writeFileSync(join(dir, pathOf(1)), 'half');
    writeFileSync(join(dir, pathOf(3)), 'leftover');
    writeFileSync(join(dir, `${pathOf(3)}.99.tmp`), 'draft');
    mkdirSync(join(dir, '.gegrond'));
    writeFileSync(join(dir, '.gegrond/product'), 'stays');
    writeFileSync(join(dir, '.git/index.lock'), '');
    await register.sync();
    expect(await register.head()).toBe(landed);
    expect(await register.readAll()).toEqual([[pathOf(1), 'one\n']]);
    expect(git(dir, 'status', '--porcelain', '--ignored').trim()).toBe('?? .gegrond/');
  });

  test('does not come back with a case that others changed meanwhile', async () => {
    const { remote, register } = await withOneCase();
    await register.commit(new Map([[pathOf(1), 'mine\n']]), 'Mine', AT);
    await land(openRegister({ dir: clone(remote) }), new Map([[pathOf(1), 'theirs\n']]));
    expect(await register.push()).toBe(false);
    await register.sync();
    expect(await register.read(pathOf(1))).toBe('theirs\n');
  });

  test('is found on a detached head too', async () => {
    const { dir, register } = await withOneCase();
    git(dir, 'checkout', '--quiet', '--detach');
    await land(register, two);
    expect(git(dir, 'symbolic-ref', 'HEAD').trim()).toBe('refs/heads/main');
    expect(await register.paths()).toEqual([pathOf(1), pathOf(2)]);
  });
});

describe('without a remote', () => {
  test('a commit is all there is, and leftovers go', async () => {
    const dir = folder();
    git(dir, 'init', '--quiet', '--initial-branch=trunk');
    const register = openRegister({ dir });
    await register.commit(one, 'A case', AT);
    expect(await register.push()).toBe(true);
    writeFileSync(join(dir, pathOf(2)), 'leftover');
    await register.sync();
    expect(await register.paths()).toEqual([pathOf(1)]);
    await register.writeNote('sweep', { since: AT }, AT);
    expect(await register.readNote('sweep')).toEqual({ since: AT });
  });

  test('a folder inside another repository is not taken for that repository', async () => {
    const { dir } = await withOneCase();
    const register = openRegister({ dir: join(dir, 'cases') });
    await expect(register.commit(two, 'x', AT)).rejects.toThrow(/not a git repository/);
    expect(git(dir, 'log', '--oneline').trim().split('\n')).toHaveLength(1);
  });
});

describe("somebody's own work in the work tree", () => {
  test('outside cases/ is never thrown away: changed, staged or committed and not pushed', async () => {
    const { dir, register } = await withOneCase();
    writeFileSync(join(dir, 'notes.txt'), 'mine\n');
    git(dir, 'add', 'notes.txt');
    await expect(register.sync()).rejects.toThrow('Expected a work tree of the register alone');
    git(dir, 'commit', '--quiet', '-m', 'Mine');
    await expect(register.sync()).rejects.toThrow('Use a clone of its own');
    expect(readFileSync(join(dir, 'notes.txt'), 'utf8')).toBe('mine\n');
  });

  test('is not thrown away either where it was committed before another branch was taken', async () => {
    const { dir, register } = await withOneCase();
    writeFileSync(join(dir, 'notes.txt'), 'mine\n');
    git(dir, 'add', 'notes.txt');
    git(dir, 'commit', '--quiet', '-m', 'Mine');
    git(dir, 'checkout', '--quiet', '-b', 'aside', 'origin/main');
    await expect(register.sync()).rejects.toThrow('Expected a work tree of the register alone');
    expect(git(dir, 'show', 'main:notes.txt')).toBe('mine\n');
  });

  test('is missed by nobody on another branch where the one of the register is not here', async () => {
    const { dir, register } = await withOneCase();
    git(dir, 'checkout', '--quiet', '-b', 'aside');
    git(dir, 'branch', '--quiet', '-D', 'main');
    await land(register, two);
    expect(git(dir, 'symbolic-ref', 'HEAD').trim()).toBe('refs/heads/main');
  });

  test('that git does not know stays where it is', async () => {
    const { dir, register } = await withOneCase();
    writeFileSync(join(dir, 'notes.txt'), 'mine\n');
    await register.sync();
    expect(readFileSync(join(dir, 'notes.txt'), 'utf8')).toBe('mine\n');
  });
});
