import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDocumentBox } from '#adapters/files/document-box.ts';
import { connectDocuments } from '#adapters/github/documents.ts';
import { connectForge } from '#adapters/github/forge.ts';
import { SETTINGS } from '#app/delivery/settings.ts';
import { startDocumentCourier } from '#app/documents/courier.ts';
import { MOST_BYTES, receiveDocument } from '#app/documents/receive.ts';
import type { SentDocument } from '#app/documents/receive.ts';
import type { RunningForge } from '#local/forge/start-forge.ts';
import { onTestFinished } from 'vitest';
import { desk, documentsApp, intakeApp, startTestForge, temporaryFolder } from '../../local/forge-world.ts';
import { SAMPLES } from '../../text/document/samples.ts';
import { faults, fastTime, until } from '../delivery/fixture.ts';
import { newFolder } from '../intake/fixture.ts';

const NUMBER = '2026-7Q4M2X';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const sent = (more: Partial<SentDocument> = {}): SentDocument => ({
  ...{ id: id(1), number: NUMBER, kind: 'report', bytes: SAMPLES.pdf },
  ...more,
});

const RESTRICTED = 'desk-restricted';
const repositories = [desk.repo, RESTRICTED, `${desk.repo}-documents`, `${RESTRICTED}-documents`];
const clerk = { ...documentsApp, repositories: repositories.slice(2) };

function openDesk({ url }: RunningForge, repo: string) {
  const at = { apiUrl: url, owner: desk.owner, timeout: 1000 };
  const { id: appId, privateKey, installationId, botId } = intakeApp;
  const forge = connectForge({ ...at, repo, appId, privateKey, installationId, ownApps: [botId] });
  const documents = connectDocuments({
    ...at,
    repo: `${repo}-documents`,
    ...{ appId: clerk.id, privateKey: clerk.privateKey, installationId: clerk.installationId },
  });
  return { forge, documents };
}

async function setting() {
  const folder = await newFolder();
  const box = openDocumentBox(folder);
  const running = await startTestForge(temporaryFolder(), { repositories, apps: [intakeApp, clerk] });
  const desks = [openDesk(running, RESTRICTED), openDesk(running, desk.repo)] as const;
  const said: string[] = [];
  const alarms: string[] = [];
  const say = (message: string) => void said.push(message);
  const time = fastTime();
  const start = () => {
    const courier = startDocumentCourier({
      ...{ box, desks, timing: { ...time, now: () => Date.now() + time.passed() } },
      log: { info: say, warn: say, error: say, summary: say },
      alarm: (message) => Promise.resolve(void alarms.push(message)),
      timeZone: () => 'Europe/Brussels',
      settings: SETTINGS,
    });
    onTestFinished(() => courier.stop());
    return courier;
  };
  const receive = (more: Partial<SentDocument> = {}) =>
    receiveDocument(sent(more), { box, secret: 'a secret of the tests', now: '2026-11-20T09:14:03Z' });
  const shelf = (n: number, where: string) => until(async () => (await box.shelfOf(id(n))) === where);
  return {
    folder,
    box,
    running,
    ordinary: desks[1],
    restricted: desks[0],
    said,
    alarms,
    start,
    receive,
    shelf,
  };
}

const title = `${NUMBER} · Thuiszorg`;

describe('a document that staff sent', () => {
  it('is refused, and nothing is kept, where something is wrong with it: each mistake by its field', async () => {
    const { receive, box } = await setting();
    expect(await receive({ number: 'x', kind: 'selfie', bytes: null })).toEqual({
      ...{ number: 'number', kind: 'kind', file: 'missing' },
    });
    expect(await receive({ bytes: Buffer.alloc(0) })).toEqual({ file: 'empty' });
    expect(await receive({ bytes: Buffer.alloc(MOST_BYTES + 1, 'a') })).toEqual({ file: 'large' });
    expect(await receive({ bytes: Buffer.from('MZ\u0000\u0001') })).toEqual({ file: 'unknown' });
    expect(await box.waiting()).toEqual([]);
    expect(await receive({ number: '2026 7q4m2x' })).toEqual({});
    expect(await box.waiting()).toEqual([id(1)]);
  });

  it('is placed with its case under a name of the app’s, and told of once', async () => {
    const { receive, ordinary, start, shelf, folder, alarms } = await setting();
    const issue = await ordinary.forge.createIssue({ title, body: '', labels: [] });
    await receive();
    await receive({ id: id(2), kind: 'talk-record', bytes: SAMPLES.txt });
    await receive({ bytes: SAMPLES.png });
    start();
    await shelf(1, 'placed');
    await shelf(2, 'placed');
    const stored = await ordinary.documents.list(NUMBER);
    expect(stored.map(({ name }) => name.replace(/[0-9A-Z]{6}(?=\.)/, '#'))).toEqual([
      `${NUMBER}-report-#.pdf`,
      `${NUMBER}-talk-record-#.txt`,
    ]);
    const [first, second] = await ordinary.forge.comments(issue.number);
    expect(first?.body).toContain('Document toegevoegd op 20 november 2026: **Verslag van de behandelaar**');
    expect(first?.body).toContain(`](${stored[0]?.url ?? ''}), 1 kB)`);
    expect(second?.body).toContain('Gespreksverslag');
    expect(await ordinary.forge.comments(issue.number)).toHaveLength(2);
    const left = await readFile(join(folder, 'documents', 'placed', `${id(1)}.document`), 'utf8');
    expect(Object.keys(JSON.parse(left) as object)).toEqual([
      'schema',
      'id',
      'number',
      'kind',
      'name',
      'placed_at',
    ]);
    expect(await readdir(join(folder, 'documents', 'waiting'))).toEqual([]);
    expect(alarms).toEqual([]);
  });

  it.each([
    ['the release', '/releases$'],
    ['the upload', '/assets\\?'],
    ['the comment', '/comments$'],
  ])(
    'is placed and told of once, though no answer came to %s and the forge was down',
    async (_what, path) => {
      const { receive, ordinary, start, shelf, running } = await setting();
      const issue = await ordinary.forge.createIssue({ title, body: '', labels: [] });
      await faults(running, [
        { method: 'POST', path, kind: 'reset-after-success' },
        { kind: 'status', status: 503, times: 2 },
        { method: 'POST', path: '/comments$', kind: 'timeout-before' },
      ]);
      await receive();
      start();
      await shelf(1, 'placed');
      expect(await ordinary.documents.list(NUMBER)).toHaveLength(1);
      expect(await ordinary.forge.comments(issue.number)).toHaveLength(1);
    },
  );

  it('goes to the restricted desk alone where its case is there, also where it once was at the other', async () => {
    const { receive, ordinary, restricted, start, shelf } = await setting();
    const old = await ordinary.forge.createIssue({ title, body: '', labels: [] });
    const moved = await restricted.forge.createIssue({ title, body: '', labels: [] });
    await receive();
    start();
    await shelf(1, 'placed');
    expect(await restricted.documents.list(NUMBER)).toHaveLength(1);
    expect(await restricted.forge.comments(moved.number)).toHaveLength(1);
    expect(await ordinary.documents.list(NUMBER)).toEqual([]);
    expect(await ordinary.forge.comments(old.number)).toEqual([]);
  });

  it('for a number that no case has is set aside, and a person is told', async () => {
    const { receive, start, shelf, alarms, restricted, ordinary } = await setting();
    await ordinary.forge.createIssue({ title: '2026-9C2W4F · Thuiszorg', body: '', labels: [] });
    await receive();
    start();
    await shelf(1, 'refused');
    await until(() => alarms.length > 0);
    expect(alarms).toEqual([expect.stringContaining(`no case ${NUMBER}`)]);
    expect([await restricted.documents.list(NUMBER), await ordinary.documents.list(NUMBER)]).toEqual([
      [],
      [],
    ]);
  });

  it('is not sent after a stop, and placed by the next start', async () => {
    const { receive, ordinary, start, shelf, box } = await setting();
    await ordinary.forge.createIssue({ title, body: '', labels: [] });
    await start().stop();
    await receive();
    expect(await box.shelfOf(id(1))).toBe('waiting');
    start();
    await shelf(1, 'placed');
  });
});
