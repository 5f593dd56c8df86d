/** A draft that somebody changes or takes away once its letter was tried: it is no draft of that letter any more. */
import { beforeEach, describe, expect, it } from 'vitest';
import { deskForge } from './desk-forge.ts';
import { AN, dossierOf, LetterDesk, mailServer } from './letter-world.ts';

const forge = deskForge(2);
const server = mailServer();
let shared: LetterDesk | null = null;

beforeEach(() => server.fail(null));

/** An acknowledgement that was said to go on 5 March, at a mail server that may refuse it. */
async function withTried(way: 'refuses-recipient' | 'hangs-up-after-body' | null) {
  const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
  const { issue, number } = await desk.receive({}, dossierOf(AN));
  desk.at('2026-03-05');
  const draft = await desk.draft(issue, '/bevestig e-mail\nHallo');
  await server.fail(way);
  const sent = await desk.say(issue, `/verstuur ${draft}`);
  await desk.handle(issue);
  await server.fail(null);
  const raw = server.received.at(-1)?.raw ?? '';
  return { desk, issue, number, draft, sent, raw };
}

const acknowledged = (desk: LetterDesk, number: string) =>
  desk.course(number).filter((type) => type === 'acknowledged');

describe('a draft that was changed after its letter failed', () => {
  it.each(['/bevestig telefoon 5/3/2026', '/bevestig brief 5/3/2026\nHallo'])(
    'into what was told already, %j, is answered with that, and is no draft any more',
    async (told) => {
      const { desk, issue, number, draft, sent } = await withTried('refuses-recipient');
      await desk.edit(draft, told);
      await desk.handle(issue);
      expect(acknowledged(desk, number)).toHaveLength(1);
      expect(await desk.answer(issue, draft)).toMatch(/^✔ .*\(5 maart 2026\)/u);
      expect(await desk.answer(issue, draft)).not.toContain('/verstuur');
      expect(await desk.answer(issue, sent)).not.toContain('/verstuur');
      expect((await desk.issue(issue)).body).not.toContain('Niet verstuurd');
      expect(await desk.command(issue, `/verstuur ${draft}`)).toContain(
        `Er is geen brief met het nummer \`${draft}\``,
      );
      expect(await desk.sweep()).toBe(true);
      expect(acknowledged(desk, number)).toHaveLength(1);
    },
  );

  it('is no draft either where both are heard in one run', async () => {
    const { desk, issue, number, draft } = await withTried('refuses-recipient');
    await desk.edit(draft, '/bevestig telefoon 5/3/2026');
    const again = await desk.say(issue, `/verstuur ${draft}`);
    expect(await desk.sweep()).toBe(true);
    expect(await desk.answer(issue, again)).toContain(`Er is geen brief met het nummer \`${draft}\``);
    expect(acknowledged(desk, number)).toHaveLength(1);
  });
});

/** The mail of it comes back the next day. */
async function withBounced(change: (desk: LetterDesk, draft: number) => Promise<void>) {
  const scene = await withTried(null);
  const { desk, issue, draft, raw } = scene;
  await change(desk, draft);
  await desk.handle(issue);
  desk.at('2026-03-06').bounce(raw);
  expect(await desk.sweep()).toBe(true);
  const news = (await desk.notes(issue)).findLast(({ key }) => key.startsWith('mail/'))?.text ?? '';
  return { ...scene, said: [news, (await desk.issue(issue)).body, await desk.answer(issue, scene.sent)] };
}

describe('a draft whose letter went out and came back', () => {
  it.each(['/ontvankelijk', '/bevestig telefoon 5/3/2026', '/hulp', 'Hallo\n/ontvankelijk'])(
    'is not carried out as %j, to which it was changed before or after, and that is said',
    async (text) => {
      const { desk, issue, number, draft } = await withBounced((one, id) => one.edit(id, text));
      const course = desk.course(number);
      expect(course.slice(-2)).toEqual(['acknowledged', 'letter-bounced']);
      await desk.edit(draft, `${text} `);
      await desk.handle(issue);
      expect(desk.course(number)).toEqual(course);
      expect((await desk.preview(issue, draft)).text).toContain(
        'Is wat er nu staat een andere opdracht? Geef die dan in een nieuwe reactie.',
      );
    },
  );

  it('is read again as that same letter, and goes', async () => {
    const { desk, issue, number, draft } = await withBounced(() => Promise.resolve());
    await desk.edit(draft, '/bevestig brief\nHallo daar');
    await desk.handle(issue);
    expect((await desk.preview(issue, draft)).letter).toContain('Hallo daar');
    expect(await desk.command(issue, `/verstuur ${draft}`)).toContain('Klaar voor de post');
    expect(acknowledged(desk, number)).toHaveLength(2);
  });

  it('is told what it lacks where it was meant as that same letter', async () => {
    const { desk, issue, draft } = await withBounced(() => Promise.resolve());
    await desk.edit(draft, '/bevestig duif');
    await desk.handle(issue);
    expect(await desk.answer(issue, draft)).toContain('Niet uitgevoerd');
  });
});

describe('what is advised about a letter', () => {
  it.each([
    ['deleted', (desk: LetterDesk, draft: number) => desk.remove(draft)],
    ['thanks', (desk: LetterDesk, draft: number) => desk.edit(draft, 'Bedankt allemaal')],
    ['another command', (desk: LetterDesk, draft: number) => desk.edit(draft, '/ontvankelijk')],
  ])('that came back is to be drafted anew where its draft is gone: %s', async (_what, change) => {
    const { desk, issue, draft, said } = await withBounced(change);
    for (const text of said) {
      expect(text).toContain('Geef de opdracht voor deze mail daarna opnieuw.');
      expect(text).not.toContain(`/verstuur ${draft}`);
    }
    expect(await desk.command(issue, `/verstuur ${draft}`)).toContain('Er is geen brief met het nummer');
  });

  it('that failed is to be drafted anew too', async () => {
    const { desk, issue, draft, sent } = await withTried('refuses-recipient');
    await desk.edit(draft, 'Bedankt allemaal');
    await desk.handle(issue);
    for (const text of [(await desk.issue(issue)).body, await desk.answer(issue, sent)]) {
      expect(text).toContain('Geef de opdracht voor deze brief daarna opnieuw.');
      expect(text).not.toContain(`/verstuur ${draft}`);
    }
  });

  it('of which nobody knows whether it went is to be drafted anew where it did not', async () => {
    const { desk, issue, draft } = await withTried('hangs-up-after-body');
    await desk.edit(draft, '/ontvankelijk');
    await desk.handle(issue);
    const answer = await desk.command(issue, `/verstuur ${draft} opnieuw`);
    expect(answer).toContain('Er is geen brief met het nummer');
    const plain = await desk.command(issue, `/verstuur ${draft}`);
    for (const text of [(await desk.issue(issue)).body, plain]) {
      expect(text).toContain(`/verstuur ${draft} verstuurd`);
      expect(text).toContain('Geef de opdracht voor deze brief dan opnieuw.');
      expect(text).not.toContain(`/verstuur ${draft} opnieuw`);
    }
  });
});

describe('a draft of what somebody else decided otherwise meanwhile', () => {
  it('is refused with what was recorded, and by whom', async () => {
    const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
    const { issue } = await desk.receive({}, dossierOf(AN));
    desk.at('2026-03-05');
    const refusal = '/onontvankelijk artikel 5\nDeze lamp is niet van de gemeente.';
    const draft = await desk.draft(issue, refusal);
    await desk.command(issue, '/ontvankelijk', 'coordinator-2');
    const said = '`coordinator-2` legde vast, op 5 maart 2026 om 13.00 uur: Ontvankelijk verklaard';
    const answer = await desk.command(issue, `/verstuur ${draft}`);
    expect(answer).toContain(said);
    expect(answer).toContain('Een collega besliste al iets anders, op 5 maart 2026.');
    expect(answer).not.toContain('Dit is al vastgelegd');
    expect(await desk.command(issue, refusal)).toContain('Een collega besliste al iets anders');
    expect(answer).toContain('Er is niets verstuurd.');
  });
});
