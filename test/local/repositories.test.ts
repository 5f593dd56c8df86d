import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf } from '#local/stack/layout.ts';
import { headOf, makePublicSide } from '#local/stack/repositories.ts';

const run = promisify(execFile);

describe('the repositories of a stack', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gegrond-repositories-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are named whole, however the state is named: git works in other folders', () => {
    const layout = layoutOf('.gegrond-state', 'a', true);
    for (const place of [layout.desk, layout.restricted, layout.publicSide])
      expect(isAbsolute(place)).toBe(true);
  });

  it('are made anew where a start was interrupted before their first commit', async () => {
    const bare = join(folder, 'half.git');
    await mkdir(bare);
    await run('git', ['init', '--quiet', '--bare', '--initial-branch=main'], { cwd: bare });
    await makePublicSide(bare);
    await expect(headOf(bare)).resolves.toMatch(/^[0-9a-f]{40}/);
  });

  it('are left as they are once they are whole', async () => {
    const bare = join(folder, 'whole.git');
    await makePublicSide(bare);
    const before = await headOf(bare);
    await makePublicSide(bare);
    await expect(headOf(bare)).resolves.toBe(before);
  });
});
