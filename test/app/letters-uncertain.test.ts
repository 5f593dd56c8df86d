/** A letter of which nobody knows whether it arrived: no other of its kind goes before a person was asked. */
import { beforeEach, describe, expect, it } from 'vitest';
import { caseOf } from './case-of.ts';
import { deskForge } from './desk-forge.ts';
import { AN, dossierOf, LetterDesk, mailServer } from './letter-world.ts';

const forge = deskForge(2);
const server = mailServer();
let shared: LetterDesk | null = null;

beforeEach(() => server.fail(null));

/** Two drafts of the acknowledgement; the first was sent, and the line broke. */
async function withUncertain() {
  const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
  const { issue, number } = await desk.receive({}, dossierOf(AN));
  const earlier = await desk.draft(issue, '/bevestig');
  await server.fail('hangs-up-after-body');
  await desk.command(issue, `/verstuur ${earlier}`);
  await server.fail(null);
  const raw = server.received.at(-1)?.raw ?? '';
  server.received.length = 0;
  const later = await desk.draft(issue, '/bevestig\nNog iets.');
  return { desk, issue, number, earlier, later, raw };
}

const states = (desk: LetterDesk, number: string) => caseOf(desk, number).letters.map(({ state }) => state);

describe('a second draft of a letter whose outcome nobody knows', () => {
  it('says so below its preview, and is not sent before somebody says what became of the first', async () => {
    const { desk, issue, number, earlier, later } = await withUncertain();
    expect((await desk.preview(issue, later)).text).toContain(`\n/verstuur ${later} opnieuw\n`);
    expect((await desk.preview(issue, later)).text).toContain(
      `misschien is de ontvangstbevestiging al vertrokken, op 2 maart 2026. Dat is niet zeker. Zoek het eerst uit: [zo staat het ermee](#issuecomment-${earlier})`,
    );
    const answer = await desk.command(issue, `/verstuur ${later}`);
    expect(answer).toContain('Het is niet zeker of een eerdere brief van deze soort vertrokken is');
    for (const line of [
      `/verstuur ${earlier} verstuurd`,
      `/verstuur ${earlier} opnieuw`,
      `/verstuur ${later} opnieuw`,
    ])
      expect(answer).toContain(`\`${line}\``);
    expect(server.received).toEqual([]);
    expect(states(desk, number)).toEqual(['intended']);
  });

  it('is not needed once it is said that the first arrived', async () => {
    const { desk, issue, number, earlier, later } = await withUncertain();
    await desk.command(issue, `/verstuur ${earlier} verstuurd`);
    const { text } = await desk.preview(issue, later);
    expect(text).toContain(
      '**Niet meer nodig.** De klager kreeg de ontvangstbevestiging al, op 2 maart 2026.',
    );
    expect(text).not.toMatch(/misschien|\/verstuur/u);
    expect(await desk.command(issue, `/verstuur ${later}`)).toContain('De klager kreeg dit bericht al');
    expect(server.received).toEqual([]);
    expect(states(desk, number)).toEqual(['sent']);
  });

  it('is sent as any other once the first came back', async () => {
    const { desk, issue, later, raw } = await withUncertain();
    desk.bounce(raw);
    await desk.sweep();
    const { text } = await desk.preview(issue, later);
    expect(text).toContain(`\n/verstuur ${later}\n`);
    expect(text).not.toContain('misschien');
    desk.at('2026-03-02T15:00:00Z');
    expect(await desk.command(issue, `/verstuur ${later}`)).toContain('✔ **Verstuurd:**');
  });

  it.each(['stays', 'is deleted'])(
    'goes in its place with `opnieuw`, whether the first draft %s',
    async (fate) => {
      const { desk, issue, number, earlier, later } = await withUncertain();
      if (fate === 'is deleted') await desk.remove(earlier);
      expect(await desk.command(issue, `/verstuur ${later} opnieuw`)).toContain('✔ **Verstuurd:**');
      expect(server.received).toHaveLength(1);
      expect(states(desk, number)).toEqual(['replaced', 'sent']);
      expect((await desk.issue(issue)).body).not.toContain('Het is niet zeker');
      expect(await desk.command(issue, `/verstuur ${earlier} verstuurd`)).toContain(
        'Daarna ging een andere brief van deze soort in de plaats.',
      );
      expect(desk.course(number).filter((type) => type === 'acknowledged')).toHaveLength(1);
      expect((await desk.preview(issue, later)).text).not.toContain('misschien');
    },
  );

  it('does not go while the first is under way: two people who send within a minute send one letter', async () => {
    const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
    const { issue, number } = await desk.receive({}, dossierOf(AN));
    const drafts = [await desk.draft(issue, '/bevestig'), await desk.draft(issue, '/bevestig\nNog iets.')];
    server.received.length = 0;
    await desk.say(issue, `/verstuur ${drafts[0]}`);
    const said = await desk.say(issue, `/verstuur ${drafts[1]} opnieuw`, 'coordinator-2');
    await desk.handle(issue);
    expect(await desk.answer(issue, said)).toContain(
      `Er vertrekt net al een brief van deze soort. Kijk bij [die opdracht](#issuecomment-${drafts[0]})`,
    );
    expect(await desk.answer(issue, said)).toContain('Vertrok die brief, dan is deze niet meer nodig.');
    const again = await desk.command(issue, `/verstuur ${drafts[1]}`, 'coordinator-2');
    expect(again).toContain(
      'De klager kreeg dit bericht al, op 2 maart 2026. Deze brief is niet meer nodig.',
    );
    expect(again).not.toMatch(/corrigeer|Past u/u);
    expect(server.received).toHaveLength(1);
    expect(states(desk, number)).toEqual(['sent']);
  });

  it('may follow the first in the next run where both can be told', async () => {
    const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
    const { issue } = await desk.receive({}, dossierOf(AN));
    const drafts = [
      await desk.draft(issue, '/vraag-info 2026-03-20 e-mail\nWaar is het?'),
      await desk.draft(issue, '/vraag-info 2026-03-20 e-mail\nWanneer was het?'),
    ];
    server.received.length = 0;
    await desk.say(issue, `/verstuur ${drafts[0]}`);
    const said = await desk.say(issue, `/verstuur ${drafts[1]}`);
    await desk.handle(issue);
    expect(await desk.answer(issue, said)).toContain('Geef de opdracht dan opnieuw, in een nieuwe reactie.');
    expect(await desk.command(issue, `/verstuur ${drafts[1]}`)).toContain('✔ **Verstuurd:**');
    expect(server.received).toHaveLength(2);
  });
});
