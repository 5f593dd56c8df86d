#!/usr/bin/env node
// The door of the house: plain JavaScript that runs on any Node from 20 on with nothing installed.
// It installs what is missing and then runs the task on Node 24, the `node` package, whatever the machine has.
//
//   node scripts/bin/bootstrap.mjs install | start | build | test | test:long | check | bench | requirements | pictures | format | gegrond [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const node24 = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

/** What each task runs on Node 24: arguments, and environment variables if any. */
const tasks = {
  start: { run: ['scripts/bin/gegrond.ts', 'start'] },
  gegrond: { run: ['scripts/bin/gegrond.ts'] },
  build: { run: ['node_modules/astro/bin/astro.mjs', 'build'] },
  test: { run: ['test/run/all.ts'] },
  'test:long': { run: ['test/run/all.ts'], env: { GEGROND_VOLUME: 'long' } },
  check: { run: ['test/run/check.ts'] },
  bench: { run: ['test/bench/run.ts'] },
  requirements: { run: ['test/run/requirements.ts'] },
  pictures: { run: ['scripts/bin/pictures.ts'] },
  format: { run: ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level=warn', '.'] },
};

/** Whether node_modules holds, package by package, the versions that the lock file asks. */
function isInstalled() {
  const installedFile = join(modules, '.package-lock.json');
  if (!existsSync(installedFile) || !existsSync(node24)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

/** Runs npm out of sight; `npm_execpath` is the npm that started us, if one did. */
function npm(...args) {
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, encoding: 'utf8', shell: windows && !own });
}

/** Puts the packages of the lock file in place, or ends the process with what the reader can do. */
function install() {
  if (isInstalled()) return;
  const started = Date.now();
  process.stderr.write('Installing packages (the first time this takes about a minute) … ');
  const result = npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
  if (result.status === 0 && !existsSync(node24)) fetchNode24();
  if (result.status !== 0 || !isInstalled()) giveUp(result);
  process.stderr.write(`done in ${Math.round((Date.now() - started) / 1000)} s.\n`);
}

/** Where npm was told to skip install scripts, the one that fetches the Node 24 binary is run here. */
function fetchNode24() {
  spawnSync(process.execPath, ['installArchSpecificPackage'], {
    cwd: join(modules, 'node'),
    stdio: 'ignore',
  });
}

/** Tells what went wrong and what to do, and ends. */
function giveUp(result) {
  const lines = `${result.stdout ?? ''}\n${result.stderr ?? ''}\n${result.error?.message ?? ''}`
    .trim()
    .split('\n');
  console.error(`failed.

${lines.slice(0, 15).join('\n')}

Expected: \`npm ci\` in ${root} puts every package of package-lock.json in node_modules, with Node 24 in ${node24}.
Found: ${result.status === 0 ? 'npm ended well, but packages or Node 24 are missing' : `npm ended with ${result.status ?? result.error?.message}`}.
Do this:
  1. npm ping            is the package registry within reach? (a proxy: npm config set proxy …)
  2. df -h .             is there a gigabyte free?
  3. npm ci              shows the whole complaint; then run your command again.`);
  process.exit(1);
}

/** Where Node keeps what it compiled: a run starts many short processes, and each would compile it all again. */
const compiled = join(modules, '.cache', 'compiled');

/** Runs one task on Node 24, passes signals on, and ends as it ended. */
function runTask({ run, env = {} }, args) {
  const path = [join(modules, '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node24, [...run, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env, PATH: path },
  });
  // An npm that is ended passes nothing on: who started us being gone is the wish to end.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 1000).unref();
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A terminal sends its interrupt to the child itself; a second one would be taken for impatience.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  child.on('error', (error) => {
    console.error(`Node 24 does not start (${node24}): ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

const [name = '', ...args] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Expected Node 20 or later, found ${process.version}. Install it from https://nodejs.org.`);
  process.exit(1);
}
if (name !== 'install' && !Object.hasOwn(tasks, name)) {
  console.error(`Expected one of: install, ${Object.keys(tasks).join(', ')}. Found: "${name}".`);
  process.exit(1);
}
install();
if (name !== 'install') runTask(tasks[name], args);
