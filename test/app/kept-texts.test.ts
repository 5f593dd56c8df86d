/** What counted when it was heard counts on: a comment that is changed or deleted afterwards changes nothing silently. */
import { beforeEach, describe, expect, it } from 'vitest';
import { deskForge } from './desk-forge.ts';
import { AN, dossierOf, LetterDesk, mailServer, readMail } from './letter-world.ts';

const forge = deskForge(2);
const server = mailServer();
let shared: LetterDesk | null = null;

beforeEach(() => void (server.received.length = 0));

async function withCase() {
  const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
  const received = await desk.receive({}, dossierOf(AN));
  await desk.handle(received.issue);
  return { desk, ...received };
}

async function withComment(body: string) {
  const begun = await withCase();
  const comment = await begun.desk.draft(begun.issue, body);
  return { ...begun, comment };
}

const ABOUT = 'De klacht gaat over `handler-1`.';
const APPOINTED = '✔ Ontvankelijk verklaard';

describe('who a complaint is about', () => {
  it.each([
    ['names somebody else', '/beklaagde handler-2'],
    ['names nobody', 'Toch niet.'],
    ['says more', '/beklaagde handler-1\nDe klager noemde die naam.'],
  ])('stays the same when the comment afterwards %s, which is pointed out', async (_what, body) => {
    const { desk, issue, comment } = await withComment('/beklaagde handler-1');
    await desk.edit(comment, body);
    await desk.handle(issue);
    const answer = await desk.answer(issue, comment);
    expect(answer).toContain('U hebt uw reactie daarna aangepast.');
    expect(answer).toContain('Over wie de klacht gaat, blijft zoals het was.');
    expect(await desk.command(issue, '/ontvankelijk\n/behandelaar handler-1')).toContain(ABOUT);
    expect(await desk.command(issue, '/ontvankelijk\n/behandelaar handler-2')).toContain(APPOINTED);
  });

  it('is what a new command says', async () => {
    const { desk, issue, comment } = await withComment('/beklaagde handler-1');
    await desk.edit(comment, '/beklaagde handler-2');
    await desk.command(issue, '/beklaagde handler-2');
    expect(await desk.answer(issue, comment)).not.toContain('Over wie de klacht gaat');
    expect(await desk.command(issue, '/ontvankelijk\n/behandelaar handler-1')).toContain(APPOINTED);
  });

  it('is known no more when the comment was deleted, and nothing of it is kept', async () => {
    const { desk, issue, comment } = await withComment('/beklaagde handler-1');
    await desk.remove(comment);
    await desk.handle(issue);
    expect(await desk.answer(issue, comment)).toContain(
      '⚠ Gegrond weet niet meer over wie de klacht gaat: de reactie is verwijderd.',
    );
    expect((await desk.comments(issue)).at(-1)?.body).toContain(`key=comment/${comment} -->`);
    await desk.calls();
    await desk.handle(issue);
    expect((await desk.calls()).writes).toBe(0);
  });

  it('stands in no file of the register', async () => {
    const { desk, number } = await withComment('/beklaagde handler-1');
    expect(desk.file(number)).not.toContain('handler-1');
  });
});

const ADDRESS = '/corrigeer klager e-mail\nan@thuis.voorbeeld.example';

describe('an address that was put right', () => {
  it('counts until the comment is changed', async () => {
    const { desk, issue } = await withComment(ADDRESS);
    const draft = await desk.draft(issue, '/bevestig e-mail');
    await desk.command(issue, `/verstuur ${draft}`);
    const [mail] = server.received;
    expect((await readMail(mail ?? { raw: '' })).to).toEqual(['an@thuis.voorbeeld.example']);
  });

  it.each([
    [
      'changed',
      '/corrigeer klager e-mail\nmallory@elders.voorbeeld.example',
      'de reactie is daarna aangepast',
    ],
    ['deleted', null, 'de reactie is verwijderd'],
  ])('goes to nobody once the comment was %s, until it is given anew', async (_what, body, why) => {
    const { desk, issue, comment } = await withComment(ADDRESS);
    const draft = await desk.draft(issue, '/bevestig e-mail');
    if (body === null) await desk.remove(comment);
    else await desk.edit(comment, body);
    await desk.handle(issue);
    const answer = await desk.answer(issue, comment);
    expect(answer).toContain(`⚠ Gegrond kent het e-mailadres van de klager niet meer: ${why}.`);
    expect(answer).toContain('`/corrigeer klager e-mail`');
    // Without an address it would go on paper, which is shown first.
    expect(await desk.command(issue, `/verstuur ${draft}`)).toContain('het nieuwe voorbeeld');
    expect((await desk.preview(issue, draft)).text).toContain('op papier');
    expect(server.received).toEqual([]);
    await desk.command(issue, ADDRESS);
    expect(await desk.answer(issue, comment)).not.toContain('niet meer');
    expect(await desk.command(issue, `/verstuur ${draft} e-mail`)).toContain('het nieuwe voorbeeld');
    expect((await desk.preview(issue, draft)).text).toContain('per e-mail');
    expect(server.received).toEqual([]);
    expect(await desk.command(issue, `/verstuur ${draft}`)).toContain('✔ **Verstuurd:**');
    expect((await readMail(server.received[0] ?? { raw: '' })).to).toEqual(['an@thuis.voorbeeld.example']);
  });

  it('is not trusted where a run was ended before it could answer, and somebody changed it since', async () => {
    const { desk, issue, comment } = await withComment(ADDRESS);
    const note = (await desk.comments(issue)).find(({ body }) => body.includes(`key=comment/${comment} `));
    await desk.gegrond.deleteComment(note?.id ?? 0);
    await desk.at('2026-03-03').edit(comment, '/corrigeer klager e-mail\nmallory@elders.voorbeeld.example');
    await desk.handle(issue);
    expect(await desk.answer(issue, comment)).toContain('niet meer: de reactie is daarna aangepast');
    await desk.handle(issue);
    expect(await desk.answer(issue, comment)).toContain('niet meer: de reactie is daarna aangepast');
  });
});

const SOLUTION = '/oplossing voorgesteld\nEen nieuwe lamp.';
const ANSWER = '/antwoord e-mail\nBeste';

describe('the solution that an answer tells', () => {
  it('is shown anew when its comment was changed after the preview', async () => {
    const { desk, issue } = await withCase();
    await desk.command(issue, '/ontvankelijk\n/behandelaar handler-2');
    await desk.command(issue, '/oordeel gegrond\nWant.');
    const solution = await desk.draft(issue, '/oplossing voorgesteld\nEen nieuwe lamp.');
    const draft = await desk.draft(issue, '/antwoord e-mail\nBeste');
    expect((await desk.preview(issue, draft)).letter).toContain('Een nieuwe lamp.');
    await desk.edit(solution, '/oplossing voorgesteld\nGeen lamp.');
    expect(await desk.command(issue, `/verstuur ${draft}`)).toContain('De brief zou nu anders zijn');
    expect(server.received).toEqual([]);
    expect((await desk.preview(issue, draft)).letter).toContain('Geen lamp.');
    expect(await desk.answer(issue, solution)).toContain('Uw nieuwe tekst komt wel in de brief.');
    expect(await desk.answer(issue, solution)).not.toContain('leest ze niet opnieuw');
    await desk.command(issue, `/verstuur ${draft}`);
    expect(await desk.answer(issue, solution)).toContain('leest ze niet opnieuw');
  });

  it('is asked anew when its comment was deleted, which is said once, and can be given anew', async () => {
    const { desk, issue } = await withCase();
    await desk.command(issue, '/ontvankelijk\n/behandelaar handler-2');
    await desk.command(issue, '/oordeel gegrond\nWant.');
    const solution = await desk.draft(issue, SOLUTION);
    await desk.remove(solution);
    await desk.handle(issue);
    expect(await desk.answer(issue, solution)).toContain(
      '⚠ Gegrond kent de tekst van de voorgestelde oplossing niet meer: de reactie is verwijderd.',
    );
    expect(await desk.command(issue, ANSWER)).toContain('de voorgestelde oplossing ontbreekt');
    expect(await desk.command(issue, SOLUTION)).toContain('✔ Oplossing voorgesteld');
    expect(await desk.answer(issue, solution)).not.toContain('niet meer');
    const draft = await desk.draft(issue, ANSWER);
    expect((await desk.preview(issue, draft)).letter).toContain('Een nieuwe lamp.');
    expect(await desk.command(issue, SOLUTION)).toContain('Dit is al vastgelegd');
  });

  it('is missed no more once the answer went out', async () => {
    const { desk, issue } = await withCase();
    await desk.command(issue, '/ontvankelijk\n/behandelaar handler-2');
    await desk.command(issue, '/oordeel gegrond\nWant.');
    const solution = await desk.draft(issue, SOLUTION);
    await desk.command(issue, `/verstuur ${await desk.draft(issue, ANSWER)}`);
    await desk.remove(solution);
    await desk.handle(issue);
    expect(await desk.answer(issue, solution)).not.toContain('⚠');
  });
});
