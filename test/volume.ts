/** Whether the tests run at the volumes that the issues name (`npm run test:long`). */
export const isLong = process.env['GEGROND_VOLUME'] === 'long';

/** How many: `normal` in `npm test`, which has minutes, `long` in `npm run test:long`, which has all night. */
export function volume(normal: number, long: number): number {
  return isLong ? long : normal;
}
