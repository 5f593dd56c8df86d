/** The intake server as a process of its own, that can be killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { Build } from '../site/built-site.ts';
import { SECRET } from '../site/built-site.ts';
import { desk, intakeApp } from '../local/forge-world.ts';

/** As delivery is set here: quick, but with all its pauses. */
export const QUICK = {
  limits: { perMinute: 100_000, perHour: 100_000, between: 0 },
  pause: { first: 20, most: 300 },
  refusalPause: { first: 50, most: 100 },
  settle: 600,
  idle: 200,
  timeout: 400,
};

export interface IntakeProcess {
  readonly url: string;
  readonly pid: number;
  /** Everything that it wrote on both its outputs, until now. */
  said(): string;
  /** Ends it with a signal; gives its exit code (`null` when it was killed). */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

export interface IntakeOptions {
  readonly build: Build;
  readonly outbox: string;
  /** The forge's address. */
  readonly forge: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The environment of an intake server at a forge of the tests. */
export function intakeEnvironment({ build, outbox, forge, env = {} }: IntakeOptions): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOST: '127.0.0.1',
    PORT: '0',
    GEGROND_SITE_OUT: build.out,
    GEGROND_PUBLICATION: join(build.home, 'publication'),
    GEGROND_OUTBOX: outbox,
    GEGROND_INTAKE_SECRET: SECRET,
    GEGROND_DESK: `${forge}/repos/${desk.owner}/${desk.repo}`,
    GEGROND_APP_ID: String(intakeApp.id),
    GEGROND_APP_PRIVATE_KEY: intakeApp.privateKey.replaceAll('\n', String.raw`\n`),
    GEGROND_POSTS_AN_HOUR: '1000000',
    GEGROND_DELIVERY: JSON.stringify(QUICK),
    ...env,
  };
}

/** Starts the server and waits until it is ready; throws with its last words when it ends before. */
export async function startIntake(options: IntakeOptions): Promise<IntakeProcess> {
  const child = spawn(process.execPath, ['scripts/bin/intake-server.ts'], {
    env: intakeEnvironment(options),
  });
  let said = '';
  const hear = (chunk: Buffer) => void (said += chunk.toString('utf8'));
  child.stderr.on('data', hear);
  child.stdout.on('data', hear);
  const closed = once(child, 'close') as Promise<[number | null]>;
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"ready":true')) resolve((JSON.parse(line) as { url: string }).url);
    });
    void closed.then(([code]) => {
      reject(new Error(`the intake server ended (${String(code)}): ${said}`));
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    said: () => said,
    async end(signal) {
      child.kill(signal);
      return (await closed)[0];
    },
  };
}
