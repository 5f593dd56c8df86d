import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connectDocuments } from '#adapters/github/documents.ts';
import { ForgeError } from '#app/ports.ts';
import type { NewDocument } from '#app/ports.ts';
import type { RunningForge } from '#local/forge/start-forge.ts';
import {
  desk,
  documentsApp,
  intakeApp,
  people,
  personClient,
  startTestForge,
  temporaryFolder,
} from '../../local/forge-world.ts';

const REPO = 'desk-documents';
const repositories = [desk.repo, REPO];
const apps = [intakeApp, documentsApp];

function connect(url: string, more: { readonly app?: typeof intakeApp; readonly repo?: string } = {}) {
  const { app = documentsApp, repo = REPO } = more;
  const { id: appId, privateKey, installationId } = app;
  return connectDocuments({ apiUrl: url, ...desk, repo, appId, privateKey, installationId, timeout: 2000 });
}

const report: NewDocument = {
  number: '2026-7Q4M2X',
  name: '2026-7Q4M2X-report-4F7K.pdf',
  type: 'application/pdf',
  // No text in any encoding: what is kept and given back must be these bytes.
  bytes: Buffer.concat([
    Buffer.from('%PDF-1.7\n\u0000'),
    randomBytes(20_000),
    Buffer.from([0xff, 0xfe, 0x80]),
  ]),
};

const start = (state = temporaryFolder(), port = 0) => startTestForge(state, { repositories, apps, port });

const writes = async ({ url }: RunningForge) => {
  const { calls } = (await (await fetch(`${url}/_calls`)).json()) as {
    calls: { method: string; path: string; count: number }[];
  };
  return calls
    .filter(({ method, path }) => method !== 'GET' && path.startsWith('/repos/'))
    .reduce((sum, { count }) => sum + count, 0);
};

const fault = ({ url }: RunningForge, list: unknown[]) =>
  fetch(`${url}/_faults`, { method: 'POST', body: JSON.stringify(list) });

const failure = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('expected a ForgeError'),
    (error: unknown) => (error instanceof ForgeError ? error : expect.fail(String(error))),
  );

describe('the documents of a case', () => {
  it.each(['text/html; charset=utf-8', 'text/plain', 'application/json', 'application/pdf'])(
    'are read byte for byte, whatever %s says of them',
    async (type) => {
      const forge = await start();
      const documents = connect(forge.url);
      const { id } = await documents.put({ ...report, type });
      const { bytes } = await documents.read(id);
      expect(Buffer.from(bytes).equals(Buffer.from(report.bytes))).toBe(true);
    },
  );

  it('are given back byte for byte, also after a restart of the embedded forge', async () => {
    const state = temporaryFolder();
    const forge = await start(state);
    const documents = connect(forge.url);
    const stored = await documents.put(report);
    expect(stored).toMatchObject({ name: report.name, size: report.bytes.length });
    expect(new URL(stored.url).pathname).toBe(
      `/${desk.owner}/${REPO}/releases/download/documents-${report.number}/${report.name}`,
    );
    await forge.kill();
    const second = await start(state, forge.port);
    const page = await fetch(stored.url);
    expect(page.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(await page.arrayBuffer()).equals(Buffer.from(report.bytes))).toBe(true);
    const before = await writes(second);
    expect(await connect(second.url).put(report)).toEqual(stored);
    expect(await writes(second)).toBe(before);
  });

  it('stand in one release for each case, that is no draft and never the latest', async () => {
    const forge = await start();
    const documents = connect(forge.url);
    await documents.put(report);
    await documents.put({ ...report, name: '2026-7Q4M2X-letter-9C2W.pdf' });
    await documents.put({ ...report, number: '2026-9C2W4F', name: '2026-9C2W4F-other-7777.pdf' });
    expect((await documents.list(report.number)).map(({ name }) => name)).toEqual([
      '2026-7Q4M2X-letter-9C2W.pdf',
      report.name,
    ]);
    const reader = personClient(forge, 'piet-lezer');
    const { data } = await reader.rest.repos.listReleases({ owner: desk.owner, repo: REPO });
    expect(data.map(({ tag_name, draft, prerelease }) => [tag_name, draft, prerelease])).toEqual(
      expect.arrayContaining([
        ['documents-2026-7Q4M2X', false, true],
        ['documents-2026-9C2W4F', false, true],
      ]),
    );
  });

  it('are put once however often that is done, replaced where the bytes differ, and removed once', async () => {
    const forge = await start();
    const documents = connect(forge.url);
    const first = await documents.put(report);
    expect(await documents.put(report)).toEqual(first);
    const other = await documents.put({ ...report, bytes: Buffer.from('%PDF-1.7 other') });
    expect(other.url).toBe(first.url);
    expect(await (await fetch(other.url)).text()).toBe('%PDF-1.7 other');
    expect(await documents.list(report.number)).toEqual([other]);
    await documents.remove(other.id);
    await documents.remove(other.id);
    expect(await documents.list(report.number)).toEqual([]);
    expect((await fetch(other.url)).status).toBe(404);
    expect(await documents.list('2026-ABCDEF')).toEqual([]);
  });

  it.each([
    ['the release', { method: 'POST', path: '/releases$' }],
    ['the upload', { method: 'POST', path: '/assets\\?' }],
  ])('are made good by the next try when no answer came to %s', async (_what, call) => {
    const forge = await start();
    const documents = connect(forge.url);
    await fault(forge, [{ ...call, kind: 'reset-after-success' }]);
    expect(await failure(documents.put(report))).toMatchObject({ kind: 'unreachable' });
    const stored = await documents.put(report);
    expect(await documents.list(report.number)).toEqual([stored]);
  });

  it('are out of reach for the intake’s app, and for whoever may not read their repository', async () => {
    const state = temporaryFolder();
    const forge = await startTestForge(state, {
      repositories,
      apps: [{ ...intakeApp, permissions: { issues: 'write' }, repositories: [desk.repo] }, documentsApp],
      people: people.map((one) =>
        one.login === 'nele-peeters' ? { ...one, roles: { [REPO]: 'none' as const } } : one,
      ),
    });
    await connect(forge.url).put(report);
    const failed = await failure(connect(forge.url, { app: intakeApp }).put(report));
    expect(failed.kind).toBe('not-allowed');
    expect(await failure(connect(forge.url, { repo: desk.repo }).put(report))).toMatchObject({
      kind: 'not-allowed',
    });
    const nele = personClient(forge, 'nele-peeters');
    await expect(nele.rest.repos.listReleases({ owner: desk.owner, repo: REPO })).rejects.toMatchObject({
      status: 404,
    });
    expect((await nele.rest.issues.listForRepo(desk)).status).toBe(200);
  });

  it('fail with nothing in the message but the call', async () => {
    const forge = await start();
    await fault(forge, [{ method: 'POST', path: '/assets\\?', kind: 'status', status: 500 }]);
    const error = await failure(connect(forge.url).put(report));
    expect(error).toMatchObject({ kind: 'server', status: 500 });
    expect(error.message).not.toContain('report');
  });
});
