#!/usr/bin/env node
// Prints the path of a Chromium that starts, for the end-to-end test; installs one where none is found.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What to do where no browser can be had: for people, in English. */
export const ADVICE = `Expected: a Chromium for the end-to-end test. Found: none that starts.
Do one of these, then run the same command again:
  Debian, Ubuntu:  sudo apt-get install -y chromium
  elsewhere:       npx playwright install --with-deps chromium
  have one?        CHROMIUM_PATH=/path/to/chromium npm test`;

/** Path of the first Chromium that starts: CHROMIUM_PATH, then the PATH, then Playwright's own; else null. */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return starts(named) ? named : null;
  return candidates().find(starts) ?? null;
}

/**
 * The same, after trying to install one in turn with Playwright and, as root on Debian and its like, with apt.
 * Every attempt has a time limit and is announced on stderr. Null where nothing helped.
 */
export function ensureBrowser(): string | null {
  const found = findBrowser();
  if (found !== null || process.env['CHROMIUM_PATH']) return found;
  for (const { name, commands } of attempts()) {
    console.error(`No Chromium found; trying ${name} …`);
    commands.every(([command, seconds]) => succeeds(command, seconds));
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  return null;
}

type TimedCommand = readonly [command: string[], seconds: number];

function attempts(): { name: string; commands: TimedCommand[] }[] {
  const playwright = fileURLToPath(new URL('../../node_modules/playwright/cli.js', import.meta.url));
  const download: TimedCommand = [[process.execPath, playwright, 'install', 'chromium'], 120];
  const ways = [{ name: 'npx playwright install chromium', commands: [download] }];
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get').length > 0) {
    const update: TimedCommand = [['apt-get', 'update', '-qq'], 60];
    const install: TimedCommand = [['apt-get', 'install', '-y', '-qq', 'chromium'], 150];
    ways.push({ name: 'apt-get install chromium', commands: [update, install] });
  }
  return ways;
}

function candidates(): string[] {
  return [...NAMES.flatMap(onPath), chromium.executablePath()].filter((path) => existsSync(path));
}

function onPath(name: string): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).filter((path) => existsSync(path));
}

/** A browser may be there and yet lack a library, or be a stub that only names a package. */
function starts(path: string): boolean {
  return succeeds([path, '--version'], 20);
}

function succeeds([command = '', ...args]: string[], seconds: number): boolean {
  const options = {
    timeout: seconds * 1000,
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  return spawnSync(command, args, options as Parameters<typeof spawnSync>[2]).status === 0;
}

if (import.meta.main) {
  const path = ensureBrowser();
  console.log(path ?? ADVICE);
  process.exitCode = path === null ? 1 : 0;
}
