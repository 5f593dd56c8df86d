/** The guides in `docs/`, as the tests read them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/command.ts';

/** A file of the repository by its path, `docs/handbook.md`. */
export function documentOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const begin = (name: string) => `<!-- begin: ${name} (made by npx vitest run test/docs -u) -->`;
const end = (name: string) => `<!-- end: ${name} -->`;

/**
 * A document with a part that is made from the product in it, between two comments that no reader sees. Throws where
 * the document has no such place.
 */
export function withPart(document: string, name: string, part: string): string {
  const [from, to] = [document.indexOf(begin(name)), document.indexOf(end(name))];
  if (from === -1 || to < from) throw new Error(`expected ${begin(name)} and, below it, ${end(name)}`);
  return `${document.slice(0, from)}${begin(name)}\n\n${part}\n\n${document.slice(to)}`;
}
