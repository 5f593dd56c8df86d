/** One planted text in each of the places that are searched, to see that it would be found there. */
import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stack } from '#local/stack/stack.ts';
import { asPerson } from './coordinator.ts';

interface Canary {
  readonly how: string;
  /** How the name of the place begins. */
  readonly place: string;
  plant(word: string): Promise<unknown>;
}

/** Runs git in a bare repository; gives what it says. */
function inGit(git: string, args: readonly string[], input = ''): string {
  const identity = ['-c', 'user.name=kanarie', '-c', 'user.email=kanarie@localhost.invalid'];
  return execFileSync('git', ['--git-dir', git, ...identity, ...args], { input, encoding: 'utf8' }).trim();
}

function inRepository(name: string, git: string): Canary[] {
  const blob = (text: string) => inGit(git, ['hash-object', '-w', '--stdin'], text);
  const objects = (how: string, plant: (word: string) => string): Canary => ({
    ...{ how: `${name}: ${how}`, place: `${name} objects` },
    plant: (word) => Promise.resolve(plant(word)),
  });
  return [
    objects('a file', (word) => blob(base64(word))),
    objects('the name of a file', (word) => inGit(git, ['mktree'], `100644 blob ${blob('')}\t${word}\n`)),
    objects('the message of a commit', (word) => inGit(git, ['commit-tree', 'main^{tree}', '-m', word])),
    {
      ...{ how: `${name}: the name of a branch`, place: `${name}/refs` },
      plant: (word) => Promise.resolve(inGit(git, ['update-ref', `refs/heads/${word}`, 'main'])),
    },
  ];
}

const base64 = (word: string) => Buffer.from(`x${word}`).toString('base64');

const folded = (word: string) => base64(word).replaceAll(/.{10}/g, '$&\r\n');

/** The canaries of a stack; `said` and `answered` are what is heard of it. */
export function canariesOf(stack: Stack, said: string[], answered: string[]): Canary[] {
  const { desk, publicSide, root, outbox, mail } = stack.layout;
  const file = (how: string, place: string, encode: (word: string) => string): Canary => ({
    ...{ how, place },
    plant: (word) => appendFile(join(root, place), encode(word)),
  });
  const issue = (how: string, place: string, body: (word: string) => object): Canary => ({
    ...{ how, place },
    plant: (word) => asPerson(stack, 'POST', 'issues', { way: 'unheard', body: body(word) }),
  });
  return [
    ...inRepository('desk.git', desk),
    ...inRepository('public.git', publicSide),
    file('the log of a run', 'runs/1/log.txt', base64),
    file('the summary of a run', 'runs/1/summary.md', (word) => word.toUpperCase()),
    file('the record of a run', 'runs/1/run.json', (word) => word),
    file('the published figures', 'site/public/publication/statistics.json', (word) => word.toLowerCase()),
    {
      how: 'a page of the site',
      place: 'site/builds',
      plant: async (word) => {
        const [build = ''] = await readdir(join(root, 'site', 'builds'));
        await appendFile(join(root, 'site', 'builds', build, 'client', 'index.html'), word);
      },
    },
    {
      how: 'the outbox',
      place: 'outbox/delivered',
      plant: (word) => writeFile(join(outbox, 'delivered', 'kanarie.json'), JSON.stringify({ word })),
    },
    {
      how: 'the name of a file in the outbox',
      place: 'outbox',
      plant: (word) => mkdir(join(outbox, word)),
    },
    {
      how: 'a mail',
      place: 'mail',
      plant: (word) => writeFile(join(mail, 'kanarie.eml'), `Subject: x\r\n\r\n${folded(word)}`),
    },
    issue('the title of an issue', 'forge issues', (title) => ({ title })),
    issue('the body of an issue', 'forge issues', (body) => ({ title: 'x', body })),
    issue('a label', 'forge issues', (label) => ({ title: 'x', labels: [label] })),
    { how: 'what the stack says', place: 'said', plant: (word) => Promise.resolve(said.push(word)) },
    { how: 'a header', place: 'answered', plant: (word) => Promise.resolve(answered.push(word)) },
  ];
}
