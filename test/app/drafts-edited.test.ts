/** A draft that somebody changes or takes away once its letter was tried: it is no draft of that letter any more. */
import { beforeEach, describe, expect, it } from 'vitest';
import { deskForge } from './desk-forge.ts';
import { AN, dossierOf, LetterDesk, mailServer } from './letter-world.ts';

const forge = deskForge(3);
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
