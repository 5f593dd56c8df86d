import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { PUBLISHED_SCHEMAS } from '#domain/procedure/json-schema.ts';

/** Written anew with `npx vitest run test/domain/procedure/schema-files.test.ts --update`. */
test.each(Object.entries(PUBLISHED_SCHEMAS))(
  'config/%s is the schema that files are held against',
  async (path, schema) => {
    const file = fileURLToPath(new URL(`../../../config/${path}`, import.meta.url));
    const options = await resolveConfig(file);
    const text = await format(JSON.stringify(schema), { ...options, parser: 'json' });
    await expect(text).toMatchFileSnapshot(file);
  },
);
