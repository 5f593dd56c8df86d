import { defineConfig } from 'vitest/config';
import { volume } from './test/volume.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: volume(20_000, 900_000),
    hookTimeout: volume(60_000, 900_000),
  },
});
