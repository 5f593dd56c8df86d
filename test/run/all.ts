// `npm test`: the house rules, the browser, then every test. The last line is the sum, alone on its line.
import { ADVICE, ensureBrowser } from '../../scripts/bin/browser.ts';
import { checkHouse } from './house-checks.ts';
import { runVitest } from './vitest.ts';

const house = await checkHouse();
const browser = ensureBrowser();
console.log(browser === null ? '✗ browser' : `✓ browser  ${browser}`);
const tests = await runVitest(process.argv.slice(2), browser === null ? {} : { CHROMIUM_PATH: browser });

const passed = house.passed + tests.passed + (browser === null ? 0 : 1);
const failed = house.failed + tests.failed + (browser === null ? 1 : 0);
if (browser === null) console.log(`\n${ADVICE}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
