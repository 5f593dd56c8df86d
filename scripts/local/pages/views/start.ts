import { html } from 'hono/html';
import { stack as words } from '#domain/language/nl.ts';
import type { RunRecord } from '../../runner/runs.ts';
import { clockForms } from './clock.ts';
import type { Html } from './html.ts';
import { busyNote, errorNote } from './frame.ts';
import { runTable } from './runs.ts';

export type Door = keyof typeof words.doors;

export interface StartView {
  readonly procedure: { readonly id: string; readonly title: string };
  readonly doors: Readonly<Record<Door, string>>;
  readonly today: string;
  readonly moment: string;
  /** The latest runs, newest first. */
  readonly runs: readonly RunRecord[];
  readonly timeZone: string;
  readonly busy: string | null;
  readonly error: string | null;
}

/** The page to begin on: what this is, where everything stands, the clock, and the jobs that can be started. */
export function startPage(view: StartView): Html {
  return html`<h1>${words.start.title}</h1>
    <p class="lead">${words.start.lead}</p>
    <p lang="en" class="quiet">${words.start.english}</p>
    <p class="quiet">${words.start.procedure(view.procedure.title, view.procedure.id)}</p>
    ${view.error === null ? '' : errorNote(view.error)} ${view.busy === null ? '' : busyNote(view.busy)}
    <h2>${words.start.doors}</h2>
    <ul class="doors">
      ${ORDER.map((door) => doorTo(door, view.doors[door]))}
    </ul>
    <div class="sides">${clockSection(view)} ${jobsSection()}</div>
    <h2>${words.start.how}</h2>
    <ol class="way">
      ${words.stations.map(
        ({ to, title, text }) =>
          html`<li>
            <a href="${view.doors[to]}">${title}</a>
            <p>${text}</p>
          </li>`,
      )}
    </ol>
    <h2>${words.start.lastRuns}</h2>
    ${runTable(view.runs, view.timeZone)}`;
}

const ORDER: readonly Door[] = ['tour', 'form', 'desk', 'inbox', 'cases', 'figures', 'staffForm', 'runs'];

function doorTo(door: Door, address: string): Html {
  const { title, text } = words.doors[door];
  return html`<li>
    <a href="${address}">${title}</a>
    <p>${text}</p>
  </li>`;
}

function clockSection({ today, moment }: StartView): Html {
  return html`<section aria-labelledby="clock">
    <h2 id="clock">${words.start.clockTitle}</h2>
    <p class="time">${moment}</p>
    <p>${words.start.clockText}</p>
    ${clockForms(today, 'date')}
  </section>`;
}

function jobsSection(): Html {
  return html`<section aria-labelledby="jobs">
    <h2 id="jobs">${words.start.jobsTitle}</h2>
    <p>${words.start.jobsText}</p>
    <form method="post" action="/dispatch" class="line">
      <button name="workflow" value="sweep.yml">${words.start.sweep}</button>
      <button name="workflow" value="publish.yml" class="second">${words.start.publish}</button>
    </form>
  </section>`;
}
