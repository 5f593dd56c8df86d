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

const at = (instant: string): { headers: Record<string, string> } => ({
  headers: { 'x-gegrond-at': instant },
});

describe('the history of the forge', () => {
  it('can be written at other instants than the present, by apps and by people', async () => {
    const forge = await startTestForge(temporaryFolder());
    const app = appClient(forge, intakeApp);
    const made = await app.issues.create({ ...desk, title: 'een', ...at('2026-01-10T09:00:00Z') });
    const said = { ...desk, issue_number: 1, body: '/hulp', ...at('2026-01-11T09:00:00Z') };
    const comment = await personClient(forge, 'nele-peeters').issues.createComment(said);
    expect(made.data.created_at).toBe('2026-01-10T09:00:00Z');
    expect(comment.data).toMatchObject({ created_at: '2026-01-11T09:00:00Z', user: { id: 40_101 } });
    const now = await app.issues.create({ ...desk, title: 'nu' });
    expect(Math.abs(Date.parse(now.data.created_at) - Date.now())).toBeLessThan(60_000);
  });

  it('is not written at what is no instant', async () => {
    const forge = await startTestForge(temporaryFolder());
    const answer = personClient(forge, 'nele-peeters').issues.create({
      ...desk,
      title: 'een',
      ...at('gisteren'),
    });
    await expect(answer).rejects.toMatchObject({ status: 400 });
  });

  it('stays when people leave, lose their role or get another token', async () => {
    const state = temporaryFolder();
    const first = await startTestForge(state);
    await personClient(first, 'omar-claes').issues.create({ ...desk, title: 'van Omar', labels: ['x'] });
    await personClient(first, 'nele-peeters').issues.addLabels({ ...desk, issue_number: 1, labels: ['y'] });
    await personClient(first, 'omar-claes').request('DELETE /_web/repos/voorbeeldstad/desk/issues/1');
    await personClient(first, 'nele-peeters').issues.create({ ...desk, title: 'van Nele' });
    await first.stop();
    const left = people
      .filter((person) => person.login !== 'omar-claes')
      .map((person) => ({ ...person, role: 'none' as const, token: `new-${person.token}` }));
    const second = await startTestForge(state, { people: left });
    const { data } = await appClient(second, workflowApp).issues.listForRepo(desk);
    expect(data.map((issue) => [issue.number, issue.title, issue.user?.login])).toEqual([
      [2, 'van Nele', 'nele-peeters'],
    ]);
    await expect(personClient(second, 'omar-claes').issues.listForRepo(desk)).rejects.toMatchObject({
      status: 401,
    });
  });

  it('gives labels that are named before they exist the forge’s grey, and keeps it', async () => {
    const state = temporaryFolder();
    const first = await startTestForge(state);
    await appClient(first, intakeApp).issues.create({ ...desk, title: 'een' });
    await appClient(first, intakeApp).issues.addLabels({ ...desk, issue_number: 1, labels: ['term: near'] });
    await first.stop();
    const second = await startTestForge(state);
    const { data } = await appClient(second, intakeApp).issues.listLabelsForRepo(desk);
    expect(data.map(({ name, color }) => [name, color])).toEqual([['term: near', 'ededed']]);
  });

  it('refuses to go on when an app that wrote it is there no more, and names the line', async () => {
    const state = temporaryFolder();
    const first = await startTestForge(state);
    await appClient(first, intakeApp).issues.create({ ...desk, title: 'een' });
    await first.stop();
    await expect(startTestForge(state, { apps: [workflowApp] })).rejects.toThrow(
      /names app 11\. Expected one of the apps of this forge: 12/,
    );
  });

  it('lets an app do no more than its permissions', async () => {
    const reader = { ...workflowApp, permissions: { issues: 'read' as const } };
    const forge = await startTestForge(temporaryFolder(), { apps: [intakeApp, reader] });
    const answer = appClient(forge, reader).issues.create({ ...desk, title: 'een' });
    await expect(answer).rejects.toMatchObject({ status: 403 });
  });
});
