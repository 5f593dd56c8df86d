import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { holdState } from '#local/stack/hold.ts';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gegrond-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

it('a state is held by one, and free again when that one lets go', async () => {
  const folder = await newFolder();
  const hold = await holdState(join(folder, 'x'));
  await expect(holdState(join(folder, 'x'))).rejects.toThrow('one that is starting');
  await hold.tell('http://localhost:1');
  await expect(holdState(join(folder, 'x'))).rejects.toThrow('one at http://localhost:1');
  await holdState(join(folder, 'y'));
  await hold.release();
  const again = await holdState(join(folder, 'x'));
  await again.release();
  expect(await readdir(folder)).toEqual(['y.lock']);
});

it.each([
  ['of a process that is no more', JSON.stringify({ pid: 4_000_000, url: null })],
  ['of a process whose number this one has now', JSON.stringify({ pid: process.pid, url: null })],
  ['that is torn', '{"pid'],
])('a mark %s holds nothing', async (_what, text) => {
  const folder = await newFolder();
  await writeFile(join(folder, 'x.lock'), text);
  await (await holdState(join(folder, 'x'))).release();
});
