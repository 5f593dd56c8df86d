import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIELDS } from '#domain/form/fields.ts';
import { normaliseValues } from '#domain/form/normalise.ts';
import { volume } from '../volume.ts';
import { serveSite } from './built-site.ts';
import type { ServedSite } from './built-site.ts';
import { readPage } from './read-page.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite('koksijde@1');
});
afterAll(() => site.stop());

const HOSTILE = [
  '"><script>alert(1)</script>',
  '</textarea></select><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus x='",
  '<!-- --> <!--gegrond:x--> ]]>',
  '&lt;b&gt; &amp; &#0; &NotANamedThing;',
  '{{constructor.constructor("x")()}} ${7*7} {expression}',
  '---js\nmodule.exports = 1\n---',
  '```gegrond\n{"schema":1}\n```',
  '@everyone /sluit #1 ![x](https://spam.example/x.png)',
  '\u202Eabc\u202C \u200B\uFEFFx \u0085\u2028\u2029',
  'a\u0000b\u0001\u001b[2J\u007f\uD800',
  '\n\n\nbegins with empty lines',
  '\r\nmixed\rline\nends\r\n',
  Array.from({ length: 1000 }, (_, line) => `regel ${String(line)}`).join('\n'),
  '\u0007'.repeat(14_000),
  '__proto__',
];

const TEXT_FIELDS = FIELDS.filter(({ group }) => group !== 'desk').map(({ id }) => id);

async function pageOf(path: string, values: Record<string, string>) {
  const body = new URLSearchParams(values);
  const response = await fetch(site.url + path, { method: 'POST', body, headers: { origin: site.url } });
  return readPage(await response.text());
}

/** The fields that a page would send, without the technical ones. */
function typed(values: Readonly<Record<string, string>>) {
  return normaliseValues(values);
}

test.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
  '%s in every field comes back escaped and unchanged, however often the form is sent',
  async (_name, text) => {
    // A long text in every field would be over the limit of a body, which is another test.
    const fields = text.length > 1000 ? ['facts', 'wish'] : TEXT_FIELDS;
    const values = Object.fromEntries(fields.map((id) => [id, text]));
    const first = await pageOf('/api/check', values);
    expect(typed(first.values)).toEqual(normaliseValues(values));
    const second = await pageOf('/api/check', { ...first.values });
    expect(second.values).toEqual(first.values);
    expect(first.elements).not.toContain('script');
    expect(first.elements).not.toContain('img');
    const events = FIELDS.flatMap(({ id }) => Object.keys(first.attributes(id) ?? {}));
    expect(events.filter((name) => name.startsWith('on'))).toEqual([]);
  },
);

test('a hostile complaint that may be sent stands on the check page as it was typed', async () => {
  for (const text of HOSTILE.filter(({ length }) => length < 10_000)) {
    const values = { name: 'Noor', phone: '0470 12 34 56', facts: text };
    const { facts } = normaliseValues(values);
    const page = await pageOf('/api/check', values);
    expect(page.text('answer-facts')).toBe(facts);
    expect(page.values['facts']).toBe(facts);
    expect(typed(page.values)).toEqual(normaliseValues(values));
  }
});

test('nothing typed is lost: values → form → page → values', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...HOSTILE.slice(0, 10)),
  );
  const anyValues = fc.dictionary(fc.constantFrom(...TEXT_FIELDS), anyText, { maxKeys: 8 });
  await fc.assert(
    fc.asyncProperty(anyValues, fc.boolean(), async (values, change) => {
      const page = await pageOf('/api/check', { ...values, ...(change ? { change: '1' } : {}) });
      expect(typed(page.values)).toEqual(normaliseValues(values));
    }),
    { numRuns: volume(60, 2000) },
  );
});
