// `npm test`: the house rules, the browser, then every test. The last line is the sum, alone on its line.
import { ADVICE, ensureBrowser } from '../../scripts/bin/browser.ts';
import { isLong } from '../volume.ts';
import { PURE_ROOMS, ZONES } from '../zones.ts';
import type { Count } from './house-checks.ts';
import { checkQuickly, checkThoroughly } from './house-checks.ts';
import { runVitest } from './vitest.ts';

const quick = await checkQuickly();
const browser = ensureBrowser();
console.log(browser === null ? '✗ browser' : `✓ browser  ${browser}`);
const wanted = process.argv.slice(2);
const thorough: string[] = [];
// Beside the tests, which wait more than they work; what is found stands where it is seen, at the end.
const [slow, tests] = await Promise.all([
  checkThoroughly((lines) => thorough.push(lines)),
  runVitest(wanted, browser === null ? {} : { CHROMIUM_PATH: browser }),
]);
console.log(thorough.join('\n'));
const elsewhere = isLong && wanted.length === 0 ? await inOtherZones() : [];

const counts = [
  quick,
  slow,
  tests,
  ...elsewhere,
  { passed: Number(browser !== null), failed: Number(browser === null) },
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
if (browser === null) console.log(`\n${ADVICE}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** The tests of the pure rooms once more in each zone in which they were not run yet, at the normal volume. */
async function inOtherZones(): Promise<Count[]> {
  const counts: Count[] = [];
  const [, ...others] = ZONES;
  for (const zone of others) {
    console.log(`\n${PURE_ROOMS.join(' and ')} in the zone ${zone}`);
    counts.push(await runVitest(PURE_ROOMS, { GEGROND_ZONE: zone, GEGROND_VOLUME: 'normal' }));
  }
  return counts;
}
