/** The rehearsal in a browser: the tour is followed to its end, a whole life, by hand and by keyboard, and axe looks at every page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { volume } from '../volume.ts';
import type { Rehearsal } from './rehearsal.ts';
import { inNewTab, registerOf, rehearse } from './rehearsal.ts';

const MINUTES_4 = 240_000;
const WIDTHS = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];
const CITIZEN = 'jonas@verzonnen.example';
const NAME = 'Jonas Verzonnen';
/** What is written below each command. */
const TEXT = 'Dit is de uitleg die bij deze stap hoort.';

// Each takes more than a minute: the second is for those who have all night. The pages are the same for both.
const REHEARSALS = [
  { procedure: 'koksijde', port: 21_400, writes: 'coordinator-2', looks: true },
  { procedure: 'hss', port: 21_500, writes: 'management-1', looks: false },
].slice(0, volume(1, 2));

describe.each(REHEARSALS)(
  'the rehearsal of $procedure',
  { timeout: MINUTES_4 },
  ({ procedure, port, writes, looks }) => {
    let world: Rehearsal;
    let page: Page;
    let second = '';
    const at = (path: string) => `${world.stack.urls.start.slice(0, -1)}${path}`;

    beforeAll(async () => {
      world = await rehearse(procedure, port);
      const phone = { viewport: WIDTHS[0]!, javaScriptEnabled: false };
      page = await (await world.browser.newContext(phone)).newPage();
    });
    afterAll(() => world.stop());

    /** The title of the step at which the tour is; `null` when it is over. */
    async function presentStep(): Promise<string | null> {
      page = await inNewTab(page, at('/tour'));
      const step = page.locator('[aria-current=step] h2');
      return (await step.count()) === 0 ? null : (await step.innerText()).trim();
    }

    /** Does what the page asks to which the present step leads. */
    async function takeStep(): Promise<void> {
      await page.locator('[aria-current=step] a.button').click();
      const address = page.url();
      if (address.startsWith(world.stack.urls.site)) await complain(page);
      else if (/\/desk\/\d+/.test(address)) await giveCommand(page, world);
      else if (address.endsWith('/inbox')) await page.locator('td a').first().click();
      else if (address.endsWith('#clock')) await passTime(page, world);
      else await page.locator('button[value="publish.yml"]').click();
      // The forge's event takes a moment to start a workflow.
      await page.waitForTimeout(500);
      await world.stack.settled();
    }

    it('leads through ten steps, on a phone without JavaScript, and sees that each was done', async () => {
      await page.goto(at('/tour'));
      await page.getByRole('button', { name: 'Begin de rondleiding' }).click();
      const steps: string[] = [];
      for (let turn = 0; turn < 24; turn += 1) {
        const step = await presentStep();
        if (step === null) break;
        if (steps.at(-1) !== step) steps.push(step);
        await takeStep();
      }
      expect(new Set(steps).size).toBe(steps.length);
      expect(steps.length).toBeGreaterThanOrEqual(7);
      await expect(page.locator('main').innerText()).resolves.toContain('10 van de 10 stappen gedaan');
    });

    it('plays a whole life: the citizen reads what was decided, and is counted', async () => {
      const mails = (await (await fetch(`${world.stack.urls.inbox}email`)).json()) as {
        to: { address: string }[];
        text: string;
      }[];
      const letters = mails.filter(({ to }) => to.some(({ address }) => address === CITIZEN));
      expect(letters.some(({ text }) => text.includes(TEXT))).toBe(true);
      const thread = await textOf(at('/desk/1'));
      expect(thread).toContain('status: under-investigation');
      const year = world.stack.clock.today().slice(0, 4);
      expect(await textOf(`${world.stack.urls.site}/cijfers/`)).toMatch(new RegExp(`href="[^"]*/${year}/`));
    });

    it('leaves a register that verifies, in which nothing of its texts stands', async () => {
      const { differences, history } = await registerOf(world);
      expect(differences).toBe('');
      for (const text of [NAME, CITIZEN, 'wachtte een uur', TEXT]) expect(history).not.toContain(text);
    });

    it('is usable by keyboard: a command is chosen, changed and placed', async () => {
      second = await complainAgain(world, page, at('/desk'));
      const desktop = await (await world.browser.newContext({ viewport: WIDTHS[1]! })).newPage();
      await desktop.goto(`${second}?as=${writes}`);
      await tabTo(desktop, 'button.move[value=help]');
      await desktop.keyboard.press('Enter');
      await desktop.waitForFunction(() => document.activeElement?.id === 'text');
      await desktop.keyboard.press('ControlOrMeta+a');
      await desktop.keyboard.type('Gewoon een nota.');
      await tabTo(desktop, 'form.reply > button');
      await desktop.keyboard.press('Enter');
      await desktop.waitForURL(/wait=/);
      await world.stack.settled();
      const thread = await inNewTab(desktop, second);
      const last = thread.locator('article.entry').last();
      await expect(last.innerText()).resolves.toContain('Gewoon een nota.');
      await expect(last.innerText()).resolves.toContain(writes);
      await expect(thread.locator('#as').inputValue()).resolves.toBe(writes);
      await thread.context().close();
    });

    it.runIf(looks)(
      'has no page in which axe finds something, or that is wider than its window',
      async () => {
        const pages = [...(await allPages(world, at)), `${second}?fill=help`];
        const looking = await (await world.browser.newContext()).newPage();
        for (const address of pages) {
          await looking.goto(address);
          for (const viewport of WIDTHS) {
            await looking.setViewportSize(viewport);
            // A mail's frame runs no script, so that axe cannot look into it.
            const { violations } = await new AxeBuilder({ page: looking })
              .exclude('iframe')
              .setLegacyMode()
              .analyze();
            const found = violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
            );
            expect(found, `${address} at ${viewport.width}`).toEqual([]);
            const width = await looking.evaluate(() => document.documentElement.scrollWidth);
            expect(width, address).toBeLessThanOrEqual(viewport.width);
          }
        }
        await looking.context().close();
      },
    );
  },
);

/** Fills in the form as a citizen does, and sends it. */
async function complain(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Klacht indienen' }).first().click();
  await page.locator('[name=name]').fill(NAME);
  await page.locator('[name=email]').fill(CITIZEN);
  await page.locator('[name=facts]').fill('Ik wachtte een uur, zie #1.\n\n/sluit');
  for (const name of ['entity', 'service', 'category']) {
    const field = page.locator(`[name=${name}]`).first();
    if ((await field.count()) === 0) continue;
    const isList = (await page.locator(`select[name=${name}]`).count()) > 0;
    await (isList ? field.selectOption({ index: 1 }) : field.check());
  }
  await page.locator('main button').first().click();
  await page.getByRole('button', { name: 'Versturen' }).click();
  await page.locator('#number').waitFor();
}

/** A second complaint; gives the address of its thread once it offers commands. */
async function complainAgain(world: Rehearsal, page: Page, desk: string): Promise<string> {
  await page.goto(world.stack.urls.site);
  await complain(page);
  const newest = async () =>
    /"(\/desk\/\d+)"/.exec((await textOf(desk)).split('class="issues"')[1] ?? '')?.[1];
  const offers = async () =>
    (await textOf(desk.replace(/\/desk$/, (await newest()) ?? ''))).includes('value="help"');
  await expect
    .poll(async () => (await newest()) !== '/desk/1' && (await offers()), { timeout: 30_000 })
    .toBe(true);
  await world.stack.settled();
  return desk.replace(/\/desk$/, (await newest()) ?? '');
}

async function textOf(address: string): Promise<string> {
  return (await fetch(address)).text();
}

/** Places the command that stands ready in the box; where a letter is shown then, sends it by the first button. */
async function giveCommand(page: Page, world: Rehearsal): Promise<void> {
  const thread = page.url().replace(/[?#].*$/, '');
  const text = await page.locator('#text').inputValue();
  await page.locator('#text').fill(`${text.split('\n')[0] ?? ''}\n${TEXT}`);
  await page.getByRole('button', { name: 'Plaats reactie' }).click();
  await page.waitForTimeout(500);
  await world.stack.settled();
  await page.goto(thread);
  const send = page.locator('button.move').first();
  if (!(await send.innerText()).startsWith('/verstuur')) return;
  await send.click();
  await page.getByRole('button', { name: 'Plaats reactie' }).click();
}

/** Moves the clock on, past the first end of a term. */
async function passTime(page: Page, world: Rehearsal): Promise<void> {
  const later = Date.parse(`${world.stack.clock.today()}T12:00:00Z`) + 45 * 86_400_000;
  await page.locator('#date').fill(new Date(later).toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Zet vooruit' }).click();
}

/** Presses the tabulator until what the selector names has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((one) => document.activeElement?.matches(one) === true, selector)) return;
  }
  throw new Error(`the tabulator does not reach ${selector}`);
}

/** One address of each kind of page, of the rehearsal and of the site. */
async function allPages(world: Rehearsal, at: (path: string) => string): Promise<string[]> {
  const mails = (await (await fetch(`${world.stack.urls.inbox}email`)).json()) as { id: string }[];
  const list = await textOf(at('/cases'));
  const file = /\/cases\/\d{4}\/[0-9A-Z-]+/.exec(list)?.[0] ?? '/cases';
  const own = ['/', '/tour', '/desk', '/desk?state=all', '/desk/1', '/desk/2', '/cases', file];
  const rest = [
    '/restricted/desk',
    '/restricted/cases',
    '/runs',
    '/runs/2',
    '/inbox',
    ...mails.slice(0, 1).map(({ id }) => `/inbox/${id}`),
    '/nonsense',
  ];
  const site = ['/', '/procedure/', '/klacht/', '/cijfers/', '/privacy/'].map(
    (path) => `${world.stack.urls.site}${path}`,
  );
  return [...[...own, ...rest].map(at), ...site];
}
