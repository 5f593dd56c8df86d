/** `/naar-directeur`: what a complaint takes along to the restricted desk, and what it leaves behind. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verify } from '#app/verify.ts';
import { volume } from '../volume.ts';
import { deskForge } from './desk-forge.ts';
import { Killed, killAfter } from './kill.ts';
import type { Complainant } from './letter-world.ts';
import { AN, dossierOf, mailServer, readMail } from './letter-world.ts';
import type { TwoDesks } from './two-desks.ts';
import { readAt, twoDesks } from './two-desks.ts';

const forge = deskForge(120);
const server = mailServer();

const MOVED_TO = 'Nieuwstraat 7, 9999 Voorbeeldegem';

/** A complaint at the ordinary desk of which much was put right and told, on 6 March. */
async function handled({ ordinary }: TwoDesks, who: Complainant = AN) {
  ordinary.at('2026-03-04');
  const { issue, number } = await ordinary.receive({}, dossierOf(who));
  await ordinary.handle(issue);
  await ordinary.command(issue, '/ontvangen 2/3/2026 brief');
  await ordinary.command(issue, '/corrigeer 1 dienst burgerzaken\nHet ging over een paspoort.');
  await ordinary.command(issue, `/corrigeer klager adres\n${MOVED_TO}`);
  await ordinary.command(issue, '/ontvankelijk');
  ordinary.at('2026-03-06');
  await ordinary.command(issue, '/beklaagde handler-3');
  await ordinary.command(issue, '/behandelaar handler-1');
  const draft = await ordinary.draft(issue, '/bevestig e-mail\nWij hebben uw klacht goed ontvangen.');
  await ordinary.command(issue, `/verstuur ${draft}`);
  await ordinary.command(issue, '/onderwerp Wachttijd');
  await ordinary.documents.put({
    ...{ number, name: `${number}-report-AAAAAA.txt`, type: 'text/plain', bytes: Buffer.from('Verslag') },
  });
  const [document] = await ordinary.documents.list(number);
  await ordinary.intake.createComment(
    issue,
    `Document: [verslag](${document?.url ?? ''})\n\n<!-- gegrond:note key=document/${document?.name ?? ''} -->`,
  );
  ordinary.at('2026-03-09');
  return { issue, number };
}

/** Passes it on, and lets the restricted desk hear of it; gives the issue there. */
async function passedOn(desks: TwoDesks, issue: number): Promise<number> {
  const { ordinary, restricted } = desks;
  await ordinary.command(issue, '/naar-directeur\nDit gaat over mijzelf.');
  restricted.at(ordinary.now);
  await restricted.handle(1);
  return 1;
}

describe('a complaint that is passed on', { timeout: 60_000 }, () => {
  it('goes on at the restricted desk with what counts by then: dates, data and what was told', async () => {
    const desks = twoDesks(forge, server);
    const { issue, number } = await handled(desks);
    const there = await passedOn(desks, issue);
    const events = desks.restricted.events(number);
    expect(events[0]).toMatchObject({ on: '2026-03-02', channel: 'letter', service: 'burgerzaken' });
    expect(events.slice(1).map(({ type, on }) => `${on} ${type}`)).toEqual([
      '2026-03-04 corrected',
      '2026-03-04 admissible',
      '2026-03-06 respondent-named',
      '2026-03-06 letter-intended',
      '2026-03-06 letter-sent',
      '2026-03-06 acknowledged',
    ]);
    const file = desks.restricted.file(number);
    expect(file).toContain('"code":"acknowledgement","target":"2026-03-12","nominal":"2026-03-12"');
    expect(file).toMatch(/"code":"acknowledgement"[^}]*"met":"2026-03-06"/);
    expect(file).toMatch(/"code":"answer"[^}]*"nominal":"2026-04-01"/);
    expect(file).not.toMatch(/An Peeters|Nieuwstraat|goed ontvangen/);
    const { body } = await desks.restricted.issue(there);
    expect(body).toContain('Aan zet: **directie**. De volgende stap: wijs een behandelaar aan');
    expect(body).toContain('| 6 maart 2026 | Ontvangst bevestigd |');
  });

  it('has its letters addressed as was put right, and is still handled by nobody whom it is about', async () => {
    const desks = twoDesks(forge, server);
    const { issue } = await handled(desks);
    const { restricted } = desks;
    const there = await passedOn(desks, issue);
    const draft = await restricted.say(
      there,
      '/tussenbericht 25/3/2026 brief\nHet duurt nog.',
      'management-1',
    );
    await restricted.handle(there);
    expect((await restricted.preview(there, draft)).text).toContain('Nieuwstraat 7');
    expect(await restricted.command(there, '/behandelaar handler-3', 'management-1')).toContain(
      'Die persoon kan de klacht niet behandelen',
    );
    expect(await restricted.command(there, '/bevestig brief 9/3/2026', 'management-1')).toContain(
      '6 maart 2026',
    );
  });

  it('leaves nothing behind but that it went, and shows nobody the marks of the app', async () => {
    const desks = twoDesks(forge, server);
    const { issue, number } = await handled(desks);
    const there = await passedOn(desks, issue);
    const left = await readAt(desks.ordinary, issue);
    expect(left).not.toMatch(
      /Peeters|peeters|Nieuwstraat|lamp|ontvangen|Wachttijd|paspoort|urgerzaken|handler-/,
    );
    expect(left).toContain('Deze klacht is op 9 maart 2026 overgedragen aan de directeur.');
    expect(left).toContain('✔ Klacht overgedragen: aan de directeur (9 maart 2026).');
    expect(await desks.ordinary.comments(issue)).toHaveLength(1);
    expect(await desks.ordinary.documents.list(number)).toEqual([]);
    const copies = (await desks.restricted.comments(there)).map(({ body }) => body);
    expect(copies.filter((body) => (body.match(/<!-- gegrond:/g) ?? []).length !== 1)).toEqual([]);
    expect(copies.join('\n')).toContain('Dit gaat over mijzelf.');
    const [document] = await desks.restricted.documents.list(number);
    expect(copies.join('\n')).toContain(`[verslag](${document?.url ?? 'none'})`);
  });

  it('shows no letter and no answer at the desk that it left, though all was said at once', async () => {
    const desks = twoDesks(forge, server);
    const { ordinary } = desks;
    const { issue } = await ordinary.receive({}, dossierOf(AN));
    for (const said of ['/ontvankelijk', '/bevestig e-mail\nGeheim woord.', '/behandelaar geheim-woord']) {
      await ordinary.say(issue, said);
    }
    await passedOn(desks, issue);
    expect(await readAt(ordinary, issue)).not.toMatch(/geheim|Peeters/i);
  });

  it('hears there of a letter that came back, and takes back what it told', async () => {
    const desks = twoDesks(forge, server);
    const { issue, number } = await handled(desks);
    const there = await passedOn(desks, issue);
    const raw = server.received.at(-1)?.raw ?? '';
    expect((await readMail({ raw })).to).toEqual([AN.email]);
    desks.restricted.bounce(raw);
    desks.ordinary.bounce(raw);
    await desks.ordinary.sweep();
    await desks.restricted.sweep();
    expect(desks.ordinary.course(number)).not.toContain('letter-bounced');
    expect(desks.restricted.course(number)).toContain('letter-bounced');
    expect(desks.restricted.file(number)).not.toMatch(/"code":"acknowledgement"[^}]*"met"/);
    expect((await desks.restricted.issue(there)).body).toContain(
      'Geef de opdracht voor deze mail daarna opnieuw.',
    );
  });

  it('is told there of a letter that came back to the ordinary desk alone', async () => {
    const desks = twoDesks(forge, server);
    const { ordinary, restricted } = desks;
    const { issue, number } = await handled(desks);
    const there = await passedOn(desks, issue);
    ordinary.bounce(server.received.at(-1)?.raw ?? '');
    for (let times = 0; times < 2; times += 1) {
      await ordinary.sweep();
      await restricted.sweep();
    }
    expect(ordinary.course(number)).not.toContain('letter-bounced');
    expect(restricted.course(number).filter((type) => type === 'letter-bounced')).toHaveLength(1);
    expect((await restricted.issue(there)).body).toContain('**De mail kwam terug:**');
    const told = (await restricted.comments(there)).filter(({ body }) => body.includes('key=mail/'));
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toContain('**De mail kwam terug:**');
    expect(readdirSync(join(ordinary.mailbox, 'new'))).toEqual([]);
    expect(ordinary.log.join(' ')).toContain('the restricted desk, which has the case, was told');
    expect(ordinary.log.join(' ')).not.toContain(AN.email);
  });

  it('takes along a text that is as long as the forge lets it be', async () => {
    const desks = twoDesks(forge, server);
    const { ordinary, restricted } = desks;
    const { issue } = await ordinary.receive({}, dossierOf(AN));
    const long = 'Zo ging het: '.repeat(5_000);
    await ordinary.say(issue, long);
    const there = await passedOn(desks, issue);
    const copies = (await restricted.comments(there)).filter(({ body }) => body.includes('key=moved/'));
    const text = copies.map(({ body }) => /```text\n([^]*)\n```/.exec(body)?.[1] ?? '').join('');
    expect(text).toContain(long.trim());
  });

  it('can be said there to be about the coordinator, who can do nothing there', async () => {
    const desks = twoDesks(forge, server);
    const { issue } = await handled(desks);
    const there = await passedOn(desks, issue);
    const answer = await desks.restricted.command(there, '/beklaagde coordinator-1', 'management-1');
    expect(answer).toContain('✔');
    expect(await desks.restricted.command(there, '/sluit', 'coordinator-1')).not.toContain('✔');
  });

  it('is on the work list of the director alone, who is called so', async () => {
    const desks = twoDesks(forge, server);
    const { issue, number } = await handled(desks);
    await passedOn(desks, issue);
    await desks.ordinary.sweep();
    await desks.restricted.sweep();
    const list = async (desk: TwoDesks['ordinary']) => {
      const { issues } = await desk.gegrond.changedIssues('2026-01-01T00:00:00Z');
      return issues.find(({ title }) => title === 'Werklijst')?.body ?? '';
    };
    expect(await list(desks.ordinary)).not.toContain(number);
    expect(await list(desks.restricted)).toContain(number);
    expect(await list(desks.restricted)).toContain('directie (management-1)');
    expect(await list(desks.restricted)).not.toContain('coördinator');
  });

  it('satisfies verify at both desks', async () => {
    const desks = twoDesks(forge, server);
    const { issue } = await handled(desks);
    await passedOn(desks, issue);
    for (const desk of [desks.ordinary, desks.restricted]) {
      const world = desk.world();
      expect(await verify(world.register, world)).toEqual([]);
    }
  });
});

describe('a run that passes a complaint on', () => {
  async function play(done: number | null) {
    const desks = twoDesks(forge, server);
    const { ordinary, restricted } = desks;
    const { issue, number } = await ordinary.at('2026-03-04').receive({}, dossierOf(AN));
    await ordinary.command(issue, `/corrigeer klager adres\n${MOVED_TO}`);
    const { documents } = ordinary;
    await documents.put({
      number,
      name: `${number}-report-AAAAAA.txt`,
      type: 'text/plain',
      bytes: Buffer.from('x'),
    });
    await ordinary.say(issue, '/naar-directeur');
    const world = ordinary.world();
    const kill = killAfter(world, done);
    await ordinary.handle(issue, kill.parts).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    await ordinary.handle(issue);
    restricted.at(ordinary.now);
    await restricted.handle(1);
    await ordinary.calls();
    await ordinary.handle(issue);
    await restricted.handle(1);
    const { writes } = await ordinary.calls();
    const ids = (text: string) => text.replaceAll(/(?<=moved\/|comment\/|desk-)\d+/g, '#');
    const shown = [await readAt(ordinary, issue), await readAt(restricted, 1), restricted.file(number)].map(
      ids,
    );
    const kept = (await restricted.documents.list(number)).map(({ name }) => name);
    const gone = await documents.list(number);
    return {
      writes: kill.writes(),
      left: writes,
      outcome: [...shown.map((one) => one.replaceAll(/^seal:.*$/gm, '')), kept, gone],
    };
  }

  it('comes out the same when it is killed at any of its writes and run again', async () => {
    const undisturbed = await play(null);
    expect(undisturbed.writes).toBeGreaterThan(5);
    for (let done = 0; done <= undisturbed.writes; done += volume(6, 1)) {
      const killed = await play(done);
      expect(killed.outcome, `after ${done} writes`).toEqual(undisturbed.outcome);
      expect(killed.left).toBe(0);
    }
  }, 240_000);
});
