/** The life of both desks in which every text is planted: what citizens send, what people comment, what goes wrong. */
import { expect, vi } from 'vitest';
import { COMMAND_IDS } from '#domain/case/decision.ts';
import { procedureOn } from '#domain/procedure/config.ts';
import { peopleOfDesk } from '#local/stack/desk-people.ts';
import type { Stack } from '#local/stack/stack.ts';
import type { Kind } from './courses.ts';
import { garbled, isRestricted, ROUNDS, writtenIn } from './courses.ts';
import type { DeskSide } from './desks.ts';
import { asPerson, casesAt, comment, ordinaryDesk, outsiderOf, restrictedDesk } from './desks.ts';
import { receiveMails, sendBack } from './mails.ts';
import type { Planted } from './texts.ts';

/** The forge sends its events one after the other: behind a sweep that answered thousands of comments they come late. */
const HEARD_WITHIN_MS = 300_000;

/** A planted complaint that was received. */
export interface Life {
  readonly kind: Kind;
  readonly number: string;
  readonly email: string;
  readonly planted: Planted;
  readonly ids: Map<string, number>;
}

/** What is planted on the way beside the texts of a case. */
export interface Sown {
  /** What somebody marks as naming nobody: it belongs in the register. */
  readonly marked: Planted;
  /** What comes in by mail. */
  readonly incoming: Planted;
}

function sideOf(stack: Stack, { kind }: Life, round: number): DeskSide {
  return isRestricted(kind, round) ? restrictedDesk(stack) : ordinaryDesk(stack);
}

/** Where an issue of a life is in a round. */
async function issueOf(stack: Stack, life: Life, round: number): Promise<number> {
  const issue = (await casesAt(stack, sideOf(stack, life, round))).get(life.number);
  if (issue === undefined) throw new Error(`expected an issue of ${life.kind} ${life.number}`);
  return issue;
}

/** Lets both desks hear what was said. */
async function sweep(stack: Stack): Promise<void> {
  await stack.runner.dispatch('sweep.yml');
  await stack.settled();
}

/**
 * What comes before the courses: commands with planted words behind them, and somebody without a role, who
 * is heard only where he stands in for who has one: nobody else comes at the desk.
 */
async function sayGarbled(stack: Stack, lives: readonly Life[]): Promise<void> {
  const here = lives.filter(({ kind }) => !isRestricted(kind, 0));
  for (const life of here) {
    const { planted } = life;
    const issue = await issueOf(stack, life, 0);
    const desk = sideOf(stack, life, 0);
    for (const body of garbled(planted, COMMAND_IDS)) {
      await comment(stack, desk, issue, body, { way: 'unheard' });
    }
    const person = outsiderOf(stack);
    const comes = peopleOfDesk(stack.config).includes(person);
    const body = { body: comes ? `/ontvankelijk\n${planted.lines()}` : '/ontvankelijk' };
    const { status } = await asPerson(stack, desk, 'POST', `issues/${issue}/comments`, {
      ...{ person, body, way: 'unheard' },
    });
    expect(status).toBe(comes ? 201 : 404);
  }
}

async function sayRound(
  stack: Stack,
  lives: readonly Life[],
  round: number,
  { marked }: Sown,
): Promise<void> {
  const procedure = procedureOn(stack.config, stack.clock.today());
  for (const life of lives) {
    const { planted, ids } = life;
    const writing = { procedure, today: stack.clock.today(), planted, marked, ids };
    const deeds = writtenIn(life.kind, round, writing);
    if (deeds.length === 0) continue;
    const issue = await issueOf(stack, life, round);
    const desk = sideOf(stack, life, round);
    // What a comment means by `{id:…}` may stand right before it.
    for (const { name, body } of deeds) {
      const id = await comment(stack, desk, issue, body, { way: 'unheard' });
      if (name !== '') ids.set(name, id);
    }
  }
}

/** What happens by mail behind a round. */
async function mails(stack: Stack, lives: readonly Life[], round: number, { incoming }: Sown): Promise<void> {
  if (round !== 1) return;
  for (const { email } of lives.filter(({ kind }) => kind === 'mail')) await sendBack(stack, email);
  const [restricted] = lives.filter(({ kind }) => kind === 'restricted');
  if (restricted !== undefined) await receiveMails(stack, restricted.email, incoming);
}

/** The courses of all lives; both desks hear each round by their sweeps, as no event comes of it. */
export async function liveAll(stack: Stack, lives: readonly Life[], sown: Sown): Promise<void> {
  await sayGarbled(stack, lives);
  for (let round = 0; round < ROUNDS; round += 1) {
    await sayRound(stack, lives, round, sown);
    await sweep(stack);
    await mails(stack, lives, round, sown);
  }
}

/** Does things of which events come; resolves when the desk's workflows have run for them. */
async function followed(
  stack: Stack,
  workflows: readonly string[],
  act: () => Promise<unknown>,
): Promise<void> {
  const ended = (name: string) =>
    stack.runner.runs().filter(({ workflow, status }) => workflow === name && status === 'success').length;
  const before = workflows.map(ended);
  await act();
  const areHeard = () => {
    for (const [index, name] of workflows.entries()) {
      expect(ended(name)).toBeGreaterThan(before[index] ?? 0);
    }
  };
  await vi.waitFor(areHeard, { timeout: HEARD_WITHIN_MS, interval: 100 });
  await stack.settled();
}

/**
 * What starts the desk's own workflows, which get its text: a comment, and an issue opened by hand. That is no
 * complaint; what its writer put into it stays there and goes no further. The comment is changed afterwards.
 */
export async function actLive(stack: Stack, life: Life, byHand: Planted): Promise<void> {
  const { planted } = life;
  const desk = sideOf(stack, life, 0);
  const issue = await issueOf(stack, life, 0);
  await followed(stack, ['command.yml', 'intake.yml'], async () => {
    const id = await comment(stack, desk, issue, `/${planted.word()}\n${planted.lines()}`);
    const body = { title: byHand.line(), body: byHand.lines() };
    expect((await asPerson(stack, desk, 'POST', 'issues', { body })).status).toBe(201);
    await rewrite(stack, desk, id, planted);
  });
}

/** Gives a comment more text, as its author. */
async function rewrite(stack: Stack, desk: DeskSide, id: number, planted: Planted): Promise<void> {
  const path = `issues/comments/${id}`;
  const { body } = (await (await asPerson(stack, desk, 'GET', path)).json()) as { body: string };
  const more = { way: 'unheard' as const, body: { body: `${body}\n${planted.lines()}` } };
  const answer = await asPerson(stack, desk, 'PATCH', path, more);
  expect(answer.status).toBe(200);
}

/** Lets time pass: what fell due by schedule meanwhile runs, the sweep and the publication among it. */
export async function passDays(stack: Stack, days: number): Promise<void> {
  stack.clock.moveByDays(days);
  await stack.runner.tick(stack.clock.now());
  await stack.settled();
}
