import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright';
import { chromium } from 'playwright';
import { expect } from 'vitest';
import type { Stack } from '#local/stack/stack.ts';
import { startStack } from '#local/stack/stack.ts';
import { chromiumPath } from '../browser.ts';

const run = promisify(execFile);

export interface Rehearsal {
  readonly stack: Stack;
  readonly browser: Browser;
  stop(): Promise<void>;
}

/** A whole stack in a folder of its own, empty, with a browser. */
export async function rehearse(procedure: string, port: number): Promise<Rehearsal> {
  const state = await mkdtemp(join(tmpdir(), 'gegrond-e2e-'));
  const stack = await startStack({
    ...{ procedure, port, state, empty: true, reset: false, help: false },
    product: fileURLToPath(new URL('../..', import.meta.url)),
    say: () => undefined,
  });
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  return {
    stack,
    browser,
    async stop() {
      await browser.close();
      await stack.stop();
      await rm(state, { recursive: true, force: true });
    },
  };
}

/** A page of a citizen's phone, without JavaScript. */
export async function citizensPage({ browser }: Rehearsal): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    locale: 'nl-BE',
  });
  return context.newPage();
}

/** An address in a new tab: one that looks again by itself (while workflows run) would come between. */
export async function inNewTab(page: Page, address: string): Promise<Page> {
  const fresh = await page.context().newPage();
  await page.close();
  await fresh.goto(address);
  return fresh;
}

/** The text under a heading of a thread's first entry: the case card. */
export async function cardOf(page: Page): Promise<string> {
  return page.locator('article.entry').first().innerText();
}

/** Resolves when one more run of a workflow than `before` has ended, and all else is quiet. */
export async function ranOnceMore({ stack }: Rehearsal, workflow: string, before: number): Promise<void> {
  await expect.poll(() => ended(stack, workflow), { timeout: 60_000, interval: 200 }).toBeGreaterThan(before);
  await stack.settled();
}

/** How many runs of a workflow have done their work. */
export function ended(stack: Stack, workflow: string): number {
  return stack.runner.runs().filter((run) => run.workflow === workflow && run.status === 'success').length;
}

/** What `gegrond verify` finds in the desk's register, and all that its git holds: every commit with what it changed. */
export async function registerOf({ stack }: Rehearsal): Promise<{ differences: string; history: string }> {
  const clone = await mkdtemp(join(tmpdir(), 'gegrond-verify-'));
  await run('git', ['clone', '--quiet', stack.layout.desk, clone]);
  const bin = fileURLToPath(new URL('../../scripts/bin/gegrond.ts', import.meta.url));
  const args = [bin, 'verify', '--register', clone, '--config', join(clone, 'config')];
  const { stdout: differences } = await run(process.execPath, args);
  const all = ['log', '--patch', '--all'];
  const { stdout: history } = await run('git', all, { cwd: clone, maxBuffer: 1 << 26 });
  await rm(clone, { recursive: true, force: true });
  return { differences, history };
}
