import { html } from 'hono/html';
import { stack as words } from '#domain/language/nl.ts';
import type { DeskIssue, Person } from '../world.ts';
import type { Html } from './html.ts';

export interface HandView {
  /** What the addresses of the desk begin with. */
  readonly at: string;
  readonly issue: DeskIssue;
  /** All labels of the desk. */
  readonly labels: readonly string[];
  readonly person: Person | null;
}

/** What anybody with access can do at the forge by hand: close, open again, labels. Folded, as no case needs it. */
export function handSection({ at, issue, labels, person }: HandView): Html {
  const action = `${at}/desk/${String(issue.number)}/hand`;
  const as = html`<input type="hidden" name="as" value="${person?.id ?? ''}" />`;
  const [state, name] =
    issue.state === 'open' ? (['closed', words.hand.close] as const) : (['open', words.hand.reopen] as const);
  const own = issue.labels.map((label) => label.name);
  const choice = (id: 'add' | 'remove', title: string, names: readonly string[]) =>
    names.length === 0
      ? ''
      : html`<form method="post" action="${action}" class="line">
          ${as}
          <label for="${id}">${title}</label>
          <select id="${id}" name="${id}">
            ${names.map((one) => html`<option value="${one}">${one}</option>`)}
          </select>
          <button class="second">${words.hand[id]}</button>
        </form>`;
  return html`<details class="hand">
    <summary>${words.hand.title}</summary>
    <p class="quiet">${words.hand.text}</p>
    <form method="post" action="${action}">
      ${as}<button class="second" name="state" value="${state}">${name}</button>
    </form>
    ${choice(
      'add',
      words.hand.addLabel,
      labels.filter((one) => !own.includes(one)),
    )}
    ${choice('remove', words.hand.removeLabel, own)}
  </details>`;
}
