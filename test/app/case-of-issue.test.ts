import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRegister } from '#adapters/git/register.ts';
import { pathOf } from '#text/case-file/write.ts';
import { git } from '../adapters/git/registers.ts';
import { deskForge } from './desk-forge.ts';
import { Desk } from './desk-world.ts';

const forge = deskForge();

/** A desk with one case. */
async function withCase() {
  const desk = new Desk(forge);
  const received = await desk.receive();
  await desk.handle(received.issue);
  return { desk, ...received };
}

/** A person changes a case file by hand, in a clone of his own. */
function changeByHand(desk: Desk, number: string, change: (text: string) => string): void {
  const dir = desk.newClone();
  writeFileSync(join(dir, pathOf(number)), change(desk.file(number)));
  git(dir, 'commit', '--quiet', '--all', '--message', 'By hand');
  git(dir, 'push', '--quiet', 'origin', 'HEAD:main');
}

describe('an issue of the intake', () => {
  it('becomes a case with a case file, a card, labels and a title', async () => {
    const { desk, issue, number } = await withCase();
    const shown = await desk.issue(issue);
    expect(shown.title).toBe(`${number} · Openbare werken`);
    expect(shown.labels).toEqual(['status: received']);
    expect(shown.body).toContain(`## Klacht ${number}`);
    expect(shown.body).toContain('`/ontvankelijk`');
    expect(desk.file(number)).toContain('status: "received"\nreceived: "2026-03-02"\n');
    expect(desk.course(number)).toEqual(['received']);
    expect(await desk.comments(issue)).toHaveLength(1);
  });

  it('is done when it is done: a second run, or the same event delivered twice, writes nothing', async () => {
    const { desk, issue } = await withCase();
    await desk.calls();
    expect(await desk.handle(issue)).toBe(true);
    expect((await desk.calls()).writes).toBe(0);
    expect(desk.commits()).toBe(1);
  });

  it('says in words what the citizen left open', async () => {
    const desk = new Desk(forge);
    const { issue, number } = await desk.receive({
      service: 'unknown',
      entity: 'unknown',
      category: 'unknown',
    });
    await desk.handle(issue);
    const { title, body } = await desk.issue(issue);
    expect(title).toBe(`${number} · dienst onbekend`);
    expect(body.slice(0, body.indexOf('<details>'))).not.toContain('unknown');
  });

  it('is decided on what the register holds when another clone pushed in between', async () => {
    const desk = new Desk(forge);
    const { issue } = await desk.receive();
    const other = await desk.receive();
    const register = desk.world().register;
    let pushed = false;
    await desk.handle(issue, {
      register: {
        ...register,
        push: async () => {
          if (!pushed) await elsewhere(desk, other.issue);
          pushed = true;
          return register.push();
        },
      },
    });
    expect(desk.commits()).toBe(2);
    expect(desk.log).toContain('the register moved on; deciding anew');
    expect((await desk.issue(issue)).labels).toEqual(['status: received']);
  });

  it('makes no second case of a submission that was delivered twice, and takes its dossier away', async () => {
    const { desk, issue, number } = await withCase();
    const second = await desk.receive({ number });
    expect(await desk.handle(second.issue)).toBe(true);
    expect((await desk.issue(second.issue)).state).toBe('closed');
    const left = await desk.comments(second.issue);
    expect(left.map(({ body }) => body).join()).toContain(`werk verder in #${issue}`);
    expect(left).toHaveLength(1);
    expect(desk.commits()).toBe(1);
    await desk.calls();
    await desk.handle(second.issue);
    expect((await desk.calls()).writes).toBe(0);
  });

  it('keeps the dossier of a duplicate as long as the first issue lacks it', async () => {
    const { desk, issue, number } = await withCase();
    const dossier = (await desk.comments(issue))[0];
    await desk.intake.deleteComment(dossier?.id ?? 0);
    const second = await desk.receive({ number });
    await desk.handle(second.issue);
    expect((await desk.comments(second.issue)).map(({ body }) => body).join()).toContain('De lamp');
    await desk.dossier(issue, number);
    await desk.handle(second.issue);
    expect((await desk.comments(second.issue)).map(({ body }) => body).join()).not.toContain('De lamp');
  });

  it('gets no case while its block cannot be read, and gets one when it can again', async () => {
    const desk = new Desk(forge);
    const { issue, number } = await desk.receive();
    const { body } = await desk.issue(issue);
    await desk.changeIssue(issue, { body: body.replace('"schema": 1', '"schema": 1,,') });
    expect(await desk.handle(issue)).toBe(false);
    expect(desk.log.join()).toContain('the intake block cannot be read (not-json)');
    const [notice] = await desk.notes(issue);
    expect(notice?.text).toMatch(/het blok met gegevens is beschadigd\. Er is nog geen klacht/);
    await desk.changeIssue(issue, { body });
    expect(await desk.handle(issue)).toBe(true);
    expect(desk.course(number)).toEqual(['received']);
    expect(await desk.notes(issue)).toEqual([]);
  });

  it('keeps its case and gets its card back when somebody edits or empties the text', async () => {
    const { desk, issue, number } = await withCase();
    const { body } = await desk.issue(issue);
    for (const change of ['', 'weg', body.replaceAll(number, '2026-ZZZZZZ')]) {
      await desk.changeIssue(issue, { body: change });
      expect(await desk.handle(issue)).toBe(true);
      expect((await desk.issue(issue)).body.trim()).toBe(body.trim());
    }
    expect(desk.commits()).toBe(1);
  });

  it('gets its labels and title back, and keeps the labels of others', async () => {
    const { desk, issue, number } = await withCase();
    await desk.changeIssue(issue, {
      title: 'Straatlamp',
      labels: ['status: closed', 'term: overdue', 'wijk 3'],
    });
    await desk.handle(issue);
    const shown = await desk.issue(issue);
    expect(shown.labels.toSorted()).toEqual(['status: received', 'wijk 3']);
    expect(shown.title).toContain(number);
  });

  it('is opened again when it is closed by hand, and the coordinator reads why', async () => {
    const { desk, issue } = await withCase();
    await desk.changeIssue(issue, { state: 'closed' }, 'coordinator-1');
    await desk.handle(issue);
    expect((await desk.issue(issue)).state).toBe('open');
    expect((await desk.notes(issue)).map(({ text }) => text).join()).toMatch(/weer open.*`\/sluit`/s);
    await desk.changeIssue(issue, { state: 'closed' }, 'coordinator-1');
    await desk.handle(issue);
    expect((await desk.issue(issue)).state).toBe('open');
    expect(await desk.notes(issue)).toHaveLength(1);
  });

  it.each([
    ['deleted', 'DELETE', ''],
    ['moved elsewhere', 'POST', '/transfer'],
  ])('is named to the operator when it was %s, and its case file stays', async (_what, method, path) => {
    const { desk, issue, number } = await withCase();
    await desk.by('beheerder', method, `/_web/issues/${issue}${path}`, { repository: 'elders/elders' });
    expect(await desk.handle(issue)).toBe(false);
    expect(desk.log.join()).toContain(`issue ${issue} is gone`);
    expect(desk.course(number)).toEqual(['received']);
  });

  it('waits, with a word to those who read it, while its case file is broken', async () => {
    const { desk, issue, number } = await withCase();
    const good = desk.file(number);
    changeByHand(desk, number, (text) => text.replace('"type":"received"', '"type":"recieved"'));
    await desk.say(issue, '/ontvankelijk');
    expect(await desk.handle(issue)).toBe(false);
    expect(desk.log.join()).toContain(`${pathOf(number)}: event 1: expected one of the known types`);
    expect((await desk.notes(issue)).map(({ key }) => key)).toEqual(['notice/broken']);
    changeByHand(desk, number, () => good);
    expect(await desk.handle(issue)).toBe(true);
    expect(desk.course(number)).toEqual(['received', 'admissible']);
    expect((await desk.notes(issue)).map(({ key }) => key)).not.toContain('notice/broken');
  });
});

describe('an issue that is not of the intake', () => {
  it('becomes no case, whatever it says; its writer reads why, once', async () => {
    const { desk, issue, number } = await withCase();
    const { body } = await desk.issue(issue);
    const opened = await desk.by('coordinator-1', 'POST', '/issues', { title: 'Klacht', body });
    const byHand = Number(opened['number']);
    await desk.handle(byHand);
    await desk.handle(byHand);
    const shown = await desk.issue(byHand);
    expect([shown.title, shown.labels]).toEqual(['Klacht', []]);
    expect((await desk.notes(byHand)).map(({ key }) => key)).toEqual(['notice/foreign']);
    expect(desk.commits()).toBe(1);
    expect(desk.course(number)).toEqual(['received']);
  });
});

/** Another runner lands the case of an issue while this one is at work. */
async function elsewhere(desk: Desk, issue: number): Promise<void> {
  const dir = desk.newClone();
  await desk.handle(issue, { register: openRegister({ dir }) });
}
