import { beforeAll, describe, expect, test } from 'vitest';
import type { TestPages } from './world.ts';
import { get, post, runOf, testPages } from './world.ts';

let world: TestPages;
beforeAll(async () => {
  world = await testPages();
});

async function text(path: string): Promise<string> {
  const answer = await get(world.pages, path);
  expect(answer.status).toBe(200);
  return await answer.text();
}

describe('every page', () => {
  const paths = [
    '/',
    '/desk',
    '/desk/42',
    '/desk/42/comments/102/edit',
    '/cases',
    '/cases/2026/2026-7Q4M2X',
    '/runs',
    '/runs/2',
    '/inbox',
    '/inbox/m1',
    '/inbox/m2',
    '/tour',
    '/busy?back=/inbox&wait=1',
  ];

  test.each(paths)(
    '%s has a title, a main part, the example banner and the clock, and no script',
    async (path) => {
      const html = await text(path);
      expect(html).toMatch(/^<!doctype html>\s*<html lang="nl-BE">/);
      expect(html).toMatch(/<title>[^<]+ · Gegrond<\/title>/);
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(html).toContain('Voorbeeldgegevens.');
      expect(html).toContain('20 november 2026 om 10.14 uur');
      expect(html).not.toMatch(
        /<script|<img|\son[a-z]+=|javascript:|style="|undefined|\[object|&lt;(p|li|td|bdi)&gt;/,
      );
    },
  );

  test('lets nothing in but its own style', async () => {
    const { headers } = await get(world.pages, '/desk/42');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect((await get(world.pages, '/style.css')).headers.get('content-type')).toContain('text/css');
  });

  test.each([
    '/desk/99',
    '/desk/x',
    '/desk/42/comments/101/edit',
    '/cases/2026/2026-000000',
    '/runs/9',
    '/inbox/none',
    '/inbox/m2/html',
    '/../etc',
  ])('%s is not found', async (path) => {
    const answer = await get(world.pages, path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Niet gevonden');
  });
});

describe('another site', () => {
  test.each(['evil.example', 'localhost.evil.example:4400', '127.0.0.1.evil.example', ''])(
    'cannot read under the name %j',
    async (host) => {
      expect((await get(world.pages, '/desk/42', { host })).status).toBe(403);
    },
  );

  test.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:9999' },
    { 'sec-fetch-site': 'cross-site' },
    {},
  ])('cannot post with %j', async (headers) => {
    const before = world.today();
    expect((await post(world.pages, '/clock/day', {}, headers as Record<string, string>)).status).toBe(403);
    expect(world.today()).toBe(before);
  });

  test.each(['localhost:4400', '127.0.0.1:4400', '[::1]:80'])('is not %s', async (host) => {
    expect((await get(world.pages, '/', { host })).status).toBe(200);
  });
});

describe('the desk', () => {
  test('lists by state, with labels and their colours', async () => {
    const open = await text('/desk?state=open');
    expect(open).toContain('href="/desk/42"');
    expect(open).not.toContain('href="/desk/43"');
    expect(open).toContain('fill="#1d76db"');
    expect(open).not.toContain('onload');
    expect(await text('/desk?state=closed')).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(await text('/desk?state=zzz&page=-1')).toContain('href="/desk/42"');
    expect(await text('/desk?label=%3Cb%3E')).toContain('Geen klachten gevonden');
  });

  test('a thread leads to its case file and shows who wrote, and what may be edited', async () => {
    const html = await text('/desk/42');
    expect(html).toContain('href="/cases/2026/2026-7Q4M2X"');
    expect(html).toContain('Klachtencoördinator');
    expect(html).toContain('/desk/42/comments/102/edit');
    expect(html).not.toContain('/desk/42/comments/101/edit');
    expect(html).toContain('bewerkt');
  });

  test('a comment is posted by the person chosen, and the page waits while a workflow runs', async () => {
    const fields = { as: 'director-1', text: '/hulp\r\nalstublieft' };
    const answer = await post(world.pages, '/desk/42', fields);
    expect(answer.status).toBe(303);
    const next = answer.headers.get('location') ?? '';
    expect(next).toBe('/desk/42?wait=1#end');
    expect(world.comments.at(-1)).toMatchObject({ author: 'omar-claes', body: '/hulp\nalstublieft' });

    world.runs.push(runOf(3, { status: 'in_progress', finished_at: null }));
    const waiting = await text('/desk/42?wait=3');
    expect(waiting).toContain('content="2; url=/desk/42?wait=1#end"');
    expect(waiting).toContain('Wordt verwerkt…');
    expect(waiting).not.toContain('<textarea');
    world.runs.pop();
    expect(await text('/desk/42?wait=1')).toContain('wait=2#end');
    expect(await text('/desk/42?wait=3')).not.toContain('http-equiv');
  });

  test.each([
    ['no text', { as: 'coordinator-1', text: ' \r\n ' }, 'Schrijf eerst een reactie'],
    ['nobody', { as: 'stranger', text: 'bewaard' }, 'Schrijf eerst een reactie'],
    ['what the forge refuses', { as: 'coordinator-1', text: `<b>${'x'.repeat(65_536)}` }, 'body is too long'],
  ])('%s is answered with a reason, and what was typed stays', async (_name, fields, reason) => {
    const before = world.comments.length;
    const answer = await post(world.pages, '/desk/42', fields);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(reason);
    expect(html).toContain(
      `\n${fields.text.replaceAll('\r\n', '\n').replace('<', '&lt;').replace('>', '&gt;')}</textarea>`,
    );
    expect(world.comments).toHaveLength(before);
  });

  test("one's own comment is edited, another's is not", async () => {
    const edited = await post(world.pages, '/desk/42/comments/102/edit', { text: '/onontvankelijk' });
    expect(edited.headers.get('location')).toBe('/desk/42?wait=1#end');
    expect(world.comments[1]?.body).toBe('/onontvankelijk');
    expect((await post(world.pages, '/desk/42/comments/101/edit', { text: 'x' })).status).toBe(404);
    expect((await post(world.pages, '/desk/42/comments/102/edit', { text: '' })).status).toBe(422);
  });
});

describe('the case files', () => {
  test('are listed with what their front matter says', async () => {
    const html = await text('/cases');
    expect(html).toContain('href="/cases/2026/2026-7Q4M2X"');
    expect(html).toContain('in onderzoek');
    expect(html).toContain('20 december 2026');
    expect(html).toContain('href="/desk/42"');
    expect(html).not.toContain('niet deze regel');
  });

  test('are shown as they read, as they stand in git, and with each change', async () => {
    const html = await text('/cases/2026/2026-7Q4M2X');
    expect(html).toContain('<h2>Klacht 2026-7Q4M2X</h2>');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html.match(/<details class="change"/g)).toHaveLength(2);
    expect(html).toMatch(/<ins><span class="sign">\+<\/span>status: &quot;under-investigation&quot;<\/ins>/);
    expect(html).toMatch(/<del><span class="sign">−<\/span>status: &quot;received&quot;<\/del>/);
    expect(html).toContain('gegrond[bot], 20 november 2026');
  });
});

describe('the runs', () => {
  test('are listed newest first', async () => {
    const html = await text('/runs');
    expect(html.indexOf('/runs/2')).toBeLessThan(html.indexOf('/runs/1"'));
    expect(html).toContain('een reactie bij #42');
  });

  test('one is shown with its steps, its summary and its log, none of it as HTML', async () => {
    const html = await text('/runs/2');
    expect(html).toContain('Exit code 1');
    expect(html).toContain('mislukt');
    expect(html).toContain('1,2 s');
    expect(html).toContain('<h3>Sweep</h3>');
    expect(html).toContain('&lt;script&gt;log&lt;/script&gt;\nThe sweep looked at 3 cases');
  });
});

describe('the start page', () => {
  test('leads everywhere and says which procedure runs', async () => {
    const html = await text('/');
    for (const to of ['/desk', '/cases', '/runs', 'http://localhost:4321/klacht/', '/inbox', '/tour']) {
      expect(html).toContain(`href="${to}"`);
    }
    expect(html).toContain('key=x&amp;y=&quot;z&quot;');
    expect(html).toContain('koksijde@1');
  });

  test('moves the clock by a day and to a date, and never back', async () => {
    expect((await post(world.pages, '/clock/day', {})).status).toBe(303);
    expect(world.today()).toBe('2026-11-21');
    const back = await post(world.pages, '/clock/date', { date: '2026-11-01' });
    expect(back.status).toBe(422);
    expect(await back.text()).toContain('De klok gaat alleen vooruit');
    expect((await post(world.pages, '/clock/date', { date: '2026-12-21' })).status).toBe(303);
    expect(world.today()).toBe('2026-12-21');
    expect((await post(world.pages, '/clock/date', {})).status).toBe(422);
  });

  test('starts the sweep and the publication, and nothing else', async () => {
    expect((await post(world.pages, '/dispatch', { workflow: 'sweep.yml' })).status).toBe(303);
    expect((await post(world.pages, '/dispatch', { workflow: 'publish.yml' })).status).toBe(303);
    expect((await post(world.pages, '/dispatch', { workflow: '../intake.yml' })).status).toBe(422);
    expect(world.dispatched).toEqual(['sweep.yml', 'publish.yml']);
  });
});
