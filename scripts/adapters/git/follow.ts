import type { Remote } from './remote.ts';
import type { Git } from './run.ts';

/** A work tree that holds somebody's own work: the register would throw it away. */
class OthersWork extends Error {
  override name = 'OthersWork';
}

/** How the work tree stands. */
interface Standing {
  /** The commit that it is at; `null` before the first. */
  readonly head: string | null;
  /** The branch that it is on; `null` on a detached head. */
  readonly branch: string | null;
  /** Whether that is the commit at which its remote's branch, as last fetched, is too. */
  readonly isLevel: boolean;
  /** The paths that git knows and that are not as the commit has them. */
  readonly changed: readonly string[];
  /** Whether there is something in `cases/` that git does not know, such as a job leaves that was killed. */
  readonly isLittered: boolean;
}

/**
 * Makes the work tree what the branch of its remote holds; without a remote, what its own last commit holds. Leaves
 * everything outside `cases/` that git does not know (the product's checkout among it) as it is. Git is asked no more
 * than it must be: each question is a process, and a work tree that stands well already is the common case.
 *
 * @throws OthersWork where that would lose what somebody did outside `cases/`
 */
export async function follow(git: Git, remote: Remote, branch: string): Promise<void> {
  const upstream = `refs/remotes/origin/${branch}`;
  const fetched = await remote.fetchRef(`refs/heads/${branch}`, upstream);
  const standing = await standingOf(git, branch);
  const isClean = standing.changed.length === 0 && !standing.isLittered;
  if (standing.head !== null) assertNobodysWork(standing.changed);
  if (fetched === 'no remote') {
    if (isClean || standing.head === null) return;
    await git.must(['reset', '--quiet', '--hard', 'HEAD']);
  } else if (fetched === 'fetched') {
    if (standing.branch === branch && standing.isLevel && isClean) return;
    if (standing.head !== null) await assertNothingOfTheirs(git, upstream, branch);
    if (standing.branch !== branch) await git.must(['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
    await git.must(['reset', '--quiet', '--hard', upstream]);
  } else {
    await startAnew(git, branch, standing);
  }
  await git.must(['clean', '--quiet', '-ffdx', '--', 'cases']);
}

async function standingOf(git: Git, branch: string): Promise<Standing> {
  const what = ['--untracked-files=normal', '--ignored=traditional', '--no-renames'];
  const status = await git.must(['status', '--porcelain=v2', '--branch', '-z', ...what]);
  const lines = status.split('\0').filter((line) => line !== '');
  const said = (name: string) => lines.find((line) => line.startsWith(`# ${name} `))?.slice(name.length + 3);
  const head = said('branch.oid') ?? '(initial)';
  const current = said('branch.head') ?? '(detached)';
  return {
    head: head === '(initial)' ? null : head,
    branch: current === '(detached)' ? null : current,
    isLevel: said('branch.upstream') === `origin/${branch}` && said('branch.ab') === '+0 -0',
    changed: lines.filter((line) => /^[12u] /.test(line)).map(pathOf),
    isLittered: lines.some((line) => /^[?!] cases(?:\/|$)/.test(line)),
  };
}

/** The path at the end of a line of `git status --porcelain=v2`: after eight fields, or ten of an unmerged file. */
function pathOf(line: string): string {
  return line
    .split(' ')
    .slice(line.startsWith('u') ? 10 : 8)
    .join(' ');
}

/**
 * Refuses where commits that are not at the remote have what somebody did outside `cases/`: those of the head, and of the
 * register's own branch, which may be another one here, or none.
 */
async function assertNothingOfTheirs(git: Git, upstream: string, branch: string): Promise<void> {
  const what = ['--name-only', '-z', '--format=', '--ignore-missing'];
  const unpushed = await git.ask(['log', ...what, `^${upstream}`, 'HEAD', `refs/heads/${branch}`, '--']);
  assertNobodysWork(unpushed.stdout.split('\0').map((path) => path.trim()));
}

function assertNobodysWork(paths: readonly string[]): void {
  if (paths.every((path) => path === '' || path.startsWith('cases/'))) return;
  throw new OthersWork(
    'Expected a work tree of the register alone, which follows its remote; found changes outside cases/ that are not ' +
      'there. Use a clone of its own: git clone <the desk> register, then --register register.',
  );
}

/** A remote without any branch is a new register; one that lost its branch, or has another, is a mistake. */
async function startAnew(git: Git, branch: string, { head, branch: current }: Standing): Promise<void> {
  const there = await git.must(['ls-remote', '--heads', 'origin']);
  const seen = await git.ask(['rev-parse', '--verify', '--quiet', `refs/remotes/origin/${branch}^{commit}`]);
  if (there.trim() !== '' || seen.code === 0) {
    throw new Error(
      `Expected the branch ${branch} at the register's remote (or a remote without any), found none.`,
    );
  }
  if (current !== branch) await git.must(['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
  if (head !== null) await git.must(['update-ref', '-d', `refs/heads/${branch}`]);
  await git.must(['read-tree', '--empty']);
}
