import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openOutbox } from '#adapters/files/outbox.ts';
import { neverBack } from '#app/delivery/timing.ts';
import type { RunningForge } from '#local/forge/start-forge.ts';
import { courierIn, fastTime, intakeForge, receiveMany, until } from './fixture.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Nothing listens there. */
const away = intakeForge({ url: 'http://127.0.0.1:9' } as RunningForge);

describe('a clock that is set back', () => {
  it('is followed from where it was: the time that passes counts, the step back does not', () => {
    let machine = 1000;
    const now = neverBack(() => machine);
    expect(now()).toBe(1000);
    machine = 400;
    expect(now()).toBe(1000);
    machine = 450;
    expect(now()).toBe(1050);
    machine = 9000;
    expect(now()).toBeGreaterThanOrEqual(9000);
  });

  it('does not hold up delivery by as much', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gegrond-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    await receiveMany(folder, 1);
    const time = fastTime();
    let back = 0;
    const timing = { ...time, now: () => time.now() - back };
    const { said } = courierIn({ outbox: openOutbox(folder), forge: away, timing });
    await until(() => said.length >= 2);
    back = 7 * DAY_MS;
    const before = time.passed();
    const tries = said.length;
    await until(() => said.length >= tries + 2);
    expect(time.passed() - before).toBeLessThan(DAY_MS / 24);
  });
});
