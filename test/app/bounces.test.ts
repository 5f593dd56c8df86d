/** A letter that comes back was never told: the case is as it was before, and people see at once what to do. */
import { describe, expect, it } from 'vitest';
import type { Mailbox } from '#app/ports.ts';
import { deliveryNotice } from '../adapters/mail/bounced.ts';
import { caseOf } from './case-of.ts';
import { deskForge } from './desk-forge.ts';
import { AN, dossierOf, LetterDesk, mailServer, readMail } from './letter-world.ts';

const forge = deskForge(6);
const server = mailServer();

let shared: LetterDesk | null = null;

/** A complaint, found inadmissible on 5 March, of which the letter went by mail. */
async function withLetter(desk = (shared ??= new LetterDesk(forge, server))) {
  desk.at('2026-03-02');
  const { issue, number } = await desk.receive({}, dossierOf(AN));
  desk.at('2026-03-05');
  const draft = await desk.draft(issue, '/onontvankelijk artikel 5\nDeze lamp is niet van de gemeente.');
  await desk.command(issue, `/verstuur ${draft}`);
  const raw = server.received.at(-1)?.raw ?? '';
  return { desk, issue, number, draft, raw };
}

const keysOf = async (desk: LetterDesk, issue: number) => (await desk.notes(issue)).map(({ key }) => key);

describe('a letter that comes back', () => {
  it('opens its term again, and the card and a note say what to do', async () => {
    const { desk, issue, number, raw, draft } = await withLetter();
    expect(caseOf(desk, number)).toMatchObject({ status: 'inadmissible' });
    desk.at('2026-03-06').bounce(raw);
    expect(await desk.sweep()).toBe(true);
    const after = caseOf(desk, number);
    expect(after.status).toBe('received');
    expect(after.terms.map(({ code, met, void: lapsed }) => [code, met ?? lapsed])).toContainEqual([
      ...['inadmissibility-notice', undefined],
    ]);
    expect((await desk.issue(issue)).labels).toEqual(['status: received']);
    const news = (await desk.notes(issue)).at(-1);
    expect(news?.key).toMatch(/^mail\//);
    for (const text of [
      news?.text,
      (await desk.issue(issue)).body,
      (await desk.preview(issue, draft)).text,
    ]) {
      expect(text).toContain(
        '**De mail kwam terug:** de klager kreeg de brief dat de klacht onontvankelijk is',
      );
      expect(text).toContain('De mailserver kent dit adres niet. (Code: 5.1.1.)');
      expect(text).toContain('/corrigeer klager e-mail');
      expect(text).toContain(`/verstuur ${draft}`);
    }
    expect(desk.file(number)).not.toContain('an.peeters');
  });

  it('goes again once the address was corrected and the letter was shown anew', async () => {
    const { desk, issue, number, raw, draft } = await withLetter();
    desk.at('2026-03-06').bounce(raw);
    await desk.sweep();
    await desk.command(issue, '/corrigeer klager e-mail\nan@thuis.voorbeeld.example');
    desk.at('2026-03-07');
    const answer = await desk.command(issue, `/verstuur ${draft}`);
    expect(answer).toContain('het nieuwe voorbeeld');
    const copied = `\`\`\`\n/verstuur ${draft}\n\`\`\``;
    expect(answer).toContain(copied);
    for (let times = 0; times < 2; times += 1) {
      const { text } = await desk.preview(issue, draft);
      expect(text).toContain(String.raw`an\@thuis\.voorbeeld\.example`);
      expect(text).toContain(`**Nog niet opnieuw verstuurd.**`);
      expect(text).toContain(copied);
      await desk.handle(issue);
    }
    desk.at('2026-03-07T15:00:00Z');
    expect(await desk.command(issue, `/verstuur ${draft}`)).toContain('✔ **Verstuurd:**');
    const [first, again] = [await readMail({ raw }), await readMail(server.received.at(-1) ?? { raw: '' })];
    expect(again.to).toEqual(['an@thuis.voorbeeld.example']);
    expect(again.text).toBe(first.text.replace('5 maart 2026', '7 maart 2026'));
    expect(again.messageId).not.toBe(first.messageId);
    expect(caseOf(desk, number).status).toBe('inadmissible');
    expect(desk.events(number).at(-1)).toMatchObject({ type: 'inadmissible', on: '2026-03-07' });
    expect((await desk.issue(issue)).body).not.toContain('kwam terug:**');

    desk.at('2026-03-09').bounce(raw);
    await desk.sweep();
    expect(caseOf(desk, number).letters.map(({ state }) => state)).toEqual(['bounced', 'sent']);
  });

  it('is known once, however often it is told, and whenever the sweep is ended', async () => {
    const { desk, issue, number, raw } = await withLetter();
    desk.at('2026-03-06').bounce(raw);
    const isEnded = { ...desk.ports.mailbox, done: () => Promise.reject(new Error('ended')) } as Mailbox;
    expect(await desk.sweep({ mailbox: isEnded })).toBe(true);
    expect(desk.log.join('\n')).toContain('the reply mailbox could not be written');
    await desk.sweep();
    desk.bounce(raw);
    await desk.sweep();
    expect(desk.course(number).filter((type) => type === 'letter-bounced')).toHaveLength(1);
    expect((await keysOf(desk, issue)).filter((key) => key.startsWith('mail/'))).toHaveLength(1);
    expect(await desk.ports.mailbox?.bounces()).toEqual([]);
  });

  it('can be sent on paper instead', async () => {
    const { desk, issue, number, raw } = await withLetter();
    desk.at('2026-03-06').bounce(raw, '5.2.2');
    await desk.sweep();
    expect((await desk.issue(issue)).body).toContain('De mailbox van de klager is vol.');
    const draft = await desk.draft(
      issue,
      '/onontvankelijk artikel 5 brief\nDeze lamp is niet van de gemeente.',
    );
    expect(await desk.command(issue, `/verstuur ${draft}`)).toContain('Klaar voor de post');
    expect(caseOf(desk, number).status).toBe('inadmissible');
  });

  it('after the complaint was closed opens it again, and says so', async () => {
    const { desk, issue, number, raw, draft } = await withLetter();
    await desk.command(issue, '/sluit');
    expect((await desk.issue(issue)).state).toBe('closed');
    desk.at('2026-03-06').bounce(raw);
    expect(await desk.sweep()).toBe(true);
    expect(caseOf(desk, number).status).toBe('received');
    expect(await desk.issue(issue)).toMatchObject({ state: 'open', labels: ['status: received'] });
    const news = (await desk.notes(issue)).at(-1);
    expect(news?.text).toContain('**De klacht staat weer open.**');
    expect(news?.text).toContain(`/verstuur ${draft}`);
    expect(await keysOf(desk, issue)).not.toContain('notice/reopened');
    const { issues } = await desk.gegrond.changedIssues('1970-01-01T00:00:00Z');
    const list = issues.find(({ title }) => title === 'Werklijst')?.number ?? 0;
    expect((await desk.issue(list)).body).toContain(number);
    await desk.command(issue, '/corrigeer klager e-mail\nan@thuis.voorbeeld.example');
    await desk.at('2026-03-07').command(issue, `/verstuur ${draft}`);
    await desk.command(issue, `/verstuur ${draft}`);
    await desk.command(issue, '/sluit');
    expect(caseOf(desk, number).status).toBe('closed');
    const told = (await desk.notes(issue)).find(({ key }) => key === news?.key)?.text;
    expect(told).toContain('**De mail kwam terug:**');
    expect(told).toContain('✔ Daarna ging de brief opnieuw weg, op 7 maart 2026.');
    expect(told).not.toMatch(/\/verstuur|weer open/u);
  });

  it('after the complaint was closed on something else leaves it closed, and is shown', async () => {
    const desk = new LetterDesk(forge, server);
    desk.at('2026-03-02');
    const { issue, number } = await desk.receive({}, dossierOf(AN));
    const draft = await desk.draft(issue, '/bevestig e-mail\nWij kregen uw klacht.');
    await desk.command(issue, `/verstuur ${draft}`);
    const raw = server.received.at(-1)?.raw ?? '';
    await desk.command(issue, '/trek-in');
    await desk.command(issue, '/sluit');
    desk.at('2026-03-06').bounce(raw);
    expect(await desk.sweep()).toBe(true);
    expect(caseOf(desk, number).status).toBe('closed');
    const { state, body } = await desk.issue(issue);
    expect(state).toBe('closed');
    for (const text of [body, (await desk.notes(issue)).at(-1)?.text]) {
      expect(text).toContain('**De mail kwam terug:** de klager kreeg de ontvangstbevestiging niet.');
      expect(text).toContain('Deze stap telt dus niet meer. De klacht is al verder');
      expect(text).not.toContain(`/verstuur ${draft}`);
    }
  });

  it('was heard before what people said since', async () => {
    const { desk, issue, number, raw, draft } = await withLetter();
    desk.at('2026-03-05T15:00:00Z').bounce(raw);
    const said = await desk.say(issue, `/verstuur ${draft}`);
    await desk.sweep();
    expect(await desk.answer(issue, said)).toContain('✔ **Verstuurd:**');
    expect(caseOf(desk, number).letters.map(({ state }) => state)).toEqual(['bounced', 'sent']);
  });
});

describe('the reply mailbox', () => {
  it('keeps what is none of this desk’s letters', async () => {
    const desk = new LetterDesk(forge, server);
    await withLetter(desk);
    desk.arrive(deliveryNotice({ messageId: '<2026-9zzzzz.answer.7@voorbeeldegem.example>' }));
    desk.arrive('From: an@voorbeeld.example\r\nSubject: Re: Uw klacht\r\n\r\nDank u.\r\n');
    const commits = desk.commits();
    expect(await desk.at('2026-03-06').sweep()).toBe(true);
    expect(desk.commits()).toBe(commits);
    expect(await desk.ports.mailbox?.bounces()).toHaveLength(1);
  });

  it('that is down does not hold up the sweep', async () => {
    const { desk, issue } = await withLetter();
    const down = { bounces: () => Promise.reject(new Error('an.peeters')), done: () => Promise.resolve() };
    const said = await desk.at('2026-03-06').say(issue, '/hulp');
    expect(await desk.sweep({ mailbox: down })).toBe(true);
    expect(await desk.answer(issue, said)).not.toBe('');
    expect(desk.log.join('\n')).toContain('the reply mailbox could not be read');
    expect(desk.log.join('\n')).not.toContain('an.peeters');
  });
});
