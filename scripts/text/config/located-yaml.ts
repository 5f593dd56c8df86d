import type { Document, Node } from 'yaml';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
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

/** Reads one file of the configuration. Aliases are not followed far: an operator needs none. */
export function readYaml({ path, text }: ConfigFile): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map((error) => ({
    file: path,
    line: lines.linePos(error.pos[0]).line,
    expected: 'YAML',
    found: error.message,
    example: 'key: value',
  }));
  return {
    value: problems.length > 0 ? undefined : (document.toJS({ maxAliasCount: 20 }) as unknown),
    problems,
    place: ({ path: within, ...problem }) => ({
      file: path,
      line: lines.linePos(offsetOf(document, within)).line,
      ...problem,
    }),
  };
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
