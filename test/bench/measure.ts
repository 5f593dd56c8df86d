import { performance } from 'node:perf_hooks';

/** Something that is measured: it does its work once a call. */
export interface Contender {
  readonly name: string;
  run(): unknown;
}

export interface Comparison {
  /** What is claimed, as a sentence. */
  readonly title: string;
  readonly subject: Contender;
  readonly base: Contender;
  /** The most that subject / base may be. */
  readonly limit: number;
  /** Measured rounds, odd (default 9), after `warmup` unmeasured ones (default 2). */
  readonly rounds?: number;
  readonly warmup?: number;
}

/**
 * Measures subject and base in turn, so that a slow moment of the machine hits both, prints both medians in
 * milliseconds and their ratio, and makes the process fail where the ratio is over its limit. Returns the ratio.
 */
export async function compare(comparison: Comparison): Promise<number> {
  const { title, subject, base, limit, rounds = 9, warmup = 2 } = comparison;
  const times: { subject: number[]; base: number[] } = { subject: [], base: [] };
  for (let round = -warmup; round < rounds; round += 1) {
    const baseTime = await elapsed(base);
    const subjectTime = await elapsed(subject);
    if (round < 0) continue;
    times.base.push(baseTime);
    times.subject.push(subjectTime);
  }
  const [top, bottom] = [median(times.subject), median(times.base)];
  const parts = `${subject.name} ${top.toFixed(2)} ms, ${base.name} ${bottom.toFixed(2)} ms`;
  return report(title, top / bottom, limit, `${parts}, ratio`);
}

/** Prints a measured number beside its limit, and makes the process fail where it is over. Returns the number. */
export function atMost(title: string, value: number, limit: number, unit: string): number {
  return report(title, value, limit, unit);
}

/** The middle of an odd number of values; of an even number, the mean of the two in the middle. Throws on none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('expected at least one value, found none');
  return (low + high) / 2;
}

async function elapsed(contender: Contender): Promise<number> {
  const started = performance.now();
  await contender.run();
  return performance.now() - started;
}

function report(title: string, value: number, limit: number, what: string): number {
  const within = value <= limit;
  const rounded = Number.isInteger(value) ? String(value) : value.toFixed(2);
  console.log(`${within ? '✓' : '✗'} ${title}: ${what} ${rounded} (at most ${limit})`);
  if (!within) process.exitCode = 1;
  return value;
}
