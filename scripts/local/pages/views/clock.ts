import { html } from 'hono/html';
import { stack as words } from '#domain/language/nl.ts';
import type { Html } from './html.ts';

/** The forms that move the clock on, by a day or to a date; `id` names the field for the date. */
export function clockForms(today: string, id: string): Html {
  return html`<form method="post" action="/clock/day"><button>${words.start.nextDay}</button></form>
    <form method="post" action="/clock/date" class="line">
      <label for="${id}">${words.start.toDate}</label>
      <input type="date" id="${id}" name="date" required min="${today}" value="${today}" />
      <button class="second">${words.start.move}</button>
    </form>`;
}

/** The clock above every page, with what moves it and starts the sweep folded behind it. */
export function clockBar(moment: string, today: string): Html {
  return html`<details class="clock">
    <summary>${words.frame.clock(moment)} <span class="quiet">${words.frame.moveClock}</span></summary>
    ${clockForms(today, 'clock-date')}
    <form method="post" action="/dispatch">
      <button name="workflow" value="sweep.yml" class="second">${words.start.sweep}</button>
    </form>
  </details>`;
}
