import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forgeDesk } from '#local/pages/sources/forge-desk.ts';
import { gitCases } from '#local/pages/sources/git-cases.ts';
import { runnerRuns } from '#local/pages/sources/runner-runs.ts';
import { DeskRefusal } from '#local/pages/world.ts';
import { bareRemote, clone, git } from '../../adapters/git/registers.ts';
import {
  appClient,
  desk as deskOf,
  intakeApp,
  people,
  startTestForge,
  temporaryFolder,
} from '../forge-world.ts';
import { runOf } from './world.ts';

describe('the desk at the forge', () => {
  test('is read and written by the people themselves', async () => {
    const forge = await startTestForge(temporaryFolder());
    const app = appClient(forge, intakeApp);
    const made = async (title: string, labels: string[] = []) =>
      (await app.rest.issues.create({ ...deskOf, title, body: 'Kaart', labels })).data.number;
    const first = await made('2026-000001 · Thuiszorg', ['status: ontvangen']);
    const second = await made('2026-000002 · Sport');
    await app.rest.issues.createComment({ ...deskOf, issue_number: first, body: 'Dossier' });

    const persons = people.slice(0, 2).map(({ login, token }) => ({
      id: login,
      title: 'Klachtencoördinator',
      roles: ['coordinator'],
      login,
      token,
    }));
    const desk = forgeDesk({ api: forge.url, repository: `${deskOf.owner}/${deskOf.repo}`, people: persons });
    const [nele, omar] = desk.people;
    expect(JSON.stringify(desk.people)).not.toContain('token');

    const open = await desk.issues({ state: 'open', label: null, page: 1 });
    expect(open.issues.map(({ number }) => number)).toEqual([second, first]);
    expect(open.more).toBe(false);
    const labelled = await desk.issues({ state: 'all', label: 'status: ontvangen', page: 1 });
    expect(labelled.issues.map(({ number }) => number)).toEqual([first]);
    expect(await desk.labels()).toContain('status: ontvangen');

    await desk.post(first, nele!, '/hulp');
    await desk.post(first, omar!, 'Gezien');
    const comments = await desk.comments(first);
    expect(comments.map(({ author, body }) => [author, body])).toEqual([
      ['gegrond-intake[bot]', 'Dossier'],
      ['nele-peeters', '/hulp'],
      ['omar-claes', 'Gezien'],
    ]);
    await desk.edit(comments[1]!.id, nele!, '/ontvankelijk');
    expect((await desk.comment(comments[1]!.id))?.body).toBe('/ontvankelijk');
    await expect(desk.post(first, nele!, 'x'.repeat(70_000))).rejects.toThrow(DeskRefusal);

    expect(await desk.issue(first)).toMatchObject({
      title: '2026-000001 · Thuiszorg',
      state: 'open',
      comments: 3,
    });
    expect(await desk.issue(999)).toBeNull();
    expect(await desk.comments(999)).toEqual([]);
    expect(await desk.comment(999_999)).toBeNull();
    await forge.kill();
    await expect(desk.issue(first)).rejects.not.toThrow(DeskRefusal);
  });
});

describe('the case files in git', () => {
  test('an empty register has none', async () => {
    const cases = gitCases(bareRemote());
    expect(await cases.list()).toEqual([]);
    expect(await cases.text('cases/2026/2026-000001.md')).toBeNull();
    expect(await cases.history('cases/2026/2026-000001.md')).toEqual([]);
  });

  test('the latest received comes first, and a broken file is listed as it stands', async () => {
    const remote = bareRemote();
    const dir = clone(remote);
    const file = (number: string, lines: string[]) => {
      mkdirSync(join(dir, 'cases/2026'), { recursive: true });
      writeFileSync(
        join(dir, `cases/2026/${number}.md`),
        `---\n${lines.join('\n')}\n---\n\u0001\u0002\n@@ -1 @@\n`,
      );
    };
    file('2026-000001', ['status: "closed"', 'received: "2026-03-01"', 'issue: 4']);
    file('2026-000002', ['status: broken', 'received: "2026-04-01"']);
    writeFileSync(join(dir, 'cases/README.md'), 'status: "x"\n');
    git(dir, 'add', '.');
    git(dir, 'commit', '--quiet', '-m', 'Two');
    git(dir, 'push', '--quiet');
    const cases = gitCases(remote);
    expect(
      (await cases.list()).map(({ number, fields }) => [number, fields['status'], fields['issue']]),
    ).toEqual([
      ['2026-000002', 'broken', undefined],
      ['2026-000001', 'closed', 4],
    ]);
    const [change, ...older] = await cases.history('cases/2026/2026-000001.md');
    expect(older).toEqual([]);
    expect(change).toMatchObject({ author: 'Piet Proef', subject: 'Two' });
    expect(change?.lines.at(-1)).toEqual({ kind: 'added', text: '@@ -1 @@' });
    expect(await cases.text('../config/organisation.yaml')).toBeNull();
  });
});

describe('the runs', () => {
  test('have the end of their log, and nothing before they wrote one', async () => {
    const state = temporaryFolder();
    mkdirSync(join(state, 'runs/1'), { recursive: true });
    writeFileSync(join(state, 'runs/1/log.txt'), 'x'.repeat(300_000) + 'end');
    const dispatch = async () => runOf(2);
    const runs = runnerRuns({ runs: () => [runOf(1)], dispatch }, state);
    const log = await runs.log(1);
    expect(log.cut).toBe(true);
    expect(log.text.endsWith('xend')).toBe(true);
    expect(await runs.log(2)).toEqual({ text: '', cut: false });
    expect(await runs.summary(1)).toBe('');
  });
});
