import type { Page } from './frame.ts';

/** Makes a page whole: with the menu, the example banner and the clock around it. */
export type Show = (page: Page, status?: 200 | 403 | 404 | 422 | 502) => Promise<Response>;
