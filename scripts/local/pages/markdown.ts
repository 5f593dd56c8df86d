import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { fitTables } from './tables.ts';

type Root = ReturnType<ReturnType<typeof remark>['parse']>;
type Node = Root | Root['children'][number];

/**
 * HTML that stands in the text is dropped (the app's hidden markers among it) but for the card's `<details>`;
 * images become their description, as reading a complaint must not call on another host.
 */
const processor = remark()
  .use(remarkGfm)
  .use(() => (tree: Root, file: { data: Record<string, unknown> }) => {
    while (fold(tree));
    const { issues, below } = file.data;
    soften(tree);
    placeHeadings(tree, Number(below));
    if (typeof issues === 'string') linkIssues(tree, issues);
  })
  .use(remarkRehype)
  .use(rehypeSanitize, {
    ...defaultSchema,
    tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img'),
  })
  .use(() => fitTables)
  .use(rehypeStringify);

/** A line that begins with hundreds of quote or list marks costs minutes and shows nothing. */
const NESTED_TOO_DEEP = /^[ \t>*+\-\d.)]{200}/m;

/**
 * Markdown as people write it at the forge → HTML that is safe to place in a page. Never throws.
 *
 * @param options - `issues`: what the address of an issue begins with, so that `#12` becomes a link to it; `below`:
 * the level of the page's heading above the text
 */
export function renderMarkdown(
  text: string,
  options: { readonly issues?: string; readonly below?: number } = {},
): string {
  if (NESTED_TOO_DEEP.test(text)) return asTyped(text);
  try {
    return String(processor.processSync({ value: text, data: { below: 1, ...options } }));
  } catch {
    return asTyped(text);
  }
}

function asTyped(text: string): string {
  return `<pre>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</pre>`;
}

/** Images give way to their description. */
function soften(node: Node): void {
  if (!('children' in node)) return;
  node.children.forEach((child, index) => {
    if (child.type === 'image' || child.type === 'imageReference') {
      node.children[index] = { type: 'text', value: `[${child.alt ?? ''}]` };
    } else {
      soften(child);
    }
  });
}

type Heading = Extract<Node, { type: 'heading' }>;

function headingsOf(node: Node): Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headingsOf) : [];
}

/** Headings start one below that of the page above them, and none skips a level: their nesting counts. */
function placeHeadings(root: Root, below: number): void {
  let open: number[] = [];
  for (const heading of headingsOf(root)) {
    open = [...open.filter((depth) => depth < heading.depth), heading.depth];
    heading.depth = Math.min(below + open.length, 6) as Heading['depth'];
  }
}

const FOLD = /^<details><summary>([^<>&]*)<\/summary>$/;

const REFERENCE = /(?<![\w#&/])#([1-9]\d{0,8})(?!\w)/g;

/** `#12` in running text leads to that issue, as at the forge; in code and in links it stays what it is. */
function linkIssues(node: Node, issues: string): void {
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return;
  const children = node.children.flatMap((child): Node[] => {
    if (child.type !== 'text') {
      linkIssues(child, issues);
      return [child];
    }
    return child.value.split(REFERENCE).map((part, index) => {
      if (index % 2 === 0) return { type: 'text', value: part };
      const name = { type: 'text' as const, value: `#${part}` };
      return { type: 'link', url: `${issues}/${part}`, children: [name] };
    });
  });
  node.children = children as typeof node.children;
}

/**
 * The card folds parts away between `<details>…` and `</details>`, each a paragraph of its own. Folds the first one;
 * false where there is none.
 */
function fold(root: Root): boolean {
  const titleOf = (node: Node) => (node.type === 'html' ? FOLD.exec(node.value)?.[1] : undefined);
  const start = root.children.findIndex((node) => titleOf(node) !== undefined);
  const end = root.children.findIndex(
    (node, index) => index > start && node.type === 'html' && node.value === '</details>',
  );
  const [opening] = root.children.slice(start);
  if (start === -1 || end === -1 || opening === undefined) return false;
  const title = { type: 'text' as const, value: titleOf(opening) ?? '' };
  const inside = root.children.slice(start + 1, end) as Extract<Node, { type: 'blockquote' }>['children'];
  root.children.splice(start, end - start + 1, {
    type: 'blockquote',
    data: { hName: 'details' },
    children: [{ type: 'paragraph', data: { hName: 'summary' }, children: [title] }, ...inside],
  });
  return true;
}

/** What stands as code by itself in a text, in a fence or between backticks: what people are told to copy. */
export function codesIn(text: string): string[] {
  if (NESTED_TOO_DEEP.test(text)) return [];
  try {
    return codesOf(remark().use(remarkGfm).parse(text));
  } catch {
    return [];
  }
}

function codesOf(node: Node): string[] {
  if (node.type === 'code' || node.type === 'inlineCode') return [node.value];
  return 'children' in node ? node.children.flatMap(codesOf) : [];
}
