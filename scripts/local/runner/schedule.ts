import { readFile, writeFile } from 'node:fs/promises';
import type { DeskHead } from './desk.ts';
import { dueSchedule } from './match.ts';
import type { WorkflowFile } from './workflow-file.ts';

/** A workflow whose schedule fell due, with the line it fell due by. */
export interface Due {
  file: WorkflowFile;
  cron: string;
}

/** The workflows of the desk that fell due in (after, until], the one due first coming first. */
export function dueWorkflows(head: DeskHead, after: string, until: string): Due[] {
  return head.workflows
    .flatMap((file) => {
      const due = file.on && dueSchedule(file.on, after, until);
      return due ? [{ file, ...due }] : [];
    })
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

/** The instant of the last tick that was kept in `path`; null before the first. */
export async function readLastTick(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export async function writeLastTick(path: string, instant: string): Promise<void> {
  await writeFile(path, `${instant}\n`);
}
