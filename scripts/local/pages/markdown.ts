import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';

type Root = ReturnType<ReturnType<typeof remark>['parse']>;
type Node = Root | Root['children'][number];

/**
 * HTML that stands in the text is dropped (the app's hidden markers among it), images become their description:
 * reading a complaint must not call on another host.
 */
const processor = remark()
  .use(remarkGfm)
  .use(() => (tree: Root) => {
    soften(tree);
  })
  .use(remarkRehype)
  .use(rehypeSanitize, {
    ...defaultSchema,
    tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img'),
  })
  .use(rehypeStringify);

/** A line that begins with hundreds of quote or list marks costs minutes and shows nothing. */
const NESTED_TOO_DEEP = /^[ \t>*+\-\d.)]{200}/m;

/** Markdown as people write it at the forge → HTML that is safe to place in a page. Never throws. */
export function renderMarkdown(text: string): string {
  if (NESTED_TOO_DEEP.test(text)) return asTyped(text);
  try {
    return String(processor.processSync(text));
  } catch {
    return asTyped(text);
  }
}

function asTyped(text: string): string {
  return `<pre>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</pre>`;
}

/** Headings start below those of the page, and images give way to their description. */
function soften(node: Node): void {
  if (node.type === 'heading') node.depth = Math.min(6, node.depth + 2) as typeof node.depth;
  if (!('children' in node)) return;
  node.children.forEach((child, index) => {
    if (child.type === 'image' || child.type === 'imageReference') {
      node.children[index] = { type: 'text', value: `[${child.alt ?? ''}]` };
    } else {
      soften(child);
    }
  });
}
