import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright';

/** A picture in a guide is read on a screen of any kind; larger ones only make a clone slow. */
const MOST_BYTES = 120_000;

/** Above and below what is shown. */
const MARGIN = 8;

export interface Camera {
  /** A page of a window so wide and high, in pixels; `isCitizen`: without JavaScript. */
  open(width: number, height: number, isCitizen?: boolean): Promise<Page>;
  /** What a part of a page looks like, as a file of that name; no more than `most` pixels of its height. */
  take(name: string, part: Locator, most?: number): Promise<void>;
}

/** Takes the pictures of a run into a folder. */
export function openCamera(browser: Browser, folder: string, say: (line: string) => void): Camera {
  return {
    async open(width, height, isCitizen = false) {
      const context = await browser.newContext({
        viewport: { width, height },
        javaScriptEnabled: !isCitizen,
        locale: 'nl-BE',
        reducedMotion: 'reduce',
      });
      return context.newPage();
    },
    async take(name, part, most = Infinity) {
      const page = part.page();
      await part.scrollIntoViewIfNeeded();
      const { x, y, width, height } = await part.evaluate((element) => {
        const { left, top, width: wide, height: high } = element.getBoundingClientRect();
        return { x: left + scrollX, y: top + scrollY, width: wide, height: high };
      });
      const clip = {
        x: Math.max(0, x - MARGIN),
        y: Math.max(0, y - MARGIN),
        width: width + 2 * MARGIN,
        height: Math.min(height, most) + 2 * MARGIN,
      };
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path, clip, fullPage: true, animations: 'disabled' });
      const { size } = await stat(path);
      if (size > MOST_BYTES) throw new Error(`${path}: expected at most ${MOST_BYTES} bytes; found ${size}`);
      say(`${name}.png: ${Math.round(size / 1000)} kB`);
    },
  };
}
