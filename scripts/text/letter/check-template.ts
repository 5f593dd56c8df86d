import type { FieldKind } from './fields.ts';
import { LAYOUT_FIELDS, LETTER_FIELDS } from './fields.ts';
import type { TemplateNode, TemplateProblem, Word } from './read-template.ts';
import { readTemplate } from './read-template.ts';
import { tagProblems } from './template-tags.ts';

/** Without these a letter is no letter. */
const LAYOUT_SHOWS = ['title', 'body', 'number', 'today', 'recipient.address'];

/** What is wrong with a letter's template, before any letter is written with it. */
export function letterTemplateProblems(source: string): readonly TemplateProblem[] {
  const { nodes, problems } = readTemplate(source);
  if (problems.length > 0) return problems;
  return [...tagProblems(nodes), ...fieldProblems(nodes, LETTER_FIELDS), ...titleProblems(source)];
}

/** What is wrong with `layout.hbs`. */
export function layoutProblems(source: string): readonly TemplateProblem[] {
  const { nodes, problems } = readTemplate(source);
  if (problems.length > 0) return problems;
  const shown = fieldsOf(nodes);
  const missing = LAYOUT_SHOWS.filter((field) => !shown.includes(field)).map((field) => ({
    ...{ line: 1, found: 'none' },
    expected: `{{${field}}}, which every letter shows`,
    example: field === 'recipient.address' ? '{{lines recipient.address}}' : `{{${field}}}`,
  }));
  return [...tagProblems(nodes), ...fieldProblems(nodes, LAYOUT_FIELDS), ...missing];
}

/** The title is the subject of the mail, so there is one and it comes first. */
function titleProblems(source: string): TemplateProblem[] {
  const withoutComments = source.replaceAll(/\{\{!--[^]*?--\}\}|\{\{![^}]*\}\}/g, '');
  const count = withoutComments.match(/<h1[ >]/g)?.length ?? 0;
  if (count === 1 && /^\s*<h1[ >]/.test(withoutComments)) return [];
  return [
    {
      line: 1,
      expected: 'one <h1> at the beginning: it is the subject of the mail',
      found: count === 1 ? 'something before it' : String(count),
      example: '<h1>Wij hebben {{u-je "uw" "je"}} klacht ontvangen</h1>',
    },
  ];
}

const SHOWN_AS: Readonly<Record<Exclude<Word, 'u-je'>, FieldKind>> = {
  paragraphs: 'text',
  link: 'text',
  lines: 'list',
};

type Known = Readonly<Record<string, FieldKind>>;

function fieldProblems(nodes: readonly TemplateNode[], known: Known, inList = false): TemplateProblem[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'html' || (node.kind === 'word' && node.field === null)) return [];
    const field = node.field ?? '';
    const own = inList && field === 'this' ? [] : problemOf(node, field, inList ? { this: 'text' } : known);
    if (node.kind === 'show' || node.kind === 'word') return own;
    return [
      ...own,
      ...fieldProblems(node.then, known, inList || node.kind === 'each'),
      ...fieldProblems(node.otherwise, known, inList),
    ];
  });
}

function problemOf(node: TemplateNode, field: string, known: Known): TemplateProblem[] {
  const kind = Object.hasOwn(known, field) ? known[field] : undefined;
  const { line } = node;
  if (kind === undefined) {
    const expected = `one of the fields ${Object.keys(known).join(', ')}`;
    const meant = nearest(field, Object.keys(known));
    return [{ line, expected, found: field, example: exampleFor(meant, known[meant] ?? 'text') }];
  }
  const asked = askedKind(node);
  if (asked === null || asked === kind) return [];
  return [
    { line, expected: EXPECTED[asked], found: `${field}, a ${kind}`, example: exampleFor(field, kind) },
  ];
}

/** What kind of field stands well here; `null` when every kind does. */
function askedKind(node: TemplateNode): FieldKind | null {
  if (node.kind === 'show') return 'text';
  if (node.kind === 'each') return 'list';
  return node.kind === 'word' && node.word !== 'u-je' ? SHOWN_AS[node.word] : null;
}

const EXPECTED: Readonly<Record<FieldKind, string>> = {
  text: 'a field that is a text',
  list: 'a field that is a list',
  flag: 'a field that is asked after',
};

function exampleFor(field: string, kind: FieldKind): string {
  if (kind === 'list') return `{{lines ${field}}}`;
  return kind === 'text' ? `{{${field}}}` : `{{#if ${field}}}…{{/if}}`;
}

/** The known field that has most pairs of letters in common with what was written. */
function nearest(field: string, known: readonly string[]): string {
  const pairs = (word: string) => Array.from(word.slice(1), (letter, at) => `${word[at] ?? ''}${letter}`);
  const written = pairs(field);
  const alike = (one: string) => {
    const own = pairs(one);
    return own.filter((pair) => written.includes(pair)).length / (own.length + written.length);
  };
  return known.toSorted((a, b) => alike(b) - alike(a))[0] ?? '';
}

function fieldsOf(nodes: readonly TemplateNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'html') return [];
    if (node.kind === 'show' || node.kind === 'word') return [node.field ?? ''];
    return [node.field, ...fieldsOf(node.then), ...fieldsOf(node.otherwise)];
  });
}
