import { html } from 'hono/html';
import { stack as words } from '#domain/language/nl.ts';
import type { DeskFilter, DeskIssue, DeskLabel, DeskPlace } from '../world.ts';
import type { Html } from './html.ts';
import { pager } from './frame.ts';
import { placeTabs } from './tabs.ts';
import { day, moment } from './when.ts';

/** An issue with who acts next and by when, where its case file tells. */
export interface IssueRow {
  readonly issue: DeskIssue;
  readonly by: string | null;
  readonly due: string | null;
}

export interface DeskView {
  readonly place: DeskPlace;
  readonly desks: readonly DeskPlace[];
  readonly filter: DeskFilter;
  readonly labels: readonly string[];
  /** The issue with the work list, where the app made one. */
  readonly pinned: DeskIssue | null;
  readonly rows: readonly IssueRow[];
  readonly more: boolean;
  readonly timeZone: string;
  readonly today: string;
}

/** The list of issues, newest first, with its filter and the work list on top. */
export function deskPage(view: DeskView): Html {
  const { place, desks, filter, pinned, rows, more } = view;
  return html`<h1>${place.title}</h1>
    ${placeTabs(desks, place, 'desk')}
    <p class="lead">${words.desk.lead}</p>
    ${pinned === null ? '' : pinnedRow(pinned, place)} ${filterForm(view)}
    ${
      rows.length === 0
        ? html`<p>${nothingHere(view)}</p>`
        : html`<ul class="issues">
            ${rows.map((row) => issueRow(row, view))}
          </ul>`
    }
    ${pager(filter.page, more, (page) => addressOf(place, { ...filter, page }))}`;
}

/** Why the list is empty: the desk is new, nothing is open, or the filter finds nothing. */
function nothingHere({ filter, pinned }: DeskView): string {
  if (filter.label !== null || filter.page > 1) return words.desk.none;
  if (filter.state === 'open') return pinned === null ? words.desk.noneYet : words.desk.noneOpen;
  return filter.state === 'all' ? words.desk.noneYet : words.desk.none;
}

function addressOf({ at }: DeskPlace, { state, label, page }: DeskFilter): string {
  const query = new URLSearchParams({ state, page: String(page) });
  if (label !== null) query.set('label', label);
  return `${at}/desk?${query.toString()}`;
}

function pinnedRow({ number, title }: DeskIssue, { at }: DeskPlace): Html {
  return html`<p class="pinned">
    <a href="${at}/desk/${number}"><bdi>${title}</bdi></a>
    <span class="quiet">${words.desk.pinned}</span>
  </p>`;
}

function filterForm({ place, filter, labels }: DeskView): Html {
  const option = (value: string, name: string, chosen: boolean) =>
    html`<option value="${value}" ${chosen ? 'selected' : ''}>${name}</option>`;
  return html`<form
    method="get"
    action="${place.at}/desk"
    class="line filter"
    aria-label="${words.desk.filter}"
  >
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

function issueRow({ issue, by, due }: IssueRow, { place, timeZone, today }: DeskView): Html {
  return html`<li>
    <a href="${place.at}/desk/${issue.number}"><bdi>${issue.title}</bdi></a>
    ${labelList(issue.labels)}
    ${by === null ? '' : html`<p>${words.desk.next(by, day(due), due !== null && due < today)}</p>`}
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
