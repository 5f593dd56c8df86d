import Handlebars from 'handlebars';

/** A mistake in a template, where it stands. */
export interface TemplateProblem {
  readonly line: number;
  readonly expected: string;
  readonly found: string;
  readonly example: string;
}

/** The words that a template may use beside fields; `template-words.ts` says what each does. */
export type Word = 'u-je' | 'paragraphs' | 'lines' | 'link';

/** A template as what it may hold and nothing else: Handlebars knows more, which no letter needs. */
export type TemplateNode = { readonly line: number } & (
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'show'; readonly field: string }
  | { readonly kind: 'word'; readonly word: Word; readonly field: string | null }
  | {
      readonly kind: 'if' | 'unless' | 'each';
      readonly field: string;
      readonly then: readonly TemplateNode[];
      readonly otherwise: readonly TemplateNode[];
    }
);

export interface ReadTemplate {
  readonly nodes: readonly TemplateNode[];
  readonly problems: readonly TemplateProblem[];
}

/** Reads a template. Whatever is no field, word or block of the list is a problem, raw output (`{{{…}}}`) too. */
export function readTemplate(source: string): ReadTemplate {
  const problems: TemplateProblem[] = [];
  try {
    const nodes = nodesOf(Handlebars.parseWithoutProcessing(source), problems);
    return { nodes, problems };
  } catch (error) {
    return { nodes: [], problems: [syntaxProblem(error)] };
  }
}

function syntaxProblem(error: unknown): TemplateProblem {
  const message = error instanceof Error ? error.message : String(error);
  const line = /(?:on line | - )(\d+)/.exec(message)?.[1] ?? '1';
  const found = message.split('\n')[1]?.trim() ?? message;
  return { line: Number(line), expected: 'a Handlebars template', found, example: EXAMPLES.if };
}

const EXAMPLES = {
  field: '{{number}}',
  if: '{{#if subject}}…{{/if}}',
  'u-je': '{{u-je "uw" "je"}}',
  paragraphs: '{{paragraphs text}}',
  lines: '{{lines organisation.address}}',
  link: '{{link second_line.url}}',
} as const;

const WORDS: readonly string[] = ['u-je', 'paragraphs', 'lines', 'link'] satisfies readonly Word[];
const BLOCKS: readonly string[] = ['if', 'unless', 'each'];

function nodesOf(program: hbs.AST.Program | undefined, problems: TemplateProblem[]): TemplateNode[] {
  return (program?.body ?? []).flatMap((statement) => nodeOf(statement, problems) ?? []);
}

function nodeOf(statement: hbs.AST.Statement, problems: TemplateProblem[]): TemplateNode | null {
  const line = statement.loc.start.line;
  if (is(statement, 'ContentStatement')) {
    return { kind: 'html', html: statement.value, line };
  }
  if (statement.type === 'CommentStatement') return null;
  if (is(statement, 'MustacheStatement')) return shown(statement, line, problems);
  if (is(statement, 'BlockStatement')) return block(statement, line, problems);
  problems.push({
    ...{ line, example: EXAMPLES.if },
    expected: 'fields, u-je, paragraphs, lines, link, #if, #unless and #each alone',
    found: `a ${statement.type.replace('Statement', '').toLowerCase()}`,
  });
  return null;
}

function shown(statement: hbs.AST.MustacheStatement, line: number, problems: TemplateProblem[]) {
  const name = nameOf(statement.path);
  if (!statement.escaped) {
    const expected = 'two braces: what a letter shows is always escaped';
    problems.push({ line, expected, found: `{{{${name ?? '…'}}}}`, example: EXAMPLES.field });
    return null;
  }
  if (WORDS.includes(name ?? '')) return wordOf(statement, name as Word, line, problems);
  if (name !== null && statement.params.length === 0 && noHash(statement)) {
    return { kind: 'show', field: name, line } as const;
  }
  problems.push({
    ...{ line, example: EXAMPLES.field },
    expected: `a field, or one of the words ${WORDS.join(', ')}`,
    found: name ?? 'something else',
  });
  return null;
}

function wordOf(
  { params, ...statement }: hbs.AST.MustacheStatement,
  word: Word,
  line: number,
  problems: TemplateProblem[],
): TemplateNode | null {
  const [first] = params;
  if (word === 'u-je') {
    if (params.length === 2 && params.every(({ type }) => type === 'StringLiteral') && noHash(statement)) {
      return { kind: 'word', word, field: null, line };
    }
  } else {
    const field = first === undefined ? null : nameOf(first);
    if (params.length === 1 && field !== null && noHash(statement))
      return { kind: 'word', word, field, line };
  }
  const expected = word === 'u-je' ? 'two texts behind u-je: for u and for je' : `one field behind ${word}`;
  problems.push({ line, expected, found: `${word} with something else`, example: EXAMPLES[word] });
  return null;
}

function block(statement: hbs.AST.BlockStatement, line: number, problems: TemplateProblem[]) {
  const name = nameOf(statement.path);
  const [param, ...rest] = statement.params;
  const field = param === undefined ? null : nameOf(param);
  const then = nodesOf(statement.program, problems);
  const otherwise = nodesOf(statement.inverse, problems);
  if (BLOCKS.includes(name ?? '') && field !== null && rest.length === 0 && noHash(statement)) {
    return { kind: name as 'if' | 'unless' | 'each', field, then, otherwise, line };
  }
  const expected = `one of the blocks ${BLOCKS.join(', ')}, with one field behind it`;
  problems.push({ line, expected, found: `#${name ?? '…'}`, example: EXAMPLES.if });
  return null;
}

/** The name of a field or word; `null` for what reaches out of the data (`../x`, `@root`) or is no name. */
function nameOf(path: hbs.AST.Node): string | null {
  if (!is(path, 'PathExpression') || path.data || path.depth > 0) return null;
  return path.parts.length === 0 ? 'this' : path.parts.join('.');
}

function noHash({ hash }: { readonly hash?: hbs.AST.Hash }): boolean {
  return (hash?.pairs.length ?? 0) === 0;
}

interface Nodes {
  ContentStatement: hbs.AST.ContentStatement;
  MustacheStatement: hbs.AST.MustacheStatement;
  BlockStatement: hbs.AST.BlockStatement;
  PathExpression: hbs.AST.PathExpression;
}

function is<K extends keyof Nodes>(node: hbs.AST.Node, type: K): node is Nodes[K] {
  return node.type === type;
}
