import { describe, expect, test } from 'vitest';
import { inForce, versionAfter, versionInForce } from '#domain/procedure/in-force.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { procedureKey } from '#domain/procedure/schema.ts';
import { koksijde } from '../../fixtures/figures/configuration.ts';

const version = (number: number, from: string, until: string | null = null): Procedure => ({
  ...koksijde,
  version: number,
  valid_from: from,
  valid_until: until,
});

const versions = [
  version(2, '2026-03-01', '2026-06-30'),
  version(1, '2025-01-01'),
  version(3, '2026-08-01'),
  { ...version(9, '2020-01-01'), id: 'another' },
];

describe('the version in force', () => {
  test.each([
    ['2024-12-31', null],
    ['2025-01-01', 'koksijde@1'],
    ['2026-02-28', 'koksijde@1'],
    ['2026-03-01', 'koksijde@2'],
    ['2026-06-30', 'koksijde@2'],
    ['2026-07-01', null],
    ['2026-07-31', null],
    ['2026-08-01', 'koksijde@3'],
    ['2099-01-01', 'koksijde@3'],
  ])('on %s is %s', (day, expected) => {
    const found = versionInForce('koksijde', versions, day);
    expect(found === null ? null : procedureKey(found)).toBe(expected);
  });

  test.each(['2020-01-01', '2026-03-01', '2026-07-15', '2099-01-01'])(
    'is the pinned one on every day, as on %s',
    (day) => {
      expect(versionInForce('koksijde@1', versions, day)?.version).toBe(1);
      expect(versionAfter('koksijde@1', versions, day)).toBeNull();
    },
  );

  test('that comes next is the first that begins after a day', () => {
    expect(versionAfter('koksijde', versions, '2026-02-28')?.version).toBe(2);
    expect(versionAfter('koksijde', versions, '2026-03-01')?.version).toBe(3);
    expect(versionAfter('koksijde', versions, '2026-08-01')).toBeNull();
  });

  test('is missed with the day and the versions that there are', () => {
    expect(() => inForce('koksijde', versions, '2026-07-01')).toThrow(
      'expected a version of the procedure koksijde in force on 2026-07-01; found koksijde@1 from 2025-01-01, ' +
        'koksijde@2 from 2026-03-01 until 2026-06-30, koksijde@3 from 2026-08-01',
    );
  });
});
