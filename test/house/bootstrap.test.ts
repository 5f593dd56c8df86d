import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { chromiumPath } from '../browser.ts';
import { root } from '../run/command.ts';

function bootstrap(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'scripts/bin/bootstrap.mjs'), ...args], {
    encoding: 'utf8',
  });
}

describe('the door', () => {
  test('does nothing, and says nothing, where nothing is missing', () => {
    const { status, stdout, stderr } = bootstrap('install');
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('names the tasks where it is asked for another', () => {
    const { status, stderr } = bootstrap('begin');
    expect(status).toBe(1);
    expect(stderr).toMatch(/Expected one of: install, start, .*Found: "begin"/);
  });

  test('runs every test on Node 24', () => {
    expect(process.versions.node).toMatch(/^24\./);
  });
});

describe('the browser', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('is not any file that carries its name: one that does not start is refused with what to do', () => {
    vi.stubEnv('CHROMIUM_PATH', join(root, 'LICENSE'));
    expect(() => chromiumPath()).toThrow(/apt-get install -y chromium[\s\S]*npx playwright install/);
  });
});
