#!/usr/bin/env node
// Makes the pictures of the guides: starts a stack of its own, plays the story, writes docs/pictures/*.png.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { openCamera } from '#local/pictures/camera.ts';
import { idOf } from '#domain/procedure/in-force.ts';
import { FIRST_DAY, tellStory } from '#local/pictures/story.ts';
import { layoutOf } from '#local/stack/layout.ts';
import { startStack } from '#local/stack/stack.ts';
import { ADVICE, ensureBrowser } from './browser.ts';
import { openConfig } from './open-config.ts';

const PORT = 4700;

const product = fileURLToPath(new URL('../..', import.meta.url));
const { organisation } = await openConfig(join(product, 'config'));
const procedure = idOf(organisation.procedure);

const say = (line: string) => process.stderr.write(`${line}\n`);

/** The stack's clock stands on the morning of the story's first day from the start. */
async function setClock(state: string): Promise<void> {
  const { clock } = layoutOf(state, procedure, true);
  const offset = Date.parse(`${FIRST_DAY}T08:00:00Z`) - Date.now();
  if (offset < 0) throw new Error(`expected a first day of the story that is to come; found ${FIRST_DAY}`);
  await mkdir(dirname(clock), { recursive: true });
  await writeFile(clock, JSON.stringify({ offset_ms: offset }));
}

async function makePictures(executablePath: string, state: string): Promise<void> {
  await setClock(state);
  const settings = { procedure, port: PORT, state, empty: true, reset: false, help: false };
  const stack = await startStack({ ...settings, product, say });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const folder = join(product, 'docs', 'pictures');
    await mkdir(folder, { recursive: true });
    await tellStory(stack, openCamera(browser, folder, say));
  } finally {
    await browser.close();
    await stack.stop();
  }
}

const path = ensureBrowser();
if (path === null) {
  say(ADVICE);
  process.exit(1);
}
const state = await mkdtemp(join(tmpdir(), 'gegrond-pictures-'));
try {
  await makePictures(path, state);
} finally {
  await rm(state, { recursive: true, force: true });
}
