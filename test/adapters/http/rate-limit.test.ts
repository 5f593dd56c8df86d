import { describe, expect, it } from 'vitest';
import { makeRateLimit } from '#adapters/http/rate-limit.ts';

const MINUTE = 60_000;

function at(most: number) {
  const clock = { now: 0 };
  const come = makeRateLimit({ most, per: 10 * MINUTE }, () => clock.now);
  return {
    clock,
    come,
    times: (address: string, count: number) => Array.from({ length: count }, () => come(address)),
  };
}

describe('the rate limit', () => {
  it('lets a burst pass, then says in how many seconds the next may come', () => {
    const { clock, come, times } = at(10);
    expect(times('192.0.2.1', 10)).toEqual(Array(10).fill(null));
    expect(come('192.0.2.1')).toBe(60);
    clock.now += MINUTE / 2;
    expect(come('192.0.2.1')).toBe(30);
    clock.now += MINUTE / 2;
    expect(come('192.0.2.1')).toBeNull();
    expect(come('192.0.2.1')).toBe(60);
  });

  it('counts each address for itself, an IPv6 network as one, and a mapped address as what it maps', () => {
    const { come } = at(1);
    expect(come('192.0.2.1')).toBeNull();
    expect(come('::ffff:192.0.2.1')).not.toBeNull();
    expect(come('192.0.2.2')).toBeNull();
    expect(come('2001:db8:0:1::1')).toBeNull();
    expect(come('2001:db8::1:9:9:9:9')).not.toBeNull();
    expect(come('2001:db8:0:2::1')).toBeNull();
    expect(come('::1')).toBeNull();
  });

  it('never lets more than its number in by a clock that is set back', () => {
    const { clock, come } = at(1);
    expect(come('a')).toBeNull();
    clock.now = -MINUTE;
    expect(come('a')).not.toBeNull();
  });
});
