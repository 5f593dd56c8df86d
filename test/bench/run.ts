// `npm run bench [name…]`: each `*.bench.ts` in a process of its own, one after the other; fails if one is over its limit.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const folder = new URL('.', import.meta.url);
const wanted = process.argv.slice(2);
const benches = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name)));

if (benches.length === 0)
  console.log(`No bench found in test/bench for: ${wanted.join(' ') || '*.bench.ts'}`);

let failed = benches.length === 0 ? 1 : 0;
for (const file of benches.sort()) {
  console.log(`\n${file}`);
  const { status } = spawnSync(process.execPath, [new URL(file, folder).pathname], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
