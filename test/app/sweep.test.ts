import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathOf } from '#text/case-file/write.ts';
import { git } from '../adapters/git/registers.ts';
import { deskForge } from './desk-forge.ts';
import { Desk } from './desk-world.ts';

const forge = deskForge();

/** A desk with one case, received on Monday 2 March 2026: ten days to acknowledge end on the 12th, thirty on 1 April. */
async function withCase() {
  const desk = new Desk(forge);
  const received = await desk.receive();
  await desk.handle(received.issue);
  await desk.sweep();
  return { desk, ...received };
}

const stages = async (desk: Desk, issue: number) =>
  (await desk.notes(issue)).map(({ key }) => key).filter((key) => key.startsWith('term/'));

describe('the sweep', () => {
  it('notes every stage of a term once, by a comment and a label', async () => {
    const { desk, issue, number } = await withCase();
    const seen: Record<string, string[]> = {};
    for (let day = 3; day <= 17; day += 1) {
      desk.at(`2026-03-${String(day).padStart(2, '0')}`);
      expect(await desk.sweep()).toBe(true);
      await desk.sweep();
      seen[day] = (await desk.issue(issue)).labels.filter((label) => label.startsWith('term'));
    }
    expect((await stages(desk, issue)).filter((key) => key.includes('acknowledgement'))).toEqual([
      'term/acknowledgement/2026-03-12/near-3',
      'term/acknowledgement/2026-03-12/near-1',
      'term/acknowledgement/2026-03-12/overdue',
      'term/acknowledgement/2026-03-12/escalated',
    ]);
    const changes = Object.entries(seen).filter(
      ([day, labels]) => labels.join() !== seen[Number(day) - 1]?.join(),
    );
    expect(changes).toEqual([
      ['3', []],
      ['9', ['term: near']],
      ['13', ['term: overdue']],
      ['15', ['term: escalated']],
    ]);
    expect(desk.course(number).filter((type) => type === 'deadline-near')).toHaveLength(4);
  }, 60_000);

  it('tells in words which term, which date and who must know', async () => {
    const { desk, issue } = await withCase();
    await desk.at('2026-03-09').sweep();
    await desk.at('2026-03-15').sweep();
    const texts = (await desk.notes(issue)).map(({ text }) => text);
    expect(texts).toContain('⏳ De termijn “Ontvangstbevestiging” eindigt op 12 maart 2026, over 3 dagen.');
    expect(texts.join('\n')).toContain('De uiterste datum was 12 maart 2026.');
    expect(texts.join('\n')).toContain('plaatsvervangend klachtencoördinator');
  });

  it('notes after a week without runs only the last stage', async () => {
    const { desk, issue } = await withCase();
    await desk.at('2026-03-20').sweep();
    expect(await stages(desk, issue)).toEqual([
      'term/acknowledgement/2026-03-12/escalated',
      'term/inadmissibility-notice/2026-03-12/escalated',
    ]);
  });

  it('notes nothing of a term that somebody met in time, however late that is heard', async () => {
    const { desk, issue, number } = await withCase();
    await desk.at('2026-03-12').say(issue, '/ontvankelijk\n/bevestig e-mail 12/3/2026');
    await desk.at('2026-03-20').sweep();
    expect(await stages(desk, issue)).toEqual([]);
    expect(desk.file(number)).toContain('"met":"2026-03-12"');
  });

  it('finds the issue and the comment whose events never came', async () => {
    const { desk, issue, number } = await withCase();
    const missed = await desk.at('2026-03-03').receive();
    await desk.say(issue, '/ontvankelijk');
    await desk.at('2026-03-04').sweep();
    expect(desk.course(number)).toEqual(['received', 'admissible']);
    expect(desk.course(missed.number)).toEqual(['received']);
    expect((await desk.issue(missed.issue)).labels).toEqual(['status: received']);
  });

  it('asks the forge once and writes nothing when there is nothing to do', async () => {
    const { desk } = await withCase();
    // The first of a day writes the work list of that day, the second looks at the issue that it changed.
    for (const day of ['2026-03-04', '2026-03-05']) {
      await desk.at(`${day}T06:00:00Z`).sweep();
      await desk.at(`${day}T10:00:00Z`).sweep();
      desk.at(`${day}T14:00:00Z`);
      const commits = git(desk.remote, 'for-each-ref');
      await desk.calls();
      expect(await desk.sweep()).toBe(true);
      expect(await desk.calls()).toEqual({ all: 1, writes: 0 });
      expect(git(desk.remote, 'for-each-ref')).toBe(commits);
    }
  });

  it('misses no change of the second in which it looked', async () => {
    const { desk, issue, number } = await withCase();
    desk.at('2026-03-03');
    await desk.say(issue, 'Ik kijk ernaar.');
    await desk.sweep();
    await desk.say(issue, '/ontvankelijk');
    await desk.sweep();
    expect(desk.course(number)).toEqual(['received', 'admissible']);
    const second = await desk.receive();
    await desk.sweep();
    expect(desk.course(second.number)).toEqual(['received']);
  });

  it('makes one commit, whatever it found', async () => {
    const desk = new Desk(forge);
    for (let n = 0; n < 4; n += 1) await desk.receive();
    await desk.at('2026-03-15').sweep();
    expect(desk.commits()).toBe(1);
    expect(git(desk.remote, 'ls-tree', '-r', '--name-only', 'main').trim().split('\n')).toHaveLength(4);
  });

  it('does what a killed job left undone', async () => {
    const { desk, issue, number } = await withCase();
    await desk.at('2026-03-04').say(issue, '/ontvankelijk');
    const stop = () => Promise.reject(new Error('killed'));
    await expect(
      desk.handle(issue, { forge: { ...desk.gegrond, createComment: stop, updateIssue: stop } }),
    ).rejects.toThrow('killed');
    expect((await desk.issue(issue)).labels).toEqual(['status: received']);
    await desk.sweep();
    expect((await desk.issue(issue)).labels).toEqual(['status: admissible']);
    expect(desk.course(number)).toEqual(['received', 'admissible']);
  });

  it('names a broken case file and goes on with the others', async () => {
    const { desk, number } = await withCase();
    const good = await desk.receive();
    await desk.handle(good.issue);
    const dir = desk.newClone();
    writeFileSync(join(dir, pathOf(number)), desk.file(number).replace('schema: 1', 'schema: 2'));
    git(dir, 'commit', '--quiet', '--all', '--message', 'By hand');
    git(dir, 'push', '--quiet', 'origin', 'HEAD:main');
    expect(await desk.at('2026-03-15').sweep()).toBe(false);
    expect(desk.log.filter((line) => line.includes(pathOf(number)))).toHaveLength(1);
    expect(desk.course(good.number)).toContain('deadline-escalated');
    expect(desk.file(number)).toContain('schema: 2');
  });

  it('lets what the forge refuses of one issue not hold up the others, and tries it again', async () => {
    const { desk, issue } = await withCase();
    const other = await desk.at('2026-03-03').receive();
    await desk.say(issue, '/ontvankelijk');
    const path = `/${desk.repo}/issues/${issue}/comments$`;
    await forge.fault([{ method: 'POST', path, kind: 'status', status: 422 }]);
    expect(await desk.sweep()).toBe(false);
    expect((await desk.issue(other.issue)).labels).toEqual(['status: received']);
    expect(await desk.sweep()).toBe(true);
    expect((await desk.issue(issue)).labels).toEqual(['status: admissible']);
  });

  it('does nothing in a dry run, but says what it would do', async () => {
    const { desk, issue, number } = await withCase();
    await desk.at('2026-03-15').calls();
    await desk.sweep({ dryRun: true });
    expect((await desk.calls()).writes).toBe(0);
    expect(desk.course(number)).toEqual(['received']);
    expect(desk.log).toContain(`would write ${pathOf(number)}`);
    expect(desk.log).toContain(
      `would post-note of issue ${issue}: term/acknowledgement/2026-03-12/escalated`,
    );
  });
});
