import { describe, expect, it } from 'vitest';
import { chartSvg } from '#site/data/chart.ts';
import { hasBars } from '#site/data/figures.ts';

const bars = (...values: (number | null)[]) =>
  values.map((value, at) => ({ label: `row ${String(at)}`, value, text: String(value ?? '–') }));

/** How long the filled bars are, from the top, in the units of the picture. */
function lengths(svg: string): number[] {
  const filled = [...svg.matchAll(/<path d="M(\S+) \S+l(\S+) 0[^"]*" fill="#0b4a55"/g)];
  return filled.map(([, , length]) => Number(length));
}

const frames = (svg: string) => svg.match(/stroke-dasharray/g)?.length ?? 0;

describe('a chart', () => {
  it('gives the longest bar the whole width, and the others their part of it', () => {
    const [whole = 0, half] = lengths(chartSvg(bars(40, 20), 60));
    expect(whole).toBeGreaterThan(250);
    expect(half).toBeCloseTo(whole / 2, 1);
  });

  it('shows a hidden count as an empty dashed frame, and none where nothing is hidden', () => {
    expect(frames(chartSvg(bars(40, null, null, 0), 60))).toBe(2);
    expect(frames(chartSvg(bars(40, 20, 0), 60))).toBe(0);
  });

  it('lets no bar look like the longest while a hidden one may be longer', () => {
    const [whole = 0] = lengths(chartSvg(bars(40, 20), 60));
    const [beside] = lengths(chartSvg(bars(10, null, null), 50));
    expect(beside).toBeCloseTo(whole / 4, 1);
  });

  const hostile = chartSvg(
    [
      { label: 'brief', value: 12, text: '12' },
      { label: 'a & <script>alert(1)</script>', value: null, text: '–' },
    ],
    20,
  );

  it('shows each bar with its name and its number, and a hidden one without a length', () => {
    expect(hostile).toContain('>brief<');
    expect(hostile).toContain('>12<');
    expect(hostile).toContain('>–<');
    expect(hostile).toMatch(/M\d+ \d+l0 0l0 14/);
  });

  it('holds nothing that the policy of the pages forbids', () => {
    expect(hostile).not.toMatch(/<script|<style| style=| class=| on\w+=|href="http/i);
    expect(hostile).toContain('&lt;script&gt;');
  });

  it('leaves a screen reader to the text beside it', () => {
    expect(hostile).toMatch(/^<svg aria-hidden="true"/);
  });

  it('is the same picture every time', () => {
    expect(chartSvg(bars(40, null, 3), 60)).toBe(chartSvg(bars(40, null, 3), 60));
  });

  it('is drawn only where there is a count to show', () => {
    const table = (...counts: (number | null)[]) => ({
      ...({ id: 'x', dimension: 'finding', label: '', total: 20, withheld: false } as const),
      rows: counts.map((count) => ({ id: 'x', label: '', count, share: null })),
    });
    expect(hasBars(table(12, null, null))).toBe(true);
    expect(hasBars(table(null, null, 0))).toBe(false);
  });
});
