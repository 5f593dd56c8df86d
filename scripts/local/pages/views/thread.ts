import { html, raw } from 'hono/html';
import { stack as words } from '#domain/language/nl.ts';
import { renderMarkdown } from '../markdown.ts';
import type { DeskComment, DeskIssue, Person } from '../world.ts';
import { labelList } from './desk.ts';
import type { Html } from './frame.ts';
import { busyNote, errorNote } from './frame.ts';
import { moment } from './when.ts';

/** What a person is writing: as whom, and the text so far. */
export interface Draft {
  readonly as: string | null;
  readonly text: string;
  readonly error: string | null;
}

export interface ThreadView {
  readonly issue: DeskIssue;
  readonly comments: readonly DeskComment[];
  readonly people: readonly Person[];
  /** Path of the case file's page, when the title names a case. */
  readonly caseFile: string | null;
  readonly timeZone: string;
  readonly draft: Draft;
  /** Where to look again while the workflows are at it; there is no reply box then, as a refresh would empty it. */
  readonly busy: string | null;
}

/** An issue with its comments, and a box to answer in. */
export function threadPage(view: ThreadView): Html {
  const { issue, comments, caseFile, busy } = view;
  return html`<p><a href="/desk">← ${words.thread.back}</a></p>
    <h1><bdi>${issue.title}</bdi> <span class="quiet">#${issue.number}</span></h1>
    <div class="line">
      <span class="status ${issue.state}">${words.desk.states[issue.state]}</span> ${labelList(issue.labels)}
    </div>
    ${caseFile === null ? '' : html`<p><a href="${caseFile}">${words.thread.caseFile}</a></p>`}
    ${entry({ ...issue, id: null, updatedAt: issue.createdAt }, view)}
    ${comments.map((comment) => entry(comment, view))}
    <section id="end" aria-labelledby="reply">
      <h2 id="reply">${words.thread.reply}</h2>
      ${busy === null ? replyForm(view) : busyNote(busy, words.thread.afterwards)}
    </section>`;
}

interface Entry extends Omit<DeskComment, 'id'> {
  readonly id: number | null;
}

function entry(
  { id, author, body, createdAt, updatedAt }: Entry,
  { issue, people, timeZone }: ThreadView,
): Html {
  const person = people.find(({ login }) => login === author);
  const role = person?.title ?? (author.endsWith('[bot]') ? words.thread.app : null);
  const edit = `/desk/${String(issue.number)}/comments/${String(id)}/edit`;
  return html`<article class="entry" ${id === null ? '' : html`id="comment-${id}"`}>
    <header>
      <strong><bdi>${author}</bdi></strong>
      ${role === null ? '' : html`<span class="role">${role}</span>`}
      <span class="quiet">
        ${moment(createdAt, timeZone)}${updatedAt === createdAt ? '' : html` · ${words.thread.edited}`}
      </span>
      ${id !== null && person !== undefined ? html`<a class="edit" href="${edit}">${words.thread.edit}</a>` : ''}
    </header>
    <div class="prose" dir="auto">
      ${body.trim() === '' ? html`<p class="quiet">${words.thread.empty}</p>` : raw(renderMarkdown(body))}
    </div>
  </article>`;
}

function replyForm({ issue, people, draft }: ThreadView): Html {
  return html`<form method="post" action="/desk/${issue.number}#end" class="reply">
    ${draft.error === null ? '' : errorNote(draft.error)}
    <label for="as">${words.thread.as}</label>
    <select id="as" name="as">
      ${people.map(
        ({ id, title, login }) =>
          html`<option value="${id}" ${id === draft.as ? 'selected' : ''}>${title} (${login})</option>`,
      )}
    </select>
    ${textBox(draft.text)}
    <button>${words.thread.post}</button>
  </form>`;
}

function textBox(text: string): Html {
  // A line break right after <textarea> is not part of its text, so one is put there for the text's own to stay.
  return html`<label for="text">${words.thread.text}</label>
    <p class="quiet" id="hint">${words.thread.hint}</p>
    <textarea id="text" name="text" rows="7" required aria-describedby="hint">${`\n${text}`}</textarea>`;
}

/** The page to change one's own comment on. */
export function editPage(issue: number, comment: DeskComment, draft: Draft): Html {
  const back = `/desk/${String(issue)}#comment-${String(comment.id)}`;
  return html`<p><a href="${back}">← ${words.thread.cancel}</a></p>
    <h1>${words.thread.editTitle(issue)}</h1>
    <form method="post" action="/desk/${issue}/comments/${comment.id}/edit" class="reply">
      ${draft.error === null ? '' : errorNote(draft.error)} ${textBox(draft.text)}
      <button>${words.thread.save}</button>
    </form>`;
}
