import { expect, test } from 'vitest';
import { zone } from '../zones.ts';

test('the tests of this room run in a zone that was chosen for them, not in that of the machine', () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  const hours = new Date(2026, 0, 1).toLocaleTimeString('nl', { timeZone: zone });
  expect(hours).toBe('00:00:00');
});
