import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** The rooms whose files take longest, in that order: started last, one of them would keep one core busy alone. */
const LONG = ['/test/e2e/', '/test/scenarios/', '/test/app/', '/test/bin/', '/test/local/'];

function place({ moduleId }: TestSpecification): number {
  const at = LONG.findIndex((room) => moduleId.includes(room));
  return at === -1 ? LONG.length : at;
}

/** Starts the long files first, so that both cores have work until the end; otherwise vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
