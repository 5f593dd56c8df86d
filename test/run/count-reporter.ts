import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Writes `{passed, failed}` of a vitest run to the file that GEGROND_COUNT names. A file that does not load, and an error outside any test, count as one failed each. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      const failedHere = states.filter((state) => state === 'failed').length;
      passed += states.filter((state) => state === 'passed').length;
      failed += failedHere === 0 && module.state() === 'failed' ? 1 : failedHere;
    }
    const file = process.env['GEGROND_COUNT'];
    if (file !== undefined) writeFileSync(file, JSON.stringify({ passed, failed }));
  }
}
