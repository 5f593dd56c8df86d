import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in which the sites stand that were built for this run. */
    readonly builds: string;
  }
}

/** Vitest's own hook: gives the run a folder for what its tests build, gone after the last. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'gegrond-builds-'));
  project.provide('builds', folder);
  return () => {
    rmSync(folder, { recursive: true });
  };
}
