import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDeskKey } from '#app/intake/desk-key.ts';
import { chromiumPath } from '../browser.ts';
import { SAMPLES } from '../text/document/samples.ts';
import { SECRET, serveSite } from './built-site.ts';
import type { ServedSite } from './built-site.ts';
import { readPage } from './read-page.ts';

const ID = '0b6f3c1e-5a1d-4c39-9a55-2f3d7c0e9b11';
const TYPED_NAME = 'Els Voorbeeld, Dorpsplein 1.pdf';

let site: ServedSite;
let key = '';
beforeAll(async () => {
  process.env['GEGROND_DOCUMENTS_APP_ID'] = '14';
  site = await serveSite('koksijde@1');
  key = await makeDeskKey(SECRET, new Date().toISOString());
});
afterAll(() => site.stop());

const address = (desk: string, document = '') =>
  `${site.url}/medewerkers/document/?${new URLSearchParams({ desk, ...(document === '' ? {} : { document }) }).toString()}`;

interface Sent {
  readonly number?: string;
  readonly kind?: string;
  readonly bytes?: Uint8Array | null;
  readonly desk?: string;
  readonly origin?: string;
}

async function send({ number = '2026-7Q4M2X', kind = 'report', bytes = SAMPLES.pdf, ...more }: Sent = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ number, kind, document: ID })) body.append(name, value);
  if (bytes !== null) body.append('file', new Blob([Buffer.from(bytes)]), TYPED_NAME);
  const headers = { origin: more.origin ?? site.url };
  const answer = await fetch(address(more.desk ?? key), {
    method: 'POST',
    body,
    headers,
    redirect: 'manual',
  });
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
}

const kept = () => {
  const folder = join(site.outbox, 'documents', 'waiting');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('the page on which staff add a document', () => {
  it('is shown to who has a key of today, and to nobody else', async () => {
    expect((await fetch(address(key))).status).toBe(200);
    const old = await makeDeskKey(SECRET, '2026-01-01T00:00:00Z');
    for (const wrong of ['', 'x', old]) {
      expect((await fetch(address(wrong))).status).toBe(403);
      expect(await send({ desk: wrong })).toMatchObject({ status: 403 });
    }
    expect(kept()).toEqual([]);
  });

  it.each([
    ['a number that is none', { number: '123' }, 'Dit is geen nummer van een klacht'],
    ['a kind that is not offered', { kind: 'selfie' }, 'Kies nog wat voor document'],
    ['no file', { bytes: null }, 'Kies nog een bestand'],
    ['an empty file', { bytes: new Uint8Array() }, 'Dit bestand is leeg'],
    ['a program', { bytes: Buffer.from('MZ\u0000\u0001') }, 'Dit soort bestand nemen wij niet aan'],
    [
      'ten megabytes and a byte',
      { bytes: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') },
      'Dit bestand is te groot',
    ],
    ['far too much', { bytes: Buffer.alloc(20 * 1024 * 1024, 'a') }, 'Dit bestand is te groot'],
  ])('says what is wrong with %s, and keeps nothing', async (_what, sent, said) => {
    const { status, html } = await send(sent);
    expect(status).toBe(422);
    expect(readPage(html).title).toMatch(/^Fout: /);
    expect(html).toContain(said);
    expect(html).not.toContain('Voorbeeld, Dorpsplein');
    expect(kept()).toEqual([]);
  });

  it('takes nothing from another website', async () => {
    expect(await send({ origin: 'https://evil.example' })).toMatchObject({ status: 403 });
    expect(kept()).toEqual([]);
  });

  it('keeps a document once and nothing of its name, and says how it stands with it', async () => {
    const { status, location } = await send();
    expect([status, location]).toEqual([303, address(key, ID).slice(site.url.length)]);
    expect(await send()).toMatchObject({ status: 303 });
    expect(kept()).toEqual([`${ID}.document`]);
    const waiting = await (await fetch(address(key, ID))).text();
    expect(readPage(waiting).title).toContain('Het document is ontvangen');
    expect(waiting).toContain('http-equiv="refresh"');
    const unknown = await (await fetch(address(key, ID.replace('0b', '1b')))).text();
    expect(readPage(unknown).title).toContain('Dit document kennen wij niet');
    expect(await (await fetch(address(key, '../../pending'))).text()).toContain(
      'Dit document kennen wij niet',
    );
  });

  it('works in a browser without JavaScript, from the link that staff get', async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(`${site.url}/api/check?desk=${key}`);
    await page.getByRole('link', { name: 'document toevoegen' }).click();
    await page.getByLabel('Nummer van de klacht').fill('2026 7q4m2x');
    await page.getByLabel('Gespreksverslag').check();
    await page.getByLabel('Het bestand').setInputFiles({
      ...{ name: TYPED_NAME, mimeType: 'text/html', buffer: SAMPLES.odt },
    });
    await page.getByRole('button', { name: 'Document toevoegen' }).click();
    await page.getByRole('heading', { name: 'Het document is ontvangen' }).waitFor();
    await browser.close();
    expect(kept()).toHaveLength(2);
  });
});

describe('an organisation without a place for documents', () => {
  it('says so', async () => {
    process.env['GEGROND_DOCUMENTS_APP_ID'] = '';
    const answer = await fetch(address(key));
    process.env['GEGROND_DOCUMENTS_APP_ID'] = '14';
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('nog geen plaats voor documenten');
  });
});
