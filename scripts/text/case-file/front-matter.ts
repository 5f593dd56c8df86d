import matter from 'gray-matter';
import { parse as parseYaml } from 'yaml';

/** A case file as read: its front matter, not yet checked, and its body. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function refuse(): never {
  throw new Error('front matter is data: no language but YAML is read');
}

/** The line that ends the front matter of a file as Gegrond writes it. */
const END = '\n---\n';

type Keys = ReadonlySet<string> | null;

/**
 * Every line `key: <JSON>`, or an item `  - <JSON>` of the key before it; `null` when the text is anything else.
 * Lines of other keys than `only` are passed over.
 */
function readJsonLines(text: string, only: Keys): Record<string, unknown> | null {
  const data: Record<string, unknown> = {};
  let list: unknown[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('  - ')) {
      list.push(JSON.parse(line.slice(4)));
      continue;
    }
    if (line === '') continue;
    const colon = line.indexOf(':');
    const key = line.slice(0, colon);
    if (only !== null && !only.has(key)) {
      list = [];
      continue;
    }
    if (colon < 1 || !/^[a-z_]+$/.test(key) || key in data) return null;
    const value = line.slice(colon + 1).trim();
    if (value === '') {
      list = [];
      data[key] = list;
    } else data[key] = JSON.parse(value);
  }
  return data;
}

/** YAML as Gegrond writes it, quickly; and as a person may have written it, with every safety of the library. */
function readYaml(text: string, only: Keys): object {
  try {
    const quick = readJsonLines(text, only);
    if (quick !== null) return quick;
  } catch {
    // Not JSON behind a key: a person's hand. The library says what is wrong with it, if anything is.
  }
  const data: unknown = parseYaml(text, { schema: 'core', maxAliasCount: 0, logLevel: 'error' });
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  throw new Error('front matter is a list of keys with values');
}

const NO_ENGINE = { parse: refuse, stringify: refuse };

function optionsFor(only: Keys) {
  return {
    engines: {
      yaml: { parse: (text: string) => readYaml(text, only), stringify: refuse },
      json: NO_ENGINE,
      javascript: NO_ENGINE,
      js: NO_ENGINE,
      coffee: NO_ENGINE,
      toml: NO_ENGINE,
    },
  };
}

/**
 * Splits a file into front matter and body. The only place where gray-matter is used: as it comes it runs `---js`
 * as code and guesses at dates and numbers; here its engines are ours.
 *
 * @param only - the keys that are asked for: a register of thousands is read for its events alone, without the body;
 *   `null` for all
 * @throws Error when there is no front matter, or it is not plain data
 */
export function readFrontMatter(text: string, only: Keys = null): FrontMatter {
  if (!text.startsWith('---\n'))
    throw new Error('a case file begins with a line "---", then its front matter');
  const end = only === null ? -1 : text.indexOf(END);
  const { data, content } = matter(end === -1 ? text : text.slice(0, end + END.length), optionsFor(only));
  return { data, body: content };
}
