import { describe, expect, it } from 'vitest';
import { chartSvg } from '#site/data/chart.ts';

describe('a bar chart', () => {
  const svg = chartSvg([
    { label: 'brief', value: 12, text: '12' },
    { label: 'a & <script>alert(1)</script>', value: null, text: '–' },
  ]);

  it('shows each bar with its name and its number, and a hidden one without a length', () => {
    expect(svg).toContain('>brief<');
    expect(svg).toContain('>12<');
    expect(svg).toContain('>–<');
    expect(svg).toMatch(/M\d+ \d+l0 0l0 14/);
  });

  it('holds nothing that the policy of the pages forbids', () => {
    expect(svg).not.toMatch(/<script|<style| style=| on\w+=|href="http/i);
    expect(svg).toContain('&lt;script&gt;');
  });

  it('leaves a screen reader to the text beside it', () => {
    expect(svg).toMatch(/^<svg aria-hidden="true"/);
  });

  it('is the same each time', () => {
    const again = chartSvg([{ label: 'brief', value: 12, text: '12' }]);
    expect(again).toBe(chartSvg([{ label: 'brief', value: 12, text: '12' }]));
  });
});
