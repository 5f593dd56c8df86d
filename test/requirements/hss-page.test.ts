/** Where a complaint about the management can go at once: as it is read beside the form, on the receipt and on the page (Q9). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPage } from '../site/read-page.ts';
import { serveSite } from '../site/built-site.ts';
import type { ServedSite } from '../site/built-site.ts';

const WAY = 'Gaat uw klacht over de directie? Dan kunt u er ook meteen mee naar erisietsmisgegaan.nl.';
const LINK = 'https://erisietsmisgegaan.nl';

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite('hss@1');
});
afterAll(() => site.stop());

const at = async (path: string) => readPage(await (await fetch(site.url + path)).text());

async function posted(path: string, values: Record<string, string>) {
  const body = new URLSearchParams(values);
  const response = await fetch(site.url + path, { method: 'POST', body, headers: { origin: site.url } });
  return readPage(await response.text());
}

test('004-17 004-18 the website leads to the external complaint, afterwards and at once', async () => {
  const page = await at('/procedure/');
  expect(page.said).toContain(WAY);
  expect(page.urls.filter((url) => url.startsWith(LINK))).toHaveLength(2);
});

test('004-17 whoever complains about the management reads beside the form and on the receipt where else it can go', async () => {
  const form = await at('/klacht/');
  expect(form.said).toContain(WAY);
  const told = {
    name: 'An Peeters',
    email: 'an@voorbeeld.example',
    facts: 'De directeur belde nooit terug.',
  };
  const checked = await posted('/api/check', told);
  const receipt = await posted('/api/intake', checked.values);
  expect(receipt.text('number')).toMatch(/^\d{4}-/);
  expect(receipt.said).toContain(WAY);
  expect(receipt.urls).toContain(LINK);
});
