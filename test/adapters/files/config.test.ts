import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfigFiles } from '#adapters/files/config.ts';
import { LETTERS } from '#domain/procedure/vocabulary.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gegrond-config-'));
  await writeFile(join(folder, 'organisation.yaml'), 'name: x\n');
  await writeFile(join(folder, 'README.md'), '# x\n');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const letters = [...LETTERS, 'layout'].map((id) => `letters/${id}.hbs`);

test('a desk without letters of its own has those of the product', async () => {
  const files = await readConfigFiles(folder);
  expect(files.map(({ path }) => path)).toEqual([...letters, 'organisation.yaml'].toSorted());
});

test('a letter of the desk takes the place of the product’s, and the others stay', async () => {
  await mkdir(join(folder, 'letters'));
  await writeFile(join(folder, 'letters', 'answer.hbs'), '<h1>Ons eigen antwoord</h1>\n');
  const files = await readConfigFiles(folder);
  expect(files.map(({ path }) => path)).toEqual([...letters, 'organisation.yaml'].toSorted());
  expect(files.find(({ path }) => path === 'letters/answer.hbs')?.text).toBe('<h1>Ons eigen antwoord</h1>\n');
});

test('a folder that is not there is named', async () => {
  await expect(readConfigFiles(join(folder, 'nowhere'))).rejects.toThrow('nowhere');
});
