import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { execFileSync } from 'node:child_process';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { root } from '../run/command.ts';
import { documentOf } from './document.ts';

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly alt?: string | null;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** Golden files are no pages that people follow. */
const PAGES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && !path.startsWith('test/') && existsSync(join(root, path)));

function nodesOf(path: string): Node[] {
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  return flat(remark().parse(documentOf(path)) as Node);
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

/** The anchors of a page's headings, as a forge makes them. */
function anchorsOf(path: string): Set<string> {
  const seen = new Map<string, number>();
  const slugs = nodesOf(path)
    .filter(({ type }) => type === 'heading')
    .map((heading) => {
      const words = textOf(heading).toLowerCase();
      const slug = words.replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '').replaceAll(' ', '-');
      const before = seen.get(slug) ?? 0;
      seen.set(slug, before + 1);
      return before === 0 ? slug : `${slug}-${String(before)}`;
    });
  return new Set(slugs);
}

/** Where the links and pictures of a page lead that stay within the repository. */
function targetsOf(path: string): string[] {
  const written = nodesOf(path).flatMap(({ type, url, value }) => {
    if (type === 'link' || type === 'image' || type === 'definition') return [url ?? ''];
    return type === 'html'
      ? [...(value ?? '').matchAll(/(?:src|href)="([^"]*)"/g)].map(([, to]) => to ?? '')
      : [];
  });
  return written.filter((to) => !/^(?:[a-z]+:|\/\/)/.test(to));
}

/** What is wrong with a target; `null` where it is there. */
function objection(from: string, to: string): string | null {
  const [path = '', anchor] = to.split('#');
  const page = path === '' ? from : normalize(join(dirname(from), decodeURIComponent(path)));
  if (page.startsWith('..') || !existsSync(join(root, page))) return `${to}: there is no ${page}`;
  if (anchor === undefined || statSync(join(root, page)).isDirectory()) return null;
  return anchorsOf(page).has(decodeURIComponent(anchor)) ? null : `${to}: ${page} has no such heading`;
}

describe('the pages of the repository', () => {
  it.each(PAGES)('%s links only to what is there', (page) => {
    const wrong = targetsOf(page).map((to) => objection(page, to));
    expect(wrong.filter((one) => one !== null)).toEqual([]);
  });

  it.each(PAGES)('%s says in words what each picture shows', (page) => {
    const silent = nodesOf(page).filter(({ type, alt }) => type === 'image' && (alt ?? '').length < 10);
    expect(silent.map(({ url }) => url)).toEqual([]);
  });
});
