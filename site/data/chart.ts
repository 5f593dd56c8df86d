import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, SVGRenderer]);

/** One bar; `null` is hidden: a dashed frame, of which nobody knows how far it is filled. */
export interface Bar {
  readonly label: string;
  readonly value: number | null;
  readonly text: string;
}

/** Drawn for a phone: the picture is as wide as a small screen leaves, and grows little on a large one. */
const WIDTH = 340;
const ROW = 50;
const INK = '#16262b';
const BAR = '#0b4a55';
const TRACK = '#e3ebea';
const HIDDEN = { color: 'none', borderColor: '#5f7377', borderType: 'dashed', borderWidth: 1 } as const;
const FONT = 'system-ui, sans-serif';

/** What the whole width stands for: the longest bar, and no less than all that is hidden, as one bar may be all of it. */
function wholeWidth(bars: readonly Bar[], total: number): number {
  const known = bars.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const hidden = bars.some(({ value }) => value === null) ? total - known : 0;
  return Math.max(1, hidden, ...bars.map(({ value }) => value ?? 0));
}

function options(bars: readonly Bar[], total: number) {
  const longest = wholeWidth(bars, total);
  const common = { type: 'bar', silent: true, barWidth: 14, barGap: '-100%' };
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: INK },
    grid: { left: 2, right: 54, top: 14, bottom: 0 },
    xAxis: { type: 'value', show: false, min: 0, max: longest },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      // The name stands above its bar, so that long names fit on a phone.
      axisLabel: {
        inside: true,
        margin: 0,
        verticalAlign: 'bottom',
        padding: [0, 0, 11, 0],
        fontSize: 14,
        color: INK,
        width: WIDTH - 10,
        overflow: 'truncate',
      },
      z: 3,
    },
    series: [
      {
        ...common,
        data: bars.map(({ value }) => ({
          value: longest,
          itemStyle: value === null ? HIDDEN : { color: TRACK },
        })),
      },
      {
        ...common,
        data: bars.map(({ value }) => value ?? 0),
        itemStyle: { color: BAR },
        label: {
          show: true,
          position: [WIDTH - 50, -1],
          formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.text ?? '',
          fontSize: 15,
          fontWeight: 600,
          color: INK,
        },
      },
    ],
  };
}

/**
 * A bar chart as SVG, made while the site is built. It holds no style attribute and no script, so the pages' policy
 * need not allow any; colours have a contrast of at least 4.5 on white.
 *
 * @param total - what the bars and the hidden ones add up to
 */
export function chartSvg(bars: readonly Bar[], total: number): string {
  const height = bars.length * ROW + 14;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption(options(bars, total));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return bare(svg).replace(/^<svg /, '<svg aria-hidden="true" ');
}

/**
 * Style attributes as attributes of their own, because the pages' policy lets no style attribute through; and without
 * the library's marks for scripts, which count on from chart to chart, so that the same figures give the same page.
 */
function bare(svg: string): string {
  return svg
    .replaceAll(/<style[^>]*>.*?<\/style>/gs, '')
    .replaceAll(/ (class|ecmeta_\w+)="[^"]*"/g, '')
    .replaceAll(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .map((declaration) => declaration.split(':').map((part) => part.trim()))
        .filter(([name = '', value]) => value !== undefined && /^(font-|dominant-|text-)/.test(name))
        .map(([name, value]) => ` ${String(name)}="${String(value)}"`)
        .join(''),
    );
}
