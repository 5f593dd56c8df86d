import { git } from './git.ts';
import { readWorkflow } from './workflow-file.ts';
import type { WorkflowFile } from './workflow-file.ts';

const folder = '.github/workflows';

/** The default branch of the desk at one moment, and the workflows it holds. */
export interface DeskHead {
  branch: string;
  commit: string;
  workflows: WorkflowFile[];
}

/**
 * Reads the desk's bare repository, at `at` where a commit is given. What a commit holds never changes, so that one
 * question to git is enough for each event: where the branch is. The workflow files are parsed when they changed.
 */
export function createDeskReader(bare: string): (at?: string) => Promise<DeskHead> {
  const trees = new Map<string, WorkflowFile[]>();
  let last: DeskHead | null = null;
  return async (at) => {
    const head = await headOf(bare);
    const commit = at ?? head.commit;
    if (last?.commit === commit && last.branch === head.branch) return last;
    const tree = await git(bare, 'ls-tree', commit, `${folder}/`);
    const workflows = trees.get(tree) ?? (await readAll(bare, tree));
    trees.set(tree, workflows);
    return (last = { branch: head.branch, commit, workflows });
  };
}

async function headOf(bare: string): Promise<{ branch: string; commit: string }> {
  const format = '--format=%(HEAD) %(objectname) %(refname:short)';
  const [, commit, branch] =
    /^\* (\w+) (.+)$/m.exec(await git(bare, 'for-each-ref', format, 'refs/heads')) ?? [];
  if (commit === undefined || branch === undefined) {
    throw new Error(`expected a commit on the branch of ${bare} that HEAD names, found none`);
  }
  return { branch, commit };
}

/** `tree` as `git ls-tree` prints it: `<mode> blob <id>\t<path>` a line. */
async function readAll(bare: string, tree: string): Promise<WorkflowFile[]> {
  const files = tree.split('\n').flatMap((line) => {
    const [, id, path] = /^\d+ blob (\w+)\t(.+\.ya?ml)$/.exec(line) ?? [];
    return id && path ? [{ id, name: path.slice(folder.length + 1) }] : [];
  });
  return Promise.all(
    files.map(async ({ id, name }) => readWorkflow(name, await git(bare, 'cat-file', 'blob', id))),
  );
}
