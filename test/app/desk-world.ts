/** A desk for tests: a repository at the forge, a bare remote with a clone, the intake, people, and a time. */
import { readFileSync } from 'node:fs';
import { readConfigFiles } from '#adapters/files/config.ts';
import { openRegister } from '#adapters/git/register.ts';
import { connectForge } from '#adapters/github/forge.ts';
import { handleIssue } from '#app/handle-issue.ts';
import type { Comment, Forge, Issue } from '#app/ports.ts';
import { sweep } from '#app/sweep.ts';
import type { World } from '#app/world.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import type { ForgeApp } from '#local/forge/options.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import { readCase } from '#text/case-file/read.ts';
import { pathOf } from '#text/case-file/write.ts';
import type { DossierLine } from '#text/issue/dossier.ts';
import { writeDossier } from '#text/issue/dossier.ts';
import { caseTitle, writeFirstCard } from '#text/issue/first-card.ts';
import type { Intake } from '#text/issue/intake-block.ts';
import { git } from '../adapters/git/registers.ts';
import { intakeApp, workflowApp } from '../local/forge-world.ts';
import type { DeskForge, Login } from './desk-forge.ts';
import { otherApp, OWNER, setInstant, tokenOf } from './desk-forge.ts';
import { newRepository } from './new-repository.ts';

/** A procedure that only the tests have: its file is all that it takes. */
const EIGHTH = 'procedures/voorbeeldegem@1.yaml';

/** The configuration of the repository, and the procedure that is nowhere but in a file of the tests. */
export const config = parseConfig([
  ...(await readConfigFiles('config')),
  { path: EIGHTH, text: readFileSync(new URL(`../fixtures/${EIGHTH}`, import.meta.url), 'utf8') },
]);

/** Noon, UTC, of a date. */
export const noon = (date: string) => `${date}T12:00:00Z`;

export interface Received {
  readonly issue: number;
  readonly number: string;
}

const FACTS = [{ label: 'Wat is er gebeurd?', value: 'De lamp in de straat is stuk.', typed: true }];

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function numberOf(n: number, year: string): string {
  const letters = [...String(n).padStart(6, '0')].map((digit) => LETTERS[Number(digit)]);
  return `${year}-${letters.join('')}`;
}

export class Desk {
  readonly log: string[] = [];
  readonly repo: string;
  readonly remote: string;
  readonly clone: string;
  now = noon('2026-03-02');
  #received = 0;
  readonly #forge: DeskForge;
  readonly intake: Forge;
  readonly gegrond: Forge;
  readonly other: Forge;
  /** What the jobs of this desk have beside forge and register: a mail server, a mailbox, documents. */
  ports: Partial<World> = {};

  constructor(forge: DeskForge) {
    this.#forge = forge;
    this.repo = forge.repository();
    ({ remote: this.remote, clone: this.clone } = newRepository(forge.folder));
    this.intake = this.#as(intakeApp);
    this.gegrond = this.#as(workflowApp);
    this.other = this.#as(otherApp);
    this.at(this.now);
  }

  #as(app: ForgeApp): Forge {
    return connectForge({
      ...{ apiUrl: this.#forge.url, owner: OWNER, repo: this.repo },
      ...{ appId: app.id, privateKey: app.privateKey, installationId: app.installationId },
      ownApps: [intakeApp.botId, workflowApp.botId],
    });
  }

  newClone(): string {
    const dir = this.#forge.folder();
    git(dir, 'clone', '--quiet', `file://${this.remote}`, '.');
    return dir;
  }

  /** Goes to an instant, or to noon of a date. */
  at(when: string): this {
    this.now = when.length === 10 ? noon(when) : when;
    setInstant(this.now);
    return this;
  }

  /** What a job of the desk works with. */
  world(more: Partial<World> = {}): World {
    const note = (message: string) => void this.log.push(message);
    return {
      ...{ config, now: this.now, dryRun: false, forge: this.gegrond },
      register: openRegister({ dir: this.clone }),
      log: { info: note, warn: note, error: note, summary: note },
      ...this.ports,
      ...more,
    };
  }

  /** A complaint comes in, as the intake makes it: an issue with the first card, then its dossier. */
  async receive(more: Partial<Intake> = {}, said: readonly DossierLine[] = FACTS): Promise<Received> {
    this.#received += 1;
    const number = more.number ?? numberOf(this.#received, this.now.slice(0, 4));
    const intake: Intake = {
      ...{ schema: 1, number, received: this.now.slice(0, 10), received_at: this.now },
      ...{ procedure: 'koksijde@1', entity: 'gemeente', service: 'openbare-werken', category: 'termijn' },
      ...{ channel: 'web-form', respondent: 'none' },
      ...more,
    };
    const service = config.organisation.services.find(({ id }) => id === intake.service)?.label ?? null;
    const title = caseTitle(number, service);
    const made = await this.intake.createIssue({ title, body: writeFirstCard(intake), labels: [] });
    await this.dossier(made.number, number, said);
    return { issue: made.number, number };
  }

  async dossier(issue: number, number: string, said: readonly DossierLine[] = FACTS): Promise<void> {
    for (const part of writeDossier(number, said)) {
      const { id } = await this.intake.createComment(issue, part.neutral);
      await this.intake.editComment(id, part.body);
    }
  }

  /** What a person does at the forge. Throws when the forge refuses it. */
  async by(login: Login, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const base = path.startsWith('/_web') ? `/_web/repos/${OWNER}/${this.repo}${path.slice(5)}` : null;
    const answer = await fetch(this.#forge.url + (base ?? `/repos/${OWNER}/${this.repo}${path}`), {
      method,
      headers: { authorization: `token ${tokenOf(login)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? {} : ((await answer.json()) as Record<string, unknown>);
  }

  /** Somebody comments; gives the comment's id. */
  async say(issue: number, body: string, by: Login = 'coordinator-1'): Promise<number> {
    return Number((await this.by(by, 'POST', `/issues/${issue}/comments`, { body }))['id']);
  }

  async edit(comment: number, body: string, by: Login = 'coordinator-1'): Promise<void> {
    await this.by(by, 'PATCH', `/issues/comments/${comment}`, { body });
  }

  async remove(comment: number, by: Login = 'coordinator-1'): Promise<void> {
    await this.by(by, 'DELETE', `/issues/comments/${comment}`);
  }

  async changeIssue(issue: number, change: unknown, by: Login = 'beheerder'): Promise<void> {
    await this.by(by, 'PATCH', `/issues/${issue}`, change);
  }

  handle(issue: number, more: Partial<World> = {}): Promise<boolean> {
    return handleIssue(issue, this.world(more));
  }

  sweep(more: Partial<World> = {}): Promise<boolean> {
    return sweep(this.world(more));
  }

  /** Comments and lets the job hear it; gives the app's answer, without its marker. */
  async command(issue: number, body: string, by: Login = 'coordinator-1'): Promise<string> {
    const comment = await this.say(issue, body, by);
    await this.handle(issue);
    return this.answer(issue, comment);
  }

  /** The app's answer to a comment; empty when there is none. */
  async answer(issue: number, comment: number): Promise<string> {
    const notes = await this.notes(issue);
    return notes.find(({ key }) => key === `comment/${comment}`)?.text ?? '';
  }

  /** The app's notes under an issue, by their keys, without markers. */
  async notes(issue: number): Promise<{ key: string; text: string }[]> {
    return (await this.comments(issue)).flatMap(({ body }) => {
      const [, text = '', key = ''] = /^([^]*)\n\n<!-- gegrond:note key=(\S+)/.exec(body) ?? [];
      return key === '' ? [] : [{ key, text }];
    });
  }

  async issue(number: number): Promise<Issue> {
    const issue = await this.gegrond.issue(number);
    if (issue === null) throw new Error(`issue ${number} is gone`);
    return issue;
  }

  comments(issue: number): Promise<Comment[]> {
    return this.gegrond.comments(issue);
  }

  /** A file as the remote has it. */
  file(number: string): string {
    return git(this.remote, 'show', `main:${pathOf(number)}`);
  }

  events(number: string): readonly CaseEvent[] {
    return readCase(this.file(number), config.procedures).events;
  }

  /** The types of a case's events, in order. */
  course(number: string): string[] {
    return this.events(number).map(({ type }) => type);
  }

  commits(): number {
    return Number(git(this.remote, 'rev-list', '--count', '--all', '--', 'cases').trim() || 0);
  }

  /** Calls to the forge since the last question, tokens left out: all, and those that write. */
  async calls(): Promise<{ all: number; writes: number }> {
    const calls = (await this.#forge.calls()).filter(({ path }) => path.startsWith('/repos/'));
    await this.#forge.forgetCalls();
    const sum = (some: typeof calls) => some.reduce((total, { count }) => total + count, 0);
    return { all: sum(calls), writes: sum(calls.filter(({ method }) => method !== 'GET')) };
  }
}
