import { fileURLToPath } from 'node:url';
import { START_HELP, startOptions } from './stack/options.ts';
import { startStack } from './stack/stack.ts';

/** `gegrond start`: runs the stack until it is interrupted. */
export async function start(args: readonly string[]): Promise<number> {
  const options = startOptions(args);
  if (options.help) {
    process.stdout.write(START_HELP);
    return 0;
  }
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const began = performance.now();
  say('Starting …');
  const stack = await startStack({
    ...options,
    product: fileURLToPath(new URL('../..', import.meta.url)),
    say,
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`
Gegrond runs (started in ${seconds} s). Begin here:   ${stack.urls.start}

  the citizen's form   ${stack.urls.site}/
  the inbox            ${stack.urls.inbox}

State is kept in ${stack.layout.root}. Ctrl-C stops; npm start -- --help tells more.
`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  say('Stopping …');
  await stack.stop();
  return 0;
}
