import { runPackage } from './command.ts';
import type { Outcome } from './command.ts';

interface Check {
  readonly name: string;
  readonly run: readonly [packageName: string, command: string, ...args: string[]];
}

/** Two rounds, because `astro check` writes the types that the second round reads. */
const ROUNDS: readonly (readonly Check[])[] = [
  [
    {
      name: 'pages (astro check)',
      run: [
        'astro',
        'astro',
        'check',
        '--tsconfig',
        'site/tsconfig.json',
        '--minimumFailingSeverity',
        'warning',
      ],
    },
    {
      name: 'imports (dependency-cruiser)',
      run: ['dependency-cruiser', 'depcruise', 'scripts', 'site', 'test'],
    },
    { name: 'dead code (knip)', run: ['knip', 'knip', '--no-progress'] },
    { name: 'formatting (prettier)', run: ['prettier', 'prettier', '--check', '--log-level=warn', '.'] },
  ],
  [
    { name: 'types (tsc)', run: ['typescript', 'tsc', '--noEmit'] },
    { name: 'lint (eslint)', run: ['eslint', 'eslint', '--max-warnings=0', '.'] },
  ],
];

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Holds the house to its rules, two checks at a time; prints a line per check and what a failing one has to say. */
export async function checkHouse(): Promise<Count> {
  let passed = 0;
  let failed = 0;
  for (const round of ROUNDS) {
    const waiting = [...round];
    const lane = async (): Promise<void> => {
      for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
        if (await holds(check)) passed += 1;
        else failed += 1;
      }
    };
    await Promise.all([lane(), lane()]);
  }
  return { passed, failed };
}

async function holds({ name, run: [packageName, command, ...args] }: Check): Promise<boolean> {
  const started = performance.now();
  const outcome: Outcome = await runPackage(packageName, command, args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${outcome.code === 0 ? '✓' : '✗'} ${name}  ${seconds} s`);
  if (outcome.code !== 0) console.log(outcome.output.trim().replaceAll(/^/gm, '    '));
  return outcome.code === 0;
}
