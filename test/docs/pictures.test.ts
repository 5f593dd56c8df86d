import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run/command.ts';
import { documentOf } from './document.ts';

const FOLDER = join(root, 'docs/pictures');
const GUIDES = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const MOST_BYTES = 120_000;

describe.each(readdirSync(FOLDER))('the picture %s', (name) => {
  it('is shown in a guide', () => {
    const shown = GUIDES.some((guide) => documentOf(`docs/${guide}`).includes(`](pictures/${name})`));
    expect(shown).toBe(true);
  });

  it('makes no clone slow', () => {
    expect(statSync(join(FOLDER, name)).size).toBeLessThanOrEqual(MOST_BYTES);
  });
});
