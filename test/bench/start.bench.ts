import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startStack } from '#local/stack/stack.ts';
import { atMost } from './measure.ts';

/** How long a start takes, dependencies present: with an empty state and the example year, and the next one. */
const state = await mkdtemp(join(tmpdir(), 'gegrond-bench-'));
const product = fileURLToPath(new URL('../..', import.meta.url));

for (const title of ['the first start, with the example year', 'the next start']) {
  const began = performance.now();
  const stack = await startStack({
    ...{ procedure: null, empty: false, reset: false, port: 23_000, state, help: false, product },
    say: () => undefined,
  });
  atMost(title, (performance.now() - began) / 1000, 20, 's');
  await stack.stop();
}
await rm(state, { recursive: true, force: true });
