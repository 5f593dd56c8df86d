import { html } from 'hono/html';
import { stack as words } from '#domain/language/nl.ts';
import type { DeskPlace } from '../world.ts';
import type { Html } from './html.ts';

/** Links to the same page of each desk, where there is more than one. */
export function placeTabs(desks: readonly DeskPlace[], here: DeskPlace, page: 'desk' | 'cases'): Html {
  if (desks.length < 2) return html``;
  return html`<nav class="tabs" aria-label="${words.desk.desks}">
    <ul>
      ${desks.map(
        (place) =>
          html`<li>
            <a href="${place.at}/${page}" ${place === here ? html`aria-current="page"` : ''}
              >${place.title}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}
