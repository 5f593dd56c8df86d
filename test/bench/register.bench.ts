// Reading, parsing and assessing a register of 10,000 open cases against reading its raw files.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegister } from '#adapters/git/register.ts';
import { CaseStore } from '#app/case-store.ts';
import { assess } from '#domain/case/assess.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import { pathOf, writeCaseFile } from '#text/case-file/write.ts';
import { inventedCase } from '../fixtures/figures/cases.ts';
import { configuration, koksijde } from '../fixtures/figures/configuration.ts';
import { compare } from './measure.ts';

const COUNT = 10_000;
const TODAY = '2026-11-20';

const folder = mkdtempSync(join(tmpdir(), 'gegrond-bench-'));
const paths = Array.from({ length: COUNT }, (_, index) => {
  const received = addDays(TODAY, -(index % 40));
  const told = index % 40 > 4 ? { acknowledged: 2, admissible: 3 } : {};
  const { services, categories } = configuration.organisation;
  const service = services[index % services.length]?.id ?? '';
  const category = categories[index % categories.length]?.id ?? '';
  const open = inventedCase(index + 1, { received, service, category, channel: 'web-form', ...told });
  const path = join(folder, pathOf(open.number));
  if (index === 0) mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, writeCaseFile(open, koksijde));
  return path;
});

const register = openRegister({ dir: folder });
const config = { ...configuration, calendars: new Map(), letters: new Map(), calendarFiles: [] };

async function assessAll(): Promise<void> {
  const { cases } = await new CaseStore({ register, config }).all();
  const near = cases.filter((c) => assess(c, koksijde, TODAY).some(({ state }) => state === 'near'));
  if (cases.length !== COUNT || near.length === 0) throw new Error(`expected ${COUNT} open cases`);
}

await compare({
  title: 'reading, parsing and assessing 10,000 open cases costs at most 8 times reading the raw files',
  subject: { name: 'read, parse and assess', run: assessAll },
  base: { name: 'read the raw files', run: () => paths.map((path) => readFileSync(path, 'utf8').length) },
  limit: 8,
});

rmSync(folder, { recursive: true });
