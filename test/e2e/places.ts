/** The places in which a citizen's or a coordinator's text must not be: all that a stack keeps, shows and says. */
import { execFile } from 'node:child_process';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Stack } from '#local/stack/stack.ts';
import type { Search } from '../planted.ts';
import { asPerson } from './coordinator.ts';

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

/** All that the stack keeps on disk but the forge's own database: register, runs, outbox, site, publication, mails. */
export function keptBy({ layout }: Stack): AsyncGenerator<Place> {
  return filesIn(layout.root, layout.root, [relative(layout.root, layout.forge)]);
}

/** What the forge shows of the desk beside the texts of comments: issues, labels, what happened to them. */
export async function* shownBy(stack: Stack): AsyncGenerator<Place> {
  for (const path of ['issues?state=all', 'labels?', 'milestones?state=all', 'events?', 'issues/events?']) {
    for await (const page of pagesOf(stack, path))
      yield { name: `forge ${path.split('?')[0]}`, content: page };
  }
}

/** The comments of the desk, in which texts do belong. */
export async function commentsOf(stack: Stack): Promise<string> {
  const texts: string[] = [];
  for await (const page of pagesOf(stack, 'issues?state=all')) {
    for (const { number } of JSON.parse(page) as { number: number }[]) {
      for await (const comments of pagesOf(stack, `issues/${number}/comments?`)) {
        texts.push(...(JSON.parse(comments) as { body: string }[]).map(({ body }) => body));
      }
    }
  }
  return texts.join('\n');
}

/** The pages of a list as JSON; none where the forge has no such list. */
async function* pagesOf(stack: Stack, path: string): AsyncGenerator<string> {
  for (let page = 1; ; page += 1) {
    const answer = await asPerson(stack, 'GET', `${path}&per_page=100&page=${page}`);
    if (!answer.ok) return;
    const text = await answer.text();
    yield text;
    if ((JSON.parse(text) as unknown[]).length < 100) return;
  }
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
