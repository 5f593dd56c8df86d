import { mkdir, symlink } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { git } from './git.ts';
import type { RepositorySource, RunnerOptions } from './options.ts';

/** Where and at what an action works. */
export interface Site {
  checkout: string;
  commit: string;
  options: RunnerOptions;
}

type Inputs = Readonly<Record<string, string>>;
interface LocalAction {
  inputs: readonly string[];
  run: (inputs: Inputs, site: Site) => Promise<string>;
}

/** The actions that mean something on one machine. Credentials and depth mean nothing to a repository on disk. */
const localActions: Readonly<Record<string, LocalAction>> = {
  'actions/checkout': {
    inputs: ['repository', 'ref', 'path', 'fetch-depth', 'persist-credentials', 'ssh-key'],
    run: checkOut,
  },
  'actions/setup-node': {
    inputs: ['node-version', 'package-manager-cache'],
    run: () => Promise.resolve('Node is the one of the product.'),
  },
};

/**
 * Carries out a step's `uses`, and gives a line for the log. An empty input counts as absent, as at the forge.
 * Refuses, by name, an action or an input that has no local meaning, for it would do something there.
 */
export async function useAction(uses: string, inputs: Inputs, site: Site): Promise<string> {
  const name = uses.split('@')[0] ?? '';
  const action = localActions[name];
  const known = Object.keys(localActions).join(', ');
  if (!action) throw new Error(`The action ${name} has no meaning on one machine; expected one of ${known}.`);
  const stranger = Object.keys(inputs).find((input) => !action.inputs.includes(input));
  if (stranger) throw new Error(`The input "${stranger}" of ${name} has no meaning on one machine.`);
  const given = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''));
  return action.run(given, site);
}

async function checkOut(inputs: Inputs, site: Site): Promise<string> {
  const { repository: own, git: ownGit } = site.options.desk;
  const name = inputs['repository'] ?? own;
  const path = inputs['path'] ?? '.';
  const target = resolve(site.checkout, path);
  if (!`${target}${sep}`.startsWith(`${site.checkout}${sep}`)) {
    throw new Error(`The path "${path}" is not inside the workspace.`);
  }
  const source = name === own ? { clone: ownGit } : sourceOf(name, site.options);
  await mkdir(dirname(target), { recursive: true });
  if ('link' in source) {
    await symlink(source.link, target);
    return `${name} stands at ${path} as it is on this machine.`;
  }
  const ref = inputs['ref'] ?? (name === own ? site.commit : '');
  return `${name} at ${await clone(source.clone, ref, target)} stands at ${path}.`;
}

/** Clones, and gives the commit. Where `ref` is a commit, the default branch of the clone stands at it. */
async function clone(bare: string, ref: string, target: string): Promise<string> {
  const isCommit = /^[0-9a-f]{40}$/i.test(ref);
  const branch = ref && !isCommit ? ['--branch', ref.replace(/^refs\/heads\//, '')] : [];
  await git('.', 'clone', '--quiet', ...branch, bare, target);
  if (isCommit) await git(target, 'reset', '--quiet', '--hard', ref);
  return git(target, 'rev-parse', '--short', 'HEAD');
}

function sourceOf(name: string, { repositories }: RunnerOptions): RepositorySource {
  const found = repositories[name];
  if (found) return found;
  const known = Object.keys(repositories).join(', ') || 'none';
  throw new Error(`No repository "${name}" on this machine; known besides the desk: ${known}.`);
}
