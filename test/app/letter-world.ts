/** A desk that can send letters: a mail server that fails on command, a mailbox in a folder, and private documents. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll } from 'vitest';
import { connectDocuments } from '#adapters/github/documents.ts';
import { maildirMailbox } from '#adapters/mail/maildir.ts';
import { smtpPostman } from '#adapters/mail/smtp.ts';
import type { Documents } from '#app/ports.ts';
import { form } from '#domain/form/form.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { DossierLine } from '#text/issue/dossier.ts';
import { deliveryNotice } from '../adapters/mail/bounced.ts';
import type { FailingSmtp } from '../adapters/mail/failing-smtp.ts';
import { startFailingSmtp } from '../adapters/mail/failing-smtp.ts';
import { workflowApp } from '../local/forge-world.ts';
import type { DeskForge } from './desk-forge.ts';
import { OWNER } from './desk-forge.ts';
import { config, Desk } from './desk-world.ts';

/** A mail server gets a second and no more. */
const PATIENCE = { greeting: 1_000, silence: 1_000, whole: 5_000 };

/** The mail server of a file's tests. It begins as an honest one. */
export function mailServer(): FailingSmtp {
  let server: FailingSmtp | null = null;
  const running = () => {
    if (server === null) throw new Error('the mail server runs only while tests do');
    return server;
  };
  beforeAll(async () => {
    server = await startFailingSmtp();
  });
  afterAll(() => server?.stop());
  return {
    get port() {
      return running().port;
    },
    get url() {
      return running().url;
    },
    get received() {
      return running().received;
    },
    fail: (way) => running().fail(way),
    stop: () => running().stop(),
  };
}

export interface Complainant {
  readonly name?: string;
  readonly email?: string;
  readonly address?: string;
}

/** An invented person who can be reached in every way. */
export const AN: Complainant = {
  name: 'An Peeters',
  email: 'an.peeters@voorbeeld.example',
  address: 'Kerkstraat 1, 9999 Voorbeeldegem',
};

/** The dossier of somebody's complaint. */
export function dossierOf(who: Complainant, procedure = 'koksijde@1'): DossierLine[] {
  const { fields } = form(procedureOf(config, procedure), config.organisation);
  const told = Object.entries({ ...who, facts: 'De lamp in de straat is stuk.' });
  return told.map(([id, value]) => {
    const label = fields.find((field) => field.id === id)?.label;
    if (label === undefined) throw new Error(`the form has no field ${id}`);
    return { label, value, typed: true };
  });
}

export class LetterDesk extends Desk {
  /** Where mails to the reply address arrive. */
  readonly mailbox: string;
  readonly documents: Documents;
  #arrived = 0;

  constructor(forge: DeskForge, server: Pick<FailingSmtp, 'url'>) {
    super(forge);
    this.mailbox = forge.folder();
    for (const part of ['new', 'cur', 'tmp']) mkdirSync(join(this.mailbox, part));
    const { id: appId, privateKey, installationId } = workflowApp;
    this.documents = connectDocuments({
      ...{ apiUrl: forge.url, owner: OWNER, repo: forge.repository(), appId, privateKey, installationId },
    });
    this.ports = {
      postman: smtpPostman(server.url, PATIENCE),
      mailbox: maildirMailbox(this.mailbox),
      documents: this.documents,
    };
  }

  /** The preview that answers a comment, or that goes with what it gave: its id and what people read. */
  async preview(issue: number, comment: number): Promise<{ id: number; text: string; letter: string }> {
    const keys = [`comment/${comment}`, `letter/${comment}`].map((key) => `key=${key} letter=`);
    const found = (await this.comments(issue)).find(({ body }) => keys.some((key) => body.includes(key)));
    if (found === undefined) throw new Error(`comment ${comment} has no preview`);
    const [, letter = ''] = /\n(?:`{3,})text\n([^]*?)\n`{3,}\n/.exec(found.body) ?? [];
    return { id: found.id, text: found.body, letter };
  }

  /** Drafts a letter and gives the id of its comment. */
  async draft(issue: number, body: string): Promise<number> {
    const comment = await this.say(issue, body);
    await this.handle(issue);
    return comment;
  }

  /** A mail arrives in the reply mailbox. */
  arrive(raw: string): void {
    this.#arrived += 1;
    writeFileSync(join(this.mailbox, 'new', `${this.#arrived}.voorbeeld`), raw);
  }

  /** The letter of a mail comes back. */
  bounce(raw: string, status = '5.1.1'): void {
    const [, messageId = null] = /^Message-ID:\s+(<[^>]+>)/im.exec(raw) ?? [];
    this.arrive(deliveryNotice({ messageId, status }));
  }
}

/** What a mail says to whom. */
export async function readMail({ raw }: { readonly raw: string }) {
  const { subject, text, html, to, from, replyTo, messageId } = await PostalMime.parse(raw);
  return {
    subject,
    text: (text ?? '').replaceAll('\r\n', '\n').trimEnd(),
    html,
    to: to?.map(({ address }) => address),
    from: from?.address,
    replyTo: replyTo?.map(({ address }) => address),
    messageId,
  };
}
