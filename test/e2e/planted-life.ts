/** The life of a desk in which every text is planted: what citizens send, what people comment, what goes wrong. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { Stack } from '#local/stack/stack.ts';
import { readPage } from '../site/read-page.ts';
import { complain, post } from './citizen.ts';
import type { Answered } from './citizen.ts';
import type { Way } from './coordinator.ts';
import { asPerson, comment, outsiderOf } from './coordinator.ts';
import type { Planted } from './planted-complaints.ts';
import { plantedComments, plantedComplaint } from './planted-complaints.ts';

const DELIVERED_WITHIN_MS = 300_000;

/** The forge sends its events one after the other: behind a sweep that answered thousands of comments they come late. */
const HEARD_WITHIN_MS = 300_000;

/** Sends complaints; the intake server loses its power after half of them. */
export async function complainAll(stack: Stack, count: number, planted: Planted): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (let sent = 0; sent < count; sent += 1) {
    if (sent === Math.floor(count / 2)) await stack.cutIntake();
    answered.push(...(await complain(stack.urls.site, plantedComplaint(planted, stack.config))));
  }
  return answered;
}

/** Resolves when the forge has so many complaints, and each of them is a case. */
export async function delivered(stack: Stack, count: number): Promise<void> {
  const folder = join(stack.layout.outbox, 'delivered');
  const all = async () => expect(await readdir(folder)).toHaveLength(count);
  await vi.waitFor(all, { timeout: DELIVERED_WITHIN_MS, interval: 500 });
  await stack.settled();
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
    await send('/api/check', { service: word(), category: word(), capacity: word() }),
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
    await post(site, '/api/intake', { facts: word().repeat(20_000) }),
  ];
  return [checked, ...mistakes, ...others];
}

/** Sends a complaint, and then another under the same submission id: only the first one is received. */
export async function complainTwice({ urls, config }: Stack, planted: Planted, other: Planted) {
  const check = await post(urls.site, '/api/check', plantedComplaint(planted, config));
  const { values } = readPage(check.page);
  const first = await post(urls.site, '/api/intake', { ...values });
  const second = await post(urls.site, '/api/intake', { ...values, facts: other.lines() });
  expect([first.status, second.status]).toEqual([201, 409]);
  return [check, first, second];
}

/** Every command on every issue, without an event for any of them: the sweep hears them all. */
export async function commandAll(stack: Stack, count: number, planted: Planted): Promise<void> {
  for (let issue = 1; issue <= count; issue += 1) {
    for (const body of plantedComments(planted, issue)) {
      const id = await comment(stack, issue, body, { way: 'unheard' });
      if (issue === 1) await rewrite(stack, id, planted, 'unheard');
    }
    const person = outsiderOf(stack);
    await comment(stack, issue, `/ontvankelijk\n${planted.lines()}`, { person, way: 'unheard' });
  }
  await stack.runner.dispatch('sweep.yml');
  await stack.settled();
}

/** Does something of which an event comes; resolves when the desk's workflow has run for it. */
async function followed<T>(stack: Stack, workflow: string, act: () => Promise<T>): Promise<T> {
  const ended = () =>
    stack.runner.runs().filter((run) => run.workflow === workflow && run.status === 'success').length;
  const before = ended();
  const done = await act();
  await vi.waitFor(() => expect(ended()).toBeGreaterThan(before), {
    timeout: HEARD_WITHIN_MS,
    interval: 100,
  });
  await stack.settled();
  return done;
}

const COMMAND = 'command.yml';

/** Comments whose events come: each starts the desk's own workflow. */
export async function commandLive(stack: Stack, issue: number, planted: Planted): Promise<void> {
  const say = (body: string) => followed(stack, COMMAND, () => comment(stack, issue, body));
  await say(planted.lines());
  const unknown = await say(`/${planted.word()}\n${planted.lines()}`);
  await followed(stack, COMMAND, () => rewrite(stack, unknown, planted, 'heard'));
  const draft = await say(`/bevestig\n${planted.lines()}`);
  await say(`/verstuur ${draft}`);
  await followed(stack, COMMAND, () => rewrite(stack, draft, planted, 'heard'));
  const done = await say(`/bevestig mondeling\n${planted.lines()}`);
  await followed(stack, COMMAND, () => rewrite(stack, done, planted, 'heard'));
}

/** Puts a subject into the register, as somebody who read its preview and says that it names nobody. */
export async function setSubject(stack: Stack, issue: number, subject: string): Promise<void> {
  const id = await followed(stack, COMMAND, () => comment(stack, issue, `/onderwerp\n${subject}`));
  await followed(stack, COMMAND, () => comment(stack, issue, `/ja ${id}`));
}

/** Gives a comment more text, as its author. */
async function rewrite(stack: Stack, id: number | undefined, planted: Planted, way: Way): Promise<void> {
  const path = `issues/comments/${id}`;
  const { body } = (await (await asPerson(stack, 'GET', path)).json()) as { body: string };
  const answer = await asPerson(stack, 'PATCH', path, { way, body: { body: `${body}\n${planted.lines()}` } });
  expect(answer.status).toBe(200);
}

/** An issue opened by hand is no complaint; what its writer put into it stays there and goes no further. */
export async function openByHand(stack: Stack, planted: Planted): Promise<void> {
  const body = { title: planted.line(), body: planted.lines() };
  const open = () => asPerson(stack, 'POST', 'issues', { body });
  expect((await followed(stack, 'intake.yml', open)).status).toBe(201);
}

/** Lets time pass: what fell due by schedule meanwhile runs, the sweep and the publication among it. */
export async function passDays(stack: Stack, days: number): Promise<void> {
  stack.clock.moveByDays(days);
  await stack.runner.tick(stack.clock.now());
  await stack.settled();
}
