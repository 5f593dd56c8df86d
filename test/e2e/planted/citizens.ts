/** What is sent to the intake of a stack, by citizens and by staff. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { makeDeskKey } from '#app/intake/desk-key.ts';
import type { Stack } from '#local/stack/stack.ts';
import { readPage } from '../../site/read-page.ts';
import type { Answered } from '../citizen.ts';
import { complain, post } from '../citizen.ts';
import { plantedComplaint } from './complaints.ts';
import { KINDS } from './courses.ts';
import type { Life } from './life.ts';
import type { Planted } from './texts.ts';

const LIE_WITHIN_MS = 300_000;

/** Resolves when so many files lie in a folder of the outbox. */
export async function lieIn({ layout }: Stack, folder: string, count: number): Promise<void> {
  const all = async () => expect(await readdir(join(layout.outbox, folder))).toHaveLength(count);
  await vi.waitFor(all, { timeout: LIE_WITHIN_MS, interval: 100 });
}

interface Sent {
  readonly life: Life;
  readonly answered: readonly Answered[];
}

/** The life of the complaint of this index, and what the form sends for it. */
function lifeOf(stack: Stack, index: number, planted: (kind: Life['kind']) => Planted) {
  const kind = KINDS[index % KINDS.length] ?? 'open';
  const own = planted(kind);
  const about = kind === 'restricted' ? 'coordinator' : 'service';
  const values = plantedComplaint(own, stack.config, about);
  const begin = (receipt: Answered): Life => {
    const number = readPage(receipt.page).text('number')?.trim() ?? '';
    return { kind, number, email: values['email'] ?? '', planted: own, ids: new Map() };
  };
  return { values, begin };
}

/**
 * Sends complaints of each kind in turn; the intake server loses its power after half of them. The last one is sent
 * twice under one submission id, the second time with `other` texts: only the first is received.
 */
export async function complainAll(
  stack: Stack,
  count: number,
  planted: (kind: Life['kind']) => Planted,
  other: Planted,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (let index = 0; index < count; index += 1) {
    // What is under way then waits for half a minute.
    if (index === Math.floor(count / 2)) await stack.cutIntake();
    const { values, begin } = lifeOf(stack, index, planted);
    const isLast = index === count - 1;
    const answered = isLast ? await twice(stack, values, other) : await complain(stack.urls.site, values);
    const receipt = answered[1];
    if (receipt === undefined) throw new Error('expected a receipt');
    sent.push({ life: begin(receipt), answered });
  }
  return sent;
}

async function twice(
  { urls }: Stack,
  complaint: Record<string, string>,
  other: Planted,
): Promise<Answered[]> {
  const check = await post(urls.site, '/api/check', complaint);
  const { values } = readPage(check.page);
  const first = await post(urls.site, '/api/intake', { ...values });
  const second = await post(urls.site, '/api/intake', { ...values, facts: other.lines() });
  expect([first.status, second.status]).toEqual([201, 409]);
  return [check, first, second];
}

/** Sends what is turned away: mistakes in every form that the server knows, with a planted text in each. */
export async function beTurnedAway({ urls, config }: Stack, planted: Planted): Promise<Answered[]> {
  const { site } = urls;
  const good = () => plantedComplaint(planted, config);
  const send = (path: string, more: Record<string, string>) => post(site, path, { ...good(), ...more });
  const word = () => planted.word();
  const checked = await send('/api/check', {});
  const values = readPage(checked.page).values;
  const mistakes = [
    await send('/api/check', { facts: '' }),
    await send('/api/check', { name: planted.word().repeat(20) }),
    await send('/api/check', { email: word(), facts_from: word(), phone: word() }),
    await send('/api/check', { service: word(), category: word(), capacity: word(), about: word() }),
    await send('/api/check', { channel: word(), received_on: word() }),
    await send('/api/intake', { facts: '', submission: word() }),
    await send('/api/intake', { submission: word() }),
    await send('/api/intake', { desk_key: word(), channel: 'letter' }),
  ];
  expect(mistakes.map(({ status }) => status)).toEqual(mistakes.map(() => 422));
  const others = [
    await send('/api/check', { gegrond_x: word() }),
    await send('/api/intake', { gegrond_x: word(), submission: values['submission'] ?? '' }),
    await send('/api/check', { change: '1' }),
    await send(`/api/none?${word()}`, {}),
    await send(`/medewerkers/document/?desk=${word()}`, {}),
    await post(site, '/api/intake', { facts: word().repeat(20_000) }),
  ];
  return [checked, ...mistakes, ...others];
}

/**
 * Adds a document to each of these complaints, under a file name that somebody typed, and one that cannot be taken.
 *
 * @param away - for what is kept nowhere: the names, and what was turned away
 * @returns what was answered beside the pages
 */
export async function addDocuments(stack: Stack, lives: readonly Life[], away: Planted): Promise<string[]> {
  const key = await makeDeskKey(stack.keys.intakeSecret, stack.clock.now());
  const address = `${stack.urls.site}/medewerkers/document/?${new URLSearchParams({ desk: key }).toString()}`;
  const frames: string[] = [];
  const send = async (number: string, kind: string, content: string) => {
    const id = readPage(await (await fetch(address)).text()).values['document'] ?? '';
    const body = new FormData();
    for (const [name, value] of Object.entries({ document: id, number, kind })) body.set(name, value);
    body.set('file', new File([content], `${away.word()} ${away.word()}.txt`, { type: 'text/plain' }));
    const headers = { origin: stack.urls.site };
    const answer = await fetch(address, { method: 'POST', headers, body, redirect: 'manual' });
    frames.push(JSON.stringify([answer.status, ...answer.headers]));
    return answer.status;
  };
  for (const { number, planted } of lives) expect(await send(number, 'report', planted.lines())).toBe(303);
  expect(await send(lives[0]?.number ?? '', 'report', `\u0001${away.lines()}`)).toBe(422);
  expect(await send(away.word(), away.word(), away.lines())).toBe(422);
  await lieIn(stack, join('documents', 'placed'), lives.length);
  return frames;
}
