import type { Calls } from './calls.ts';
import type { Faults } from './faults.ts';
import type { Forge } from './forge.ts';
import type { ForgeOptions } from './options.ts';

/** What the forge's front has at hand. */
export interface Front {
  options: ForgeOptions;
  faults: Faults;
  calls: Calls;
  /** Null until the journal was done again. */
  forge: Forge | null;
  /** Milliseconds since the epoch. */
  now(): number;
}
