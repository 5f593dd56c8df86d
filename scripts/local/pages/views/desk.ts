import { html } from 'hono/html';
import { stack as words } from '#domain/language/nl.ts';
import type { DeskFilter, DeskIssue, DeskLabel } from '../world.ts';
import type { Html } from './frame.ts';
import { pager } from './frame.ts';
import { moment } from './when.ts';

export interface DeskView {
  readonly filter: DeskFilter;
  readonly labels: readonly string[];
  readonly issues: readonly DeskIssue[];
  readonly more: boolean;
  readonly timeZone: string;
}

/** The list of issues, newest first, with its filter. */
export function deskPage(view: DeskView): Html {
  const { filter, issues, more, timeZone } = view;
  return html`<h1>${words.desk.title}</h1>
    <p class="lead">${words.desk.lead}</p>
    ${filterForm(view)}
    ${
      issues.length === 0
        ? html`<p>${filter.label === null ? words.desk.noneYet : words.desk.none}</p>`
        : html`<ul class="issues">
            ${issues.map((issue) => issueRow(issue, timeZone))}
          </ul>`
    }
    ${pager(filter.page, more, (page) => addressOf({ ...filter, page }))}`;
}

function addressOf({ state, label, page }: DeskFilter): string {
  const query = new URLSearchParams({ state, page: String(page) });
  if (label !== null) query.set('label', label);
  return `/desk?${query.toString()}`;
}

function filterForm({ filter, labels }: DeskView): Html {
  const option = (value: string, name: string, chosen: boolean) =>
    html`<option value="${value}" ${chosen ? 'selected' : ''}>${name}</option>`;
  return html`<form method="get" action="/desk" class="line filter" aria-label="${words.desk.filter}">
    <div>
      <label for="state">${words.desk.state}</label>
      <select id="state" name="state">
        ${Object.entries(words.desk.states).map(([id, name]) => option(id, name, id === filter.state))}
      </select>
    </div>
    <div>
      <label for="label">${words.desk.label}</label>
      <select id="label" name="label">
        ${option('', words.desk.anyLabel, filter.label === null)}
        ${labels.map((label) => option(label, label, label === filter.label))}
      </select>
    </div>
    <button class="second">${words.desk.show}</button>
  </form>`;
}

function issueRow(issue: DeskIssue, timeZone: string): Html {
  return html`<li>
    <a href="/desk/${issue.number}"><bdi>${issue.title}</bdi></a>
    ${labelList(issue.labels)}
    <p class="quiet">
      #${issue.number} · ${words.desk.opened(moment(issue.createdAt, timeZone))} ·
      ${words.desk.comments(issue.comments)}
    </p>
  </li>`;
}

/** Labels with a dot in their own colour; an attribute of the picture, as the page allows no inline style. */
export function labelList(labels: readonly DeskLabel[]): Html {
  if (labels.length === 0) return html``;
  const dot = (color: string) =>
    html`<svg width="10" height="10" aria-hidden="true">
      <circle cx="5" cy="5" r="5" fill="#${color}" />
    </svg>`;
  return html`<ul class="labels">
    ${labels.map(
      ({ name, color }) => html`<li>${/^[0-9a-f]{6}$/i.test(color) ? dot(color) : ''}<bdi>${name}</bdi></li>`,
    )}
  </ul>`;
}
