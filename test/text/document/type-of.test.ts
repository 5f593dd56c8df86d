import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentTypeOf } from '#text/document/type-of.ts';
import { REFUSED, SAMPLES } from './samples.ts';

describe('the kind of a document', () => {
  it.each(Object.entries(SAMPLES))('is told by its content: %s', async (ending, bytes) => {
    expect(await documentTypeOf(bytes)).toMatchObject({ ending });
  });

  it.each(REFUSED)('is none that is taken: %s', async (_what, bytes) => {
    expect(await documentTypeOf(bytes)).toBeNull();
  });

  it('is told of any bytes without failing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(...Object.values(SAMPLES)),
        async (tail, head) => {
          await documentTypeOf(Buffer.concat([head.subarray(0, 12), tail]));
          await documentTypeOf(tail);
        },
      ),
      { numRuns: 300 },
    );
  });
});
