import { runPackage } from './command.ts';
import type { Outcome } from './command.ts';

interface Check {
  readonly name: string;
  readonly run: readonly [packageName: string, command: string, ...args: string[]];
}

/** What is quick; `astro check` writes the types that the others read. */
const QUICK: readonly Check[] = [
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
];

/** What reads every file as a compiler does. */
const THOROUGH: readonly Check[] = [
  { name: 'types (tsc)', run: ['typescript', 'tsc', '--noEmit'] },
  { name: 'lint (eslint)', run: ['eslint', 'eslint', '--max-warnings=0', '.'] },
];

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Prints a line per check, and what a failing one has to say. */
type Print = (lines: string) => void;

/** Two checks at a time. */
async function hold(checks: readonly Check[], print: Print): Promise<Count> {
  const waiting = [...checks];
  let passed = 0;
  const lane = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (await holds(check, print)) passed += 1;
    }
  };
  await Promise.all([lane(), lane()]);
  return { passed, failed: checks.length - passed };
}

/** The quick rules of the house. */
export const checkQuickly = (): Promise<Count> => hold(QUICK, console.log);

/** The rules that take longest, after the quick ones: `print` may keep the lines until there is room for them. */
export const checkThoroughly = (print: Print = console.log): Promise<Count> => hold(THOROUGH, print);

async function holds({ name, run: [packageName, command, ...args] }: Check, print: Print): Promise<boolean> {
  const started = performance.now();
  const outcome: Outcome = await runPackage(packageName, command, args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  print(`${outcome.code === 0 ? '✓' : '✗'} ${name}  ${seconds} s`);
  if (outcome.code !== 0) print(outcome.output.trim().replaceAll(/^/gm, '    '));
  return outcome.code === 0;
}
