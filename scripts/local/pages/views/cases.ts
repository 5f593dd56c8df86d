import { html, raw } from 'hono/html';
import { cases as caseWords, stack as words } from '#domain/language/nl.ts';
import { renderMarkdown } from '../markdown.ts';
import type { CaseRow, Change, DeskPlace, DiffLine } from '../world.ts';
import type { Html } from './html.ts';
import { placeTabs } from './tabs.ts';
import { day, moment } from './when.ts';

/** The address of a case file's page, from its path in the register. */
export function caseAddress(path: string, at: string): string {
  return `${at}/${path.replace(/\.md$/, '')}`;
}

/** The list of case files, the latest first. */
export function casesPage(rows: readonly CaseRow[], place: DeskPlace, desks: readonly DeskPlace[]): Html {
  return html`<h1>${words.cases.title}</h1>
    ${placeTabs(desks, place, 'cases')}
    <p class="lead">${words.cases.lead}</p>
    ${rows.length === 0 ? html`<p>${words.cases.none}</p>` : caseTable(rows, place)}`;
}

function caseTable(rows: readonly CaseRow[], { at }: DeskPlace): Html {
  const [number, status, service, received, next, issue] = words.cases.header;
  return html`<table class="rows">
    <thead>
      <tr>
        ${words.cases.header.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(({ path, number: name, fields }) => {
        const state = text(fields['status']);
        return html`<tr>
          <td data-name="${number}"><a href="${caseAddress(path, at)}">${name}</a></td>
          <td data-name="${status}">${caseWords.statuses[state] ?? state}</td>
          <td data-name="${service}">${text(fields['service'])}</td>
          <td data-name="${received}">${day(fields['received'])}</td>
          <td data-name="${next}">${day(dueOf(fields['next']))}</td>
          <td data-name="${issue}">${issueLink(fields['issue'], at)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

export interface CaseView {
  /** What the addresses of the desk begin with. */
  readonly at: string;
  readonly number: string;
  readonly issue: unknown;
  readonly text: string;
  readonly history: readonly Change[];
  readonly timeZone: string;
}

/** One case file: as it reads, as it stands in git, and how it came about. */
export function casePage({ at, number, issue, text: file, history, timeZone }: CaseView): Html {
  return html`<p><a href="${at}/cases">← ${words.cases.back}</a></p>
    <h1>${words.cases.read} ${number}</h1>
    <p>${issueLink(issue, at)}</p>
    <div class="prose entry">${raw(renderMarkdown(withoutFrontMatter(file)))}</div>
    <h2>${words.cases.raw}</h2>
    <p class="quiet">${words.cases.rawText}</p>
    <pre class="log" tabindex="0" role="region" aria-label="${words.cases.raw}">${file}</pre>
    <h2>${words.cases.history}</h2>
    <p class="quiet">${words.cases.historyText}</p>
    ${history.map((change, index) => changeEntry(change, timeZone, index === 0))}`;
}

function changeEntry({ commit, at, author, subject, lines }: Change, timeZone: string, open: boolean): Html {
  return html`<details class="change" ${open ? 'open' : ''}>
    <summary>
      <bdi>${subject}</bdi>
      <span class="quiet">${words.cases.change(author, moment(at, timeZone))} · ${commit.slice(0, 8)}</span>
    </summary>
    <pre class="diff" tabindex="0" role="region" aria-label="${subject}">${lines.map(diffLine)}</pre>
  </details>`;
}

/** Each line is a block of its own, so nothing rests on line breaks of this template. */
function diffLine({ kind, text: line }: DiffLine): Html {
  if (kind === 'added') return html`<ins><span class="sign">+</span>${line}</ins>`;
  if (kind === 'removed') return html`<del><span class="sign">−</span>${line}</del>`;
  if (kind === 'place') return html`<span class="quiet">⋯</span>`;
  return html`<span><span class="sign"></span>${line}</span>`;
}

/** For showing alone: what stands between the first two `---` lines is shown as the file's own text. */
function withoutFrontMatter(file: string): string {
  return file.replace(/^---\n[\s\S]*?\n---\n/, '');
}

function issueLink(issue: unknown, at: string): Html | string {
  return typeof issue === 'number' ? html`<a href="${at}/desk/${issue}">${words.cases.issue(issue)}</a>` : '';
}

function dueOf(next: unknown): unknown {
  return typeof next === 'object' && next !== null && 'due' in next ? next.due : null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
