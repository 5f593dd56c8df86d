import { valueAt } from './fields.ts';
import type { ReadTemplate, TemplateNode } from './read-template.ts';
import { readTemplate } from './read-template.ts';

/** Templates as they were read, by their source: a desk has fifteen of them, and asks of each again and again. */
const read = new Map<string, ReadTemplate>();

/**
 * The fields that a template would show of which nothing is known, in their order: a letter with an empty place in a
 * sentence is not sent. What stands behind `{{#if …}}` is only looked at where it would be shown.
 */
export function gapsIn(source: string, data: object): readonly string[] {
  const template = read.get(source) ?? readTemplate(source);
  read.set(source, template);
  return [...new Set(gapsOf(template.nodes, data))];
}

function gapsOf(nodes: readonly TemplateNode[], data: object): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'html') return [];
    if (node.kind === 'show' || node.kind === 'word') {
      return node.field === null || node.field === 'this' || valueAt(data, node.field) !== undefined
        ? []
        : [node.field];
    }
    const known = Boolean(valueAt(data, node.field));
    return gapsOf(known === (node.kind !== 'unless') ? node.then : node.otherwise, data);
  });
}
