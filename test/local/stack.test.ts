import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '#domain/procedure/in-force.ts';
import { startOptions } from '#local/stack/options.ts';
import { portsFrom } from '#local/stack/ports.ts';
import type { Stack } from '#local/stack/stack.ts';
import { startStack } from '#local/stack/stack.ts';

const product = fileURLToPath(new URL('../..', import.meta.url));

describe('the options of start', () => {
  it('are the organisation’s procedure with its example year, unless said otherwise', () => {
    expect(startOptions([])).toMatchObject({ procedure: null, empty: false, reset: false, port: 4600 });
    expect(startOptions(['--procedure', 'x', '--empty', '--reset'])).toMatchObject({
      procedure: 'x',
      empty: true,
      reset: true,
    });
  });

  it.each([
    ['--port', 'zero'],
    ['--port', '70000'],
    ['--prot', '1'],
  ])('refuse %s %s', (...args) => {
    expect(() => startOptions(args)).toThrow(/expected|Unknown option/);
  });
});

describe('ports', () => {
  it('that are taken are named, with the one that is used instead', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port: taken } = server.address() as { port: number };
    const said: string[] = [];
    const port = await portsFrom(taken, (line) => said.push(line))('inbox');
    expect(port).toBeGreaterThan(taken);
    expect(said).toEqual([`Port ${String(taken)} is taken; the inbox uses ${String(port)}.`]);
    server.close();
  });
});

describe('a stack', { timeout: 120_000 }, () => {
  let state = '';
  let stack: Stack;
  const said: string[] = [];
  const start = (more: { reset?: boolean; procedure?: string | null } = {}) =>
    startStack({
      ...{ procedure: null, empty: true, reset: false, port: 22_000, state, help: false, product, ...more },
      say: (line) => said.push(line),
    });
  const complain = async () => {
    const body = new URLSearchParams({
      submission: randomUUID(),
      name: 'Jonas Verzonnen',
      email: 'jonas@verzonnen.example',
      facts: 'De lamp brandt niet.',
    });
    const headers = { accept: 'application/json', origin: stack.urls.site };
    const answer = await fetch(`${stack.urls.site}/api/intake`, { method: 'POST', body, headers });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { number: string }).number;
  };
  const desk = async () => (await fetch(`${stack.urls.start}desk`)).text();

  beforeAll(async () => {
    state = await mkdtemp(join(tmpdir(), 'gegrond-stack-'));
    stack = await start();
  }, 120_000);
  afterAll(async () => {
    await stack.stop();
    await rm(state, { recursive: true, force: true });
  }, 60_000);

  it('keeps issues, case files, runs and its clock over a restart', async () => {
    const number = await complain();
    await expect.poll(desk, { timeout: 30_000 }).toContain(number);
    await expect
      .poll(() => stack.runner.runs().find((run) => run.workflow === 'intake.yml')?.status, {
        timeout: 30_000,
      })
      .toBe('success');
    const today = stack.clock.moveByDays(3);
    await stack.settled();
    const runs = stack.runner.runs().length;
    await stack.stop();
    stack = await start();
    expect(stack.clock.today()).toBe(today);
    expect(stack.runner.runs().length).toBeGreaterThanOrEqual(runs);
    expect(await desk()).toContain(number);
    expect(await (await fetch(`${stack.urls.start}cases`)).text()).toContain(number);
    expect(await complain()).not.toBe(number);
  });

  it('has another world for another procedure, and begins anew when it is asked to', async () => {
    const before = stack.config.organisation.procedure;
    const others = [...stack.config.procedures.values()].filter(({ id }) => id !== idOf(before));
    await stack.stop();
    stack = await start({ procedure: others[0]?.id ?? null });
    expect(stack.config.organisation.procedure).not.toBe(before);
    expect(await desk()).not.toMatch(/\d{4}-[0-9A-Z]{6}/);
    await stack.stop();
    stack = await start({ reset: true });
    expect(stack.config.organisation.procedure).toBe(before);
    expect(await desk()).not.toMatch(/\d{4}-[0-9A-Z]{6}/);
  });

  it('refuses to begin beside another one on the same state, and says where that one is', async () => {
    const sameReset = start({ reset: true });
    await expect(sameReset).rejects.toThrow(
      new RegExp(`no other stack uses .+at ${stack.urls.start.slice(0, -1)}`),
    );
    expect((await fetch(stack.urls.start)).status).toBe(200);
  });

  it('refuses a procedure that is not there, naming those that are', async () => {
    await expect(start({ procedure: 'nergens' })).rejects.toThrow(/expected one of .+; found "nergens"/);
  });
});
