import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/run/longest-first.ts';
import { volume } from './test/volume.ts';
import { PURE_ROOMS, zone } from './test/zones.ts';

/** Rooms whose files leave nothing behind in their process, so that the next can have it. */
const SHARING = [...PURE_ROOMS, 'test/cases/', 'test/config/', 'test/docs/', 'test/requirements/'];
const sharing = SHARING.map((room) => `${room}**/*.test.ts`);

export default defineConfig({
  test: {
    // Most files wait for processes of their own: two at a time use both cores of a small machine.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['./test/run/site-builds.ts'],
    testTimeout: volume(20_000, 900_000),
    hookTimeout: volume(60_000, 900_000),
    projects: [
      {
        extends: true,
        // Far from where the product is used, so that nothing leans on the zone of a machine.
        test: { name: 'sharing', include: sharing, isolate: false, env: { TZ: zone } },
      },
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: sharing,
          // A process is started by copying the one that starts it: the smaller it is, the sooner that is done.
          execArgv: ['--max-semi-space-size=4'],
        },
      },
    ],
  },
});
