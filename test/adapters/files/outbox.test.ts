import { link, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clearLeftovers, openOutbox } from '#adapters/files/outbox.ts';
import { newFolder } from '../../app/intake/fixture.ts';

const NUMBER = '2026-7Q4M2X';

describe('the outbox', () => {
  it('is for one account only: folders 0700, files 0600', async () => {
    const folder = join(await newFolder(), 'outbox');
    const outbox = openOutbox(folder);
    await outbox.keep(NUMBER, 'a complaint');
    await outbox.writeNote(NUMBER, 'tried');
    const mode = async (...path: string[]) => ((await stat(join(folder, ...path))).mode & 0o777).toString(8);
    for (const name of ['', 'pending', 'delivered', 'refused', 'tmp']) expect(await mode(name)).toBe('700');
    expect(await mode('pending', `${NUMBER}.json`)).toBe('600');
    expect(await mode('notes', `${NUMBER}.json`)).toBe('600');
  });

  it('keeps a text whole, never replaces one, and leaves no temporary file', async () => {
    const folder = await newFolder();
    const outbox = openOutbox(folder);
    const kept = await Promise.all(['one', 'two', 'three'].map((text) => outbox.keep(NUMBER, text)));
    expect(kept.filter(Boolean)).toHaveLength(1);
    const text = await outbox.read(NUMBER);
    expect(text).toBe(['one', 'two', 'three'][kept.indexOf(true)]);
    expect(await outbox.keep(NUMBER, 'four')).toBe(false);
    expect(await outbox.read(NUMBER)).toBe(text);
    expect(await readdir(join(folder, 'tmp'))).toEqual([]);
  });

  it('finds by the six letters, in whatever year and on whatever shelf', async () => {
    const outbox = openOutbox(await newFolder());
    await outbox.keep('2026-7Q4M2X', 'one');
    await outbox.keep('2027-7Q4M2X', 'two');
    await outbox.keep('2027-7Q4M2Z', 'three');
    await outbox.deliver('2026-7Q4M2X', 'tombstone');
    await outbox.setAside('2027-7Q4M2Z', 'refused');
    const found = await outbox.find('7Q4M2X');
    expect(found).toEqual([
      { number: '2027-7Q4M2X', text: 'two' },
      { number: '2026-7Q4M2X', text: 'tombstone' },
    ]);
    expect(await outbox.find('7Q4M2Z')).toEqual([{ number: '2027-7Q4M2Z', text: 'three' }]);
  });

  it('holds nothing of a delivered text but its tombstone', async () => {
    const folder = await newFolder();
    const outbox = openOutbox(folder);
    await outbox.keep(NUMBER, 'personal');
    await outbox.writeNote(NUMBER, 'tried');
    await outbox.deliver(NUMBER, 'tombstone');
    await outbox.deliver(NUMBER, 'a second tombstone');
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const names = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    expect(names).toEqual([join(folder, 'delivered', `${NUMBER}.json`)]);
    expect(await readFile(names[0] ?? '', 'utf8')).toBe('tombstone');
  });

  it('names files that are no entry, and sets them aside with their text', async () => {
    const folder = await newFolder();
    const outbox = openOutbox(folder);
    await outbox.keep(NUMBER, 'a complaint');
    await writeFile(join(folder, 'pending', 'Els Voorbeeld.json'), 'foreign');
    expect(await outbox.list('pending')).toEqual({ numbers: [NUMBER], foreign: ['Els Voorbeeld.json'] });
    await outbox.setAside('Els Voorbeeld.json', 'broken');
    expect(await outbox.list('pending')).toEqual({ numbers: [NUMBER], foreign: [] });
    expect(await readFile(join(folder, 'broken', 'Els Voorbeeld.json'), 'utf8')).toBe('foreign');
  });
});

describe('a killed process', () => {
  it('leaves a torn temporary file, which the next start removes and nobody ever reads', async () => {
    const folder = await newFolder();
    const outbox = openOutbox(folder);
    await writeFile(join(folder, 'tmp', 'left'), '{"torn');
    expect(await outbox.list('pending')).toEqual({ numbers: [], foreign: [] });
    expect(await clearLeftovers(folder)).toBe(1);
    expect(await readdir(join(folder, 'tmp'))).toEqual([]);
  });

  it('between link and fsync leaves an entry that counts and a second name that goes', async () => {
    const folder = await newFolder();
    const outbox = openOutbox(folder);
    await writeFile(join(folder, 'tmp', 'left'), 'a complaint');
    await link(join(folder, 'tmp', 'left'), join(folder, 'pending', `${NUMBER}.json`));
    await clearLeftovers(folder);
    expect(await outbox.find('7Q4M2X')).toEqual([{ number: NUMBER, text: 'a complaint' }]);
  });

  it('does not take the temporary file of a running one with it', async () => {
    const folder = await newFolder();
    const outbox = openOutbox(folder);
    const numbers = Array.from({ length: 40 }, (_, at) => `2026-7Q4M${String(at + 10)}`);
    const clearing = Promise.all(numbers.map(() => clearLeftovers(folder)));
    const kept = await Promise.all(numbers.map((number) => outbox.keep(number, number)));
    await clearing;
    expect(kept.every(Boolean)).toBe(true);
    expect((await outbox.list('pending')).numbers).toEqual(numbers);
  });
});

describe('an outbox that cannot be written', () => {
  it('gives no receipt: the write fails with the reason', async () => {
    const folder = await newFolder();
    const outbox = openOutbox(folder);
    for (const name of ['pending', 'tmp']) {
      await rm(join(folder, name), { recursive: true });
      await expect(outbox.keep(NUMBER, 'text')).rejects.toThrow('ENOENT');
      await mkdir(join(folder, name));
    }
    expect(await outbox.keep(NUMBER, 'text')).toBe(true);
  });
});
