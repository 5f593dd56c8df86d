import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { atMost, compare, median } from '../bench/measure.ts';

describe('the measure of the benches', () => {
  beforeEach(() => vi.spyOn(console, 'log').mockImplementation(() => undefined));
  afterEach(() => {
    process.exitCode = 0;
    vi.restoreAllMocks();
  });

  test('takes the middle of the values', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow('found none');
  });

  test('runs subject and base in turn, warm-up rounds first', async () => {
    const order: string[] = [];
    const base = { name: 'base', run: () => order.push('base') };
    const subject = { name: 'subject', run: () => order.push('subject') };
    await compare({ title: 'turns', subject, base, limit: Infinity, rounds: 2, warmup: 1 });
    expect(order).toEqual(['base', 'subject', 'base', 'subject', 'base', 'subject']);
  });

  test('fails the process where a limit is passed, and only there', () => {
    atMost('calls of a quiet sweep', 1, 1, 'calls');
    expect(process.exitCode ?? 0).toBe(0);
    atMost('calls of a quiet sweep', 2, 1, 'calls');
    expect(process.exitCode).toBe(1);
  });
});
