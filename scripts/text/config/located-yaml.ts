import type { Document, Node, YAMLError } from 'yaml';
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { ConfigFile } from '#domain/procedure/config-file.ts';
import type { Path, Problem } from '#domain/procedure/problem.ts';
import type { PlacedProblem } from './config-error.ts';

/** A YAML file read, with a way to say on which line something in it stands. */
export interface LocatedYaml {
  readonly value: unknown;
  /** Mistakes against YAML itself: when there are any, `value` is not to be used. */
  readonly problems: readonly PlacedProblem[];
  place(problem: Problem): PlacedProblem;
}

/**
 * Reads one file of the configuration. Anchors and aliases of YAML are no part of its form: what looks like one is
 * nearly always a word with an asterisk before it, and an alias can lead nowhere, in a circle or to a file without end.
 */
export function readYaml({ path, text }: ConfigFile): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const problems = [
    ...referencesIn(document, text),
    ...document.errors.map((error) => asMistake(error, text)),
  ]
    .map(({ offset, ...mistake }) => ({ file: path, line: lineAt(offset), ...mistake }))
    .filter(isFirstOfItsLine);
  return {
    value: problems.length > 0 ? undefined : (document.toJS() as unknown),
    problems,
    place: ({ path: within, ...problem }) => ({
      file: path,
      line: lineAt(offsetOf(document, within)),
      ...problem,
    }),
  };
}

/** A mistake against the form of these files, by where it begins in the text. */
type Mistake = Omit<PlacedProblem, 'file' | 'line'> & { readonly offset: number };

function asMistake({ pos: [offset], code, message }: YAMLError, text: string): Mistake {
  if (code === 'MULTIPLE_DOCS') {
    const expected = 'one document in a file, without a second --- line';
    return { offset, expected, found: 'a second one', example: 'a file of its own' };
  }
  if (code === 'DUPLICATE_KEY') {
    const [key = ''] = /^[^\s:]+/u.exec(text.slice(offset)) ?? [];
    return { offset, expected: 'each key once', found: `the key ${key} again`, example: `${key}: value` };
  }
  const key = keyOfLine(text, offset);
  const found = key === null ? message : `${message} (at the key ${key})`;
  return {
    offset,
    expected: 'YAML',
    found,
    example: INDENTED[code] ?? `${key ?? 'key'}: 'a text in quotes'`,
  };
}

/** The right form where the beginning of a line is wrong; elsewhere it is mostly a text that needs quotes. */
const INDENTED: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_INDENT: 'keys of one record below each other, two spaces further in than the key of the record',
  TAB_AS_INDENT: 'two spaces, and no tab',
};

/** The key with which the line begins in which something stands. */
function keyOfLine(text: string, offset: number): string | null {
  const line = text.slice(offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);
  return /^[ \t{-]*([\w-]*\w)\s*:/u.exec(line)?.[1] ?? null;
}

/** Aliases, and then anchors: what stands on one line with an alias is told as that. */
function referencesIn(document: Document, text: string): Mistake[] {
  const aliases: Mistake[] = [];
  const anchors: Mistake[] = [];
  visit(document, {
    Alias(_key, { source, range }) {
      aliases.push(reference('alias', `*${source}`, range?.[0] ?? 0));
    },
    Node(_key, node) {
      if (node.anchor === undefined) return;
      const written = `&${node.anchor}`;
      anchors.push(reference('anchor', written, text.lastIndexOf(written, node.range?.[0])));
    },
  });
  return [...aliases, ...anchors];
}

function reference(kind: string, written: string, offset: number): Mistake {
  const expected = `a value written out, in quotes where it begins with ${written.charAt(0)}`;
  return { offset, expected, found: `the ${kind} ${written}`, example: `'${written}'` };
}

/** What follows from a mistake on the same line is no second one. */
function isFirstOfItsLine({ line }: PlacedProblem, index: number, all: readonly PlacedProblem[]): boolean {
  return all.findIndex((other) => other.line === line) === index;
}

/** Where the value at a path begins; where there is none, the nearest thing around it. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = keyOffset(document, path.slice(0, length));
    if (offset !== undefined) return offset;
  }
  return document.contents?.range?.[0] ?? 0;
}

/** The offset of a key in a map (its value may begin on a later line), or of an item in a list. */
function keyOffset(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => (isScalar(key) ? key.value : key) === last);
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const item = document.getIn(path, true) as Node | undefined;
  return item?.range?.[0];
}
