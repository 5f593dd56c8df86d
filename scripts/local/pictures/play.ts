import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { command, site as siteWords, stack as words } from '#domain/language/nl.ts';
import type { Stack } from '../stack/stack.ts';
import type { Camera } from './camera.ts';
import type { Complaint } from './people.ts';

/** A laptop's window, and a phone's. */
const WIDTH = 800;
const HEIGHT = 900;
const PHONE = { width: 390, height: 844 };

const PATIENCE_MS = 120_000;
const LOOK_MS = 250;

/** A complaint at the desk, with the page of its receipt. */
interface Filed {
  readonly number: string;
  readonly issue: number;
  readonly receipt: Page;
}

/** Those who play the life of a complaint, on the pages of a stack. */
export interface Players {
  /** Files a complaint. */
  complain(complaint: Complaint): Promise<Filed>;
  /** The page of an issue, or another one of the stack, when nothing is under way. */
  look(path: string, width?: number): Promise<Page>;
  /** Writes a comment beneath an issue, and waits until the app has answered. */
  write(issue: number, text: string): Promise<Page>;
  /** Sends the letter that was shown last beneath an issue. */
  send(issue: number): Promise<Page>;
  /** Presses a button of a page, and waits until the sweep that follows is done. */
  sweepAfter(page: Page, button: string): Promise<void>;
}

/** How many runs of a workflow at the ordinary desk have done their work. */
function ended({ runner }: Stack, workflow: string): number {
  const all = runner.ordinary.runs();
  return all.filter((run) => run.workflow === workflow && run.status === 'success').length;
}

function runsOf({ runner }: Stack): string {
  return (
    runner
      .runs()
      .map(({ workflow, status }) => `${workflow} ${status}`)
      .join(', ') || 'none'
  );
}

/** Does something, and waits until a run of the workflow that it starts has ended and all else is quiet. */
async function until(stack: Stack, workflow: string, act: () => Promise<unknown>): Promise<void> {
  const before = ended(stack, workflow);
  await act();
  const end = performance.now() + PATIENCE_MS;
  while (ended(stack, workflow) === before) {
    if (performance.now() > end) throw new Error(`expected a run of ${workflow}; found ${runsOf(stack)}`);
    await pause(LOOK_MS);
  }
  await stack.settled();
}

async function fillIn(page: Page, complaint: Complaint): Promise<void> {
  const { service, category, ...typed } = complaint;
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name=${name}]`).fill(value);
  for (const [name, value] of Object.entries({ service, category })) {
    const field = page.locator(`select[name=${name}]`);
    if ((await field.count()) > 0) await field.selectOption(value);
    else await page.locator(`[name=${name}][value="${value}"]`).check();
  }
}

export function players(stack: Stack, camera: Camera): Players {
  const { start, site } = stack.urls;

  const look = async (path: string, width = WIDTH) => {
    const page = await camera.open(width, HEIGHT);
    await page.goto(new URL(path, start).href);
    return page;
  };

  const issueOf = async (number: string) => {
    const page = await look('/desk');
    const address = await page.getByRole('link', { name: number }).getAttribute('href');
    await page.context().close();
    return Number(address?.split('/').at(-1));
  };

  const write = async (issue: number, text: string) => {
    const path = `/desk/${String(issue)}`;
    const page = await look(path);
    await page.locator('#text').fill(text);
    await until(stack, 'command.yml', () => page.getByRole('button', { name: words.thread.post }).click());
    await page.context().close();
    return look(path);
  };

  return {
    look,
    write,
    async complain(complaint) {
      const page = await camera.open(PHONE.width, PHONE.height, true);
      await page.goto(`${site}/klacht/`);
      await fillIn(page, complaint);
      await page.locator('button').click();
      const send = page.getByRole('button', { name: siteWords.checkPage('u').send });
      await until(stack, 'intake.yml', () => send.click());
      const number = (await page.locator('#number').innerText()).trim();
      return { number, issue: await issueOf(number), receipt: page };
    },
    async send(issue) {
      const page = await look(`/desk/${String(issue)}`);
      const word = `/${command.words.send.nl} `;
      const shown = (await page.locator('.prose pre').allInnerTexts()).map((text) => text.trim());
      const line = shown.findLast((text) => text.startsWith(word));
      await page.context().close();
      if (line === undefined) throw new Error('expected the preview of a letter; found none');
      return write(issue, line);
    },
    sweepAfter: (page, button) =>
      until(stack, 'sweep.yml', () => page.getByRole('button', { name: button }).click()),
  };
}
