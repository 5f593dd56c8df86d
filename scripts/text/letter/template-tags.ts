import type { TemplateNode, TemplateProblem } from './read-template.ts';

/** What a letter is made of: enough for a letter, and nothing that fetches, runs or styles anything. */
const BLOCK = ['p', 'h1', 'h2', 'ul', 'ol', 'li', 'header', 'footer', 'address', 'div'];
const INLINE = ['strong', 'em'];
const KNOWN = [...BLOCK, ...INLINE, 'br'];
/** Paragraphs cannot stand in these. */
const NO_PARAGRAPHS = ['p', 'h1', 'h2', ...INLINE];

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|[<>]/g;
const ATTRIBUTES = /^( class="[a-z -]+")?$/;

/**
 * What is wrong with the tags of a template: unknown ones, attributes, a value inside a tag, tags that are not closed
 * in the block in which they were opened. So the tags of a letter are those of its template, whatever the values.
 *
 * @param around - the tags that are open around these nodes
 */
export function tagProblems(
  nodes: readonly TemplateNode[],
  around: readonly string[] = [],
): readonly TemplateProblem[] {
  const open: string[] = [];
  const problems = nodes.flatMap((node): readonly TemplateProblem[] => {
    const within = [...around, ...open];
    if (node.kind === 'html') return htmlProblems(node.html, node.line, open);
    if (node.kind === 'word') return node.word === 'paragraphs' ? inText(node.line, within) : [];
    if (node.kind === 'show') return [];
    return [...tagProblems(node.then, within), ...tagProblems(node.otherwise, within)];
  });
  const line = nodes.at(-1)?.line ?? 1;
  const left = open.map((tag) => ({
    ...{ line, found: `<${tag}> left open` },
    expected: `</${tag}>, in the same block as <${tag}>`,
    example: `<${tag}>…</${tag}>`,
  }));
  return [...problems, ...left];
}

function htmlProblems(html: string, from: number, open: string[]): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  for (const { 0: found, 1: closing, 2: name, 3: attributes = '', index } of html.matchAll(TAG)) {
    const line = from + html.slice(0, index).split('\n').length - 1;
    const tag = name?.toLowerCase() ?? '';
    const expected = tagExpected({ tag, closing: closing === '/', attributes, open });
    if (expected !== null) problems.push({ line, expected, found, example: '<p>…</p>' });
    else if (closing === '/') open.pop();
    else if (tag !== 'br') open.push(tag);
  }
  return problems;
}

interface Tag {
  readonly tag: string;
  readonly closing: boolean;
  readonly attributes: string;
  readonly open: readonly string[];
}

/** What should have stood there instead; `null` when the tag is right. */
function tagExpected({ tag, closing, attributes, open }: Tag): string | null {
  if (tag === '') return 'a whole tag without fields in it; &lt; and &gt; for the signs themselves';
  if (!KNOWN.includes(tag)) return `one of the tags ${KNOWN.join(', ')}`;
  if (closing && open.at(-1) !== tag) return `</${open.at(-1) ?? '…'}>: what was opened last is closed first`;
  if (!ATTRIBUTES.test(attributes)) return 'a tag without attributes (class alone is known)';
  if (!closing && open.includes('p') && BLOCK.includes(tag)) return `no <${tag}> inside a <p>`;
  return null;
}

function inText(line: number, within: readonly string[]): TemplateProblem[] {
  const around = NO_PARAGRAPHS.findLast((tag) => within.includes(tag));
  if (around === undefined) return [];
  const expected = 'paragraphs between blocks, where a <p> could stand';
  return [{ line, expected, found: `paragraphs inside <${around}>`, example: '</p>{{paragraphs text}}<p>' }];
}
