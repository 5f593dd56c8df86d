/** Reads a page as a browser does, with its HTML parser: what a form would send, and what can be seen. */
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export interface ReadPage {
  readonly title: string;
  /** Names of all elements, once each. */
  readonly elements: ReadonlySet<string>;
  /** Every URL that the page would load or send to. */
  readonly urls: readonly string[];
  /** What the page's form sends when nothing is changed, by name. */
  readonly values: Readonly<Record<string, string>>;
  /** The text of the element with this id, or `null`. */
  text(id: string): string | null;
  /** What people read outside quotes, spaces as one. */
  readonly said: string;
  /** The texts of the quotes. */
  readonly quotes: readonly string[];
  /** The attributes of the element with this id, or `null`. */
  attributes(id: string): Readonly<Record<string, string>> | null;
}

export function readPage(html: string): ReadPage {
  const all = elementsIn(parse(html));
  const find = (id: string) => all.find((element) => attribute(element, 'id') === id);
  const title = all.find(({ tagName }) => tagName === 'title');
  return {
    title: title ? textOf(title) : '',
    elements: new Set(all.map(({ tagName }) => tagName)),
    urls: all.flatMap((element) =>
      ['src', 'href', 'action', 'formaction', 'srcset', 'data'].flatMap(
        (name) => attribute(element, name) ?? [],
      ),
    ),
    values: Object.fromEntries(all.flatMap(sent)),
    text: (id) => {
      const element = find(id);
      return element ? textOf(element) : null;
    },
    said: oneSpaced(said(parse(html))),
    quotes: all.filter(({ tagName }) => tagName === 'blockquote').map((one) => oneSpaced(textOf(one))),
    attributes: (id) => {
      const element = find(id);
      return element ? Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])) : null;
    },
  };
}

const INLINE = new Set(['a', 'strong', 'em', 'small', 'span']);

/** The text outside quotes; what stands on a line of its own is not joined to the next. */
function said(node: Tree.Node): string {
  if (node.nodeName === 'blockquote') return '';
  if (!('childNodes' in node)) return textOf(node);
  const text = node.childNodes.map(said).join('');
  return INLINE.has(node.nodeName) ? text : `${text} `;
}

function oneSpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function elementsIn(node: Tree.Node): Tree.Element[] {
  const here = 'tagName' in node ? [node] : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...here, ...children.flatMap(elementsIn)];
}

function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** The successful controls of HTML's form submission, as far as our pages have them. */
function sent(element: Tree.Element): [string, string][] {
  const name = attribute(element, 'name');
  if (name === undefined || !['input', 'textarea', 'select'].includes(element.tagName)) return [];
  if (element.tagName === 'textarea') return [[name, textOf(element)]];
  if (element.tagName === 'select') {
    const options = elementsIn(element).filter(({ tagName }) => tagName === 'option');
    const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
    return chosen ? [[name, attribute(chosen, 'value') ?? textOf(chosen)]] : [];
  }
  if (attribute(element, 'type') === 'radio' && attribute(element, 'checked') === undefined) return [];
  return [[name, attribute(element, 'value') ?? '']];
}
