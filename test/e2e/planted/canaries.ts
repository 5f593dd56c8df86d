/** One planted text in each of the places that are searched, to see that it would be found there. */
import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDeskAddress } from '#adapters/github/desk-address.ts';
import { connectDocuments } from '#adapters/github/documents.ts';
import { appsOf } from '#local/stack/forge.ts';
import type { Stack } from '#local/stack/stack.ts';
import type { DeskSide } from './desks.ts';
import { asPerson, bothDesks, documentsSide } from './desks.ts';

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
  const ref = (how: string, at: string): Canary => ({
    ...{ how: `${name}: ${how}`, place: `${name}/refs` },
    plant: (word) => Promise.resolve(inGit(git, ['update-ref', `${at}/${word}`, 'main'])),
  });
  return [
    objects('a file', (word) => blob(base64(word))),
    objects('the name of a file', (word) => inGit(git, ['mktree'], `100644 blob ${blob('')}\t${word}\n`)),
    objects('the message of a commit', (word) => inGit(git, ['commit-tree', 'main^{tree}', '-m', word])),
    ref('the name of a branch', 'refs/heads'),
    ref('the name of a note', 'refs/gegrond'),
  ];
}

const base64 = (word: string) => Buffer.from(`x${word}`).toString('base64');

const folded = (word: string) => base64(word).replaceAll(/.{10}/g, '$&\r\n');

/** A word cut by the soft line breaks of a mail. */
const broken = (word: string) => word.replaceAll(/.{5}/g, '$&=\r\n');

function atDesk(stack: Stack, desk: DeskSide): Canary[] {
  const [, name = ''] = desk.repository.split('/');
  const issue = (how: string, body: (word: string) => object): Canary => ({
    ...{ how: `${name}: ${how}`, place: `forge ${name} issues` },
    plant: (word) => asPerson(stack, desk, 'POST', 'issues', { way: 'unheard', body: body(word) }),
  });
  const { repository } = documentsSide(desk);
  const { id: appId, privateKey } = appsOf(stack.keys).documents;
  const address = readDeskAddress(`${stack.urls.forge}/repos/${repository}`);
  const document = (how: string, put: (word: string) => { number: string; name: string }): Canary => ({
    ...{ how: `${name}: ${how}`, place: `forge ${name}-documents releases` },
    plant: (word) =>
      connectDocuments({ ...address, appId, privateKey }).put({
        ...{ ...put(word), type: 'text/plain' },
        bytes: Buffer.from('x'),
      }),
  });
  return [
    issue('the title of an issue', (title) => ({ title })),
    issue('the body of an issue', (body) => ({ title: 'x', body })),
    issue('a label', (label) => ({ title: 'x', labels: [label] })),
    document('the name of a document', (word) => ({ number: '2020-ABCDEF', name: `${word}.txt` })),
    document('the name of a release', (word) => ({ number: word, name: 'x.txt' })),
  ];
}

function file(stack: Stack, how: string, place: string, encode: (word: string) => string): Canary {
  return {
    ...{ how, place },
    plant: (word) => appendFile(join(stack.layout.root, place), encode(word)),
  };
}

function onDisk(stack: Stack): Canary[] {
  const { root, outbox, mail, restrictedRuns } = stack.layout;
  const { config } = stack;
  const [staff] = config.organisation.people.flatMap(({ email }) => email ?? []);
  const head = `From: <${config.organisation.mail.from}>\r\nTo: ${staff ?? ''}\r\nSubject: x\r\n\r\n`;
  return [
    file(stack, 'the log of a run', 'runs/1/log.txt', base64),
    file(stack, 'the summary of a run', 'runs/1/summary.md', (word) => word.toUpperCase()),
    file(stack, 'the record of a run', 'runs/1/run.json', (word) => word),
    file(stack, 'the published figures', 'site/public/publication/statistics.json', (word) =>
      word.toLowerCase(),
    ),
    {
      how: 'the log of a run of the restricted desk',
      place: 'restricted/runs',
      plant: async (word) => {
        const [first = ''] = await readdir(join(restrictedRuns, 'runs'));
        await appendFile(join(restrictedRuns, 'runs', first, 'log.txt'), base64(word));
      },
    },
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
    { how: 'the name of a file in the outbox', place: 'outbox', plant: (word) => mkdir(join(outbox, word)) },
    {
      how: 'a document in the outbox',
      place: 'outbox/documents',
      plant: (word) => writeFile(join(outbox, 'documents', 'placed', 'kanarie.document'), word),
    },
    {
      how: 'a mail to staff, in base64',
      place: 'mail/',
      plant: (word) => writeFile(join(mail, 'kanarie-1.eml'), head + folded(word)),
    },
    {
      how: 'a mail to staff, with soft line breaks',
      place: 'mail/',
      plant: (word) => writeFile(join(mail, 'kanarie-2.eml'), head + broken(word)),
    },
  ];
}

/** The canaries of a stack; `said` and `answered` are what is heard of it. */
export function canariesOf(stack: Stack, said: string[], answered: string[]): Canary[] {
  const { desk, restricted, publicSide } = stack.layout;
  return [
    ...inRepository('desk.git', desk),
    ...inRepository('restricted.git', restricted),
    ...inRepository('public.git', publicSide),
    ...onDisk(stack),
    ...bothDesks(stack).flatMap((side) => atDesk(stack, side)),
    { how: 'what the stack says', place: 'said', plant: (word) => Promise.resolve(said.push(word)) },
    { how: 'a header', place: 'answered', plant: (word) => Promise.resolve(answered.push(word)) },
  ];
}
