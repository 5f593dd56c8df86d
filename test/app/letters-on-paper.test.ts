/** A letter goes on paper whatever address is known: before it goes, and once its mail came back. */
import { describe, expect, it } from 'vitest';
import { caseOf } from './case-of.ts';
import { deskForge } from './desk-forge.ts';
import { AN, dossierOf, LetterDesk, mailServer } from './letter-world.ts';

const forge = deskForge(4);
const server = mailServer();
let shared: LetterDesk | null = null;

async function complaint(procedure = 'koksijde@1', who = AN) {
  const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
  const received = await desk.receive({ procedure }, dossierOf(who, procedure));
  desk.at('2026-03-05');
  server.received.length = 0;
  return { desk, ...received };
}

/** Each draft with the letter that goes by mail where nothing else is said. */
const DRAFTS: readonly (readonly [procedure: string, before: string, draft: string])[] = [
  ['koksijde@1', '', '/trek-in'],
  ['koksijde@1', '', '/bevestig'],
  ['koksijde@1', '', '/bevestig e-mail\nWij kijken het na.'],
  ['koksijde@1', '', '/onontvankelijk artikel 5 e-mail\nDeze lamp is niet van de gemeente.'],
  ['zoersel@1', '', '/kwalificeer melding\nDit is een melding.'],
  [
    'oco-almere@1',
    '/bevestig brief 2026-03-03\nWat wij schreven.',
    '/gesprek gehouden niet-tevreden\nHet verslag.',
  ],
  ['awb-9@1', '/ontvankelijk\n/behandelaar handler-1', '/gesprek gepland 2026-03-12\nOm 10 uur.'],
];

describe('`/verstuur` with `brief` behind the number', () => {
  it.each(DRAFTS)('in %s, after %j, lays out the letter of %j', async (procedure, before, draft) => {
    const { desk, issue, number } = await complaint(procedure);
    if (before !== '') await desk.command(issue, before);
    const comment = await desk.draft(issue, draft);
    const mail = await desk.preview(issue, comment);
    expect(mail.text).toContain('Zet `brief` achter deze opdracht');
    expect(await desk.command(issue, `/verstuur ${comment} brief`)).toContain('het nieuwe voorbeeld');
    for (let times = 0; times < 2; times += 1) {
      const paper = await desk.preview(issue, comment);
      expect(paper.text).toContain('op papier, met de post');
      expect(paper.text).toContain('Kerkstraat 1');
      expect(paper.letter).toBe(mail.letter);
      await desk.handle(issue);
    }
    desk.at('2026-03-05T15:00:00Z');
    expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('✔ **Klaar voor de post:**');
    expect(caseOf(desk, number).letters).toMatchObject([{ form: 'letter', state: 'sent' }]);
    expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('Deze brief is al vertrokken');
    expect(server.received).toEqual([]);
  });

  it('goes back to a mail with `e-mail`, and sends that only once it was shown so again', async () => {
    const { desk, issue } = await complaint();
    const comment = await desk.draft(issue, '/trek-in');
    await desk.command(issue, `/verstuur ${comment} brief`);
    desk.at('2026-03-05T14:00:00Z');
    expect(await desk.command(issue, `/verstuur ${comment} e-mail`)).toContain('het nieuwe voorbeeld');
    expect((await desk.preview(issue, comment)).text).toContain(String.raw`an\.peeters\@voorbeeld\.example`);
    desk.at('2026-03-05T15:00:00Z');
    expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('✔ **Verstuurd:**');
    expect(server.received).toHaveLength(1);
  });

  it('mails nothing where no address is known', async () => {
    const { desk, issue } = await complaint('koksijde@1', { name: 'An Peeters' });
    const comment = await desk.draft(issue, '/trek-in');
    expect(await desk.command(issue, `/verstuur ${comment} e-mail`)).toContain('kent geen e-mailadres');
    expect((await desk.preview(issue, comment)).text).not.toContain('Zet `brief`');
    expect(server.received).toEqual([]);
  });

  it('is named once a mail came back, on the card and in the news, and reaches the complainant', async () => {
    const { desk, issue, number } = await complaint();
    const comment = await desk.draft(issue, '/trek-in');
    await desk.command(issue, `/verstuur ${comment}`);
    desk.at('2026-03-06').bounce(server.received[0]?.raw ?? '');
    await desk.sweep();
    for (const text of [(await desk.issue(issue)).body, (await desk.notes(issue)).at(-1)?.text])
      expect(text).toContain(`Of stuur de brief op papier, met \`/verstuur ${comment} brief\`.`);
    expect(await desk.command(issue, `/verstuur ${comment} brief`)).toContain('het nieuwe voorbeeld');
    expect((await desk.preview(issue, comment)).text).toContain('**Nog niet opnieuw verstuurd.**');
    desk.at('2026-03-06T15:00:00Z');
    expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('✔ **Klaar voor de post:**');
    expect(caseOf(desk, number).letters.map(({ form, state }) => [form, state])).toEqual([
      ['e-mail', 'bounced'],
      ['letter', 'sent'],
    ]);
    expect((await desk.issue(issue)).body).not.toContain('De mail kwam terug');
    expect(server.received).toHaveLength(1);
  });

  it('stands beside `opnieuw`, and beside nothing else', async () => {
    const { desk, issue } = await complaint();
    const comment = await desk.draft(issue, '/trek-in');
    const answer = await desk.command(issue, `/verstuur ${comment} opnieuw brief`);
    expect(answer).toContain('het nieuwe voorbeeld');
    for (const words of ['brief e-mail', 'verstuurd brief', 'fax'])
      expect(await desk.command(issue, `/verstuur ${comment} ${words}`)).toContain('Niet uitgevoerd');
    expect(server.received).toEqual([]);
  });
});

describe('a draft that is changed after its letter was asked on paper', () => {
  it.each([
    ['/bevestig', '/bevestig\nIets anders.', 'op papier'],
    ['/bevestig e-mail', '/bevestig e-mail\nIets anders.', 'op papier'],
    ['/bevestig e-mail', '/bevestig\nIets anders.', 'op papier'],
    ['/bevestig', '/bevestig e-mail\nIets anders.', 'per e-mail'],
  ])(
    'goes on paper unless the words of the change say otherwise: %j, then %j',
    async (draft, edited, way) => {
      const { desk, issue, number } = await complaint();
      const comment = await desk.draft(issue, draft);
      await desk.command(issue, `/verstuur ${comment} brief`);
      desk.at('2026-03-05T14:00:00Z');
      for (const body of ['/bevestig duif', edited, `${edited} `]) {
        await desk.edit(comment, body);
        await desk.handle(issue);
      }
      const preview = await desk.preview(issue, comment);
      expect(preview.text).toContain(way);
      expect(preview.letter).toContain('Iets anders.');
      desk.at('2026-03-05T15:00:00Z');
      expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('✔');
      expect(caseOf(desk, number).letters).toMatchObject([
        { form: way === 'op papier' ? 'letter' : 'e-mail' },
      ]);
    },
  );

  it('goes on paper once its mail came back', async () => {
    const { desk, issue } = await complaint();
    const comment = await desk.draft(issue, '/bevestig\nEerst.');
    await desk.command(issue, `/verstuur ${comment}`);
    desk.at('2026-03-06').bounce(server.received[0]?.raw ?? '');
    await desk.sweep();
    await desk.command(issue, `/verstuur ${comment} brief`);
    await desk.edit(comment, '/bevestig\nDaarna.');
    await desk.handle(issue);
    expect((await desk.preview(issue, comment)).text).toContain('op papier, met de post');
    desk.at('2026-03-06T15:00:00Z');
    expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('✔ **Klaar voor de post:**');
    expect(server.received).toHaveLength(1);
  });
});

describe('`/verstuur` behind one that asks another form in the same run', () => {
  it.each(['/bevestig', '/trek-in'])('sends nothing that nobody saw: %s', async (draft) => {
    const { desk, issue, number } = await complaint();
    const comment = await desk.draft(issue, draft);
    desk.at('2026-03-05T14:00:00Z');
    const asked = await desk.say(issue, `/verstuur ${comment} brief`);
    const behind = await desk.say(issue, `/verstuur ${comment}`);
    await desk.handle(issue);
    for (const one of [asked, behind])
      expect(await desk.answer(issue, one)).toContain('U zag deze brief nog niet zoals hij op papier gaat.');
    expect((await desk.preview(issue, comment)).text).toContain('op papier, met de post');
    expect(server.received).toEqual([]);
    desk.at('2026-03-05T15:00:00Z');
    expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('✔ **Klaar voor de post:**');
    expect(caseOf(desk, number).letters).toMatchObject([{ form: 'letter', state: 'sent' }]);
  });

  it('sends what was shown where it stands before', async () => {
    const { desk, issue } = await complaint();
    const comment = await desk.draft(issue, '/bevestig');
    desk.at('2026-03-05T14:00:00Z');
    const sent = await desk.say(issue, `/verstuur ${comment}`);
    await desk.say(issue, `/verstuur ${comment} brief`, 'coordinator-2');
    await desk.handle(issue);
    expect(await desk.answer(issue, sent)).toContain('✔ **Verstuurd:**');
    expect(server.received).toHaveLength(1);
  });
});

describe('`/corrigeer klager e-mail` with `geen`', () => {
  it.each(['/trek-in', '/bevestig', '/bevestig e-mail'])(
    'makes the next letters go on paper, the shown ones too: %s',
    async (draft) => {
      const { desk, issue, number } = await complaint();
      const comment = await desk.draft(issue, draft);
      expect(await desk.command(issue, '/corrigeer klager e-mail\nGeen')).toContain('✔');
      expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('het nieuwe voorbeeld');
      expect((await desk.preview(issue, comment)).text).toContain('op papier, met de post');
      desk.at('2026-03-05T15:00:00Z');
      expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('✔ **Klaar voor de post:**');
      expect(caseOf(desk, number).letters).toMatchObject([{ form: 'letter', state: 'sent' }]);
    },
  );

  it('lets what came back go on paper with the command that the card names', async () => {
    const { desk, issue } = await complaint();
    const comment = await desk.draft(issue, '/bevestig e-mail');
    await desk.command(issue, `/verstuur ${comment}`);
    desk.at('2026-03-06').bounce(server.received[0]?.raw ?? '');
    await desk.sweep();
    await desk.command(issue, '/corrigeer klager e-mail\nGeen');
    expect((await desk.issue(issue)).body).toContain(`opnieuw met \`/verstuur ${comment}\``);
    expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('het nieuwe voorbeeld');
    desk.at('2026-03-06T15:00:00Z');
    expect(await desk.command(issue, `/verstuur ${comment}`)).toContain('✔ **Klaar voor de post:**');
  });
});

it('offers nobody an example that is refused to him: not to whom the complaint is about', async () => {
  const { desk, issue } = await complaint();
  await desk.say(issue, '/beklaagde coordinator-1', 'coordinator-2');
  const comment = await desk.say(issue, '/bevestig e-mail', 'coordinator-2');
  await desk.handle(issue);
  const answer = await desk.command(issue, `/verstuur ${comment} brief`);
  expect(answer).toContain('De klacht gaat over u');
  expect(answer).not.toContain('/bevestig');
});

it.each(['email', 'mail', 'E-mail'])('`/bevestig %s` shows a mail', async (word) => {
  const { desk, issue } = await complaint();
  const comment = await desk.draft(issue, `/bevestig ${word}`);
  expect((await desk.preview(issue, comment)).text).toContain('per e-mail');
});
