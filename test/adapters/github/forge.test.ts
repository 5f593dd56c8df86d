import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDeskAddress } from '#adapters/github/desk-address.ts';
import { connectForge } from '#adapters/github/forge.ts';
import type { ForgeOptions } from '#adapters/github/forge.ts';
import type { Forge } from '#app/ports.ts';
import { ForgeError } from '#app/ports.ts';
import type { RunningForge } from '#local/forge/start-forge.ts';
import { HOSTILE } from '../../text/issue/hostile.ts';
import {
  desk,
  intakeApp,
  personClient,
  startTestForge,
  temporaryFolder,
  workflowApp,
} from '../../local/forge-world.ts';

const SECRET_TEXT = 'Els Voorbeeld, Dorpsplein 1';

function connect(url: string, more: Partial<ForgeOptions> = {}): Forge {
  return connectForge({
    ...readDeskAddress(`${url}/repos/${desk.owner}/${desk.repo}`),
    appId: intakeApp.id,
    privateKey: intakeApp.privateKey,
    ownApps: [intakeApp.slug, workflowApp.botId],
    ...more,
  });
}

const faults = (forge: RunningForge, list: unknown[]) =>
  fetch(`${forge.url}/_faults`, { method: 'POST', body: JSON.stringify(list) });

const failure = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('expected a ForgeError'),
    (error: unknown) => (error instanceof ForgeError ? error : expect.fail(String(error))),
  );

describe('the desk at the forge', () => {
  it('holds issues and comments whole, whatever stands in them', async () => {
    const running = await startTestForge(temporaryFolder());
    const forge = connect(running.url);
    const texts = [...HOSTILE, '"123n" 12345678901234567890123, {"a": 98765432109876543210}'];
    const body = texts.filter((text) => text.length < 3000 && text.isWellFormed()).join('\n');
    const issue = await forge.createIssue({ title: '2026-7Q4M2X · Thuiszorg', body, labels: [] });
    expect(await forge.issue(issue.number)).toMatchObject({ body, state: 'open', labels: [] });
    const comment = await forge.createComment(issue.number, 'neutral');
    await forge.editComment(comment.id, body);
    expect(await forge.comments(issue.number)).toMatchObject([{ id: comment.id, body }]);
    await forge.deleteComment(comment.id);
    await forge.deleteComment(comment.id);
    expect(await forge.comments(issue.number)).toEqual([]);
    expect(await forge.issue(999)).toBeNull();
  });

  it('knows its own apps by their numeric ids, and a person by none of them', async () => {
    const running = await startTestForge(temporaryFolder());
    const forge = connect(running.url);
    const other = connect(running.url, { appId: workflowApp.id, privateKey: workflowApp.privateKey });
    const issue = await forge.createIssue({ title: 'x', body: '', labels: [] });
    await other.createComment(issue.number, 'by the other app');
    const nele = personClient(running, 'nele-peeters');
    await nele.rest.issues.createComment({ ...desk, issue_number: issue.number, body: 'by a person' });
    const comments = await forge.comments(issue.number);
    expect(comments.map(({ author }) => [author.id, forge.isOwn(author)])).toEqual([
      [workflowApp.botId, true],
      [40_101, false],
    ]);
    const seen = await forge.issue(issue.number);
    expect(seen && forge.isOwn(seen.author)).toBe(true);
    expect(forge.isOwn({ id: intakeApp.botId, login: 'gegrond-intake[bot]', bot: false })).toBe(false);
  });

  it('gives the changed issues, oldest change first, and changes them', async () => {
    const running = await startTestForge(temporaryFolder());
    const forge = connect(running.url, { installationId: intakeApp.installationId });
    await forge.ensureLabels([{ name: 'status: ontvangen', color: 'ededed', description: 'x' }]);
    await forge.ensureLabels([{ name: 'status: ontvangen', color: 'ededed', description: 'x' }]);
    for (const title of ['one', 'two', 'three']) await forge.createIssue({ title, body: '', labels: [] });
    await forge.updateIssue(1, { title: 'one again', labels: ['status: ontvangen'], state: 'closed' });
    const { issues, asOf } = await forge.changedIssues('2020-01-01T00:00:00Z');
    expect(issues.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    expect(issues.find(({ number }) => number === 1)).toMatchObject({
      title: 'one again',
      labels: ['status: ontvangen'],
      state: 'closed',
    });
    expect(Date.parse(asOf)).toBeGreaterThan(Date.now() - 60_000);
    const later = new Date(Date.now() + 3_600_000).toISOString();
    expect((await forge.changedIssues(later)).issues).toEqual([]);
  });
});

describe('a call that fails', () => {
  it.each([
    [
      { kind: 'status', status: 500 },
      { kind: 'server', status: 500 },
    ],
    [
      { kind: 'status', status: 403, headers: { 'retry-after': '7' } },
      { kind: 'rate-limited', retryAfter: 7 },
    ],
    [
      { kind: 'status', status: 403 },
      { kind: 'not-allowed', status: 403 },
    ],
    [{ kind: 'status', status: 429 }, { kind: 'rate-limited' }],
    [
      { kind: 'status', status: 404 },
      { kind: 'not-allowed', status: 404 },
    ],
    [
      { kind: 'status', status: 422 },
      { kind: 'refused', status: 422 },
    ],
    [{ kind: 'reset' }, { kind: 'unreachable' }],
    [{ kind: 'timeout-after-success' }, { kind: 'unreachable' }],
  ])('%j says why, and nothing of what was sent', async (fault, expected) => {
    const running = await startTestForge(temporaryFolder());
    const forge = connect(running.url, { timeout: 700, installationId: intakeApp.installationId });
    await forge.changedIssues('2026-01-01T00:00:00Z');
    await faults(running, [{ method: 'POST', path: '/issues$', ...fault }]);
    const error = await failure(forge.createIssue({ title: 'x', body: SECRET_TEXT, labels: [] }));
    expect(error).toMatchObject({ name: 'ForgeError', ...expected });
    expect(error.message).toMatch(/^POST \/repos\/\{owner\}\/\{repo\}\/issues: /);
    expect(JSON.stringify(error) + String(error.stack) + String(error.cause)).not.toContain('Dorpsplein');
  });

  it('for an issue that was deleted is an answer, for a desk out of sight it is not', async () => {
    const running = await startTestForge(temporaryFolder());
    const forge = connect(running.url);
    for (const status of [404, 410, 301]) {
      await faults(running, [{ path: '/issues/5$', kind: 'status', status: status === 301 ? 404 : status }]);
      expect(await forge.issue(5)).toBeNull();
    }
    await faults(running, [
      { path: '/issues/5$', kind: 'status', status: 404 },
      { path: '/desk$', kind: 'status', status: 404 },
    ]);
    expect(await failure(forge.issue(5))).toMatchObject({ kind: 'not-allowed', status: 404 });
  });

  it('for want of a token says that the app is not allowed, never that the issue is gone', async () => {
    const running = await startTestForge(temporaryFolder());
    const nowhere = connect(running.url, { installationId: 4242 });
    expect(await failure(nowhere.issue(1))).toMatchObject({ kind: 'not-allowed' });
    const stranger = connect(running.url, { repo: 'another' });
    expect(await failure(stranger.issue(1))).toMatchObject({ kind: 'not-allowed' });
  });

  it('where nobody listens is unreachable, and the next call is made anew', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const forge = connect(`http://127.0.0.1:${String(port)}`);
    expect(await failure(forge.issue(1))).toMatchObject({ kind: 'unreachable' });
    expect(await failure(forge.issue(1))).toMatchObject({ kind: 'unreachable' });
  });

  it('because an issue moved is not followed elsewhere', async () => {
    const server = createServer((request, response) => {
      if (request.url?.includes('access_tokens') === true) {
        const expires = new Date(Date.now() + 3_600_000).toISOString();
        response.writeHead(201, { 'content-type': 'application/json' });
        response.end(
          JSON.stringify({ token: 't', expires_at: expires, permissions: {}, repository_selection: 'all' }),
        );
      } else if (request.url?.endsWith('/issues/5') === true) {
        response.writeHead(301, { location: '/repositories/7/issues/9', 'content-type': 'application/json' });
        response.end('{"message":"Moved Permanently"}');
      } else response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const forge = connect(`http://127.0.0.1:${String(port)}`, { installationId: 1 });
    expect(await forge.issue(5)).toBeNull();
  });
});

describe('the address of a desk', () => {
  it('is read into its parts', () => {
    expect(readDeskAddress('http://127.0.0.1:4001/api/v3/repos/o-1/desk.x/')).toEqual({
      apiUrl: 'http://127.0.0.1:4001/api/v3',
      owner: 'o-1',
      repo: 'desk.x',
    });
  });

  it.each([
    '',
    'github.com/o/desk',
    'https://api.github.com/repos/o',
    'https://api.github.com/repos/o/d/issues',
  ])('is refused with an example: %j', (text) => {
    expect(() => readDeskAddress(text)).toThrow(
      'like https://api.github.com/repos/voorbeeldstad/desk; found',
    );
  });
});
