import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openClock } from '#local/clock/clock.ts';
import type { RunningForge } from '#local/forge/start-forge.ts';
import { appClient, desk, intakeApp, personClient, startTestForge, temporaryFolder } from './forge-world.ts';

interface Received {
  event: string;
  delivery: string;
  signed: boolean;
  payload: {
    action: string;
    issue?: { number: number };
    sender?: { id: number; login: string };
    comment?: unknown;
  };
}

const SECRET = 'een geheim';

async function receiver(): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const expected = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;
      received.push({
        event: String(request.headers['x-github-event']),
        delivery: String(request.headers['x-github-delivery']),
        signed: request.headers['x-hub-signature-256'] === expected,
        payload: JSON.parse(body.toString()) as Received['payload'],
      });
      response.writeHead(202).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`, received };
}

const post = (url: string, value: unknown): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  });

const newIssue = (forge: RunningForge, title: string, more: RequestInit = {}): Promise<Response> =>
  fetch(`${forge.url}/repos/voorbeeldstad/desk/issues`, {
    method: 'POST',
    headers: { authorization: 'token token-of-nele', 'content-type': 'application/json' },
    body: JSON.stringify({ title }),
    ...more,
  });

const titles = async (forge: RunningForge): Promise<string[]> =>
  (await personClient(forge, 'nele-peeters').issues.listForRepo(desk)).data
    .map((issue) => issue.title)
    .toSorted();

describe('the events of the forge', () => {
  it('go out signed, in order and once, and not for what is done again or at another instant', async () => {
    const { url, received } = await receiver();
    const state = temporaryFolder();
    const options = { webhook: { url, secret: SECRET } };
    const forge = await startTestForge(state, options);
    const omar = personClient(forge, 'omar-claes');
    await omar.issues.create({
      ...desk,
      title: 'lang geleden',
      headers: { 'x-gegrond-at': '2026-01-10T09:00:00Z' },
    });
    await omar.issues.create({ ...desk, title: 'nu' });
    await omar.issues.update({ ...desk, issue_number: 2, body: 'anders' });
    await omar.issues.addLabels({ ...desk, issue_number: 2, labels: ['term: near'] });
    const { data } = await omar.issues.createComment({ ...desk, issue_number: 2, body: '/hulp' });
    await omar.issues.updateComment({ ...desk, comment_id: data.id, body: '/sluit' });
    await omar.issues.deleteComment({ ...desk, comment_id: data.id });
    await omar.issues.update({ ...desk, issue_number: 2, state: 'closed' });
    await omar.issues.update({ ...desk, issue_number: 2, state: 'open' });
    await omar.request('POST /_web/repos/voorbeeldstad/desk/issues/2/transfer', {
      repository: 'voorbeeldstad/archief',
    });
    await omar.request('DELETE /_web/repos/voorbeeldstad/desk/issues/1');
    await vi.waitFor(() => {
      expect(received.length).toBe(10);
    });
    expect(
      received.map(({ event, payload }) => `${event} ${payload.action} ${String(payload.issue?.number)}`),
    ).toEqual([
      'issues opened 2',
      'issues edited 2',
      'issues labeled 2',
      'issue_comment created 2',
      'issue_comment edited 2',
      'issue_comment deleted 2',
      'issues closed 2',
      'issues reopened 2',
      'issues transferred 2',
      'issues deleted 1',
    ]);
    expect(received.every((one) => one.signed && one.payload.sender?.id === 40_102)).toBe(true);
    expect(new Set(received.map((one) => one.delivery)).size).toBe(10);
    await forge.stop();
    await startTestForge(state, options);
    expect(received.length).toBe(10);
  });
});

describe('faults', () => {
  it('are taken in turn by the requests that match them, and then the forge is well again', async () => {
    const forge = await startTestForge(temporaryFolder());
    await post(`${forge.url}/_faults`, [
      { method: 'POST', path: '/issues$', kind: 'status', status: 403, headers: { 'retry-after': '7' } },
      { method: 'POST', path: '/issues$', kind: 'reset' },
      { method: 'POST', path: '/issues$', kind: 'timeout-before' },
      { method: 'POST', path: '/issues$', kind: 'timeout-after-success' },
      { method: 'POST', path: '/issues$', kind: 'delay', ms: 10 },
    ]);
    const limited = await newIssue(forge, 'een');
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([403, '7']);
    await expect(newIssue(forge, 'twee')).rejects.toThrow();
    for (const title of ['drie', 'vier']) {
      await expect(newIssue(forge, title, { signal: AbortSignal.timeout(300) })).rejects.toThrow();
    }
    expect((await newIssue(forge, 'vijf')).status).toBe(201);
    expect(await titles(forge)).toEqual(['vier', 'vijf']);
    expect(await (await fetch(`${forge.url}/_faults`)).json()).toEqual({ faults: [] });
  });

  it('are refused when they are written wrongly', async () => {
    const forge = await startTestForge(temporaryFolder());
    const answer = await post(`${forge.url}/_faults`, [{ kind: 'storm' }]);
    expect(answer.status).toBe(422);
  });
});

describe('the count of calls', () => {
  it('says who made which request how often since it was reset', async () => {
    const forge = await startTestForge(temporaryFolder());
    await appClient(forge, intakeApp).issues.create({ ...desk, title: 'een' });
    await fetch(`${forge.url}/_calls`, { method: 'DELETE' });
    const app = appClient(forge, intakeApp);
    await app.issues.get({ ...desk, issue_number: 1 });
    await app.issues.get({ ...desk, issue_number: 1 });
    const { calls } = (await (await fetch(`${forge.url}/_calls`)).json()) as { calls: unknown };
    expect(calls).toEqual([
      { method: 'POST', path: '/app/installations/:n/access_tokens', by: 'gegrond-intake (jwt)', count: 1 },
      { method: 'GET', path: '/repos/voorbeeldstad/desk/issues/:n', by: 'gegrond-intake', count: 2 },
    ]);
  });
});

describe('the rights of people', () => {
  it.each([
    ['zita-buiten', 'reads nothing', 404],
    ['piet-lezer', 'reads', 200],
    ['nele-peeters', 'reads', 200],
  ])('%s %s', async (login, _, status) => {
    const forge = await startTestForge(temporaryFolder());
    const answer = personClient(forge, login).issues.listForRepo(desk);
    if (status === 200) expect((await answer).status).toBe(200);
    else await expect(answer).rejects.toMatchObject({ status });
  });

  it('let triage label and close, but not edit what others wrote', async () => {
    const forge = await startTestForge(temporaryFolder());
    const app = appClient(forge, intakeApp);
    await app.issues.create({ ...desk, title: 'een', body: 'kaart' });
    const { data } = await app.issues.createComment({ ...desk, issue_number: 1, body: 'dossier' });
    const nele = personClient(forge, 'nele-peeters');
    const piet = personClient(forge, 'piet-lezer');
    await nele.issues.addLabels({ ...desk, issue_number: 1, labels: ['term: near'] });
    await nele.issues.update({ ...desk, issue_number: 1, state: 'closed' });
    const refused = { status: 403 };
    await expect(nele.issues.update({ ...desk, issue_number: 1, body: 'x' })).rejects.toMatchObject(refused);
    await expect(
      nele.issues.updateComment({ ...desk, comment_id: data.id, body: 'x' }),
    ).rejects.toMatchObject(refused);
    await expect(nele.issues.deleteComment({ ...desk, comment_id: data.id })).rejects.toMatchObject(refused);
    await expect(piet.issues.addLabels({ ...desk, issue_number: 1, labels: ['x'] })).rejects.toMatchObject(
      refused,
    );
    const own = await piet.issues.createComment({ ...desk, issue_number: 1, body: '/sluit' });
    await piet.issues.updateComment({ ...desk, comment_id: own.data.id, body: '/hulp' });
  });

  it('stop at the lengths that the forge takes', async () => {
    const forge = await startTestForge(temporaryFolder());
    const nele = personClient(forge, 'nele-peeters');
    await nele.issues.create({ ...desk, title: 'een', body: '😀'.repeat(65_536) });
    const long = nele.issues.createComment({ ...desk, issue_number: 1, body: 'x'.repeat(65_537) });
    await expect(long).rejects.toMatchObject({ status: 422 });
  });
});

describe('the time of the forge', () => {
  it('is that of the clock file: in what it writes, in its Date header and in the life of its tokens', async () => {
    const folder = temporaryFolder();
    const clock = openClock(join(folder, 'clock.json'));
    const forge = await startTestForge(join(folder, 'forge'), { clockFile: clock.file });
    const app = appClient(forge, intakeApp);
    const { token } = (await app.auth({ type: 'installation' })) as { token: string };
    const list = async (): Promise<number> =>
      (
        await fetch(`${forge.url}/repos/voorbeeldstad/desk/issues`, {
          headers: { authorization: `token ${token}` },
        })
      ).status;
    expect(await list()).toBe(200);
    const day = clock.moveByDays(40);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await list()).toBe(401);
    const { data } = await personClient(forge, 'nele-peeters').issues.create({ ...desk, title: 'twee' });
    expect(Math.abs(Date.parse(data.created_at) - Date.parse(clock.now()))).toBeLessThan(5_000);
    expect(day).toBe(clock.today());
    const header = (await fetch(`${forge.url}/_health`)).headers.get('date') ?? '';
    expect(Math.abs(Date.parse(header) - Date.parse(clock.now()))).toBeLessThan(5_000);
  });
});
