/** The forge that a file's tests share: each test takes a repository of its own in it, at a time of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startForge } from '#local/forge/start-forge.ts';
import type { CallCount } from '#local/forge/calls.ts';
import { intakeApp, workflowApp } from '../local/forge-world.ts';

export const OWNER = 'voorbeeldstad';

/** An app that is not Gegrond's. */
export const otherApp = {
  ...workflowApp,
  id: 13,
  slug: 'behulpzaam',
  name: 'x',
  botId: 90_013,
  installationId: 513,
};

/** Who works at the desk, by the accounts of `config/organisation.yaml`; the last two have no role there. */
const PEOPLE = [
  { login: 'coordinator-1', id: 1001, role: 'triage' },
  { login: 'coordinator-2', id: 1002, role: 'triage' },
  { login: 'management-1', id: 1003, role: 'triage' },
  { login: 'director-1', id: 1004, role: 'triage' },
  { login: 'voorbijganger', id: 40_104, role: 'read' },
  { login: 'beheerder', id: 40_102, role: 'admin' },
] as const;
export type Login = (typeof PEOPLE)[number]['login'];

export const tokenOf = (login: Login) => `token-of-${login}`;

export interface DeskForge {
  readonly url: string;
  /** The name of a repository that no test had yet. */
  repository(): string;
  /** A folder that goes with the forge. */
  folder(): string;
  calls(): Promise<CallCount[]>;
  forgetCalls(): Promise<void>;
  fault(list: readonly unknown[]): Promise<void>;
}

let instant: string | null = null;

/** From here on every request to the forge happens at this instant. */
export function setInstant(at: string): void {
  instant = at;
}

/** The forge's own way to let a request happen at another time, put on all that this process asks of it. */
function travelInTime(url: string): () => void {
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (instant === null || !address.startsWith(`${url}/repos/`)) return real(input, init);
    const headers = new Headers(init?.headers);
    headers.set('x-gegrond-at', instant);
    return real(input, { ...init, headers });
  };
  return () => {
    globalThis.fetch = real;
  };
}

/** Starts the forge before the tests of this file, with so many repositories, and stops it after them. */
export function deskForge(repositories = 40): DeskForge {
  const ends: (() => unknown)[] = [];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'gegrond-desk-'));
    ends.push(() => rmSync(made, { recursive: true, force: true }));
    return made;
  };
  const names = Array.from({ length: repositories }, (_, index) => `desk-${index + 1}`);
  let url = '';
  let taken = 0;
  beforeAll(async () => {
    const people = PEOPLE.map((person) => ({ ...person, name: person.login, token: tokenOf(person.login) }));
    const apps = [intakeApp, workflowApp, otherApp];
    const forge = await startForge({
      port: 0,
      state: folder(),
      owner: OWNER,
      repositories: names,
      people,
      apps,
    });
    url = forge.url;
    ends.unshift(travelInTime(url), () => forge.stop());
  });
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return {
    get url() {
      return url;
    },
    folder,
    repository() {
      const name = names[taken++];
      if (name === undefined) throw new Error(`this file has more than ${repositories} tests with a desk`);
      return name;
    },
    calls: async () => ((await (await fetch(`${url}/_calls`)).json()) as { calls: CallCount[] }).calls,
    forgetCalls: async () => {
      await fetch(`${url}/_calls`, { method: 'DELETE' });
    },
    fault: async (list) => {
      await fetch(`${url}/_faults`, { method: 'POST', body: JSON.stringify(list) });
    },
  };
}
