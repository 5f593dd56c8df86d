import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const noteSchema = z.object({
  /** When the tour was begun, by the stack's clock. */
  begun: z.string(),
  /** The number of the complaint that is played; `null` until it came in. */
  number: z.string().nullable(),
});
export type TourState = z.infer<typeof noteSchema>;

/** Where a tour is remembered, so that it can be left and taken up again. */
export interface TourNote {
  /** `null` when none was begun. */
  read(): Promise<TourState | null>;
  write(state: TourState): Promise<void>;
}

/** A note in a file of the stack's state. */
export function tourFile(path: string): TourNote {
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch(() => null);
      return text === null ? null : (noteSchema.safeParse(JSON.parse(text)).data ?? null);
    },
    write: (state) => writeFile(path, `${JSON.stringify(state)}\n`),
  };
}
