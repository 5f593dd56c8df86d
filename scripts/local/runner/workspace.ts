import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEvent } from './event.ts';
import type { EventPayload } from './event.ts';

/** The folders of one run. They exist from when it is queued until it ended, and hold all that it checks out. */
export interface Workspace {
  root: string;
  /** `$GITHUB_EVENT_PATH` */
  event: string;
  /** `$GITHUB_WORKSPACE` */
  checkout: string;
  /** `$RUNNER_TEMP`, with the scripts and the files that steps answer in */
  temp: string;
  /** `$HOME`: empty, so that no setting of whoever started the stack decides how a job runs */
  home: string;
}

/** Where run `id` has its folders; touches nothing. */
export function workspaceOf(folder: string, id: number): Workspace {
  const root = join(folder, String(id));
  const [event, checkout] = [join(root, 'event.json'), join(root, 'workspace')];
  return { root, event, checkout, temp: join(root, 'temp'), home: join(root, 'home') };
}

/** Makes the folders and keeps the event in them. */
export async function createWorkspace(workspace: Workspace, event: EventPayload): Promise<void> {
  for (const folder of [workspace.checkout, workspace.temp, workspace.home]) {
    await mkdir(folder, { recursive: true });
  }
  await writeFile(workspace.event, JSON.stringify(event));
}

/** The event that was kept; throws where there is none. */
export async function readEvent(workspace: Workspace): Promise<EventPayload> {
  return parseEvent(await readFile(workspace.event, 'utf8'));
}

export async function removeWorkspace(workspace: Workspace): Promise<void> {
  await rm(workspace.root, { recursive: true, force: true, maxRetries: 3 });
}

/** Removes the workspaces of runs that are no longer of use: all but those of `ids`. */
export async function removeOthers(folder: string, ids: readonly number[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const kept = new Set(ids.map(String));
  for (const name of await readdir(folder)) {
    if (!kept.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
