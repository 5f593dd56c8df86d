import { watch } from 'node:fs';

/**
 * Calls `notice` when something changes in a folder, until the returned function is called. Where the system cannot
 * watch folders nothing is called: the one who waits must look by itself as well.
 */
export function watchFolder(folder: string, notice: () => void): () => void {
  try {
    const watcher = watch(folder, notice);
    watcher.on('error', () => {
      watcher.close();
    });
    return () => {
      watcher.close();
    };
  } catch {
    return () => undefined;
  }
}
