import { describe, expect, it } from 'vitest';
import { volume } from '../volume.ts';
import { deskForge } from './desk-forge.ts';
import { Killed, killAfter } from './kill.ts';
import { Desk } from './desk-world.ts';

const forge = deskForge(120);

interface Situation {
  readonly what: string;
  /** What people did before the run; gives the issues to look at. */
  readonly before: (desk: Desk) => Promise<number[]>;
  readonly run: (desk: Desk, more?: Parameters<Desk['handle']>[1]) => Promise<unknown>;
}

const SITUATIONS: Situation[] = [
  {
    what: 'a new issue with comments, of which one is refused and works a line later',
    before: async (desk) => {
      const { issue } = await desk.receive();
      for (const said of [
        '/hulp',
        '/behandelaar handler-2',
        '/ontvankelijk',
        '/onderwerp Lamp',
        '/bevestig brief 2/3/2026',
      ]) {
        await desk.say(issue, said);
      }
      return [issue];
    },
    run: (desk, more) => desk.handle(1, more),
  },
  {
    what: 'an issue that was closed by hand',
    before: async (desk) => {
      const { issue } = await desk.receive();
      await desk.handle(issue);
      await desk.changeIssue(issue, { state: 'closed' });
      return [issue];
    },
    run: (desk, more) => desk.handle(1, more),
  },
  {
    what: 'a duplicate',
    before: async (desk) => {
      const { issue, number } = await desk.receive();
      await desk.handle(issue);
      return [issue, (await desk.receive({ number })).issue];
    },
    run: (desk, more) => desk.handle(2, more),
  },
  {
    what: 'a sweep with a term that is near, one that is over and a comment that nobody heard',
    before: async (desk) => {
      const { issue } = await desk.receive();
      await desk.handle(issue);
      const late = await desk.at('2026-03-10').receive();
      await desk.say(late.issue, '/ontvankelijk\n/bevestig brief 10/3/2026');
      desk.at('2026-03-13');
      return [issue, late.issue];
    },
    run: (desk, more) => desk.sweep(more),
  },
];

/** Everything that stands there after it, without the ids that the forge gives out. */
async function outcome(desk: Desk, issues: readonly number[]) {
  const shown = [];
  for (const issue of issues) {
    const { title, body, labels, state } = await desk.issue(issue);
    const comments = await desk.comments(issue);
    const place = (id: string) => comments.findIndex((comment) => String(comment.id) === id);
    const nameless = (text: string) => text.replaceAll(/(?<=comment\/|\/ja )\d+/g, (id) => `<${place(id)}>`);
    shown.push({ title, body, labels, state, comments: comments.map((one) => nameless(one.body)) });
    const number = title.slice(0, 11);
    shown.push(nameless(desk.file(number)).replaceAll(/"at":"[^"]*"|^seal:.*$/gm, ''));
  }
  return shown;
}

async function play({ before, run }: Situation, done: number | null) {
  const desk = new Desk(forge);
  const issues = await before(desk);
  const kill = killAfter(desk.world(), done);
  await run(desk, kill.parts).catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
  });
  await run(desk);
  await desk.calls();
  await run(desk);
  return { writes: kill.writes(), left: (await desk.calls()).writes, outcome: await outcome(desk, issues) };
}

describe.each(SITUATIONS)('$what', (situation) => {
  it('comes out the same when the job is killed at any of its writes and run again', async () => {
    const undisturbed = await play(situation, null);
    expect(undisturbed.writes).toBeGreaterThan(1);
    for (let done = 0; done <= undisturbed.writes; done += volume(3, 1)) {
      const killed = await play(situation, done);
      expect(killed.outcome, `after ${done} writes`).toEqual(undisturbed.outcome);
      expect(killed.left).toBe(0);
    }
  }, 120_000);
});
