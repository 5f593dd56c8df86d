import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#local/pages/markdown.ts';
import { HOSTILE } from './world.ts';

/** What the browser would act upon: any tag or attribute beyond those of text. */
const ALLOWED =
  /^(p|h[3-6]|em|strong|del|code|pre|a|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|hr|br|input|section|sup|h2|details|summary)$/;
const ATTRIBUTES =
  /^(href|class|align|type|checked|disabled|id|start|data-footnote-ref|data-footnotes|data-footnote-backref|aria-label|aria-describedby|dir|title)$/;

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
    expect(renderMarkdown('# Een')).toBe('<h3>Een</h3>');
    expect(renderMarkdown('###### Zes')).toBe('<h6>Zes</h6>');
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
