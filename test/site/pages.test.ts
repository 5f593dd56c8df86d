import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from './built-site.ts';
import type { Build } from './built-site.ts';
import { readPage } from './read-page.ts';

const PAGES = [
  'index.html',
  'procedure/index.html',
  'klacht/index.html',
  'privacy/index.html',
  '404.html',
  '500.html',
];

const SECOND_LINE = ['https://erisietsmisgegaan.nl'];

/** The addresses elsewhere to which a page leads. */
const LEADS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'koksijde@1': {
    'procedure/index.html': ['https://www.voorbeeldegem.example/reglement-klachtenbehandeling.pdf'],
  },
  'hss@1': { 'procedure/index.html': SECOND_LINE, 'klacht/index.html': SECOND_LINE },
};

describe.each(['koksijde@1', 'hss@1'])('the pages of %s', (procedure) => {
  let site: Build;
  const file = (path: string) => readFileSync(join(site.out, 'client', path));
  const page = (path: string) => readPage(file(path).toString());

  beforeAll(async () => {
    site = await buildSite(procedure);
  });
  afterAll(() => rm(site.home, { recursive: true }));

  test.each(PAGES)('%s weighs at most 14 KB with all that it loads', (path) => {
    const loaded = page(path).urls.filter((url) => /\.(css|svg|js|png|woff2)$/.test(url));
    const bytes = [file(path), ...new Set(loaded)].map((part) =>
      typeof part === 'string' ? brotliCompressSync(file(part)).length : brotliCompressSync(part).length,
    );
    expect(loaded.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(14 * 1024);
  });

  test.each(PAGES)('%s holds no script, no inline style and no address of another host', (path) => {
    const { elements, urls } = page(path);
    for (const name of ['script', 'style', 'iframe', 'img', 'object', 'embed'])
      expect(elements).not.toContain(name);
    const elsewhere = urls.filter((url) => !/^(\/(?!\/)|#|mailto:|tel:)/.test(url));
    // A link that a person may follow is no request: to a second line, and to a reglement that the text names.
    expect([...new Set(elsewhere)]).toEqual(LEADS[procedure]?.[path] ?? []);
    const css = urls.filter((url) => url.endsWith('.css')).map((url) => file(url).toString());
    expect(css.join('')).not.toMatch(/url\(|@import/);
  });

  test.each(PAGES)('%s says its language, its policy and that it is an example', (path) => {
    const html = file(path).toString();
    expect(html).toMatch(/<html lang="nl-(BE|NL)">/);
    expect(html).toContain(
      `content="default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"`,
    );
    expect(html).toContain('<meta name="referrer" content="same-origin">');
    expect(html).toContain('<strong>Voorbeeld</strong>');
  });

  test('the built pages hold no script file at all', () => {
    const all = readdirSync(join(site.out, 'client'), { recursive: true, encoding: 'utf8' });
    expect(all.filter((path) => /\.m?js$/.test(path))).toEqual([]);
  });

  test('the first page is short: it says each term in a line, and leads to the whole procedure', () => {
    const { said, quotes, urls } = page('index.html');
    const expected = {
      'koksijde@1': ['Binnen 10 kalenderdagen na de ontvangst van uw klacht.', 'Binnen 30 kalenderdagen'],
      'hss@1': ['Binnen 7 werkdagen na de ontvangst van uw klacht.', 'Binnen 6 weken'],
    }[procedure];
    for (const sentence of expected ?? ['a procedure that this test knows']) expect(said).toContain(sentence);
    expect(quotes).toEqual([]);
    expect(urls).toContain('/procedure/');
  });

  test('the form sends an empty answer for every choice that was not made', () => {
    const { values } = page('klacht/index.html');
    expect(new Set(Object.values(values))).toEqual(new Set(['']));
    expect(values).toHaveProperty('facts');
    expect(values).not.toHaveProperty('channel');
  });

  test('every field has a label, and every described-by points at something', () => {
    const html = file('klacht/index.html').toString();
    const { attributes, values } = readPage(html);
    const labelled = [...html.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id);
    for (const id of labelled) expect(attributes(id ?? '')).not.toBeNull();
    for (const [, ids] of html.matchAll(/aria-describedby="([^"]+)"/g)) {
      for (const id of (ids ?? '').split(' ')) expect(attributes(id)).not.toBeNull();
    }
    expect(labelled).toEqual(expect.arrayContaining(['facts', 'name', 'email']));
    expect(Object.keys(values)).toContain('gegrond_x');
  });
});
