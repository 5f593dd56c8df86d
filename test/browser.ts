import { ADVICE, findBrowser } from '../scripts/bin/browser.ts';

/** Path of the Chromium that the end-to-end test drives (`executablePath`). Throws with what to do where there is none. */
export function chromiumPath(): string {
  const path = findBrowser();
  if (path === null) throw new Error(ADVICE);
  return path;
}
