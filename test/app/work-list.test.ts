import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verify } from '#app/verify.ts';
import { workListLabel } from '#domain/language/nl/desk.ts';
import { git } from '../adapters/git/registers.ts';
import { deskForge } from './desk-forge.ts';
import { config, Desk } from './desk-world.ts';
import { Killed, killAfter } from './kill.ts';
import { AN, dossierOf, LetterDesk, mailServer } from './letter-world.ts';

const forge = deskForge(60);
const server = mailServer();

/** The numbers of the issues that are work lists, the open ones first. */
async function lists(desk: Desk): Promise<{ number: number; state: string }[]> {
  const { issues } = await desk.gegrond.changedIssues('1970-01-01T00:00:00Z');
  return issues
    .filter(({ title, labels }) => title === 'Werklijst' || labels.includes(workListLabel))
    .map(({ number, state }) => ({ number, state }));
}

async function withCase() {
  const desk = new Desk(forge);
  const received = await desk.receive();
  await desk.handle(received.issue);
  await desk.sweep();
  const [list] = await lists(desk);
  return { desk, ...received, list: list?.number ?? 0 };
}

const body = async (desk: Desk, list: number) => (await desk.issue(list)).body;

describe('the work list', () => {
  it('is an issue of the app that every sweep of a new day writes anew', async () => {
    const { desk, issue, number, list } = await withCase();
    const { title, labels, author } = await desk.issue(list);
    expect({ title, labels, own: desk.gegrond.isOwn(author) }).toEqual({
      ...{ title: 'Werklijst', labels: [workListLabel], own: true },
    });
    expect(await body(desk, list)).toContain(`| #${String(issue)} ${number} | nog 10 dagen |`);
    await desk.at('2026-03-13').sweep();
    expect(await body(desk, list)).toContain('**1 dag te laat**');
    expect(await lists(desk)).toHaveLength(1);
  });

  it('is no complaint to any job, and gets no answer', async () => {
    const { desk, list } = await withCase();
    expect(await desk.handle(list)).toBe(true);
    expect(await desk.sweep()).toBe(true);
    expect(await desk.comments(list)).toEqual([]);
    expect(git(desk.remote, 'ls-tree', '-r', '--name-only', 'main').trim().split('\n')).toHaveLength(1);
  });

  it('is put right after somebody changed, closed, renamed or unlabelled it', async () => {
    const { desk, list } = await withCase();
    const before = await body(desk, list);
    await desk.at('2026-03-02T15:00:00Z').changeIssue(list, { title: 'Lijst', state: 'closed', labels: [] });
    await desk.sweep();
    const after = await desk.issue(list);
    expect([after.title, after.state, after.labels]).toEqual(['Werklijst', 'open', [workListLabel]]);
    await desk.at('2026-03-02T16:00:00Z').changeIssue(list, { body: 'Weg.' });
    await desk.sweep();
    expect(await body(desk, list)).toBe(before);
    expect(await desk.comments(list)).toEqual([]);
  });

  it('is made again when the text changes after somebody deleted it', async () => {
    const { desk, list } = await withCase();
    await desk.by('beheerder', 'DELETE', `/_web/issues/${String(list)}`).catch(() => undefined);
    const gone = { ...desk.gegrond, issue: async (n: number) => (n === list ? null : desk.gegrond.issue(n)) };
    await desk.at('2026-03-03').sweep({ forge: gone });
    const open = (await lists(desk)).filter(({ number }) => number !== list);
    expect(open).toHaveLength(1);
  });

  it('holds nothing that somebody wrote', async () => {
    const { desk, list } = await withCase();
    const { issue } = await desk.receive({}, [{ label: 'Naam', value: 'Piet Proefpersoon', typed: true }]);
    await desk.say(issue, '/ontvankelijk\nMevrouw Peeters belde.');
    await desk.at('2026-03-03').sweep();
    expect(await body(desk, list)).not.toMatch(/Proefpersoon|Peeters/);
  });

  it('knows a letter that the very sweep sent that writes it', async () => {
    const desk = new LetterDesk(forge, server);
    const { issue } = await desk.receive({}, dossierOf(AN));
    await desk.command(issue, '/ontvankelijk');
    const draft = await desk.draft(issue, '/bevestig');
    await desk.sweep();
    const [list] = await lists(desk);
    expect(await body(desk, list?.number ?? 0)).toContain('| Ontvangstbevestiging: 12 maart 2026 |');
    await desk.say(issue, `/verstuur ${String(draft)}`);
    await desk.sweep();
    expect(server.received).toHaveLength(1);
    const after = await body(desk, list?.number ?? 0);
    expect(after).not.toContain('Ontvangstbevestiging');
    expect(after).toContain('| wijs een behandelaar aan | daarna Gemotiveerd antwoord: 1 april 2026 |');
  });

  it('says in a dry run that it would be written', async () => {
    const { desk, list } = await withCase();
    const before = await body(desk, list);
    await desk.at('2026-03-03').sweep({ dryRun: true });
    expect(await body(desk, list)).toBe(before);
    expect(desk.log).toContain('would write the work list');
  });

  it('holds nothing up when the forge refuses it, and comes with the next sweep', async () => {
    const { desk, list } = await withCase();
    const path = `/${desk.repo}/issues/${String(list)}$`;
    await forge.fault([{ method: 'PATCH', path, kind: 'status', status: 422 }]);
    expect(await desk.at('2026-03-03').sweep()).toBe(false);
    expect(await desk.sweep()).toBe(true);
    expect(await body(desk, list)).toContain('Stand van **3 maart 2026**');
  });

  it('is one, whenever the sweep that makes it is killed', async () => {
    const play = async (done: number) => {
      const desk = new Desk(forge);
      const { issue } = await desk.receive();
      await desk.handle(issue);
      const kill = killAfter(desk.world(), done);
      let killed = false;
      await desk.sweep(kill.parts).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        killed = true;
      });
      await desk.sweep();
      await desk.sweep();
      const found = await lists(desk);
      expect(
        found.filter(({ state }) => state === 'open'),
        `after ${String(done)} writes`,
      ).toHaveLength(1);
      expect(found).toHaveLength(1);
      return killed;
    };
    let done = 0;
    while (await play(done)) done += 1;
    expect(done).toBeGreaterThan(2);
  }, 120_000);
});

describe('/afwezig', () => {
  const WORDS = '/afwezig coordinator-1 2026-03-02 2026-03-06';

  it('on the work list is recorded, answered once, and shown', async () => {
    const { desk, list } = await withCase();
    const answer = await desk.at('2026-03-02T14:00:00Z').command(list, WORDS, 'coordinator-2');
    expect(answer).toBe(
      '✔ coordinator-1 is afwezig van 2 maart 2026 tot en met 6 maart 2026. coordinator-2 neemt waar: krijgt de herinneringen en mag dezelfde opdrachten geven.',
    );
    const file = git(desk.remote, 'show', 'main:cases/desk.json');
    expect(JSON.parse(file)).toMatchObject([
      { type: 'absence-set', person: 'coordinator-1', by: 'coordinator-2' },
    ]);
    await desk.at('2026-03-02T16:00:00Z').sweep();
    expect(await body(desk, list)).toContain('coordinator-2 voor coordinator-1');
    await desk.calls();
    await desk.handle(list);
    expect((await desk.calls()).writes).toBe(0);
    expect(git(desk.remote, 'show', 'main:cases/desk.json')).toBe(file);
  });

  it('under a case leaves the case alone', async () => {
    const { desk, issue, number } = await withCase();
    expect(await desk.at('2026-03-02T14:00:00Z').command(issue, WORDS)).toContain('✔ coordinator-1');
    expect(desk.course(number)).toEqual(['received']);
    await desk.handle(issue);
    expect((await desk.notes(issue)).filter(({ key }) => key.startsWith('comment/'))).toHaveLength(1);
  });

  it('that is refused says why, and is read again after an edit', async () => {
    const { desk, list } = await withCase();
    const said = await desk
      .at('2026-03-02T14:00:00Z')
      .say(list, '/afwezig coordinator-1 31/6/2026 2026-07-02');
    await desk.handle(list);
    expect(await desk.answer(list, said)).toContain('U schreef `31/6/2026`');
    await desk.at('2026-03-02T14:05:00Z').edit(said, '/afwezig coordinator-1 30/6/2026 2026-07-02');
    await desk.handle(list);
    expect(await desk.answer(list, said)).toContain('✔ coordinator-1 is afwezig van 30 juni 2026');
    expect(await desk.command(list, '/ontvankelijk')).toContain('alleen `/afwezig`');
    expect(await desk.command(list, 'Dag,\n/afwezig coordinator-1')).toContain('las `/afwezig` als tekst');
    expect(await desk.command(list, WORDS, 'voorbijganger')).toContain('U hebt geen rol');
  });

  it('and nothing else is what `/hulp` offers on the work list, to everybody with a role', async () => {
    const { desk, list } = await withCase();
    const said = await desk.command(list, '/hulp');
    expect(said).toContain('- `/afwezig persoon van tot [vervanger persoon]`');
    expect(said).toContain('- `/afwezig persoon vervalt eerste-dag`');
    expect(said).not.toContain('Niet uitgevoerd');
    expect(await desk.command(list, '/hulp', 'voorbijganger')).toContain('U hebt geen rol');
    const before = await desk.comments(list);
    await desk.handle(list);
    expect(await desk.comments(list)).toEqual(before);
  });

  it('that is refused gets an example of what was typed, never one that changes another absence', async () => {
    const { desk, list } = await withCase();
    await desk.at('2026-03-02T14:00:00Z').command(list, '/afwezig handler-1 2026-03-02 2026-03-20');
    const typed = '/afwezig handler-2 2026-03-05 2026-03-25';
    expect(await desk.command(list, typed)).toContain(`\n${typed} vervanger `);
    const own = await desk.command(list, '/afwezig handler-1 2026-03-05 2026-03-25');
    expect(own).toContain('Zo schrijft u de opdracht: `/afwezig persoon van tot [vervanger persoon]`.');
    expect(own).not.toContain('Zo kan het wel');
  });

  it('gives the deputy the rights of the absent person, on these days only', async () => {
    const { desk, list } = await withCase();
    const { issue } = await desk.receive({ procedure: 'hss@1' });
    await desk
      .at('2026-03-02T14:00:00Z')
      .command(list, '/afwezig management-1 2026-03-03 2026-03-03', 'management-1');
    expect(await desk.command(issue, '/ontvankelijk')).toContain('Niet uitgevoerd');
    expect(await desk.at('2026-03-03').command(issue, '/ontvankelijk')).toContain('✔');
    expect(await desk.at('2026-03-04').command(issue, '/trek-in 4/3/2026')).toContain('Niet uitgevoerd');
  });

  it('makes nobody a coordinator whom the configuration does not name', async () => {
    const { desk, list, issue } = await withCase();
    const words = '/afwezig coordinator-1 2026-03-02 2026-03-06 vervanger management-1';
    const own = await desk.at('2026-03-02T14:00:00Z').command(issue, words, 'management-1');
    expect(own).toContain('kan dat ook wie hier klachten behandelt: coordinator-1, coordinator-2.');
    expect(await desk.command(list, words)).toContain('`management-1` kan `coordinator-1` niet vervangen.');
    expect(await desk.command(issue, '/ontvankelijk', 'management-1')).toContain('Niet uitgevoerd');
  });

  it('cannot be heard while the file is broken, which the sweep says', async () => {
    const { desk, list } = await withCase();
    await desk.at('2026-03-02T14:00:00Z').command(list, WORDS);
    const dir = desk.newClone();
    const text = '[{"type":"x"}]';
    writeFileSync(join(dir, 'cases/desk.json'), text);
    git(dir, 'commit', '--quiet', '--all', '--message', 'By hand');
    git(dir, 'push', '--quiet', 'origin', 'HEAD:main');
    expect(await desk.command(list, WORDS)).toContain('Verwittig de beheerder');
    expect(await desk.at('2026-03-03').sweep()).toBe(false);
    expect(desk.log.join('\n')).toContain('cases/desk.json: event 1: expected the type');
    expect(git(desk.remote, 'show', 'main:cases/desk.json')).toBe(text);
    const found = await verify(desk.world().register, { config });
    expect(found.map(({ path }) => path)).toEqual(['cases/desk.json']);
  });
});
