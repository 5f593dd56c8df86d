import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright';
import sirv from 'sirv';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfigFiles } from '#adapters/files/config.ts';
import { publicationFiles } from '#domain/procedure/publication.ts';
import type { Report, Statistics } from '#domain/statistics/report.ts';
import { statisticsOf } from '#domain/statistics/statistics.ts';
import { hasBars } from '#site/data/figures.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { chromiumPath } from '../browser.ts';
import { inventedYear } from '../fixtures/figures/cases.ts';

let home = '';
let figures: Statistics;

async function build(folder: string): Promise<void> {
  const config = parseConfig(await readConfigFiles('config'));
  const cases = [...inventedYear(240, '2026-11-20'), ...inventedYear(12, '2025-12-20', 9)];
  figures = statisticsOf(cases, config, '2026-11-20');
  const files = new Map([...publicationFiles(config), ['statistics.json', JSON.stringify(figures)] as const]);
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, 'publication', path)), { recursive: true });
    await writeFile(join(folder, 'publication', path), text);
  }
  const env = { GEGROND_PUBLICATION: join(folder, 'publication'), GEGROND_SITE_OUT: join(folder, 'dist') };
  await promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    timeout: 60_000,
  });
}

const built = (path: string) => join(home, 'dist/client', path);
const read = (path: string) => readFile(built(path), 'utf8');

function report(entity: string, year: number): Report {
  const found = figures.reports.find(({ entity: of, period }) => of.id === entity && period.year === year);
  if (found === undefined) throw new Error('no such report');
  return found;
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gegrond-figures-'));
  await build(home);
}, 90_000);

afterAll(async () => {
  await rm(home, { recursive: true });
});

describe('the pages of the figures', () => {
  it('let people choose a year and an entity, and say why there is no sum of all', async () => {
    const index = await read('cijfers/index.html');
    for (const { period, entity } of figures.reports) {
      expect(index).toContain(`href="/cijfers/${String(period.year)}/${entity.id}/"`);
    }
    expect(index).toContain('geen totaal van alle organisaties samen');
  });

  it('show every table as a chart with its text, as a table and as CSV', async () => {
    const page = await read('cijfers/2026/gemeente/index.html');
    const { tables } = report('gemeente', 2026);
    const shown = tables.filter(({ withheld }) => !withheld);
    expect(page.match(/role="img" aria-label="Staafdiagram\./g)).toHaveLength(shown.filter(hasBars).length);
    expect(page.match(/<table/g)).toHaveLength(shown.length);
    for (const { id, rows, total } of shown) {
      expect(page).toContain(`href="/cijfers/2026/gemeente/${id}.csv"`);
      const lines = (await read(`cijfers/2026/gemeente/${id}.csv`)).trim().split('\r\n');
      expect(lines).toHaveLength(rows.length + 2);
      expect(lines.at(-1)).toContain(`totaal,${String(total)}`);
      rows.forEach(({ count }, at) => expect(lines[at + 1]).toContain(`,${String(count ?? 'verborgen')},`));
    }
  });

  it('show of a few complaints the total alone, and say why', async () => {
    const { total } = report('gemeente', 2025);
    const page = await read('cijfers/2025/gemeente/index.html');
    expect(page).toContain(`<strong>${total === '<5' ? 'minder dan 5' : String(total)}</strong>`);
    expect(page).toContain('Meer tonen wij niet.');
    expect(page).not.toContain('<table');
    expect(existsSync(built('cijfers/2025/gemeente/channel.csv'))).toBe(false);
  });

  it('ship no script, no style attribute and nothing of another host', async () => {
    for (const path of [
      'cijfers/index.html',
      'cijfers/2026/gemeente/index.html',
      'cijfers/2026/ocmw/index.html',
    ]) {
      const page = (await read(path)).replaceAll(/ xmlns(:xlink)?="[^"]*"/g, '');
      expect(page).not.toMatch(/<script| style="| on\w+="|(src|href)="(https?:)?\/\//);
    }
  });

  it('hand out the data and their schema as they were published', async () => {
    expect(JSON.parse(await read('cijfers/statistics.json'))).toEqual(figures);
    expect(existsSync(built('cijfers/statistics.schema.json'))).toBe(true);
  });
});

describe('in a browser', () => {
  it('nothing scrolls sideways on a phone or a desk, and the policy refuses nothing', async () => {
    const files = sirv(built(''), { dev: true });
    const server = createServer((request, response) => {
      files(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    for (const width of [360, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of ['/cijfers/', '/cijfers/2026/gemeente/', '/cijfers/2025/gemeente/']) {
        await page.goto(`http://127.0.0.1:${String(port)}${path}`);
        expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
          path,
          width,
        ]);
      }
    }
    await browser.close();
    server.close();
    expect(refused).toEqual([]);
  });
});
