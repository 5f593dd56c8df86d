import { readFileSync } from 'node:fs';

/**
 * Reads how far the stack's clock runs ahead of the machine's, in milliseconds, from the clock file
 * (`{"offset_ms": 86400000}`). A file that is not there means 0. Throws when the file says something else.
 */
export function readOffset(path: string): number {
  const text = readIfThere(path);
  if (text === null) return 0;
  const offset = offsetIn(text);
  if (offset === null) {
    throw new Error(
      `The clock file ${path} cannot be used. Expected: {"offset_ms": 86400000} (a whole number, 0 or more). ` +
        `Found: ${text.slice(0, 80)}`,
    );
  }
  return offset;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function offsetIn(text: string): number | null {
  try {
    const value = (JSON.parse(text) as { offset_ms?: unknown } | null)?.offset_ms;
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
  } catch {
    return null;
  }
}
