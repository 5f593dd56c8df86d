/** Letters that may go with a step that is recorded already. */
import { describe, expect, it } from 'vitest';
import { caseOf } from './case-of.ts';
import { deskForge } from './desk-forge.ts';
import { AN, dossierOf, LetterDesk, mailServer } from './letter-world.ts';

const forge = deskForge(2);
const server = mailServer();
let shared: LetterDesk | null = null;

/** A complaint that was withdrawn. */
async function withOffer() {
  const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
  const { issue, number } = await desk.receive({}, dossierOf(AN));
  desk.at('2026-03-05');
  const comment = await desk.draft(issue, '/trek-in');
  server.received.length = 0;
  return { desk, issue, number, comment };
}

const offers = async (desk: LetterDesk, issue: number) =>
  (await desk.notes(issue)).filter(({ key }) => key.startsWith('letter/'));

describe('a letter that is offered with a step', () => {
  it('is shown once below it, and the step stands already', async () => {
    const { desk, issue, number, comment } = await withOffer();
    expect(await desk.answer(issue, comment)).toBe('✔ Klacht ingetrokken (5 maart 2026).');
    const { text } = await desk.preview(issue, comment);
    expect(text).toContain('zo gaat de bevestiging van de intrekking naar de klager');
    expect(text).toContain('U hoeft deze brief niet te sturen.');
    for (let times = 0; times < 3; times += 1) await desk.handle(issue);
    await desk.at('2026-03-20').sweep();
    expect(await offers(desk, issue)).toHaveLength(1);
    expect(caseOf(desk, number)).toMatchObject({ status: 'withdrawn', letters: [] });
  });

  it('leaves no trace in the record when it is left out', async () => {
    const { desk, issue, number } = await withOffer();
    const before = desk.course(number);
    await desk.command(issue, '/sluit');
    expect(desk.course(number)).toEqual([...before, 'closed']);
    expect((await desk.issue(issue)).body).not.toContain('verstuurd');
    expect(server.received).toEqual([]);
  });

  it('goes with `/verstuur`, also when the case is closed by then, and gives no second step', async () => {
    const { desk, issue, number, comment } = await withOffer();
    await desk.command(issue, '/sluit');
    const { id, letter } = await desk.preview(issue, comment);
    const answer = await desk.command(issue, `/verstuur ${id}`);
    expect(answer).toContain('✔ **Verstuurd:** de bevestiging van de intrekking');
    expect(desk.course(number)).toEqual([
      'received',
      'withdrawn',
      'closed',
      'letter-intended',
      'letter-sent',
    ]);
    expect(server.received).toHaveLength(1);
    expect((await desk.preview(issue, comment)).letter).toBe(letter);
    expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('Deze brief is al vertrokken');
    expect(server.received).toHaveLength(1);
  });

  it('that came back says so, and nothing of a term', async () => {
    const { desk, issue, number, comment } = await withOffer();
    await desk.command(issue, `/verstuur ${comment}`);
    desk.at('2026-03-06').bounce(server.received[0]?.raw ?? '');
    await desk.sweep();
    const { body } = await desk.issue(issue);
    expect(body).toContain('**De mail kwam terug:** de klager kreeg de bevestiging van de intrekking niet.');
    expect(body).not.toContain('Deze stap telt dus niet meer');
    expect(caseOf(desk, number).status).toBe('withdrawn');
    await desk.command(issue, '/corrigeer klager e-mail\nan@thuis.voorbeeld.example');
    expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('het nieuwe voorbeeld');
    desk.at('2026-03-06T15:00:00Z');
    expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('✔ **Verstuurd:**');
    expect(await offers(desk, issue)).toHaveLength(1);
  });

  it('that came back is told as a fact once the case is closed, and may still go', async () => {
    const { desk, issue, comment } = await withOffer();
    await desk.command(issue, `/verstuur ${comment}`);
    desk.at('2026-03-06').bounce(server.received[0]?.raw ?? '');
    await desk.sweep();
    await desk.command(issue, '/sluit');
    const { body } = await desk.issue(issue);
    expect(body).toContain('Er hoeft niets meer te gebeuren.');
    expect(body).toContain('**De mail kwam terug:** de klager kreeg de bevestiging van de intrekking niet.');
    expect(body).toContain('De klacht is gesloten. Moet de klager de brief toch nog krijgen?');
    expect(body).not.toContain('⚠');
    await desk.command(issue, `/verstuur ${comment} brief`);
    desk.at('2026-03-06T15:00:00Z');
    expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('✔ **Klaar voor de post:**');
    expect((await desk.issue(issue)).body).not.toContain('De mail kwam terug');
  });

  it('goes away with a step that does not count any more', async () => {
    const { desk, issue, number } = await withOffer();
    const answer = await desk.command(issue, '/corrigeer 2 vervalt\nDe klager bedoelde het niet zo.');
    expect(answer).toContain('telt niet meer');
    expect(caseOf(desk, number).status).toBe('received');
    expect(await offers(desk, issue)).toEqual([]);
  });

  it('lapses when the case is opened again: it says why, and does not go', async () => {
    const { desk, issue, comment } = await withOffer();
    const { id } = await desk.preview(issue, comment);
    await desk.command(issue, '/heropen\nDe klager bedenkt zich.');
    for (const day of ['2026-03-05', '2026-03-06']) {
      const answer = await desk.at(day).command(issue, `/verstuur ${id}`);
      expect(answer).toContain('Deze brief kan niet meer weg');
      expect(answer).toContain('De klacht staat weer open.');
      const { text } = await desk.preview(issue, comment);
      expect(text).toContain('**Niet verstuurd, en niet meer nodig.**');
      expect(text).not.toContain('/verstuur');
    }
    expect(server.received).toEqual([]);
  });

  it('is shown anew when what it tells holds again', async () => {
    const { desk, issue, number, comment } = await withOffer();
    await desk.command(issue, '/heropen\nDe klager bedenkt zich.');
    await desk.command(issue, '/corrigeer 3 vervalt\nDat was een vergissing.');
    expect(caseOf(desk, number).status).toBe('withdrawn');
    const { id, text } = await desk.preview(issue, comment);
    expect(text).toContain(`/verstuur ${comment}`);
    desk.at('2026-03-05T15:00:00Z');
    expect(await desk.command(issue, `/verstuur ${id}`)).toContain('✔ **Verstuurd:**');
  });

  it.each([
    ['2026-03-05', '/gesprek geweigerd klager', 'Er is daarna iets anders vastgelegd, op 5 maart 2026.'],
    ['2026-03-10', '/gesprek gehouden 2026-03-06\nHet verslag.', 'Er is daarna iets anders vastgelegd'],
    ['2026-03-10', '/contact', 'De dag die erin staat, is voorbij: 6 maart 2026.'],
  ])('invites on %s, after %s, to no talk that is over', async (day, said, why) => {
    const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
    const { issue } = await desk.receive({ procedure: 'awb-9@1' }, dossierOf(AN, 'awb-9@1'));
    await desk.command(issue, '/ontvankelijk\n/behandelaar handler-1');
    const comment = await desk.draft(issue, '/gesprek gepland 2026-03-06\nOm 10 uur.');
    expect((await desk.preview(issue, comment)).text).toContain(`/verstuur ${comment}`);
    server.received.length = 0;
    await desk.at(day).command(issue, said);
    expect((await desk.preview(issue, comment)).text).toContain(why);
    expect(await desk.command(issue, `/verstuur ${comment}`)).toContain(why);
    expect(server.received).toEqual([]);
  });

  it.each(['/gesprek gepland 2026-03-12\nOm 10 uur.', '/gesprek gehouden tevreden\nHet tweede verslag.'])(
    'is the record of a talk, which goes as it was shown after the next one: %s',
    async (next) => {
      const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
      const { issue } = await desk.receive({ procedure: 'oco-almere@1' }, dossierOf(AN, 'oco-almere@1'));
      await desk.at('2026-03-05').command(issue, '/bevestig brief 2026-03-03\nWat wij schreven.');
      const comment = await desk.draft(issue, '/gesprek gehouden niet-tevreden 2026-03-04\nHet verslag.');
      const { letter } = await desk.preview(issue, comment);
      expect(letter).toContain('Op 4 maart 2026 hadden wij een gesprek');
      expect(letter).toContain('klachtencommissie');
      await desk.command(issue, next);
      expect((await desk.preview(issue, comment)).letter).toBe(letter);
      server.received.length = 0;
      expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('✔ **Verstuurd:**');
      expect(server.received).toHaveLength(1);
    },
  );
});
