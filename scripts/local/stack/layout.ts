import { join, resolve } from 'node:path';

/** The name of the desk, the product and the public side at the embedded forge. */
export const OWNER = 'voorbeeldegem';
export const DESK = `${OWNER}/desk`;
export const RESTRICTED = `${OWNER}/desk-restricted`;
export const PRODUCT = 'gegrond/gegrond';
export const PUBLIC_SIDE = `${OWNER}/klachten`;

/** Where a stack keeps what was tried out: each procedure, filled or empty, is a world of its own. */
export function layoutOf(state: string, procedure: string, empty: boolean) {
  // Whole: git is run in other folders than this.
  const root = resolve(state, empty ? `${procedure}-empty` : procedure);
  return {
    root,
    clock: join(root, 'clock.json'),
    keys: join(root, 'keys.json'),
    forge: join(root, 'forge'),
    desk: join(root, 'desk.git'),
    restricted: join(root, 'restricted.git'),
    /** The runs of the restricted desk's workflows. */
    restrictedRuns: join(root, 'restricted'),
    publicSide: join(root, 'public.git'),
    outbox: join(root, 'outbox'),
    mail: join(root, 'mail'),
    /** The mailbox of answers and of mails that came back, a Maildir. */
    reply: join(root, 'reply'),
    site: join(root, 'site'),
  };
}

export type Layout = ReturnType<typeof layoutOf>;
