import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#local/pages/markdown.ts';
import { HOSTILE } from './world.ts';

/** What the browser would act upon: any tag or attribute beyond those of text. */
const ALLOWED =
  /^(p|h[3-6]|em|strong|del|code|pre|a|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|hr|br|input|section|sup|h2|details|summary)$/;
const ATTRIBUTES =
  /^(href|class|align|type|checked|disabled|id|start|data-footnote-ref|data-footnotes|data-footnote-backref|aria-label|aria-describedby|dir|title|data-name)$/;

function unsafe(html: string): string[] {
  const tags = [...html.matchAll(/<(\/?)([a-z][^\s/>]*)([^>]*)>/gi)];
  return tags.flatMap(([whole, , name = '', rest = '']) => {
    const attributes = [...rest.matchAll(/\s([a-z-]+)(="[^"]*")?/gi)].map(([, attribute = '']) => attribute);
    const link = /href="([^"]*)"/.exec(rest)?.[1] ?? '#';
    const fine = ALLOWED.test(name) && attributes.every((one) => ATTRIBUTES.test(one));
    return fine && /^(#|https?:|mailto:|\/|[^:]*$)/i.test(link) ? [] : [whole];
  });
}

describe('what people wrote', () => {
  test('cannot bring a tag, a script, an image or a form into the page', () => {
    const html = renderMarkdown(HOSTILE);
    expect(unsafe(html)).toEqual([]);
    expect(html).not.toMatch(/<script|<img|<svg|<form|<style|<iframe|onerror=|javascript:|gegrond:card/i);
    expect(html).toContain('{"number":"2026-7Q4M2X"}');
    expect(html).toContain('[ver]');
  });

  test('hides the marks of the app, wherever they stand', () => {
    expect(renderMarkdown('Tekst\n\n<!-- gegrond:notice key=a -->')).toBe('<p>Tekst</p>');
    expect(renderMarkdown('Tekst <!-- gegrond:notice key=a -->')).toBe('<p>Tekst </p>');
  });

  test('may be folded away as the card does it, and in no other way', () => {
    const card = '<details><summary>Gegevens</summary>\n\n```gegrond\n{}\n```\n\n</details>\n\nna';
    expect(renderMarkdown(card)).toBe(
      '<details>\n<summary>Gegevens</summary>\n<pre><code class="language-gegrond">{}\n</code></pre>\n</details>\n<p>na</p>',
    );
    expect(renderMarkdown('<details open onclick=x><summary>a</summary>\n\nb')).toBe('<p>b</p>');
    expect(renderMarkdown('<details><summary>a</summary>\n\nb')).toBe('<p>b</p>');
  });

  test('stands in headings below those of the page', () => {
    expect(renderMarkdown('## Een')).toBe('<h2>Een</h2>');
    expect(renderMarkdown('###### Zes', { below: 2 })).toBe('<h3>Zes</h3>');
    const levels = (html: string) => [...html.matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));
    expect(levels(renderMarkdown('## a\n\n#### b\n\n### c\n\n# d\n\n###### e'))).toEqual([2, 3, 3, 2, 3]);
  });

  test('links to issues that it names, but not in code, links, addresses or words', () => {
    const issues = '/desk';
    expect(renderMarkdown('Zie #12, #3.', { issues })).toBe(
      '<p>Zie <a href="/desk/12">#12</a>, <a href="/desk/3">#3</a>.</p>',
    );
    for (const text of [
      '`#12`',
      '```\n#12\n```',
      '[#12](x)',
      'a#12',
      '#012',
      '#12a',
      '/#12',
      '#1234567890',
    ]) {
      expect(renderMarkdown(text, { issues })).not.toContain('href="/desk');
    }
    expect(renderMarkdown('#12')).toBe('<p>#12</p>');
  });

  test('folds away each part that the card folds', () => {
    const fold = (name: string) => `<details><summary>${name}</summary>\n\nb\n\n</details>`;
    const html = renderMarkdown(`${fold('Een')}\n\na\n\n${fold('Twee')}`);
    expect(html.match(/<details>/g)).toHaveLength(2);
    expect(html).toContain('<summary>Twee</summary>');
  });

  test('keeps no row of headings in a table that has none', () => {
    expect(renderMarkdown('| | |\n|---|---|\n| a | b |')).not.toContain('<th');
    expect(renderMarkdown('| x | |\n|---|---|\n| a | b |')).toContain('<th');
  });

  test('gives each cell the heading of its column, by which it is read where columns have no room', () => {
    const html = renderMarkdown('| Termijn | Stand "nu" |\n|---|---|\n| **a** | b |\n| c | |');
    expect(html).toContain('<table class="rows">');
    expect(html).toContain('<td data-name="Termijn"><strong>a</strong></td>');
    expect(html.match(/data-name="Stand &#x22;nu&#x22;"/g)).toHaveLength(2);
    expect(renderMarkdown('| | |\n|---|---|\n| a | b |')).not.toMatch(/rows|data-name/);
  });

  test.each([
    ['a thousand lines', '> - regel\n'.repeat(1000)],
    ['brackets', '['.repeat(60_000)],
    ['quotes nested deep', '>'.repeat(60_000) + 'x'],
    ['lists nested deep', Array.from({ length: 200 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n')],
    ['code fences', '```\n'.repeat(16_000)],
    ['tables', '|a'.repeat(1_000) + '\n' + '|-'.repeat(1_000) + '\n' + '|b'.repeat(20_000)],
    ['links', '[a](<b '.repeat(9_000)],
    ['blank lines', '\n'.repeat(60_000) + 'x'],
    ['emphasis', '*a **b '.repeat(9_000)],
    ['control characters', '\u0000\u0007\u009f'.repeat(4_000)],
  ])('is shown when it is %s', (_name, text) => {
    const begun = performance.now();
    expect(unsafe(renderMarkdown(text))).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  test('is safe whatever it is', () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '"',
      '`',
      '```\n',
      '[',
      '](',
      ')',
      '!',
      'javascript:',
      '<!--',
      '-->',
      '\n',
      '&',
      '#',
    );
    const piece = fc.oneof(
      bits,
      fc.string({ maxLength: 6 }),
      fc.constantFrom('<img src=x onerror=', '<script>', '|'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        expect(unsafe(renderMarkdown(parts.join('')))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
