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

/** Reads the desk's bare repository. The workflow files are parsed again only when they changed. */
export function createDeskReader(bare: string): (commit?: string) => Promise<DeskHead> {
  const known = new Map<string, WorkflowFile[]>();
  return async (at) => {
    const branch = await git(bare, 'symbolic-ref', '--short', 'HEAD');
    const commit = at ?? (await git(bare, 'rev-parse', '--verify', 'HEAD'));
    const tree = await git(bare, 'ls-tree', commit, `${folder}/`);
    const workflows = known.get(tree) ?? (await readAll(bare, tree));
    known.set(tree, workflows);
    return { branch, commit, workflows };
  };
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
