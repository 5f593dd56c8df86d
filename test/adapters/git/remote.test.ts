import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRegister } from '#adapters/git/register.ts';
import { AT, bareRemote, clone, folder, git, land, pathOf } from './registers.ts';

function registersOn(remote: string) {
  return [openRegister({ dir: clone(remote) }), openRegister({ dir: clone(remote) })] as const;
}

function single(n: number) {
  return new Map([[pathOf(n), `case ${String(n)}\n`]]);
}

describe('many writers', () => {
  test('a push is refused when the remote has moved on, and lands after a sync', async () => {
    const [mine, theirs] = registersOn(bareRemote());
    await land(mine, single(1));
    await theirs.sync();
    await land(mine, single(2));
    await theirs.commit(single(3), 'A case', AT);
    expect(await theirs.push()).toBe(false);
    expect(await land(theirs, single(3))).toBe(1);
    expect(await theirs.paths()).toEqual([pathOf(1), pathOf(2), pathOf(3)]);
  });

  test('two that push twenty cases at the same time lose none, from the unborn branch on', async () => {
    const remote = bareRemote();
    const writers = registersOn(remote).map(async (register, writer) => {
      for (let n = 0; n < 10; n += 1) await land(register, single(writer * 10 + n));
    });
    await Promise.all(writers);
    const log = git(remote, 'log', '--format=%s', 'main').trim().split('\n');
    expect(log).toHaveLength(20);
    expect(git(remote, 'ls-tree', '-r', '--name-only', 'main').trim().split('\n')).toHaveLength(20);
  });

  test('eight clones that push at once all land', async () => {
    const remote = bareRemote();
    await land(openRegister({ dir: clone(remote) }), single(99));
    const dirs = Array.from({ length: 8 }, () => clone(remote));
    await Promise.all(dirs.map((dir, n) => land(openRegister({ dir }), single(n))));
    expect(git(remote, 'ls-tree', '-r', '--name-only', 'main').trim().split('\n')).toHaveLength(9);
  });

  test('a hook that refuses is an error, not a reason to try for ever', async () => {
    const remote = bareRemote();
    writeFileSync(join(remote, 'hooks/pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const register = openRegister({ dir: clone(remote) });
    await register.commit(single(1), 'A case', AT);
    await expect(register.push()).rejects.toThrow('pre-receive hook declined');
  });

  test('a remote that cannot be reached is an error without its password', async () => {
    const remote = bareRemote();
    const dir = clone(remote);
    const register = openRegister({ dir });
    await register.commit(single(1), 'A case', AT);
    rmSync(remote, { recursive: true });
    await expect(register.sync()).rejects.toThrow('git fetch failed');
    await expect(register.push()).rejects.toThrow('git push failed');
    await expect(register.readNote('sweep')).rejects.toThrow('git fetch failed');
    git(dir, 'remote', 'set-url', 'origin', 'http://app:s3cret@127.0.0.1:9/x.git');
    const refusal = await register.sync().catch((error: unknown) => String(error));
    expect(refusal).toContain('git fetch failed');
    expect(refusal).not.toContain('s3cret');
  });
});

describe('something in the work tree that is called origin', () => {
  /** A register, with a repository of another in a folder of its work tree. */
  function besides(name: string, dir: string): string {
    const other = join(dir, name);
    git(dir, 'init', '--quiet', '--initial-branch=main', other);
    git(other, 'commit', '--quiet', '--allow-empty', '-m', 'Something else');
    git(other, 'update-ref', 'refs/gegrond/sweep', 'main');
    return git(other, 'for-each-ref');
  }

  test.each(['origin', 'origin.git'])(
    'is no remote: nothing comes of a folder %s or goes to it',
    async (name) => {
      const dir = folder();
      git(dir, 'init', '--quiet', '--initial-branch=main');
      const refs = besides(name, dir);
      const register = openRegister({ dir });
      expect(await land(register, single(1))).toBe(1);
      await register.sync();
      expect(await register.paths()).toEqual([pathOf(1)]);
      expect(await register.readNote('sweep')).toBeNull();
      await register.writeNote('sweep', 1, AT);
      expect(await register.readNote('sweep')).toBe(1);
      expect(git(join(dir, name), 'for-each-ref')).toBe(refs);
    },
  );

  test('does not stand in the way of the remote', async () => {
    const remote = bareRemote();
    const dir = clone(remote);
    const refs = besides('origin', dir);
    await land(openRegister({ dir }), single(1));
    expect(git(remote, 'ls-tree', '-r', '--name-only', 'main').trim()).toBe(pathOf(1));
    expect(git(join(dir, 'origin'), 'for-each-ref')).toBe(refs);
  });
});

describe('what changed', () => {
  test('names the case files that differ and nothing else', async () => {
    const remote = bareRemote();
    const [mine] = registersOn(remote);
    await land(mine, new Map([...single(1), ...single(2)]));
    const before = (await mine.head()) ?? '';
    const other = clone(remote);
    writeFileSync(join(other, 'cases/README.md'), 'about');
    git(other, 'rm', '--quiet', pathOf(1));
    git(other, 'add', '.');
    git(other, 'commit', '--quiet', '-m', 'By hand');
    git(other, 'push', '--quiet');
    await land(mine, single(3));
    expect(await mine.changedSince(before)).toEqual([pathOf(1), pathOf(3)]);
    expect(await mine.changedSince((await mine.head()) ?? '')).toEqual([]);
  });

  test('a shallow clone fetches the commit it is asked about', async () => {
    const remote = bareRemote();
    const [mine] = registersOn(remote);
    await land(mine, single(1));
    const first = (await mine.head()) ?? '';
    await land(mine, single(2));
    await land(mine, single(3));
    const shallow = openRegister({ dir: clone(remote, '--depth=1') });
    await shallow.sync();
    expect(await shallow.changedSince(first)).toEqual([pathOf(2), pathOf(3)]);
    expect(await land(shallow, single(4))).toBe(1);
    await land(mine, single(5));
    await shallow.sync();
    expect(await shallow.paths()).toHaveLength(5);
  });

  test.each(['f'.repeat(40), 'main', '--all', ''])(
    'a commit %j that nobody knows gives null',
    async (commit) => {
      const remote = bareRemote();
      const [mine] = registersOn(remote);
      await land(mine, single(1));
      await land(mine, single(2));
      expect(await mine.changedSince(commit)).toBeNull();
      expect(await openRegister({ dir: clone(remote, '--depth=1') }).changedSince(commit)).toBeNull();
    },
  );
});

describe('a note', () => {
  test('is read by the other clone, and is no part of the history', async () => {
    const remote = bareRemote();
    const [mine, theirs] = registersOn(remote);
    expect(await mine.readNote('sweep')).toBeNull();
    for (const seen of [1, 2, 3]) await mine.writeNote('sweep', { seen }, AT);
    expect(await theirs.readNote('sweep')).toEqual({ seen: 3 });
    expect(git(remote, 'log', '--format=%an %aI', 'refs/gegrond/sweep').trim()).toBe(
      'gegrond[bot] 2026-11-20T09:14:03+00:00',
    );
    expect(git(remote, 'show', 'refs/gegrond/sweep:cursor.json')).toBe('{"seen":3}');
    expect(await mine.head()).toBeNull();
  });

  test('is not replaced by one who read an older one', async () => {
    const [mine, theirs] = registersOn(bareRemote());
    await theirs.readNote('sweep');
    await mine.writeNote('sweep', 1, AT);
    await expect(theirs.writeNote('sweep', 2, AT)).rejects.toThrow('replaced by another run');
    expect(await mine.readNote('sweep')).toBe(1);
    await theirs.readNote('sweep');
    await theirs.writeNote('sweep', 2, AT);
    expect(await mine.readNote('sweep')).toBe(2);
  });

  test('that somebody broke or removed reads as none', async () => {
    const remote = bareRemote();
    const [mine] = registersOn(remote);
    await land(mine, single(1));
    await mine.writeNote('sweep', 1, AT);
    git(remote, 'update-ref', 'refs/gegrond/sweep', 'main');
    expect(await mine.readNote('sweep')).toBeNull();
    git(remote, 'update-ref', '-d', 'refs/gegrond/sweep');
    expect(await mine.readNote('sweep')).toBeNull();
  });

  test.each(['../heads/main', 'Sweep', '', 'a b', '-x'])('may not be called %j', async (name) => {
    const [mine] = registersOn(bareRemote());
    await expect(mine.readNote(name)).rejects.toThrow('Expected the name of a note');
  });
});
