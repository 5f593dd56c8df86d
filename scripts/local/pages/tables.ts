import type rehypeSanitize from 'rehype-sanitize';

type Root = Parameters<ReturnType<typeof rehypeSanitize>>[0];
type Node = Root | Root['children'][number];
type Element = Extract<Node, { type: 'element' }>;

/**
 * Makes tables fit the page that shows them. One of names and values has no headings, though markdown asks for a row of
 * them: that row goes. In any other each cell bears the heading of its column, and the table the class of those that
 * become cards on a narrow screen.
 */
export function fitTables(node: Node): void {
  if (!('children' in node)) return;
  if (node.type === 'element' && node.tagName === 'table') fit(node);
  node.children.forEach(fitTables);
}

function fit(table: Element): void {
  const names = within(table, 'th').map((cell) => textOf(cell).trim());
  if (names.every((name) => name === '')) {
    table.children = table.children.filter((child) => !('tagName' in child && child.tagName === 'thead'));
    return;
  }
  table.properties.className = ['rows'];
  for (const row of within(table, 'tr')) {
    within(row, 'td').forEach((cell, column) => (cell.properties['dataName'] = names[column] ?? ''));
  }
}

/** The elements of a name, in their order, none of them in another. */
function within(node: Element, name: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === name ? [child] : within(child, name);
  });
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
