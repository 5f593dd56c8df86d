import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  appClient,
  desk,
  intakeApp,
  people,
  personClient,
  startTestForge,
  temporaryFolder,
  workflowApp,
} from './forge-world.ts';

describe('the forge', () => {
  it('shows what an app writes as written by its bot, and by that app', async () => {
    const forge = await startTestForge(temporaryFolder());
    const { data } = await appClient(forge, intakeApp).issues.create({
      ...desk,
      title: '2026-7Q4M2X · onthaal',
    });
    expect(data.user).toMatchObject({ login: 'gegrond-intake[bot]', type: 'Bot', id: intakeApp.botId });
    expect(data.performed_via_github_app).toMatchObject({ id: intakeApp.id, slug: 'gegrond-intake' });
    expect(data.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('keeps numbers, ids, authors and instants over a restart, also when it was killed', async () => {
    const state = temporaryFolder();
    const first = await startTestForge(state);
    const app = appClient(first, intakeApp);
    await personClient(first, 'nele-peeters').issues.create({ ...desk, title: 'met de hand' });
    await app.issues.create({ ...desk, title: 'een', body: 'kaart', labels: ['status: received'] });
    const comment = await app.issues.createComment({ ...desk, issue_number: 2, body: 'dossier volgt' });
    await app.issues.updateComment({ ...desk, comment_id: comment.data.id, body: 'dossier' });
    await personClient(first, 'nele-peeters').issues.createComment({
      ...desk,
      issue_number: 2,
      body: '/hulp',
    });
    const all = { ...desk, state: 'all', sort: 'updated', direction: 'asc' } as const;
    const issues = await app.issues.listForRepo(all);
    const comments = await app.issues.listComments({ ...desk, issue_number: 2 });
    const port = first.port;
    await first.kill();
    await new Promise((resolve) => setTimeout(resolve, 1100));

    const second = await startTestForge(state, { port });
    expect(second.replayed).toBeGreaterThan(4);
    expect((await app.issues.listForRepo(all)).data).toEqual(issues.data);
    expect((await app.issues.listComments({ ...desk, issue_number: 2 })).data).toEqual(comments.data);
    const next = await appClient(second, workflowApp).issues.create({ ...desk, title: 'drie' });
    expect(next.data.number).toBe(3);
  });

  it('starts from a journal whose last line was cut off, and refuses one that is broken before its end', async () => {
    const state = temporaryFolder();
    const journal = join(state, 'journal.ndjson');
    const first = await startTestForge(state);
    await personClient(first, 'nele-peeters').issues.create({ ...desk, title: 'blijft' });
    await first.stop();
    appendFileSync(journal, '{"kind":"request","at":"2026-1');
    const second = await startTestForge(state);
    const { data } = await personClient(second, 'nele-peeters').issues.listForRepo(desk);
    expect(data.map((issue) => issue.title)).toEqual(['blijft']);
    await second.stop();
    appendFileSync(journal, 'stuk\n{"kind":"request"}\n');
    await expect(startTestForge(state)).rejects.toThrow(/journal\.ndjson, line 2: expected a journal entry/);
  });

  it('lists the issues and the comments changed since an instant, to the second and in order', async () => {
    const forge = await startTestForge(temporaryFolder());
    const nele = personClient(forge, 'nele-peeters');
    const at = (instant: string) => ({ headers: { 'x-gegrond-at': instant } });
    for (const [title, instant] of [
      ['januari', '2026-01-10T09:00:00.500Z'],
      ['maart', '2026-03-10T09:00:00.500Z'],
      ['februari', '2026-02-10T09:00:00.500Z'],
    ] as const) {
      await nele.issues.create({ ...desk, title, ...at(instant) });
    }
    await nele.issues.update({
      ...desk,
      issue_number: 2,
      state: 'closed',
      ...at('2026-03-11T09:00:00.250Z'),
    });
    const list = (since: string) =>
      nele.issues.listForRepo({ ...desk, since, state: 'all', sort: 'updated', direction: 'asc' });
    expect((await list('2026-02-10T09:00:00Z')).data.map((issue) => issue.title)).toEqual([
      'februari',
      'maart',
    ]);
    expect((await list('2026-03-11T09:00:01Z')).data).toEqual([]);

    for (const hour of ['08', '09', '10', '11']) {
      await nele.issues.createComment({
        ...desk,
        issue_number: 1,
        body: hour,
        ...at(`2026-04-01T${hour}:00:00.700Z`),
      });
    }
    const since = { ...desk, issue_number: 1, since: '2026-04-01T09:00:00Z', per_page: 2 };
    const firstPage = await nele.issues.listComments(since);
    expect(firstPage.headers.link).toContain('rel="next"');
    const comments = await nele.paginate(nele.issues.listComments, since);
    expect(comments.map((comment) => comment.body)).toEqual(['09', '10', '11']);
  });

  it('counts an edited comment as a change of its issue', async () => {
    const forge = await startTestForge(temporaryFolder());
    const nele = personClient(forge, 'nele-peeters');
    const at = (instant: string) => ({ headers: { 'x-gegrond-at': instant } });
    await nele.issues.create({ ...desk, title: 'een', ...at('2026-01-10T09:00:00Z') });
    const { data } = await nele.issues.createComment({
      ...desk,
      issue_number: 1,
      body: '/hlp',
      ...at('2026-01-11T09:00:00Z'),
    });
    await nele.issues.updateComment({
      ...desk,
      comment_id: data.id,
      body: '/hulp',
      ...at('2026-01-12T09:00:00Z'),
    });
    expect((await nele.issues.get({ ...desk, issue_number: 1 })).data.updated_at).toBe(
      '2026-01-12T09:00:00Z',
    );
  });

  it('shows each person under the account id of the configuration', async () => {
    const forge = await startTestForge(temporaryFolder());
    for (const person of people.filter((one) => one.role !== 'none')) {
      const { data } = await personClient(forge, person.login).issues.create({
        ...desk,
        title: person.login,
      });
      expect(data.user).toMatchObject({ id: person.id, login: person.login, type: 'User' });
    }
  });

  it('gives each app its own installation, and tells an unknown token that it is unknown', async () => {
    const forge = await startTestForge(temporaryFolder());
    for (const app of [intakeApp, workflowApp]) {
      const octokit = appClient(forge, app);
      const { data } = await octokit.request('GET /repos/{owner}/{repo}/installation', desk);
      expect(data).toMatchObject({ id: app.installationId, app_id: app.id });
    }
    await expect(personClient(forge, 'niemand').issues.listForRepo(desk)).rejects.toMatchObject({
      status: 401,
    });
  });

  it('says 410 of a deleted issue and 404 of one that was moved away, and lists neither, also after a restart', async () => {
    const state = temporaryFolder();
    const first = await startTestForge(state);
    const omar = personClient(first, 'omar-claes');
    for (const title of ['een', 'twee', 'drie']) await omar.issues.create({ ...desk, title });
    await omar.request('DELETE /_web/repos/voorbeeldstad/desk/issues/1');
    await omar.request('POST /_web/repos/voorbeeldstad/desk/issues/2/transfer', {
      repository: 'voorbeeldstad/archief',
    });
    await first.stop();
    const second = await startTestForge(state);
    const app = appClient(second, workflowApp);
    await expect(app.issues.get({ ...desk, issue_number: 1 })).rejects.toMatchObject({ status: 410 });
    await expect(app.issues.createComment({ ...desk, issue_number: 1, body: 'x' })).rejects.toMatchObject({
      status: 410,
    });
    await expect(app.issues.get({ ...desk, issue_number: 2 })).rejects.toMatchObject({ status: 404 });
    expect((await app.issues.listForRepo(desk)).data.map((issue) => issue.number)).toEqual([3]);
  });

  it('takes another port when the one asked for is taken, and names it', async () => {
    const first = await startTestForge(temporaryFolder());
    const second = await startTestForge(temporaryFolder(), { port: first.port });
    expect(second.taken).toBe(first.port);
    expect(second.port).not.toBe(first.port);
  });
});
