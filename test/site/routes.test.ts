import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDeskKey } from '#app/intake/desk-key.ts';
import { chromiumPath } from '../browser.ts';
import { ALLOWED_ORIGIN, SECRET, serveSite } from './built-site.ts';
import type { ServedSite } from './built-site.ts';
import { readPage } from './read-page.ts';

const least = { name: 'Noor Voorbeeld', email: 'noor@voorbeeld.be', facts: 'De brief kwam te laat.' };

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite('koksijde@1');
});
afterAll(() => site.stop());

async function post(path: string, values: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(values);
  const response = await fetch(site.url + path, {
    method: 'POST',
    body,
    headers: { origin: site.url, ...headers },
  });
  const html = await response.text();
  return { status: response.status, headers: response.headers, html, page: readPage(html) };
}

async function postJson(path: string, values: Record<string, string>) {
  const { status, html } = await post(path, values, { accept: 'application/json' });
  return { status, body: JSON.parse(html) as unknown };
}

const kept = () => {
  const pending = join(site.outbox, 'pending');
  return existsSync(pending) ? readdirSync(pending) : [];
};

describe('the way of a complaint', () => {
  test('goes from the form over the check page to a receipt, and gives the same receipt again', async () => {
    const checked = await post('/api/check', least);
    expect([checked.status, checked.page.title]).toEqual([
      200,
      expect.stringContaining('Kijk uw antwoorden na'),
    ]);
    expect(checked.page.text('answer-facts')).toBe(least.facts);
    const before = kept().length;
    const received = await post('/api/intake', { ...checked.page.values });
    expect(received.status).toBe(201);
    expect(received.page.text('number')).toMatch(/^\d{4}-[0-9A-Z]{6}$/);
    expect(received.page.text('receipt')).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect(received.html).toMatch(/Gemotiveerd antwoord.*Uiterlijk \d+ \w+ \d{4}/s);
    const again = await post('/api/intake', { ...checked.page.values });
    expect(again.page.text('receipt')).toBe(received.page.text('receipt'));
    expect(kept().length).toBe(before + 1);
  });

  test('is the same for a program, with JSON', async () => {
    const checked = await postJson('/api/check', { ...least, service: 'thuiszorg' });
    expect(checked).toMatchObject({ status: 200, body: { answers: { entity: 'ocmw' } } });
    const { submission } = checked.body as { submission: string };
    const received = await postJson('/api/intake', { ...least, service: 'thuiszorg', submission });
    expect(received).toMatchObject({
      status: 201,
      body: { deadlines: [{ code: 'acknowledgement' }, {}, {}] },
    });
    expect(Object.keys(received.body as object)).toEqual(['number', 'receipt', 'received', 'deadlines']);
  });

  test('may be sent as multipart and from the static host', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(least)) body.set(name, value);
    const response = await fetch(`${site.url}/api/check`, {
      method: 'POST',
      body,
      headers: { origin: ALLOWED_ORIGIN },
    });
    expect(response.status).toBe(200);
  });

  test('turns back to the filled form to change an answer, also one that is wrong', async () => {
    const values = { ...least, facts_from: '3 nov 2026', phone: 'geen' };
    const { status, page } = await post('/api/check', { ...values, change: '1' });
    expect(status).toBe(200);
    expect(page.values).toMatchObject(values);
    expect(page.text('errors-title')).toBeNull();
  });
});

describe('mistakes', () => {
  test('come back in the filled form, with a summary that leads to each field', async () => {
    const { status, page, html } = await post('/api/check', {
      ...least,
      email: '',
      facts_from: '31-2-2026',
      wish: ' Ja ',
    });
    expect(status).toBe(422);
    expect(page.title).toMatch(/^Fout: /);
    expect(page.text('errors-title')).toContain('2 antwoorden');
    expect(html).toMatch(/role="alert" tabindex="-1" autofocus/);
    expect(page.urls).toEqual(expect.arrayContaining(['#facts_from', '#email']));
    expect(page.attributes('facts_from')).toMatchObject({
      'aria-invalid': 'true',
      'aria-describedby': 'facts_from-hint facts_from-error',
    });
    expect(page.values).toMatchObject({ name: least.name, facts_from: '31-2-2026', wish: ' Ja ' });
  });

  test('are named by field, code and message for a program', async () => {
    const { status, body } = await postJson('/api/intake', { facts: 'x', name: 'x', phone: '1' });
    expect(status).toBe(422);
    expect(body).toEqual({
      errors: [{ field: 'phone', code: 'invalid', message: expect.any(String) as string }],
    });
  });

  test('a filled honeypot leads to a question on the check page, never to a refusal', async () => {
    for (const path of ['/api/check', '/api/intake']) {
      const { status, html, page } = await post(path, { ...least, gegrond_x: 'http://spam.example' });
      expect([path, status]).toEqual([path, 200]);
      expect(html).toContain('Bent u een mens?');
      expect((await post('/api/intake', { ...page.values })).status).toBe(201);
    }
  });

  test.each([
    ['a missing', {}, 'required'],
    ['a malformed', { submission: '../../etc/passwd' }, 'invalid'],
    ['a too simple', { submission: '00000000-0000-0000-0000-000000000000' }, 'invalid'],
  ])('%s submission id leads back to the check page with a new one', async (_what, submission, code) => {
    const before = kept().length;
    const { status, page } = await post('/api/intake', { ...least, ...submission });
    expect([status, page.title]).toEqual([422, expect.stringContaining('Kijk uw antwoorden na')]);
    expect(page.values['submission']).toMatch(/^[0-9a-f-]{36}$/);
    expect(kept().length).toBe(before);
    const { body } = await postJson('/api/intake', { ...least, ...submission });
    expect(body).toMatchObject({ errors: [{ field: 'submission', code }] });
  });

  test('a submission id used again with other answers replaces nothing', async () => {
    const { page } = await post('/api/check', least);
    await post('/api/intake', { ...page.values });
    const before = kept();
    const other = { ...page.values, facts: 'Toch anders.' };
    const refused = await post('/api/intake', other);
    expect(refused.status).toBe(409);
    expect(refused.page.values).toMatchObject({ facts: 'Toch anders.' });
    expect(await postJson('/api/intake', other)).toMatchObject({ status: 409, body: { errors: [{}] } });
    expect(kept()).toEqual(before);
  });
});

describe('requests that are no form of ours', () => {
  const send = (init: RequestInit, path = '/api/intake') =>
    fetch(site.url + path, { method: 'POST', redirect: 'manual', ...init });

  test.each(['https://elsewhere.example', 'null', 'http://127.0.0.1:1', 'nonsense'])(
    'from %s: 403',
    async (origin) => {
      expect((await send({ headers: { origin }, body: new URLSearchParams(least) })).status).toBe(403);
    },
  );

  test.each(['application/json', 'text/plain', 'application/x-www-form-urlencodedx', ''])(
    'as “%s”: 415',
    async (type) => {
      const response = await send({
        headers: { origin: site.url, 'content-type': type },
        body: JSON.stringify(least),
      });
      expect(response.status).toBe(415);
    },
  );

  test('over 256 KiB: 413, of any size', async () => {
    for (const size of [256 * 1024, 3_000_000, 20_000_000]) {
      const response = await send({
        headers: { origin: site.url },
        body: new URLSearchParams({ facts: 'a'.repeat(size) }),
      });
      expect(response.status).toBe(413);
    }
    const fits = new URLSearchParams({ facts: 'a'.repeat(256 * 1024 - 6) });
    expect((await send({ headers: { origin: site.url }, body: fits })).status).toBe(422);
  });

  test('a text too long to send is still there when the citizen goes back, as the page says', async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}/klacht/`);
    const typed = { facts: 'Een zin. '.repeat(40_000), respondent: 'Jan Verzonnen', facts_from: '1-2-2026' };
    for (const [name, text] of Object.entries(typed)) await page.fill(`[name=${name}]`, text);
    await page.click('form button');
    expect(await page.locator('main').innerText()).toContain('uw tekst staat er nog');
    await page.goBack();
    for (const [name, text] of Object.entries(typed)) {
      expect(await page.inputValue(`[name=${name}]`)).toBe(text);
    }
    await browser.close();
  });

  test('torn multipart: 400; with a file: 422, for nothing may be dropped in silence', async () => {
    const headers = { origin: site.url, 'content-type': 'multipart/form-data; boundary=x' };
    expect((await send({ headers, body: '--x\r\nContent-Disposition: nonsense' })).status).toBe(400);
    const body = new FormData();
    body.set('attachment', new Blob(['photo']), 'photo.jpg');
    expect((await send({ headers: { origin: site.url }, body })).status).toBe(422);
  });

  test('a visit is brought to the form; a program and another method are told so: 405', async () => {
    for (const path of ['/api/check', '/api/intake']) {
      const visit = await send({ method: 'GET' }, path);
      expect([visit.status, visit.headers.get('location')]).toEqual([303, '/klacht/']);
      expect((await send({ method: 'GET', headers: { accept: 'application/json' } }, path)).status).toBe(405);
      expect((await send({ method: 'DELETE' }, path)).status).toBe(405);
    }
  });

  test('every answer to a POST is kept nowhere and names the policies; the form itself may be kept', async () => {
    for (const { headers } of [
      await post('/api/check', least),
      await post('/api/check', {}),
      await post('/api/intake', least),
    ]) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
    expect((await fetch(`${site.url}/klacht/`)).headers.get('cache-control') ?? '').not.toContain('no-store');
  });
});

describe('the staff’s link', () => {
  const staff = { channel: 'letter', submitted_on: '1-11-2026', received_on: '2-11-2026' };

  test('opens the staff’s fields, and the key travels along to the receipt', async () => {
    const key = await makeDeskKey(SECRET, new Date().toISOString());
    const form = await fetch(`${site.url}/api/check?desk=${key}`);
    expect([form.status, form.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    const { values } = readPage(await form.text());
    const checked = await post('/api/check', { ...values, ...least, ...staff });
    expect(checked.page.text('answer-channel')).toBe('brief');
    const received = await postJson('/api/intake', { ...checked.page.values });
    expect(received).toMatchObject({ status: 201, body: { received: '2026-11-02' } });
  });

  test('without a valid key the staff’s fields are not allowed, and the link says so', async () => {
    const old = await makeDeskKey(SECRET, new Date(Date.now() - 25 * 3_600_000).toISOString());
    for (const desk_key of ['', 'nonsense', old]) {
      const { status, body } = await postJson('/api/intake', { ...least, ...staff, desk_key });
      expect(status).toBe(422);
      expect(body).toMatchObject({
        errors: [{ code: 'not-allowed' }, { code: 'not-allowed' }, { code: 'not-allowed' }],
      });
    }
    expect((await fetch(`${site.url}/api/check?desk=${old}`)).status).toBe(403);
  });
});
