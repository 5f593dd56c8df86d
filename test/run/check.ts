// `npm run check`: the house rules alone.
import { checkQuickly, checkThoroughly } from './house-checks.ts';

const quick = await checkQuickly();
const thorough = await checkThoroughly();
const failed = quick.failed + thorough.failed;
console.log(`${quick.passed + thorough.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
