import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { verifyDeskKey } from '#app/intake/desk-key.ts';
import { jobArguments } from '../../scripts/bin/arguments.ts';
import { JOBS } from '../../scripts/bin/jobs.ts';

const bin = fileURLToPath(new URL('../../scripts/bin/gegrond.ts', import.meta.url));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function gegrond(
  args: readonly string[],
  env: Record<string, string> = {},
  input = '',
): Promise<Ended> {
  const running = promisify(execFile)(process.execPath, [bin, ...args], { env: { ...process.env, ...env } });
  running.child.stdin?.end(input);
  return running.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => error as Ended,
  );
}

describe('the command line', () => {
  it('names every job in its help, and ends with 2 where nothing was asked', async () => {
    const { code, stdout } = await gegrond([]);
    expect(code).toBe(2);
    for (const job of [...Object.keys(JOBS), 'start', 'due', 'desk-link'])
      expect(stdout).toContain(`gegrond ${job}`);
    expect((await gegrond(['--help'])).code).toBe(0);
  });

  it.each([
    [['swep'], 'expected one of the commands below, found "swep"'],
    [['intake'], '--issue: expected the number of an issue, like 42; found nothing'],
    [['intake', '--issue', '42x'], '--issue: expected the number of an issue, like 42; found "42x"'],
    [['sweep', '--now', 'morgen'], '--now: expected an instant, like 2026-11-20T09:14:03Z; found "morgen"'],
    [
      ['sweep', '--today', '2026-02-31'],
      '--today: expected an existing date, like 2026-11-20; found "2026-02-31"',
    ],
    [
      ['sweep', '--today', '2026-02-01', '--now', '2026-02-01T00:00:00Z'],
      'expected --now or --today, found both',
    ],
    [['sweep'], '--desk: expected the address of the desk'],
    [['sweep', '--haste'], "Unknown option '--haste'"],
    [['due', 'koksijde'], 'expected a procedure, a term and a date'],
    [['due', 'nergens', 'answer', '--from', '2026-11-20'], 'expected a procedure of'],
    [['due', 'koksijde', 'nooit', '--from', '2026-11-20'], 'expected a term of koksijde: acknowledgement'],
    [['desk-link', '--site', 'x'], "--site: expected the site's address"],
  ])('refuses %j with what it expected, and exit code 2', async (args, message) => {
    const { code, stderr, stdout } = await gegrond(args, { GEGROND_DESK: '', GEGROND_INTAKE_SECRET: '' });
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('takes what is not given from the environment, as in a workflow', () => {
    expect(
      jobArguments([], { GEGROND_ISSUE: '7', GEGROND_REGISTER: 'r', GEGROND_CONFIG: 'c' }),
    ).toMatchObject({
      ...{ issue: 7, register: 'r', config: 'c', dryRun: false, now: null },
    });
    expect(
      jobArguments(['--issue', '8', '--now', '2026-11-20T10:00+01:00'], { GEGROND_ISSUE: '7' }),
    ).toMatchObject({
      ...{ issue: 8, now: '2026-11-20T09:00:00Z' },
    });
  });
});

describe('gegrond due', () => {
  it('tells people the dates of a term', async () => {
    const { stdout } = await gegrond(['due', 'koksijde', 'answer', '--from', '2026-11-20']);
    expect(stdout).toMatch(/^target {3}2026-12-18\nnominal {2}2026-12-20\nlatest {3}2026-12-20\n/);
    expect(stdout).toContain('\nfrom     received\nbinding  yes\nbasis    “Hij maakt een rapport op');
    expect(stdout).toContain('\nread as  De dertig dagen zijn kalenderdagen');
  });

  it('says its options, and what the filter takes', async () => {
    const { code, stdout } = await gegrond(['due', '--help']);
    expect(code).toBe(0);
    for (const option of ['--from', '--committee', '--extended', '--suspended', '--ndjson', '--config'])
      expect(stdout).toContain(option);
  });

  it.each([
    [['hss', 'acknowledgement', '--from', '2024-12-23'], 'latest   2025-01-07'],
    [['hss', 'handover', '--from', '2024-12-23'], 'as soon as possible: no date'],
    [['hss', 'answer', '--from', '2028-12-11'], 'provisional: the equated days'],
    [['awb-9', 'answer', '--from', '2026-01-05', '--committee'], 'latest   2026-03-16'],
    [['awb-9', 'answer', '--from', '2026-01-05', '--committee', '--extended'], 'latest   2026-04-13'],
    [
      ['awb-9', 'answer', '--from', '2026-01-05'],
      'for      a complaint without a committee; with one: --committee',
    ],
    [
      ['awb-9', 'answer', '--from', '2026-01-05', '--committee'],
      'for      a complaint that a committee handles',
    ],
  ])('answers %j with “%s”', async (args, line) => {
    expect((await gegrond(['due', ...args])).stdout).toContain(line);
  });

  it.each([
    [['koksijde', 'answer', '--from', '2026-11-20', '--extended'], 'a term that can be extended'],
    [['hss', 'answer', '--from', '2026-11-20', '--suspended', '2026-12-01..2026-12-05'], 'can be suspended'],
    [
      ['hss', 'answer', '--from', '2026-11-20', '--suspended', '2026-12-05..2026-12-01'],
      'two dates in their',
    ],
    [
      ['hss', 'answer', '--from', '2026-02-30'],
      'expected an existing date, like 2026-11-20; found 2026-02-30',
    ],
    [
      ['hss', 'answer', '--from', '20/11/2026'],
      'expected an existing date, like 2026-11-20; found 20/11/2026',
    ],
    [['hss', 'answer', 'x', '--from', '2026-11-20'], 'expected a procedure, a term and a date'],
  ])('refuses %j: %s', async (args, message) => {
    const { code, stderr } = await gegrond(['due', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('is a filter that answers each line, and ends with 1 where one was bad', async () => {
    const line = '{"id":"K01","anchor":"2024-02-20","count":10,"unit":"calendar-day","calendar":"be"}';
    const { code, stdout } = await gegrond(['due', '--ndjson'], {}, `${line}\nx\n`);
    const [good, bad] = stdout
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(good).toEqual({ id: 'K01', target: '2024-03-01', nominal: '2024-03-01', latest: '2024-03-01' });
    expect(bad).toMatchObject({ id: null });
    expect(code).toBe(1);
  });
});

describe('gegrond desk-link', () => {
  it('gives an address whose key the intake takes for a day', async () => {
    const secret = 'a secret of at least thirty-two letters';
    const { stdout } = await gegrond(['desk-link', '--site', 'https://klachten.example'], {
      GEGROND_INTAKE_SECRET: secret,
    });
    const link = new URL(stdout.trim());
    expect(link.origin + link.pathname).toBe('https://klachten.example/api/check');
    const key = link.searchParams.get('desk') ?? '';
    const day = 24 * 60 * 60 * 1000;
    expect(await verifyDeskKey(key, secret, new Date().toISOString())).toBe(true);
    expect(await verifyDeskKey(key, secret, new Date(Date.now() + day + 1000).toISOString())).toBe(false);
  });
});
