import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong } from '../volume.ts';
import type { Rehearsal } from './rehearsal.ts';
import { cardOf, citizensPage, ended, inNewTab, ranOnceMore, registerOf, rehearse } from './rehearsal.ts';

const FACTS = 'De maaltijd kwam drie keer veel te laat.\n\n/sluit\n\nEn niemand nam de hoorn op.';
const NAME = 'Jonas Verzonnen';
const EMAIL = 'jonas@verzonnen.example';

const POST = 'Plaats reactie';

/** What a coordinator writes beneath a command: the text that the example on the card asks for. */
const TEXT = 'Dit is de uitleg die bij deze stap hoort.';

const MINUTES_3 = 180_000;

const LIVES = [
  { procedure: 'koksijde', port: 21_000, days: 31 },
  { procedure: 'hss', port: 21_100, days: 44 },
];

/** The tour plays a whole life too, in every run of the tests; this one is for those that have all night. */
describe.runIf(isLong).each(LIVES)(
  'the life of a complaint under $procedure',
  { timeout: MINUTES_3 },
  ({ procedure, port, days }) => {
    let world: Rehearsal;
    let citizen: Page;
    let desk: Page;
    let number = '';
    const thread = () => `${world.stack.urls.start}desk/1`;

    beforeAll(async () => {
      world = await rehearse(procedure, port);
      citizen = await citizensPage(world);
      desk = await (await world.browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    });
    afterAll(() => world.stop());

    it('begins on a form that sends mistakes back with all that was typed', async () => {
      await citizen.goto(world.stack.urls.site);
      await citizen.getByRole('link', { name: 'Klacht indienen' }).first().click();
      await citizen.getByLabel(/^Uw naam|^Naam/).fill(NAME);
      await citizen.locator('[name=facts]').fill(FACTS);
      await citizen.locator('button').click();
      const summary = citizen.locator('[role=alert], .errors').first();
      await expect(summary.innerText()).resolves.toMatch(/\S/);
      await summary.getByRole('link').first().click();
      await expect(citizen.locator('[name=facts]').inputValue()).resolves.toBe(FACTS);
      await expect(citizen.locator('[name=name]').inputValue()).resolves.toBe(NAME);
    });

    it('gives a receipt with number, code and dates once the answers were checked', async () => {
      await citizen.locator('[name=email]').fill(EMAIL);
      for (const name of ['entity', 'service', 'category']) await chooseFirst(citizen, name);
      await citizen.locator('button').click();
      await expect(citizen.locator('main').innerText()).resolves.toContain(EMAIL);
      await citizen.getByRole('button', { name: 'Versturen' }).click();
      number = (await citizen.locator('#number').innerText()).trim();
      expect(number).toMatch(/^\d{4}-[0-9A-HJKMNP-TV-Z]{6}$/);
      await expect(citizen.locator('#receipt').innerText()).resolves.toMatch(
        /^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/,
      );
    });

    it('stands at the desk with a card that says what comes next', async () => {
      await ranOnceMore(world, 'intake.yml', 0);
      desk = await inNewTab(desk, thread());
      await expect(desk.locator('h1').innerText()).resolves.toContain(number);
      const card = await cardOf(desk);
      expect(card).toContain('/ontvankelijk');
      expect(card).not.toContain(NAME);
      const dossier = async () => {
        desk = await inNewTab(desk, thread());
        return desk.locator('article.entry').nth(1).innerText();
      };
      await expect.poll(dossier, { timeout: 30_000 }).toContain('niemand nam de hoorn op');
    });

    it('is called overdue once the clock has passed a term', async () => {
      desk = await inNewTab(desk, world.stack.urls.start);
      const today = new Date(`${world.stack.clock.today()}T12:00:00Z`);
      const later = new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
      await desk.locator('input[type=date], [name=date]').first().fill(later);
      const sweeps = ended(world.stack, 'sweep.yml');
      await desk.locator('form[action="/clock/date"] button').click();
      await ranOnceMore(world, 'sweep.yml', sweeps);
      desk = await inNewTab(desk, thread());
      await expect(desk.locator('div.line').first().innerText()).resolves.toMatch(
        /term: (?:overdue|escalated)/,
      );
      await expect(desk.locator('article.entry').last().innerText()).resolves.toMatch(/uiterste datum/);
    });

    it('reaches its end by the first command that each card shows, and letters as their previews ask', async () => {
      const say = async (text: string) => {
        await desk.locator('#text').fill(text);
        const commands = ended(world.stack, 'command.yml');
        await desk.getByRole('button', { name: POST }).click();
        await ranOnceMore(world, 'command.yml', commands);
        desk = await inNewTab(desk, thread());
      };
      desk = await inNewTab(desk, thread());
      for (let step = 0; step < 8 && (await desk.locator('.status.closed').count()) === 0; step += 1) {
        const command = desk
          .locator('article.entry')
          .first()
          .locator('table', { has: desk.getByRole('columnheader', { name: 'Opdracht' }) })
          .first()
          .locator('code')
          .first();
        await say(`${await command.innerText()}\n${TEXT}`);
        const asked = await desk.locator('article.entry').last().locator('pre code').allInnerTexts();
        const send = asked.find((code) => /^\/verstuur \d+$/.test(code.trim()));
        if (send !== undefined) await say(send.trim());
      }
      await expect(desk.locator('.status.closed').count()).resolves.toBe(1);
      await expect(desk.locator('div.line').first().innerText()).resolves.toContain('status: closed');
    });

    it('reaches the citizen by mail, with what the coordinator wrote', async () => {
      await citizen.goto(`${world.stack.urls.start}inbox`);
      const mails = await citizen
        .locator('a[href^="/inbox/"]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      const texts: string[] = [];
      for (const mail of mails) {
        await citizen.goto(mail);
        texts.push(await citizen.locator('main').innerText());
      }
      const own = texts.filter((text) => text.includes(EMAIL));
      expect(own.some((text) => text.includes(TEXT) && text.includes(number))).toBe(true);
    });

    it('is counted in the published figures', async () => {
      const editions = ended(world.stack, 'publish.yml');
      await world.stack.runner.dispatch('publish.yml');
      await ranOnceMore(world, 'publish.yml', editions);
      const year = number.slice(0, 4);
      await citizen.goto(`${world.stack.urls.site}/cijfers/`);
      await citizen.locator(`.reports a[href*="/${year}/"]`).first().click();
      await expect(citizen.locator('main').innerText()).resolves.toContain('minder dan 5');
    });

    it('leaves a register that verifies, in which nothing of its texts stands', async () => {
      const { differences, history } = await registerOf(world);
      expect(differences).toBe('');
      for (const text of [NAME, 'maaltijd', 'hoorn', TEXT]) expect(history).not.toContain(text);
    });
  },
);

/** Chooses the first offer of a choice, however it is shown. */
async function chooseFirst(page: Page, name: string): Promise<void> {
  const field = page.locator(`[name=${name}]`).first();
  if ((await field.count()) === 0) return;
  if ((await field.evaluate((element) => element.tagName)) === 'SELECT')
    await field.selectOption({ index: 1 });
  else await field.check();
}
