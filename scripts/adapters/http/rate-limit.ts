/** How often one address may send something. Addresses are never kept or written, only their hash under a key of now. */
import { createHmac, randomBytes } from 'node:crypto';

export interface RateLimit {
  /** So many requests in `per` milliseconds; after a burst, they come back evenly over that time. */
  readonly most: number;
  readonly per: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** More addresses than this are not told apart for long: the memory stays small under any attack. */
const MOST_ADDRESSES = 100_000;

/** Counts a request of an address; says after how many seconds it may come again, or `null` when it may come now. */
export function makeRateLimit(
  { most, per }: RateLimit,
  now: () => number,
): (address: string) => number | null {
  const key = randomBytes(32);
  const buckets = new Map<string, Bucket>();
  return (address) => {
    const name = createHmac('sha256', key).update(network(address)).digest('base64');
    const at = now();
    const known = buckets.get(name) ?? { left: most, at };
    const left = Math.min(most, known.left + (Math.max(0, at - known.at) * most) / per);
    buckets.delete(name);
    buckets.set(name, { left: left < 1 ? left : left - 1, at });
    const oldest = buckets.size > MOST_ADDRESSES ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    return left < 1 ? Math.ceil(((1 - left) * per) / most / 1000) : null;
  };
}

/** A household has a whole /64 of IPv6; its addresses count as one. */
function network(address: string): string {
  const mapped = /^::ffff:(?<ipv4>[\d.]+)$/iu.exec(address)?.groups?.['ipv4'];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = (part: string) => part.split(':').filter(Boolean);
  const missing = address.includes('::') ? 8 - groups(head).length - groups(tail).length : 0;
  return [...groups(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail)]
    .slice(0, 4)
    .join(':');
}
