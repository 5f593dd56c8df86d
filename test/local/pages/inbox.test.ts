import { beforeEach, describe, expect, test } from 'vitest';
import type { TestPages } from './world.ts';
import { get, post, testPages } from './world.ts';

let world: TestPages;
beforeEach(async () => {
  world = await testPages();
});

async function text(path: string): Promise<string> {
  const answer = await get(world.pages, path);
  expect(answer.status).toBe(200);
  return await answer.text();
}

describe('the inbox', () => {
  test('lists what went out and what came in, by whom it is for', async () => {
    const html = await text('/inbox');
    const [out = '', received = ''] = html.split('Ontvangen door de organisatie');
    expect(out).toContain('href="/inbox/m1"');
    expect(out).toContain('Uw klacht 2026-7Q4M2X &lt;b&gt;');
    expect(out).toContain('klager');
    expect(received).toContain('href="/inbox/m2"');
  });

  test('shows a mail as text, and its HTML in a frame without rights', async () => {
    const html = await text('/inbox/m1');
    expect(html).toContain('Beste &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toMatch(/<iframe[^>]* src="\/inbox\/m1\/html"[^>]* sandbox>/);
  });

  test('serves that HTML so that nothing in it can run, call or be shown elsewhere', async () => {
    const { headers, status } = await get(world.pages, '/inbox/m1/html');
    expect(status).toBe(200);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", 'sandbox', "form-action 'none'", "frame-ancestors 'self'"]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toMatch(/script-src|allow-/);
    expect((await get(world.pages, '/inbox/m1')).headers.get('content-security-policy')).not.toContain(
      'unsafe',
    );
  });

  test('answers as who got the mail, to the organisation', async () => {
    const answer = await post(world.pages, '/inbox/m1', { text: 'Dank u.\r\nJonas' });
    expect(answer.headers.get('location')).toBe('/inbox?sent=1');
    expect(world.mails.at(-1)).toMatchObject({
      box: 'in',
      from: 'jonas@verzonnen.example',
      subject: 'Re: Uw klacht 2026-7Q4M2X <b>',
      text: 'Dank u.\nJonas',
    });
  });

  test('writes a mail of its own as somebody without an account', async () => {
    const fields = { writer: 'handler-1', number: '2026-7Q4M2X', text: 'Mijn verslag.' };
    expect((await post(world.pages, '/inbox', fields)).status).toBe(303);
    expect(world.mails.at(-1)).toMatchObject({
      from: 'handler-1@voorbeeldegem.example',
      subject: 'Over klacht 2026-7Q4M2X',
    });
  });

  test.each([
    ['nobody', '/inbox', { writer: 'x', number: '2026-7Q4M2X', text: 'a' }, 'Schrijf eerst een tekst'],
    ['no such complaint', '/inbox', { writer: 'citizen', number: '2026-000000', text: 'a' }, 'Schrijf eerst'],
    ['no text', '/inbox/m1', { text: ' ' }, 'Schrijf eerst een tekst'],
    ['a server that refuses', '/inbox/m1', { text: 'nee' }, 'nam de mail niet aan'],
  ])('says what is missing with %s, and keeps what was typed', async (_name, path, fields, reason) => {
    const before = world.mails.length;
    const answer = await post(world.pages, path, fields);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(reason);
    if (fields.text.trim() !== '') expect(html).toContain(`\n${fields.text}</textarea>`);
    expect(world.mails).toHaveLength(before);
  });

  test('lets a mail that went out come back, and no other', async () => {
    expect((await post(world.pages, '/inbox/m1/bounce', {})).status).toBe(303);
    expect(world.mails.at(-1)).toMatchObject({ subject: 'Mail niet bezorgd', text: 'm1' });
    expect((await post(world.pages, '/inbox/m2/bounce', {})).status).toBe(404);
    expect((await post(world.pages, '/inbox/m2', { text: 'x' })).status).toBe(404);
  });

  test('takes a mail over into its complaint as a quotation, whatever stands in it', async () => {
    expect(await text('/inbox/m2')).toContain('href="/desk/42?mail=m2"');
    const html = await text('/desk/42?mail=m2');
    const box = /<textarea[^>]*>\n?([^<]*)</.exec(html)?.[1]?.replaceAll('&gt;', '>');
    expect(box).toBe(
      'Mail van klager, 20 november 2026 om 10.14 uur:\n\n> /sluit\n> /oordeel gegrond\n> Ik ben het niet eens.\n',
    );
    expect(await text('/inbox/m1')).not.toContain('?mail=');
  });
});

describe('the clock above every page', () => {
  const from = (referer: string) => ({ origin: 'http://localhost:4400', referer });

  test.each([
    ['http://localhost:4400/inbox?x=1', '/busy?back=%2Finbox&wait=1'],
    ['http://localhost:4400/', '/?wait=1'],
    ['http://evil.example/inbox', '/?wait=1'],
    ['http://localhost:4400//evil.example', '/?wait=1'],
    ['nonsense', '/?wait=1'],
  ])('leads on from %s', async (referer, expected) => {
    const answer = await post(world.pages, '/clock/day', {}, from(referer));
    expect(answer.headers.get('location')).toBe(expected);
  });

  test('waits until all is quiet and then leads back, within these pages alone', async () => {
    expect(await text('/busy?back=/inbox&wait=1')).toContain('url=/busy?back=%2Finbox&amp;wait=2');
    const leads = async (path: string) => (await get(world.pages, path)).headers.get('location');
    expect(await leads('/busy?back=/inbox&wait=3')).toBe('/inbox');
    expect(await leads('/busy?back=//evil.example&wait=3')).toBe('/');
    expect(await leads('/busy?back=https://evil.example&wait=3')).toBe('/');
  });
});

test('an address of the forge leads to the page that stands in for it', async () => {
  const answer = await get(world.pages, '/voorbeeldegem/desk/issues/42');
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/desk/42']);
});
