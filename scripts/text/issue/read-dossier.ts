import { remark } from 'remark';

interface Node {
  readonly type: string;
  readonly value?: string | undefined;
  readonly children?: readonly Node[] | undefined;
}

/** The text of a paragraph that is one bold text, as the dossier writes its labels; `null` for any other node. */
function labelOf({ type, children = [] }: Node): string | null {
  const [only, ...more] = children;
  if (type !== 'paragraph' || only?.type !== 'strong' || more.length > 0) return null;
  return (only.children ?? []).map(({ value = '' }) => value).join('');
}

/**
 * What was typed under each label of a dossier, from the markdown trees of its parts: a label is a bold line right
 * above a fence, and what stands inside a fence is never a label. A label that stands there twice says nothing: then
 * somebody has changed the dossier. Check the authors of the parts first.
 *
 * @param parts - the bodies of the dossier's comments, in their order
 */
export function readDossier(parts: readonly string[]): Map<string, string> {
  const typed = new Map<string, string>();
  const twice = new Set<string>();
  for (const part of parts) {
    const nodes: readonly Node[] = remark().parse(part).children;
    for (const [index, node] of nodes.entries()) {
      const label = node.type === 'code' ? labelOf(nodes[index - 1] ?? node) : null;
      if (label === null) continue;
      if (typed.has(label)) twice.add(label);
      typed.set(label, node.value ?? '');
    }
  }
  for (const label of twice) typed.delete(label);
  return typed;
}
