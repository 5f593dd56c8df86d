import { html } from 'hono/html';
import { stack as words } from '#domain/language/nl.ts';
import { clockBar } from './clock.ts';
import type { Html } from './html.ts';

/** What every page of the stack shows around its own content. */
export interface Frame {
  readonly example: boolean;
  /** The stack's clock, as people read it. */
  readonly moment: string;
  /** The local date of that clock. */
  readonly today: string;
  readonly form: string;
  readonly figures: string;
  /** The step of the tour that is under way, in words; `null` where there is none. */
  readonly tour: string | null;
}

export interface Page {
  readonly title: string;
  readonly content: Html;
  /** The path of the menu's entry that this page belongs to. */
  readonly at?: string;
  /** Where to look again in two seconds, while something is under way. */
  readonly refresh?: string | undefined;
}

/** A whole page. */
export function page(frame: Frame, { title, content, at, refresh }: Page): Html {
  const entry = (path: string, name: string) =>
    html`<li><a href="${path}" ${path === at ? html`aria-current="page"` : ''}>${name}</a></li>`;
  return html`<!doctype html>
    <html lang="nl-BE">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh === undefined ? '' : html`<meta http-equiv="refresh" content="2; url=${refresh}" />`}
        <title>${title} · ${words.frame.name}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#content">${words.frame.skip}</a>
        <header class="top">
          <nav aria-label="${words.frame.menu}">
            <a class="name" href="/">${words.frame.name}</a>
            <ul>
              ${entry('/', words.frame.start)} ${entry('/tour', words.frame.tour)}
              ${entry('/desk', words.frame.desk)} ${entry('/inbox', words.frame.inbox)}
              ${entry('/cases', words.frame.cases)} ${entry('/runs', words.frame.runs)}
              ${entry(frame.form, words.frame.form)} ${entry(frame.figures, words.frame.figures)}
            </ul>
          </nav>
        </header>
        <aside class="state" aria-label="${words.frame.state}">
          ${
            frame.example
              ? html`<p class="example">
                  <strong>${words.frame.example}.</strong> ${words.frame.exampleText}
                </p>`
              : ''
          }
          ${frame.tour === null || at === '/tour' ? '' : html`<p><a href="/tour">${frame.tour}</a></p>`}
          ${
            at === '/' ? html`<p>${words.frame.clock(frame.moment)}</p>` : clockBar(frame.moment, frame.today)
          }
        </aside>
        <main id="content" tabindex="-1">${content}</main>
      </body>
    </html>`;
}

/** A note that something is under way, with a way to look again by hand; `more` says what comes then. */
export function busyNote(refresh: string, more = ''): Html {
  return html`<div class="note" role="status">
    <p><strong>${words.frame.busy}</strong> ${words.frame.busyText} ${more}</p>
    <p><a href="${refresh}">${words.frame.refresh}</a></p>
  </div>`;
}

/** What went wrong with what was sent, above the page's own content. */
export function errorNote(message: string): Html {
  return html`<div class="note error" role="alert"><p>${message}</p></div>`;
}

/** Links to the pages before and after; `address` gives that of a page by its number, from 1. */
export function pager(current: number, more: boolean, address: (page: number) => string): Html {
  if (current === 1 && !more) return html``;
  return html`<p class="pager">
    ${current > 1 ? html`<a rel="prev" href="${address(current - 1)}">← ${words.frame.newer}</a>` : ''}
    ${more ? html`<a rel="next" href="${address(current + 1)}">${words.frame.older} →</a>` : ''}
  </p>`;
}
