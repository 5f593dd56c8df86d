import { describe, expect, it } from 'vitest';
import type { Mailer } from '#app/ports.ts';
import type { World } from '#app/world.ts';
import { volume } from '../volume.ts';
import { deskForge } from './desk-forge.ts';
import { deskMail } from './desk-mail.ts';
import { config, Desk } from './desk-world.ts';
import { Killed, killAfter } from './kill.ts';

const forge = deskForge(60);
const mail = deskMail();
const page = 'https://github.com/voorbeeldstad/desk';

/** A desk with one case, received on Monday 2 March 2026: ten days to acknowledge end on the 12th. */
async function withCase(more: Partial<World> = {}) {
  const desk = new Desk(forge);
  const { issue, number } = await desk.receive();
  await desk.handle(issue);
  const sweep = (when: string, rest: Partial<World> = {}) =>
    desk.at(when).sweep({ mailer: mail.mailer, page, ...more, ...rest });
  await sweep('2026-03-02');
  mail.arrived();
  return { desk, issue, number, sweep };
}

const ids = () =>
  mail
    .arrived()
    .map(({ to, id }) => `${to} ${id.replace(/^[^.]*\./, '').replace('@voorbeeldegem.example', '')}`)
    .toSorted();

const digestConfig = {
  ...config,
  organisation: {
    ...config.organisation,
    mail: { ...config.organisation.mail, digest: true, digest_at: '08:00' },
  },
};

describe('mails to staff', () => {
  it('tell each stage once, to whoever must act, and an escalation to the deputy too', async () => {
    const { sweep } = await withCase();
    const seen: Record<string, string[]> = {};
    for (const day of ['2026-03-08', '2026-03-09', '2026-03-13', '2026-03-15', '2026-03-16']) {
      await sweep(day);
      seen[day] = ids();
    }
    const both = (to: string, stage: string) =>
      ['acknowledgement', 'inadmissibility-notice'].map(
        (term) =>
          `${to} ${term}.2026-03-12.${stage}.${to.startsWith('klachten@') ? 'coordinator-1' : 'coordinator-2'}`,
      );
    expect(seen).toEqual({
      '2026-03-08': [],
      '2026-03-09': both('klachten@voorbeeldegem.example', 'near-3'),
      '2026-03-13': both('klachten@voorbeeldegem.example', 'overdue'),
      '2026-03-15': [
        ...both('klachten-vervanging@voorbeeldegem.example', 'escalated'),
        ...both('klachten@voorbeeldegem.example', 'escalated'),
      ],
      '2026-03-16': [],
    });
  }, 60_000);

  it('say they come from a machine, which case it is and where, and nothing that somebody wrote', async () => {
    const { desk, issue, number, sweep } = await withCase();
    await desk.say(issue, 'Mevrouw Peeters belde over de lamp.');
    await sweep('2026-03-09');
    const [first] = mail.arrived();
    expect(first?.text).toMatch(/^Auto-Submitted: auto-generated\r$/im);
    expect(first?.text).toContain(number);
    expect(first?.text).toContain(`${page}/issues/${String(issue)}`);
    expect(first?.text).not.toMatch(/lamp|Peeters/i);
  });

  it('go to the handler who was appointed, once', async () => {
    const { desk, issue, sweep } = await withCase();
    await desk.at('2026-03-03').command(issue, '/ontvankelijk\n/behandelaar handler-1');
    await sweep('2026-03-03T16:00:00Z');
    await sweep('2026-03-03T18:00:00Z');
    const arrived = mail.arrived();
    expect(arrived.map(({ to }) => to)).toEqual(['burgerzaken@voorbeeldegem.example']);
    expect(arrived[0]?.id).toMatch(/appointed\.issue-\d+-comment-\d+-2\.handler-1/);
    expect(arrived[0]?.text).not.toContain('/issues/');
  });

  it('go to the deputy, and not to the coordinator whom the complaint is about', async () => {
    const { desk, issue, sweep } = await withCase();
    await desk.at('2026-03-03').command(issue, '/beklaagde coordinator-1', 'coordinator-2');
    for (const day of ['2026-03-09', '2026-03-13', '2026-03-15']) await sweep(day);
    const arrived = mail.arrived();
    expect(arrived.map(({ to }) => to)).toEqual(
      arrived.map(() => 'klachten-vervanging@voorbeeldegem.example'),
    );
    expect(arrived.length).toBeGreaterThan(3);
    expect(arrived.filter(({ text }) => /coordinator-1|afwezig/.test(text))).toEqual([]);
  }, 60_000);

  it('of other cases go out where it cannot be read whom one is about, and that one waits', async () => {
    const { desk, issue, sweep } = await withCase();
    const other = await desk.at('2026-03-02').receive();
    await desk.handle(other.issue);
    await desk.at('2026-03-03').command(issue, '/beklaagde coordinator-1', 'coordinator-2');
    await mail.server.fail('refuses-connection');
    await sweep('2026-03-09');
    await mail.server.fail(null);
    const comments = (of: number) =>
      of === issue ? Promise.reject(new TypeError('no')) : desk.gegrond.comments(of);
    expect(await sweep('2026-03-09T12:00:00Z', { forge: { ...desk.gegrond, comments } })).toBe(false);
    const [first] = mail.arrived();
    expect(first?.text).toContain(other.number);
    expect(await sweep('2026-03-09T13:00:00Z')).toBe(true);
    expect(mail.arrived().map(({ to }) => to)).toContain('klachten-vervanging@voorbeeldegem.example');
  }, 60_000);

  it('wait while the mail server is down, and hold nothing else up', async () => {
    const { desk, issue, sweep } = await withCase();
    await mail.server.fail('refuses-connection');
    expect(await sweep('2026-03-09')).toBe(true);
    expect((await desk.issue(issue)).labels).toContain('term: near');
    expect(desk.log.filter((line) => line.includes('a mail to coordinator-1 was not taken'))).toHaveLength(2);
    await mail.server.fail(null);
    await sweep('2026-03-09T16:00:00Z');
    expect(ids()).toHaveLength(2);
  });

  it('reach the others when the server refuses one address, and repeat nothing that it said', async () => {
    const { desk, sweep } = await withCase();
    const picky: Mailer = {
      send: (one) =>
        one.messageId?.includes('inadmissibility') === true
          ? mail.mailer.send(one)
          : Promise.reject(new Error('550 <klachten@voorbeeldegem.example>')),
    };
    await sweep('2026-03-09', { mailer: picky });
    expect(ids()).toHaveLength(1);
    expect(desk.log.join('\n')).not.toContain('@');
    await sweep('2026-03-09T16:00:00Z');
    expect(ids()).toHaveLength(1);
  });

  it('name in the log who has no address', async () => {
    const { organisation } = config;
    const people = organisation.people.map((one) => ({ ...one, email: null }));
    const { desk, sweep } = await withCase({
      config: { ...config, organisation: { ...organisation, people } },
    });
    await sweep('2026-03-09');
    expect(ids()).toEqual([]);
    expect(desk.log).toContain('coordinator-1 has no email in organisation.yaml and is told nothing');
  });

  it('are none in a dry run, and none without a mail server', async () => {
    const { desk, sweep } = await withCase();
    await sweep('2026-03-09', { dryRun: true });
    expect(ids()).toEqual([]);
    await desk.at('2026-03-09').sweep();
    expect(ids()).toEqual([]);
  });

  it('come together once a day, from a time on, where the organisation wants that', async () => {
    const { sweep } = await withCase({ config: digestConfig });
    await sweep('2026-03-09T05:17:00Z');
    expect(ids()).toEqual([]);
    await sweep('2026-03-09T07:17:00Z');
    const [digest, ...more] = mail.arrived();
    expect(more).toEqual([]);
    expect(digest?.text.match(/2026-000001/g)).toHaveLength(2);
    await sweep('2026-03-11T13:17:00Z');
    expect(ids()).toHaveLength(1);
    await sweep('2026-03-13T13:17:00Z');
    await sweep('2026-03-13T17:17:00Z');
    expect(ids()).toHaveLength(1);
  });
});

describe.each([
  ['single mails', config],
  ['a mail of the day', digestConfig],
])('a sweep with %s', (_what, used) => {
  const play = async (done: number | null) => {
    const { desk, sweep } = await withCase({ config: used });
    // What concerns the case was done before, so that the killed run has the mails to do and nothing else.
    await desk.at('2026-03-09').sweep({ config: used });
    await desk.sweep({ config: used });
    const kill = killAfter(desk.world({ mailer: mail.mailer }), done);
    await sweep('2026-03-09', kill.parts).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    await sweep('2026-03-09');
    const told = mail.arrived().map(({ to, id }) => `${to} ${id.replaceAll(/\.[0-9a-f]{16}@/g, '.#@')}`);
    await sweep('2026-03-09');
    return { writes: kill.writes(), told: told.toSorted(), left: ids() };
  };

  it('tells the same when it is killed between any two of its writes and run again', async () => {
    const undisturbed = await play(null);
    expect(undisturbed.told.length).toBeGreaterThan(0);
    for (let done = 0; done <= undisturbed.writes; done += volume(5, 1)) {
      const killed = await play(done);
      expect(killed.told, `after ${String(done)} writes`).toEqual(undisturbed.told);
      expect(killed.left).toEqual([]);
    }
  }, 120_000);
});
