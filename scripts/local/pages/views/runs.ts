import { html, raw } from 'hono/html';
import { stack as words } from '#domain/language/nl.ts';
import type { RunRecord } from '../../runner/runs.ts';
import { renderMarkdown } from '../markdown.ts';
import type { Html } from './html.ts';
import { busyNote, pager } from './frame.ts';
import { moment } from './when.ts';

/** All runs, newest first, a page at a time. */
export function runsPage(
  runs: readonly RunRecord[],
  timeZone: string,
  at: { page: number; more: boolean },
): Html {
  return html`<h1>${words.runs.title}</h1>
    <p class="lead">${words.runs.lead}</p>
    ${runTable(runs, timeZone)} ${pager(at.page, at.more, (page) => `/runs?page=${String(page)}`)}`;
}

export function runTable(runs: readonly RunRecord[], timeZone: string): Html {
  if (runs.length === 0) return html`<p>${words.runs.none}</p>`;
  const [id, workflow, trigger, status, started, took] = words.runs.header;
  return html`<table class="rows">
    <thead>
      <tr>
        ${words.runs.header.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${runs.map(
        (run) =>
          html`<tr>
            <td data-name="${id}"><a href="/runs/${run.id}">${words.runs.run(run.id)}</a></td>
            <td data-name="${workflow}">${run.name}</td>
            <td data-name="${trigger}">${triggerOf(run)}</td>
            <td data-name="${status}">${statusOf(run.status)}</td>
            <td data-name="${started}">${moment(run.started_at ?? run.created_at, timeZone)}</td>
            <td data-name="${took}">${durationOf(run)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export interface RunView {
  readonly run: RunRecord;
  readonly log: { readonly text: string; readonly cut: boolean };
  readonly summary: string;
  readonly timeZone: string;
  readonly busy: string | null;
}

/** One run: what started it, its steps, its summary and its log. */
export function runPage({ run, log, summary, timeZone, busy }: RunView): Html {
  const facts: [string, Html | string][] = [
    [words.runs.workflow, html`${run.name} <code>${run.workflow}</code>`],
    [words.runs.trigger, triggerOf(run)],
    [words.runs.status, statusOf(run.status)],
    [words.runs.started, moment(run.started_at ?? run.created_at, timeZone)],
    [words.runs.duration, durationOf(run)],
  ];
  return html`<p><a href="/runs">← ${words.runs.back}</a></p>
    <h1>${words.runs.run(run.id)}</h1>
    ${busy === null ? '' : busyNote(busy)}
    <dl class="facts">
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${
      run.problem === null
        ? ''
        : html`<h2>${words.runs.problem}</h2>
            <pre>${run.problem}</pre>`
    }
    ${stepTable(run)}
    ${
      summary.trim() === ''
        ? ''
        : html`<h2>${words.runs.summary}</h2>
            <div class="prose">${raw(renderMarkdown(summary, { below: 2 }))}</div>`
    }
    <h2 id="log">${words.runs.log}</h2>
    ${log.cut ? html`<p class="quiet">${words.runs.logCut}</p>` : ''}
    ${
      log.text === ''
        ? html`<p>${words.runs.logEmpty}</p>`
        : html`<pre class="log" tabindex="0" role="region" aria-labelledby="log">${plain(log.text)}</pre>`
    }`;
}

function stepTable({ steps }: RunRecord): Html {
  if (steps.length === 0) return html``;
  const [name, status, took] = words.runs.stepHeader;
  return html`<h2>${words.runs.steps}</h2>
    <table class="rows">
      <thead>
        <tr>
          ${words.runs.stepHeader.map((header) => html`<th scope="col">${header}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${steps.map(
          (step) =>
            html`<tr>
              <td data-name="${name}">${step.name}</td>
              <td data-name="${status}">${statusOf(step.status)}</td>
              <td data-name="${took}">${words.took(step.duration_ms)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function statusOf(status: string): Html {
  return html`<span class="status ${status}">${words.runs.statuses[status] ?? status}</span>`;
}

function triggerOf({ event, issue }: RunRecord): string {
  const what = words.runs.triggers[event] ?? event;
  return issue === null ? what : words.runs.onIssue(what, issue);
}

/** The steps' own time: the stack's clock may have been moved while they ran. */
function durationOf({ steps, finished_at }: RunRecord): string {
  if (finished_at === null) return '–';
  return words.took(steps.reduce((sum, step) => sum + step.duration_ms, 0));
}

/** Without the colours that tools give a terminal. */
function plain(log: string): string {
  return log.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '');
}
