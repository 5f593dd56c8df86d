import { html } from 'hono/html';
import { stack as words } from '#domain/language/nl.ts';
import type { Box, MailRow, WholeMail, Writer } from '../post.ts';
import type { Html } from './html.ts';
import { errorNote } from './frame.ts';
import { moment } from './when.ts';

const { inbox } = words;

export interface InboxView {
  readonly mails: readonly MailRow[];
  readonly writers: readonly Writer[];
  /** The numbers of the open complaints, the latest first. */
  readonly numbers: readonly string[];
  /** The mail server's own page. */
  readonly technical: string;
  readonly timeZone: string;
  readonly said: { readonly isError: boolean; readonly text: string } | null;
  readonly typed: string;
}

/** All mails: those that went out to people, and those that the organisation got; and a form to write one. */
export function inboxPage(view: InboxView): Html {
  const { said } = view;
  return html`<h1>${inbox.title}</h1>
    <p class="lead">${inbox.lead}</p>
    ${said === null ? '' : said.isError ? errorNote(said.text) : doneNote(said.text)}
    ${boxSection('out', view)} ${boxSection('in', view)} ${writeForm(view)}
    <p><a href="${view.technical}">${inbox.technical}</a></p>`;
}

export function doneNote(text: string): Html {
  return html`<div class="note" role="status"><p>${text}</p></div>`;
}

function boxSection(box: Box, { mails, timeZone }: InboxView): Html {
  const shown = mails.filter((mail) => mail.box === box);
  const [subject, to, from, complaint, when] = inbox.header;
  return html`<h2>${inbox.boxes[box]}</h2>
    ${
      shown.length === 0
        ? html`<p>${inbox.none[box]}</p>`
        : html`<table class="rows">
            <thead>
              <tr>
                ${inbox.header.map((name) => html`<th scope="col">${name}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${shown.map(
                (mail) =>
                  html`<tr>
                    <td data-name="${subject}">
                      <span
                        ><a href="/inbox/${mail.id}"><bdi>${mail.subject || inbox.noSubject}</bdi></a>
                        ${mail.isRead ? '' : html`<span class="status">${inbox.unread}</span>`}</span
                      >
                    </td>
                    <td data-name="${to}">${mail.reader.name}</td>
                    <td data-name="${from}">${mail.writer.name}</td>
                    <td data-name="${complaint}">${mail.number ?? ''}</td>
                    <td data-name="${when}">${moment(mail.at, timeZone)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }`;
}

function writeForm({ writers, numbers, typed }: InboxView): Html {
  if (numbers.length === 0) return html``;
  return html`<section aria-labelledby="write">
    <h2 id="write">${inbox.write}</h2>
    <form method="post" action="/inbox" class="reply">
      <label for="writer">${inbox.writeAs}</label>
      <select id="writer" name="writer">
        ${writers.map(({ id, title }) => html`<option value="${id}">${title}</option>`)}
      </select>
      <label for="number">${inbox.about}</label>
      <select id="number" name="number">
        ${numbers.map((number) => html`<option value="${number}">${number}</option>`)}
      </select>
      ${box('text', typed)}
      <button>${inbox.send}</button>
    </form>
  </section>`;
}

function box(id: string, typed: string): Html {
  return html`<label for="${id}">${inbox.text}</label>
    <textarea id="${id}" name="text" required>${`\n${typed}`}</textarea>`;
}

export interface MailView {
  readonly mail: WholeMail;
  /** Where to take its text over into the complaint that it names; `null` where that is unknown. */
  readonly thread: string | null;
  readonly timeZone: string;
  readonly error: string | null;
  readonly typed: string;
}

/** One mail, as text and as a mail program shows it, with what can be done with it. */
export function mailPage({ mail, thread, timeZone, error, typed }: MailView): Html {
  const facts: [string, string][] = [
    [inbox.from, `${mail.writer.name} (${mail.from})`],
    [inbox.to, `${mail.reader.name} (${mail.to})`],
    [inbox.sent, moment(mail.at, timeZone)],
    ...(mail.number === null ? [] : [[inbox.complaint, mail.number] as [string, string]]),
    ...(mail.attachments.length === 0
      ? []
      : [[inbox.attachments, mail.attachments.join(', ')] as [string, string]]),
  ];
  return html`<p><a href="/inbox">← ${inbox.back}</a></p>
    <h1><bdi>${mail.subject || inbox.noSubject}</bdi></h1>
    ${error === null ? '' : errorNote(error)}
    <dl class="facts">
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>`,
      )}
    </dl>
    ${thread === null ? '' : takeOver(thread)}
    <h2 id="as-text">${inbox.asText}</h2>
    <pre class="mail" tabindex="0" role="region" aria-labelledby="as-text">
${mail.text.trim() === '' ? inbox.noText : mail.text}</pre>
    ${
      mail.html === null
        ? ''
        : html`<h2>${inbox.asHtml}</h2>
            <iframe class="mail" src="/inbox/${mail.id}/html" title="${inbox.asHtml}" sandbox></iframe>`
    }
    ${mail.box === 'out' ? answerForms(mail, typed) : ''}`;
}

function takeOver(thread: string): Html {
  return html`<p class="ways"><a class="button" href="${thread}">${inbox.takeOver}</a></p>
    <p class="quiet">${inbox.takeOverText}</p>`;
}

function answerForms({ id, reader }: WholeMail, typed: string): Html {
  return html`<h2 id="answer">${inbox.reply}</h2>
    <form method="post" action="/inbox/${id}" class="reply">
      <p class="quiet">${inbox.replyAs(reader.name)}</p>
      ${box('text', typed)}
      <button>${inbox.send}</button>
    </form>
    <form method="post" action="/inbox/${id}/bounce" class="reply">
      <p class="quiet">${inbox.bounceText}</p>
      <button class="second">${inbox.bounce}</button>
    </form>`;
}
