import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The ids of the deliveries that were taken, over restarts. */
export interface Deliveries {
  has(id: string): boolean;
  add(id: string): void;
}

/** Opens the list in `file`, one id a line; a list that is missing is empty. */
export function openDeliveries(file: string): Deliveries {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, '');
  const seen = new Set(readFileSync(file, 'utf8').split('\n'));
  return {
    has: (id) => seen.has(id),
    add: (id) => {
      seen.add(id);
      appendFileSync(file, `${id}\n`);
    },
  };
}
