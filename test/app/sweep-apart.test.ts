/** What goes wrong with one issue is that issue's: the others, their bounces and their terms are seen to. */
import { describe, expect, it } from 'vitest';
import { caseOf } from './case-of.ts';
import { deskForge } from './desk-forge.ts';
import { AN, dossierOf, LetterDesk, mailServer } from './letter-world.ts';

const forge = deskForge(6);
const server = mailServer();
const SECRET = 'an.peeters@voorbeeld.example';

/** Two complaints: of one something throws, of the other a letter came back. */
async function withTwo() {
  const desk = new LetterDesk(forge, server).at('2026-03-02');
  const bad = await desk.receive({}, dossierOf(AN));
  const good = await desk.receive({}, dossierOf(AN));
  const draft = await desk.draft(good.issue, '/bevestig e-mail\nHallo');
  await desk.command(good.issue, `/verstuur ${draft}`);
  const raw = server.received.at(-1)?.raw ?? '';
  await desk.sweep();
  desk.at('2026-03-05').bounce(raw);
  await desk.say(bad.issue, '/ontvankelijk');
  const said = await desk.say(good.issue, '/hulp');
  return { desk, bad, good, said };
}

type Port = 'comments' | 'createComment';

describe('a sweep in which one issue throws', () => {
  it.each<Port>(['comments', 'createComment'])(
    'whatever it is, at %s, goes on with the others, ends red and tries it again',
    async (port) => {
      const { desk, bad, good, said } = await withTwo();
      const gegrond = desk.gegrond;
      const broken = (issue: number, body: string) =>
        issue === bad.issue
          ? Promise.reject(new TypeError(`cannot read ${SECRET}`))
          : port === 'comments'
            ? gegrond.comments(issue)
            : gegrond.createComment(issue, body);
      expect(await desk.sweep({ forge: { ...gegrond, [port]: broken } })).toBe(false);
      expect(caseOf(desk, good.number).letters.map(({ state }) => state)).toEqual(['bounced']);
      expect(await desk.answer(good.issue, said)).not.toBe('');
      expect(desk.log.join('\n')).toContain(`issue ${bad.issue}: TypeError. The others go on`);
      expect(desk.log.join('\n')).not.toContain(SECRET);
      expect(await desk.sweep()).toBe(true);
      expect((await desk.issue(bad.issue)).labels).toEqual(['status: admissible']);
      expect(await desk.ports.mailbox?.bounces()).toEqual([]);
    },
  );

  it('keeps the mail that came back of that issue', async () => {
    const { desk, good } = await withTwo();
    const comments = (issue: number) =>
      issue === good.issue ? Promise.reject(new TypeError('no')) : desk.gegrond.comments(issue);
    expect(await desk.sweep({ forge: { ...desk.gegrond, comments } })).toBe(false);
    expect(await desk.ports.mailbox?.bounces()).toHaveLength(1);
    expect(await desk.sweep()).toBe(true);
    expect(desk.course(good.number).filter((type) => type === 'letter-bounced')).toHaveLength(1);
  });
});
