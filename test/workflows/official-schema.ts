import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type * as Parser from '@actions/workflow-parser';

/** Gives what the forge's own schema has against a workflow file: a message each, nothing for a valid file. */
export type SchemaCheck = (name: string, content: string) => Promise<string[]>;

/**
 * Loads the forge's own parser. It is bundled first: unbundled it imports JSON in a way that Node refuses.
 */
export async function loadSchemaCheck(): Promise<SchemaCheck> {
  const folder = mkdtempSync(join(tmpdir(), 'gegrond-schema-'));
  try {
    const outfile = join(folder, 'parser.cjs');
    const entryPoints = ['@actions/workflow-parser'];
    await build({ entryPoints, outfile, bundle: true, format: 'cjs', platform: 'node', logLevel: 'error' });
    const parser: typeof Parser = createRequire(import.meta.url)(outfile);
    return async (name, content) => {
      const read = parser.parseWorkflow({ name, content }, new parser.NoOperationTraceWriter());
      if (!read.value) return read.context.errors.getErrors().map((it) => it.message);
      const workflow = await parser.convertWorkflowTemplate(read.context, read.value);
      const found = [
        ...read.context.errors.getErrors().map((it) => it.message),
        ...(workflow.errors ?? []).map((it) => it.Message),
      ];
      return [...new Set(found)];
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
