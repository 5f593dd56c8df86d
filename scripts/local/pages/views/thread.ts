import { html, raw } from 'hono/html';
import { stack as words } from '#domain/language/nl.ts';
import { leads, meets } from '#domain/language/nl/next-step.ts';
import { renderMarkdown } from '../markdown.ts';
import type { DeskComment, DeskIssue, Handling, Move, Person } from '../world.ts';
import { labelList } from './desk.ts';
import type { Html } from './html.ts';
import { busyNote, errorNote } from './frame.ts';
import { handSection } from './hand.ts';
import { moveButtons } from './moves.ts';
import { day, moment } from './when.ts';

/** What a person is writing: as whom, and the text so far. */
export interface Draft {
  readonly person: Person | null;
  readonly text: string;
  readonly error: string | null;
  /** Whether the box is where the person goes on. */
  readonly focus: boolean;
}

export interface ThreadView {
  /** What the addresses of the desk begin with. */
  readonly at: string;
  readonly issue: DeskIssue;
  readonly comments: readonly DeskComment[];
  /** All labels of the desk. */
  readonly labels: readonly string[];
  readonly people: readonly Person[];
  /** Path of the case file's page, when the title names a case. */
  readonly caseFile: string | null;
  readonly handling: Handling | null;
  readonly moves: readonly Move[];
  readonly timeZone: string;
  readonly draft: Draft;
  /** Where to look again while the workflows are at it; there is no reply box then, as a refresh would empty it. */
  readonly busy: string | null;
}

/** An issue with its comments, and a box to answer in. */
export function threadPage(view: ThreadView): Html {
  const { at, issue, comments, caseFile, busy } = view;
  return html`<p><a href="${at}/desk">← ${words.thread.back}</a></p>
    <h1><bdi>${issue.title}</bdi> <span class="quiet">#${issue.number}</span></h1>
    <div class="line">
      <span class="status ${issue.state}">${words.desk.states[issue.state]}</span> ${labelList(issue.labels)}
    </div>
    <p class="ways">
      ${caseFile === null ? '' : html`<a href="${caseFile}">${words.thread.caseFile}</a>`}
      <a href="#end">${words.thread.toReply}</a>
    </p>
    ${entry({ ...issue, id: null, updatedAt: issue.createdAt }, view)}
    ${comments.map((comment) => entry(comment, view))}
    <section id="end" aria-labelledby="reply">
      <h2 id="reply">${words.thread.reply}</h2>
      ${busy === null ? html`${nextNote(view)} ${replyForm(view)}` : busyNote(busy, words.thread.afterwards)}
    </section>
    ${busy === null ? handSection({ ...view, person: view.draft.person }) : ''}`;
}

/** What must happen next, where the answer is written. */
function nextNote({ handling }: ThreadView): Html {
  if (handling === null) return html``;
  const { next } = handling;
  if (next === null) return html`<p>${words.thread.nothing}</p>`;
  const { running: dueSentence } = next.meets ? meets : leads;
  return html`<p>
    ${words.thread.next(next.by, next.doing)}
    ${next.term === null || next.due === null ? '' : dueSentence(next.term, day(next.due))}
  </p>`;
}

interface Entry extends Omit<DeskComment, 'id'> {
  readonly id: number | null;
}

/** Entries are named as at the forge, so that a link in a mail leads to the comment that it means. */
function entry(
  { id, author, body, createdAt, updatedAt }: Entry,
  { at, issue, people, timeZone }: ThreadView,
): Html {
  const person = people.find(({ login }) => login === author);
  const role = person?.title ?? (author.endsWith('[bot]') ? words.thread.app : null);
  const edit = `${at}/desk/${String(issue.number)}/comments/${String(id)}/edit`;
  const text = renderMarkdown(body, { issues: `${at}/desk` });
  return html`<article class="entry" ${id === null ? '' : html`id="issuecomment-${id}"`}>
    <header>
      <strong><bdi>${author}</bdi></strong>
      ${role === null ? '' : html`<span class="role">${role}</span>`}
      <span class="quiet">
        ${moment(createdAt, timeZone)}${updatedAt === createdAt ? '' : html` · ${words.thread.edited}`}
      </span>
      ${
        id !== null && person !== undefined
          ? html`<a class="edit" href="${edit}" aria-label="${words.thread.editOf(id)}"
              >${words.thread.edit}</a
            >`
          : ''
      }
    </header>
    <div class="prose" dir="auto">
      ${body.trim() === '' ? html`<p class="quiet">${words.thread.empty}</p>` : raw(text)}
    </div>
  </article>`;
}

function replyForm({ at, issue, people, draft, moves }: ThreadView): Html {
  return html`<form method="post" action="${at}/desk/${issue.number}" class="reply">
    ${draft.error === null ? '' : errorNote(draft.error)}
    <label for="as">${words.thread.as}</label>
    <div class="line">
      <select id="as" name="as">
        ${people.map(
          ({ id, title, login }) =>
            html`<option value="${id}" ${id === draft.person?.id ? 'selected' : ''}>
              ${title} (${login})
            </option>`,
        )}
      </select>
      <button class="second" name="fill" value="" formnovalidate>${words.thread.change}</button>
    </div>
    ${moveButtons(moves, draft.person)} ${textBox(draft)}
    <button>${words.thread.post}</button>
  </form>`;
}

function textBox({ text, focus }: Pick<Draft, 'text' | 'focus'>): Html {
  const auto = focus ? 'autofocus' : '';
  // A line break right after <textarea> is not part of its text, so one is put there for the text's own to stay.
  return html`<label for="text">${words.thread.text}</label>
    <p class="quiet" id="hint">${words.thread.hint}</p>
    <textarea id="text" name="text" required aria-describedby="hint" ${auto}>${`\n${text}`}</textarea>`;
}

/** The page to change one's own comment on. */
export function editPage(
  at: string,
  issue: number,
  comment: DeskComment,
  { text, error }: Pick<Draft, 'text' | 'error'>,
): Html {
  const thread = `${at}/desk/${String(issue)}`;
  return html`<p><a href="${thread}#issuecomment-${comment.id}">← ${words.thread.cancel}</a></p>
    <h1>${words.thread.editTitle(issue)}</h1>
    <form method="post" action="${thread}/comments/${comment.id}/edit" class="reply">
      ${error === null ? '' : errorNote(error)} ${textBox({ text, focus: false })}
      <button>${words.thread.save}</button>
    </form>`;
}
