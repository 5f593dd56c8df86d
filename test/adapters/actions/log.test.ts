import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openLog } from '#adapters/actions/log.ts';
import { systemClock } from '#adapters/clock.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function written(stream: 'stdout' | 'stderr', act: () => void): string {
  const spy = vi.spyOn(process[stream], 'write').mockReturnValue(true);
  act();
  return spy.mock.calls.map(([text]) => String(text)).join('');
}

describe('outside a workflow', () => {
  test('each message is a line on standard error', () => {
    const log = openLog({});
    const lines = written('stderr', () => {
      log.info('3 cases');
      log.warn('late');
      log.error('broken\nfile');
      log.summary('| a |');
    });
    expect(lines).toBe('3 cases\nwarning: late\nerror: broken file\n| a |\n');
  });
});

describe('in a workflow', () => {
  test('warnings and errors are annotations, and the summary is a page', () => {
    const dir = mkdtempSync(join(tmpdir(), 'gegrond-log-'));
    const page = join(dir, 'summary.md');
    const log = openLog({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: page });
    const lines = written('stdout', () => {
      log.info('3 cases');
      log.warn('late: 100%');
      log.error('broken');
      log.summary('## Sweep');
      log.summary('3 cases');
    });
    expect(lines).toBe('3 cases\n::warning::late: 100%25\n::error::broken\n');
    expect(readFileSync(page, 'utf8')).toBe('## Sweep\n3 cases\n');
    rmSync(dir, { recursive: true });
  });

  test.each(['::add-mask::x', 'a\n::set-output name=x::y', '##[error]x', ' ::stop-commands::t'])(
    'no message is a command to the runner: %j',
    (message) => {
      const lines = written('stdout', () => {
        openLog({ GITHUB_ACTIONS: 'true' }).info(message);
      });
      expect(lines).not.toMatch(/::|##\[/);
      expect(lines.trimEnd()).not.toContain('\n');
    },
  );
});

test('the clock gives the present instant in whole seconds', () => {
  const now = systemClock()();
  expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(2000);
});
