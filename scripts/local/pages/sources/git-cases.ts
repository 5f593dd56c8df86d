import { createGit } from '#adapters/git/run.ts';
import { isCasePath } from '#adapters/git/work-tree.ts';
import type { CaseFiles, CaseRow, Change } from '../world.ts';
import { parseLog } from './git-log.ts';

/** What the list shows of a case file; each stands on a line of its own in the front matter. */
const SHOWN = 'status|service|received|next|issue';
const LONGEST_HISTORY = 200;

/** The case files at the head of the register's bare repository `dir`. */
export function gitCases(dir: string): CaseFiles {
  const git = createGit(dir, { name: 'pages', email: 'pages@localhost.invalid' });
  const plain = ['--no-color', '--no-ext-diff', '--no-textconv'];
  return {
    async list() {
      const grep = ['grep', '--no-color', '-I', '-z', '-E', `^(${SHOWN}): `, 'HEAD', '--', 'cases'];
      const found = await git.ask(grep);
      return found.code === 0 ? rowsOf(found.stdout) : [];
    },
    async text(path) {
      if (!isCasePath(path)) return null;
      const file = await git.ask(['cat-file', 'blob', `HEAD:${path}`]);
      return file.code === 0 ? file.stdout : null;
    },
    async history(path): Promise<Change[]> {
      if (!isCasePath(path)) return [];
      const format = '--format=%x01%H%x02%aI%x02%an%x02%s';
      const log = [
        'log',
        format,
        '-p',
        ...plain,
        `--max-count=${String(LONGEST_HISTORY)}`,
        'HEAD',
        '--',
        path,
      ];
      const answer = await git.ask(log);
      return answer.code === 0 ? parseLog(answer.stdout) : [];
    },
  };
}

/** Lines `HEAD:<path>␀<field>: <JSON>` → rows; the first line of a field counts, as the front matter comes first. */
function rowsOf(found: string): CaseRow[] {
  const fields = new Map<string, Record<string, unknown>>();
  for (const line of found.split('\n')) {
    const [, path, name, value] = /^HEAD:([^\0]+)\0(\w+): (.*)$/.exec(line) ?? [];
    if (path === undefined || name === undefined || !isCasePath(path)) continue;
    const row = fields.get(path) ?? {};
    if (!Object.hasOwn(row, name)) row[name] = parsed(value ?? '');
    fields.set(path, row);
  }
  return [...fields]
    .map(([path, shown]) => ({ path, number: path.slice(-14, -3), fields: shown }))
    .sort(byReceiptThenNumber);
}

function byReceiptThenNumber(a: CaseRow, b: CaseRow): number {
  const key = ({ fields, number }: CaseRow) => `${String(fields['received'])} ${number}`;
  return key(a) < key(b) ? 1 : -1;
}

/** A value that is not JSON (the file was changed by hand) is shown as it stands. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
