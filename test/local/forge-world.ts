import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { onTestFinished } from 'vitest';
import type { ForgeApp } from '#local/forge/options.ts';
import type { RunningForge, StartForgeOptions } from '#local/forge/start-forge.ts';
import { startForge } from '#local/forge/start-forge.ts';

const key = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
  }).privateKey;

const app = (id: number, slug: string): ForgeApp => ({
  id,
  slug,
  name: slug,
  botId: 90_000 + id,
  installationId: 500 + id,
  privateKey: key(),
  permissions: { issues: 'write', contents: 'write' },
});

/** The organisation that the forge's tests work in: two apps, a coordinator, an administrator, and others. */
export const intakeApp = app(11, 'gegrond-intake');
export const workflowApp = app(12, 'gegrond');
/** Installed on the repository of the documents alone. */
export const documentsApp: ForgeApp = {
  ...app(14, 'gegrond-documents'),
  permissions: { contents: 'write' },
  repositories: ['desk-documents'],
};
export const people = [
  { login: 'nele-peeters', id: 40_101, name: 'Nele Peeters', role: 'triage', token: 'token-of-nele' },
  { login: 'omar-claes', id: 40_102, name: 'Omar Claes', role: 'admin', token: 'token-of-omar' },
  { login: 'piet-lezer', id: 40_103, name: 'Piet Lezer', role: 'read', token: 'token-of-piet' },
  { login: 'zita-buiten', id: 40_104, name: 'Zita Buiten', role: 'none', token: 'token-of-zita' },
] satisfies StartForgeOptions['people'];

export const desk = { owner: 'voorbeeldstad', repo: 'desk' };

/** A folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'forge-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Starts a forge that stops when the test is over. */
export async function startTestForge(
  state: string,
  more: Partial<StartForgeOptions> = {},
): Promise<RunningForge> {
  const forge = await startForge({
    port: 0,
    state,
    owner: desk.owner,
    repositories: [desk.repo],
    people,
    apps: [intakeApp, workflowApp],
    ...more,
  });
  onTestFinished(() => forge.stop());
  return forge;
}

/** A client of an app, as the product makes it. */
export function appClient(forge: RunningForge, as: ForgeApp): Octokit {
  return new Octokit({
    baseUrl: forge.url,
    authStrategy: createAppAuth,
    auth: { appId: as.id, privateKey: as.privateKey, installationId: as.installationId },
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
}

/** A client of a person. */
export function personClient(forge: RunningForge, login: string): Octokit {
  const token = people.find((person) => person.login === login)?.token ?? 'nobody-s-token';
  return new Octokit({
    baseUrl: forge.url,
    auth: token,
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
}
