import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openClock } from '#local/clock/clock.ts';

function clockFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clock-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, 'state', 'clock.json');
}

const at = (instant: string) => () => Date.parse(instant);

describe('the clock of the stack', () => {
  it('is the machine’s until it is moved', () => {
    const clock = openClock(clockFile(), 'Europe/Brussels', at('2026-11-20T23:30:00Z'));
    expect(clock.now()).toBe('2026-11-20T23:30:00.000Z');
    expect(clock.today()).toBe('2026-11-21');
  });

  it.each([
    ['an ordinary day', '2026-11-20T09:00:00Z', 1, '2026-11-21T09:00:00.000Z'],
    ['the night in which summer time ends', '2026-10-24T22:30:00Z', 1, '2026-10-25T23:30:00.000Z'],
    ['the day on which summer time begins', '2026-03-28T11:00:00Z', 1, '2026-03-29T10:00:00.000Z'],
    ['a year', '2026-11-20T09:00:00Z', 365, '2027-11-20T09:00:00.000Z'],
  ])('moves by days and keeps the time of day: %s', (_, from, days, to) => {
    const clock = openClock(clockFile(), 'Europe/Brussels', at(from));
    clock.moveByDays(days);
    expect(clock.now()).toBe(to);
  });

  it('moves to a date, stays for today, and remembers it', () => {
    const file = clockFile();
    const clock = openClock(file, 'Europe/Brussels', at('2026-11-20T09:00:00Z'));
    expect(clock.moveTo('2026-12-24')).toBe('2026-12-24');
    expect(clock.moveTo('2026-12-24')).toBe('2026-12-24');
    expect(openClock(file, 'Europe/Brussels', at('2026-11-20T09:00:00Z')).today()).toBe('2026-12-24');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ offset_ms: 34 * 86_400_000 });
  });

  it('goes to the end of 2050 and no further, because it cannot go back', () => {
    const clock = openClock(clockFile(), 'Europe/Brussels', at('2026-11-20T09:00:00Z'));
    expect(() => clock.moveTo('9999-12-31')).toThrow('The clock goes to the end of 2050');
    expect(() => clock.moveByDays(36_500)).toThrow('The clock goes to the end of 2050');
    expect(clock.moveTo('2050-12-31')).toBe('2050-12-31');
  });

  it('refuses to go back, and what is no date or no number of days', () => {
    const clock = openClock(clockFile(), 'Europe/Brussels', at('2026-11-20T09:00:00Z'));
    expect(() => clock.moveTo('2026-11-19')).toThrow(
      'The clock cannot go back. Expected: a date from 2026-11-20 on, e.g. 2026-11-21. Found: 2026-11-19',
    );
    for (const date of ['2026-02-31', '20/11/2026', '2026-11-20T10:00:00Z', '']) {
      expect(() => clock.moveTo(date)).toThrow(/Expected: YYYY-MM-DD, e\.g\. 2026-12-21/);
    }
    for (const days of [0, -1, 1.5, NaN, 100_000])
      expect(() => clock.moveByDays(days)).toThrow(/forward only/);
  });

  it('names a clock file that says something else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'clock-'));
    const file = join(folder, 'clock.json');
    for (const text of ['', '{"offset_ms":-1}', '{"offset":1}', 'null', '12']) {
      writeFileSync(file, text);
      expect(() => openClock(file)).toThrow(/Expected: \{"offset_ms": 86400000\}/);
    }
    rmSync(folder, { recursive: true });
  });
});

describe('a process of the stack', () => {
  const preload = new URL('../../scripts/local/clock/shifted-clock.ts', import.meta.url).href;
  const run = (program: string, file?: string): unknown => {
    const twice = { NODE_OPTIONS: `--import ${preload} --import ${preload}?again` };
    const env = { ...process.env, ...twice, ...(file === undefined ? {} : { GEGROND_CLOCK_FILE: file }) };
    const done = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env,
      encoding: 'utf8',
    });
    if (done.status !== 0) throw new Error(done.stderr);
    return JSON.parse(done.stdout) as unknown;
  };

  it('lives in the time of the clock file, and knows of every date as before', () => {
    const file = clockFile();
    openClock(file).moveByDays(400);
    const program = `
      const ahead = (ms) => Math.round((ms - performance.timeOrigin - performance.now()) / 3600e3);
      class Later extends Date {}
      console.log(JSON.stringify({
        ahead: [ahead(Date.now()), ahead(new Date().getTime()), ahead(Date.parse(Date())), ahead(new Later().getTime())],
        fixed: [new Date(0).toISOString(), new Date(2026, 0, 1).getDate(), Date.UTC(2026, 0, 1), Date.parse('2026-01-01')],
        kinds: [new Date() instanceof Date, new Date().constructor === Date, new Later() instanceof Later, typeof Date()],
      }));`;
    const hours = 400 * 24;
    const { ahead, fixed, kinds } = run(program, file) as { ahead: number[]; fixed: unknown; kinds: unknown };
    for (const one of ahead) expect(Math.abs(one - hours)).toBeLessThanOrEqual(1);
    expect(fixed).toEqual(['1970-01-01T00:00:00.000Z', 1, 1_767_225_600_000, 1_767_225_600_000]);
    expect(kinds).toEqual([true, true, true, 'string']);
  });

  it('notices within moments that the clock was moved', () => {
    const file = clockFile();
    openClock(file).moveByDays(1);
    const program = `
      import { writeFileSync } from 'node:fs';
      const before = Date.now();
      writeFileSync(process.env.GEGROND_CLOCK_FILE, JSON.stringify({ offset_ms: 10 * 86400e3 }));
      await new Promise((resolve) => setTimeout(resolve, 150));
      console.log(JSON.stringify(Math.round((Date.now() - before) / 86400e3)));`;
    expect(run(program, file)).toBe(9);
  });

  it('lives in the time of the machine without a clock file', () => {
    expect(run('console.log(Math.round((Date.now() - performance.timeOrigin) / 60e3))')).toBe(0);
  });
});
