/** The places in which a citizen's or a coordinator's text must not be: all that a stack keeps, shows and says. */
import { execFile } from 'node:child_process';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Stack } from '#local/stack/stack.ts';
import type { Search } from '../../planted.ts';
import type { DeskSide } from './desks.ts';
import { asPerson, bothDesks, documentsSide, issuesOf, pagesOf } from './desks.ts';
import { readMails } from './mails.ts';

const run = promisify(execFile);

export interface Place {
  readonly name: string;
  readonly content: Buffer | string;
}

/** All objects of a repository, those that nothing refers to among them: commits, files and their names. */
async function objectsOf(git: string): Promise<Buffer> {
  const args = ['--git-dir', git, 'cat-file', '--batch-all-objects', '--batch'];
  const { stdout } = await run('git', args, { encoding: 'buffer', maxBuffer: 2 ** 30 });
  return stdout;
}

/** Every file below a folder by its name and content, every link by where it leads, every repository by its objects. */
export async function* filesIn(
  folder: string,
  root = folder,
  except: readonly string[] = [],
): AsyncGenerator<Place> {
  const names = await readdir(folder);
  const isRepository = names.includes('objects') && names.includes('HEAD');
  if (isRepository) yield { name: `${relative(root, folder)} objects`, content: await objectsOf(folder) };
  for (const entry of names) {
    const path = join(folder, entry);
    const name = relative(root, path);
    if (except.includes(name) || (isRepository && entry === 'objects')) continue;
    const what = await lstat(path).catch(() => null);
    yield { name, content: name };
    if (what?.isDirectory() === true) yield* filesIn(path, root, except);
    else if (what?.isSymbolicLink() === true) yield { name, content: await readlink(path) };
    else if (what?.isFile() === true) yield { name, content: await readFile(path) };
  }
}

/**
 * All that the stack keeps on disk: registers, runs, outbox, site, publication, mails to staff. Left out are the forge's
 * own database, letters to complainants, and what comes in by mail, to the mail server and to the reply mailbox.
 */
export async function* keptBy(stack: Stack): AsyncGenerator<Place> {
  const { root, forge, reply, mail } = stack.layout;
  const others = (await readMails(stack)).filter(({ kind }) => kind !== 'staff');
  // The parts of a mail lie in a folder beside it.
  const mails = others.flatMap(({ id }) => [join(mail, `${id}.eml`), join(mail, id)]);
  yield* filesIn(
    root,
    root,
    [forge, reply, ...mails].map((path) => relative(root, path)),
  );
}

/** Lists of a repository. The forge has no such list where it answers that it knows none. */
const SHOWN = [
  ...['issues?state=all', 'labels?', 'milestones?state=all', 'events?', 'issues/events?'],
  ...['releases?', 'tags?', 'branches?', 'commits?', 'contents?'],
];

/**
 * What the forge shows of both desks and of their documents beside the texts of comments and the content of documents:
 * issues, labels, what happened to them, releases and their files by name, and the git of the documents.
 */
export async function* shownBy(stack: Stack): AsyncGenerator<Place> {
  for (const desk of bothDesks(stack)) {
    for (const side of [desk, documentsSide(desk)]) {
      for (const path of SHOWN) {
        const name = `forge ${side.repository.split('/')[1] ?? ''} ${path.split('?')[0] ?? ''}`.trim();
        for await (const content of pagesOf(stack, side, path)) yield { name, content };
      }
    }
  }
}

/** The comments of a desk, in which texts do belong. */
export async function commentsOf(stack: Stack, desk: DeskSide): Promise<string> {
  const texts: string[] = [];
  for (const { number } of await issuesOf(stack, desk)) {
    for await (const comments of pagesOf(stack, desk, `issues/${number}/comments?`)) {
      texts.push(...(JSON.parse(comments) as { body: string }[]).map(({ body }) => body));
    }
  }
  return texts.join('\n');
}

interface Release {
  readonly tag_name: string;
  readonly assets: readonly { readonly id: number; readonly name: string }[];
}

export interface KeptDocument {
  readonly tag: string;
  readonly name: string;
  readonly content: Buffer;
}

/** The documents of a desk, in whose content texts do belong. */
export async function documentsOf(stack: Stack, desk: DeskSide): Promise<KeptDocument[]> {
  const side = documentsSide(desk);
  const found: KeptDocument[] = [];
  for await (const page of pagesOf(stack, side, 'releases?')) {
    for (const { tag_name: tag, assets } of JSON.parse(page) as Release[]) {
      for (const { id, name } of assets) {
        const accept = 'application/octet-stream';
        const answer = await asPerson(stack, side, 'GET', `releases/assets/${id}`, { accept });
        found.push({ tag, name, content: Buffer.from(await answer.arrayBuffer()) });
      }
    }
  }
  return found;
}

/** Which planted texts stand where, by the names of the places. */
export async function findIn(places: AsyncIterable<Place> | Iterable<Place>, search: Search) {
  const found = new Map<string, Set<string>>();
  for await (const { name, content } of places) {
    for (const text of search(content)) found.set(name, (found.get(name) ?? new Set()).add(text));
  }
  return found;
}

/** A line for each place in which something was found. */
export function findings(found: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...found].map(([name, texts]) => `${name}: ${texts.size}, such as ${[...texts][0] ?? ''}`);
}
