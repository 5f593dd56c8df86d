import { describe, expect, it } from 'vitest';
import { makePace } from '#app/delivery/pace.ts';
import { pauseAfter } from '#app/delivery/timing.ts';
import type { Timing } from '#app/ports.ts';

/** Time that passes only while somebody waits. */
function stillTime(): Timing {
  let now = 0;
  const wait = (ms: number) => Promise.resolve(void (now += ms));
  return { now: () => now, wait, random: () => 0.5 };
}

const signal = new AbortController().signal;

describe('the pace of writing', () => {
  it('is never above the limits in any minute and any hour, with a pause between two writes', async () => {
    const timing = stillTime();
    const pace = makePace({ perMinute: 80, perHour: 500, between: 100 }, timing, signal);
    const writes: number[] = [];
    for (let count = 0; count < 1100; count += 1) {
      await pace();
      writes.push(timing.now());
    }
    const inSpan = (span: number) =>
      Math.max(...writes.map((at) => writes.filter((one) => one >= at && one < at + span).length));
    expect(inSpan(60_000)).toBe(80);
    expect(inSpan(3_600_000)).toBe(500);
    expect(inSpan(100)).toBe(1);
    expect(writes.at(-1)).toBeLessThan(3 * 3_600_000);
  });

  it('ends with the courier', async () => {
    const timing = stillTime();
    const pace = makePace(
      { perMinute: 1, perHour: 1, between: 0 },
      timing,
      AbortSignal.abort(new Error('over')),
    );
    await pace();
    await expect(pace()).rejects.toThrow('over');
  });
});

describe('pauses', () => {
  it('grow twofold up to the longest, a fifth shorter or longer by chance', () => {
    const growth = { first: 2000, most: 900_000 };
    expect([1, 2, 3, 20, 5000].map((failures) => pauseAfter(failures, growth, () => 0.5))).toEqual([
      2000, 4000, 8000, 900_000, 900_000,
    ]);
    expect(pauseAfter(1, growth, () => 0)).toBe(1600);
    expect(pauseAfter(1, growth, () => 0.999)).toBeLessThan(2400);
  });
});
