// `npm run check`: the house rules alone.
import { checkHouse } from './house-checks.ts';

const { passed, failed } = await checkHouse();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
