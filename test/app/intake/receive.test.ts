import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEntry, tombstoneOf } from '#app/intake/entry.ts';
import type { Entry } from '#app/intake/entry.ts';
import { writeFirstCard } from '#text/issue/first-card.ts';
import { ID, answers, contextIn, newFolder, send } from './fixture.ts';

const OTHER_ID = '3d0ca315-aff9-4fc2-be61-3b76b9a2d798';

async function numberOf(reception: ReturnType<typeof send>): Promise<string> {
  const received = await reception;
  if (received.kind !== 'received') throw new Error(`expected a receipt, found ${received.kind}`);
  return received.number;
}

async function entryIn(folder: string, number: string): Promise<Entry> {
  const entry = readEntry(await readFile(join(folder, 'pending', `${number}.json`), 'utf8'));
  if (entry === null) throw new Error('the outbox holds no entry');
  return entry;
}

describe('a reception', () => {
  it('is durable and says the number, the code and the dates of the terms', async () => {
    const folder = await newFolder();
    const received = await send(contextIn(folder));
    expect(received).toEqual({
      kind: 'received',
      number: expect.stringMatching(/^2026-[0-9A-Z]{6}$/) as string,
      receipt: expect.stringMatching(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/) as string,
      received: '2026-11-20',
      deadlines: [
        { code: 'acknowledgement', nominal: '2026-11-30' },
        { code: 'answer', nominal: '2026-12-20' },
      ],
    });
    const entry = await entryIn(folder, await numberOf(send(contextIn(folder))));
    expect(entry.title).toMatch(/ · Thuiszorg$/);
    expect(entry.dossier).toContainEqual({ label: 'Uw naam', value: 'Els Voorbeeld', typed: true });
  });

  it('counts from the local date: late in the evening in universal time is the next day here', async () => {
    const received = await send(contextIn(await newFolder(), '2026-12-31T23:30:00Z'));
    expect(received).toMatchObject({
      received: '2027-01-01',
      number: expect.stringMatching(/^2027-/) as string,
    });
  });

  it('puts nothing personal, nor the submission id, into what the issue will say', async () => {
    const folder = await newFolder();
    const personal = { ...answers, respondent: 'R. Spondent', facts_from: '2024-10-02' };
    const number = await numberOf(send(contextIn(folder), { answers: personal }));
    const entry = await entryIn(folder, number);
    expect(entry.intake).toMatchObject({ respondent: 'known', older_than_limit: true, channel: 'web-form' });
    const said = entry.title + writeFirstCard(entry.intake);
    for (const value of [
      personal.name,
      personal.email,
      personal.facts,
      personal.respondent,
      '2024-10-02',
      ID,
    ]) {
      expect(said).not.toContain(value);
    }
    expect(JSON.stringify(tombstoneOf(entry, '2026-11-20T09:15:00Z'))).not.toMatch(
      /Els|poetshulp|Spondent|0b6f3c1e/,
    );
  });

  it('takes channel and dates from staff only', async () => {
    const stated = { ...answers, channel: 'letter', received_on: '2025-12-30', submitted_on: '2025-12-28' };
    const folder = await newFolder();
    const byStaff = await numberOf(send(contextIn(folder), { answers: stated, desk: true }));
    expect((await entryIn(folder, byStaff)).intake).toMatchObject({
      channel: 'letter',
      received: '2025-12-30',
      submitted: '2025-12-28',
    });
    expect(byStaff).toMatch(/^2025-/);
    const byCitizen = await send(contextIn(folder), { id: OTHER_ID, answers: stated });
    expect(byCitizen).toMatchObject({ received: '2026-11-20' });
  });
});

describe('the same submission again', () => {
  it('is answered the same, also in the next calendar year and after a change of the dates', async () => {
    const folder = await newFolder();
    const first = await send(contextIn(folder, '2026-12-31T12:00:00Z'));
    expect(await send(contextIn(folder, '2027-01-03T12:00:00Z'))).toEqual(first);
    expect(await readdir(join(folder, 'pending'))).toHaveLength(1);
  });

  it('is answered the same after delivery', async () => {
    const folder = await newFolder();
    const context = contextIn(folder);
    const first = await send(context);
    const number = await numberOf(send(context));
    const entry = await entryIn(folder, number);
    await context.outbox.deliver(number, JSON.stringify(tombstoneOf(entry, '2026-11-20T09:15:00Z')));
    expect(await send(contextIn(folder, '2027-03-01T00:00:00Z'))).toEqual(first);
    expect(await readdir(join(folder, 'pending'))).toEqual([]);
    expect(await send(context, { answers: { ...answers, facts: 'Iets anders.' } })).toEqual({
      kind: 'other-answers',
    });
  });

  it('is one when it comes many times at the same moment, also across New Year', async () => {
    const folder = await newFolder();
    const moments = ['2026-12-31T22:59:59Z', '2026-12-31T23:00:00Z'];
    const contexts = Array.from({ length: 20 }, (_, at) => contextIn(folder, moments[at % 2]));
    const all = await Promise.all(contexts.map((context) => send(context)));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await readdir(join(folder, 'pending'))).toHaveLength(1);
  });

  it('with other answers is told so, and nothing is replaced', async () => {
    const folder = await newFolder();
    const number = await numberOf(send(contextIn(folder)));
    const before = await entryIn(folder, number);
    const changed = await send(contextIn(folder), { answers: { ...answers, wish: 'Excuses.' } });
    expect(changed).toEqual({ kind: 'other-answers' });
    expect(await entryIn(folder, number)).toEqual(before);
  });

  it('is the same whatever the order of its answers', async () => {
    const folder = await newFolder();
    const first = await send(contextIn(folder));
    const reversed = Object.fromEntries(Object.entries(answers).reverse());
    expect(await send(contextIn(folder), { answers: reversed })).toEqual(first);
  });
});

describe('a number that another submission has', () => {
  it.each(['{"torn', '{}', JSON.stringify({ schema: 1, submission: 'other' })])(
    'is not used again: %s',
    async (text) => {
      const folder = await newFolder();
      const number = await numberOf(send(contextIn(await newFolder())));
      const context = contextIn(folder);
      await writeFile(join(folder, 'delivered', `${number}.json`), text);
      expect(await send(context)).toEqual({ kind: 'number-taken' });
      expect(await readdir(join(folder, 'pending'))).toEqual([]);
    },
  );
});
