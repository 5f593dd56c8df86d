import { html } from 'hono/html';
import { stack as words } from '#domain/language/nl.ts';
import type { Tour } from '../tour/look.ts';
import type { StepId, TourStep } from '../tour/steps.ts';
import type { Html } from './html.ts';

const { tour: texts } = words;

/** The tour: its ten steps, the present one with what to do, why and where. */
export function tourPage(tour: Tour | null, links: { readonly form: string }): Html {
  const lead = html`<h1>${texts.title}</h1>
    <p class="lead">${texts.lead}</p>`;
  if (tour === null) return html`${lead} ${beginForm(texts.begin)}`;
  const { steps, number } = tour;
  const done = doneOf(steps);
  return html`${lead}
    <p>
      <label for="progress">${texts.progress(done, steps.length)}</label>
      <progress id="progress" max="${steps.length}" value="${done}"></progress>
    </p>
    ${number === null ? '' : html`<p>${texts.complaint(number)}</p>`}
    ${done === steps.length ? html`<p class="note">${texts.finished}</p>` : ''}
    <ol class="tour">
      ${steps.map((step) => stepEntry(step, addressOf(step.id, tour, links)))}
    </ol>
    <p class="quiet">${texts.lookText} <a href="/tour">${texts.lookAgain}</a></p>
    ${beginForm(texts.again, texts.againText)}`;
}

/** The present step in words, for above every page; `null` when there is none. */
export function tourLine(tour: Tour | null): string | null {
  const now = tour?.steps.findIndex(({ state }) => state === 'now') ?? -1;
  return tour === null || now === -1 ? null : texts.resume(now + 1, tour.steps.length);
}

function doneOf(steps: readonly TourStep[]): number {
  return steps.filter(({ state }) => state === 'done' || state === 'skipped').length;
}

function beginForm(name: string, text = ''): Html {
  return html`<form method="post" action="/tour">
    <button class="${text === '' ? '' : 'second'}">${name}</button>
    <span class="quiet">${text}</span>
  </form>`;
}

function stepEntry({ id, state }: TourStep, address: string): Html {
  const { title, what, why, link } = texts.steps[id];
  return html`<li class="${state}" ${state === 'now' ? html`aria-current="step"` : ''}>
    <h2>${title} <span class="status ${state}">${texts.states[state]}</span></h2>
    ${
      state !== 'now'
        ? ''
        : html`<p>${what}</p>
            <p class="quiet"><strong>${texts.why}</strong> ${why}</p>
            <p class="ways"><a class="button" href="${address}">${link}</a></p>`
    }
  </li>`;
}

/** The command that a step is done by, where it is a certain one. */
const COMMAND: Partial<Record<StepId, string>> = {
  admit: 'admissible',
  acknowledge: 'acknowledge',
  handler: 'handler',
  answer: 'answer',
  close: 'close',
};

/** Where a step is done: in the thread with its command ready in the box, where that is possible now. */
function addressOf(id: StepId, { thread, handling }: Tour, { form }: { readonly form: string }): string {
  if (id === 'complain') return form;
  if (id === 'mail') return '/inbox';
  if (id === 'clock') return '/#clock';
  if (id === 'count') return '/#jobs';
  const command = id === 'judge' ? handling?.next?.does : COMMAND[id];
  const move = handling?.moves.find((one) => one.id === command && !one.deviates);
  return move === undefined ? `${thread ?? '/desk'}#end` : `${thread ?? '/desk'}?fill=${move.id}`;
}
