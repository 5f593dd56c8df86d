import { mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { runChild } from './child.ts';
import { checkOut, headOf } from './repositories.ts';

export interface SiteOptions {
  readonly product: string;
  /** The bare repository of the public side. */
  readonly bare: string;
  /** The folder of the site's own files: the work tree of the public side and what was built of it. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
}

/** The built site: `current` always is a whole one, so that a page asked for during a build is there. */
export interface Site {
  readonly current: string;
  readonly publication: string;
  /** Builds anew where the public side moved on since the last build; false where it did not. */
  refresh(): Promise<boolean>;
  /** A server begins to run from the build that is current now: it loads parts of it as they are asked for. */
  serve(): void;
}

async function point(link: string, at: string): Promise<void> {
  const next = `${link}.next`;
  await rm(next, { force: true });
  await symlink(at, next);
  await rename(next, link);
}

/** Removes the builds but some: the newest two, as a page may still be under way from the one before, and the served one. */
async function tidy(builds: string, keep: readonly string[]): Promise<void> {
  for (const name of await readdir(builds)) {
    if (!keep.includes(name)) await rm(join(builds, name), { recursive: true, force: true });
  }
}

/** The site of the public side, built where it is needed. */
export function openSite({ product, bare, folder, env, say }: SiteOptions): Site {
  const tree = join(folder, 'public');
  const builds = join(folder, 'builds');
  const current = join(folder, 'current');
  const publication = join(tree, 'publication');
  let built: string | null = null;
  let before = '';
  let served = '';
  return {
    current,
    publication,
    async refresh() {
      const head = await headOf(bare);
      if (head === built) return false;
      await mkdir(builds, { recursive: true });
      await checkOut(bare, tree);
      const name = `${head.slice(0, 12)}-${process.pid}`;
      await runChild({
        name: 'site build',
        args: [join(product, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent'],
        cwd: product,
        env: { ...env, GEGROND_SITE_OUT: join(builds, name), GEGROND_PUBLICATION: publication },
        say,
      });
      await point(current, join(builds, name));
      await tidy(builds, [name, before, served]);
      before = name;
      built = head;
      return true;
    },
    serve() {
      served = before;
    },
  };
}
