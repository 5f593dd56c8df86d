import { fileURLToPath } from 'node:url';
import type { StartOptions } from './stack/options.ts';
import { START_HELP } from './stack/options.ts';
import type { Stack } from './stack/stack.ts';
import { startStack } from './stack/stack.ts';

/** One Ctrl-C comes several times: from the terminal itself, and from each program in between that hands it on. */
const ONE_WISH_MS = 1_000;

/** Resolves at the first wish to end: Ctrl-C, or the end of the terminal or the service. A later, second one ends at once. */
function interruption(): Promise<null> {
  return new Promise((resolve) => {
    let first: number | null = null;
    const hear = () => {
      first ??= performance.now();
      if (performance.now() - first > ONE_WISH_MS) process.exit(130);
      resolve(null);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear);
  });
}

function welcome({ urls, layout }: Stack, seconds: string): string {
  return `
Gegrond runs (started in ${seconds} s). Begin here:   ${urls.start}

  the citizen's form   ${urls.site}/
  the inbox            ${urls.inbox}

State is kept in ${layout.root}. Ctrl-C stops; npm start -- --help tells more.
`;
}

/** `gegrond start`: runs the stack until it is interrupted. Resolves with the exit code. */
export async function start(options: StartOptions): Promise<number> {
  if (options.help) {
    process.stdout.write(START_HELP);
    return 0;
  }
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const product = fileURLToPath(new URL('../..', import.meta.url));
  const interrupted = interruption();
  const began = performance.now();
  say('Starting …');
  const stack = await Promise.race([startStack({ ...options, product, say }), interrupted]);
  // Ended while it was starting: what was begun is begun anew by the next start.
  if (stack === null) process.exit(130);
  process.stdout.write(welcome(stack, ((performance.now() - began) / 1000).toFixed(1)));
  await interrupted;
  say('Stopping …');
  await stack.stop();
  return 0;
}
