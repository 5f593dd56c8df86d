/** A letter bears the date of the day on which somebody says that it may go, and is judged by that day. */
import { describe, expect, it } from 'vitest';
import { deskForge } from './desk-forge.ts';
import { AN, dossierOf, LetterDesk, mailServer, readMail } from './letter-world.ts';

const forge = deskForge(2);
const server = mailServer();
let shared: LetterDesk | null = null;

/** A letter that was shown on Monday 2 March 2026. */
async function shownOnMonday(body: string, before: readonly string[] = []) {
  const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
  const { issue, number } = await desk.receive({}, dossierOf(AN));
  for (const one of before) await desk.command(issue, one);
  const draft = await desk.draft(issue, body);
  server.received.length = 0;
  return { desk, issue, number, draft };
}

/** The first letter of each kind: a step by itself, and one that goes with a step. */
const LETTERS = [['/bevestig'], ['/trek-in']];
const INVESTIGATED = ['/ontvankelijk\n/behandelaar handler-2'];

describe.each(LETTERS)('the letter of %s', (body) => {
  it('that was shown on an earlier day is refused with the reason, shown with today’s date, and goes then', async () => {
    const { desk, issue, number, draft } = await shownOnMonday(body);
    const { id, letter } = await desk.preview(issue, draft);
    expect(letter).toContain('2 maart 2026');
    const course = desk.course(number);
    desk.at('2026-03-05');
    const answer = await desk.command(issue, `/verstuur ${draft}`);
    expect(answer).toContain('Het voorbeeld dat u zag, is van 2 maart 2026.');
    expect(answer).toContain(`[het nieuwe voorbeeld](#issuecomment-${id})`);
    expect(server.received).toEqual([]);
    expect(desk.course(number)).toEqual(course);
    const anew = await desk.preview(issue, draft);
    expect(anew.letter).toBe(letter.replace('2 maart 2026', '5 maart 2026'));
    expect(await desk.command(issue, `/verstuur ${draft}`)).toContain('✔ **Verstuurd:**');
    expect((await readMail(server.received[0] ?? { raw: '' })).text).toBe(anew.letter);
  });

  it('that is asked for late in the evening goes as it was shown, also by a run after midnight', async () => {
    const { desk, issue, draft } = await shownOnMonday(body);
    const { letter } = await desk.preview(issue, draft);
    const said = await desk.at('2026-03-02T22:50:00Z').say(issue, `/verstuur ${draft}`);
    await desk.at('2026-03-03T00:20:00Z').handle(issue);
    expect(await desk.answer(issue, said)).toContain('✔ **Verstuurd:**');
    expect((await readMail(server.received[0] ?? { raw: '' })).text).toBe(letter);
  });

  it('is shown with the date of the run that shows it', async () => {
    const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
    const { issue } = await desk.receive({}, dossierOf(AN));
    const draft = await desk.at('2026-03-02T22:50:00Z').say(issue, body);
    await desk.at('2026-03-03T08:00:00Z').handle(issue);
    expect((await desk.preview(issue, draft)).letter).toContain('3 maart 2026');
    expect(await desk.command(issue, `/verstuur ${draft}`)).toContain('✔ **Verstuurd:**');
  });

  it('that was asked for on an earlier day than its run is shown with the date of that run', async () => {
    const { desk, issue, draft } = await shownOnMonday(body);
    const said = await desk.at('2026-03-05').say(issue, `/verstuur ${draft}`);
    await desk.at('2026-03-06').handle(issue);
    expect(await desk.answer(issue, said)).toContain('is van 2 maart 2026');
    expect((await desk.preview(issue, draft)).letter).toContain('6 maart 2026');
    expect(await desk.command(issue, `/verstuur ${draft}`)).toContain('✔ **Verstuurd:**');
  });
});

describe('a date to come that a letter says', () => {
  it('is judged by the day on which it is to be sent, and the answer names the draft', async () => {
    const { desk, issue, number, draft } = await shownOnMonday(
      '/tussenbericht 4/3/2026\nHet duurt.',
      INVESTIGATED,
    );
    const course = desk.course(number);
    desk.at('2026-03-05');
    const answer = await desk.command(issue, `/verstuur ${draft}`);
    expect(answer).toContain('De datum 4 maart 2026 is al voorbij. Vandaag is het 5 maart 2026.');
    expect(answer).toContain(`[deze opdracht](#issuecomment-${draft})`);
    expect(answer).toContain('/tussenbericht 2026-');
    expect(server.received).toEqual([]);
    expect(desk.course(number)).toEqual(course);
    await desk.edit(draft, '/tussenbericht 9/3/2026\nHet duurt.');
    await desk.handle(issue);
    expect(await desk.command(issue, `/verstuur ${draft}`)).toContain('✔ **Verstuurd:**');
    expect((await readMail(server.received[0] ?? { raw: '' })).text).toContain('9 maart 2026');
  });
});
