import { defineConfig } from 'vitest/config';
import { volume } from './test/volume.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/set-zone.ts'],
    // Most files wait for processes of their own: two at a time use both cores of a small machine.
    maxWorkers: 2,
    testTimeout: volume(20_000, 900_000),
    hookTimeout: volume(60_000, 900_000),
  },
});
