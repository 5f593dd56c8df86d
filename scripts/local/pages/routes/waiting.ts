import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Context } from 'hono';
import { stack as words } from '#domain/language/nl.ts';
import type { Show } from '../views/show.ts';
import { busyNote } from '../views/frame.ts';
import type { Runs, World } from '../world.ts';

/**
 * After something was posted, the page looks again every two seconds while workflows are at work. The forge's event
 * may take a moment to start one, so it also looks twice when all is quiet: `wait` counts those.
 *
 * Returns the address to look at next, or `null` when there is nothing to wait for.
 */
export function lookAgain(path: string, wait: string | undefined, runs: Runs): string | null {
  const quiet = Number(wait);
  if (!Number.isInteger(quiet) || quiet < 1) return null;
  if (isBusy(runs)) return `${path}wait=1`;
  return quiet < LOOKS ? `${path}wait=${String(quiet + 1)}` : null;
}

const LOOKS = 3;

export function isBusy(runs: Runs): boolean {
  return runs.all().some(({ status }) => status === 'queued' || status === 'in_progress');
}

/** Where to go on after a form that stands on every page: to the page that it was sent from, once all is quiet. */
export function afterwards(context: Context): string {
  const from = localPath(context.req.header('referer'), context.req.header('host'));
  return from === '/' ? '/?wait=1' : `/busy?${new URLSearchParams({ back: from, wait: '1' }).toString()}`;
}

/** The path of an address on this very host, without its query; the start page for any other. */
function localPath(address: string | undefined, host: string | undefined): string {
  if (address === undefined || !URL.canParse(address)) return '/';
  const { host: itsHost, pathname } = new URL(address);
  return itsHost === host && isPath(pathname) ? pathname : '/';
}

/** A path of these pages; `//host` would be another site. */
function isPath(path: string): boolean {
  return /^\/(?:[\w.-]+(?:\/[\w.-]+)*)?$/.test(path);
}

/** A page to wait on, which leads back by itself. */
export function waitingRoutes({ runs }: World, show: Show): Hono {
  const app = new Hono();
  app.get('/busy', async (context) => {
    const asked = context.req.query('back') ?? '/';
    const back = isPath(asked) ? asked : '/';
    const query = new URLSearchParams({ back }).toString();
    const next = lookAgain(`/busy?${query}&`, context.req.query('wait'), runs);
    if (next === null) return context.redirect(back, 303);
    const content = html`<h1>${words.frame.busy}</h1>
      ${busyNote(next)}`;
    return await show({ title: words.frame.busy, content, refresh: next });
  });
  return app;
}
