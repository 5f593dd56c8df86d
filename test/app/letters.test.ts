/** A letter from its draft to its addressee: shown whole, and sent as it was shown or not at all. */
import { describe, expect, it } from 'vitest';
import type { World } from '#app/world.ts';
import { deskForge } from './desk-forge.ts';
import { config } from './desk-world.ts';
import { AN, dossierOf, LetterDesk, mailServer, readMail } from './letter-world.ts';
import type { Complainant } from './letter-world.ts';

const forge = deskForge(2);
const server = mailServer();

/** Each test has an issue of its own at one desk. */
let shared: LetterDesk | null = null;

/** A case, received on 2 March 2026, on 5 March. */
async function withCase(who: Complainant = AN) {
  const desk = (shared ??= new LetterDesk(forge, server)).at('2026-03-02');
  const received = await desk.receive({}, dossierOf(who));
  await desk.at('2026-03-05').handle(received.issue);
  server.received.length = 0;
  return { desk, ...received };
}

/** The same with a draft that was shown. */
async function withDraft(body = '/bevestig', who: Complainant = AN) {
  const begun = await withCase(who);
  const draft = await begun.desk.draft(begun.issue, body);
  return { ...begun, draft };
}

const CHANGED = 'De brief zou nu anders zijn dan in het voorbeeld dat u zag';
const FIRST = ['received'];
const SENT = ['received', 'letter-intended', 'letter-sent', 'acknowledged'];

describe('a draft', () => {
  it('shows to whom the letter goes, how, its subject and all of its text, and gives no event', async () => {
    const { desk, issue, number, draft } = await withDraft();
    const { text, letter } = await desk.preview(issue, draft);
    expect(text).toContain('zo gaat de ontvangstbevestiging naar de klager');
    expect(text).toContain(String.raw`| Aan | An Peeters, an\.peeters\@voorbeeld\.example |`);
    expect(text).toContain('| Hoe | per e-mail |');
    expect(text).toContain('| Onderwerp | Wij hebben uw klacht ontvangen');
    expect(letter).toContain('Beste An Peeters,');
    expect(letter).toContain('uiterlijk op 1 april 2026');
    expect(text).toContain(`/verstuur ${draft}\n`);
    expect(desk.course(number)).toEqual(FIRST);
    expect(server.received).toEqual([]);
  });

  it.each([
    [
      'who has no e-mail address',
      '/bevestig',
      { name: 'An Peeters', address: 'Kerkstraat 1, 9999 Voorbeeldegem' },
    ],
    ['whom a letter on paper suits', '/bevestig brief', AN],
  ])('goes on paper to somebody %s', async (_who, body, who) => {
    const { desk, issue, draft } = await withDraft(body, who);
    const { text } = await desk.preview(issue, draft);
    expect(text).toContain('| Hoe | op papier, met de post |');
    expect(text).toContain(String.raw`| Aan | An Peeters, Kerkstraat 1\, 9999 Voorbeeldegem |`);
  });

  it('without an address to send it to is refused, with what to do', async () => {
    const { desk, issue } = await withCase({ name: 'An Peeters' });
    expect(await desk.command(issue, '/bevestig e-mail')).toContain('zet `brief` achter de opdracht');
    const draft = await desk.draft(issue, '/bevestig');
    expect((await desk.preview(issue, draft)).text).toContain('schrijf het zelf op de brief');
  });

  it.each([
    ['/onontvankelijk artikel 5', 'Bij deze opdracht hoort een tekst'],
    ['/antwoord e-mail\nBeste', 'er is nog geen oordeel. Leg het eerst vast met `/oordeel`.'],
    ['/bevestig\n/ontvankelijk', 'kan niet samen met een andere'],
    ['/tussenbericht\nHet duurt.', 'Zet een datum achter de opdracht'],
    [`/onontvankelijk artikel 5\n${'Een lange uitleg. '.repeat(3_500)}`, 'De brief is te lang om te tonen'],
  ])('%j says what it lacks', async (body, answer) => {
    const { desk, issue, number } = await withCase();
    if (!body.startsWith('/onont') && !body.startsWith('/bev')) {
      await desk.command(issue, '/ontvankelijk\n/behandelaar handler-2');
    }
    const before = desk.course(number);
    expect(await desk.command(issue, body)).toContain(answer);
    expect(desk.course(number)).toEqual(before);
  });
});

describe('/verstuur', () => {
  it('sends by mail exactly what was shown, and says so', async () => {
    const { desk, issue, number, draft } = await withDraft();
    const { letter } = await desk.preview(issue, draft);
    const answer = await desk.command(issue, `/verstuur ${draft}`);
    expect(answer).toContain('✔ **Verstuurd:** de ontvangstbevestiging, per e-mail, op 5 maart 2026.');
    expect(answer).toContain('(code 250)');
    expect(answer).toContain('✔ Ontvangst bevestigd: e-mail (5 maart 2026).');
    const [mail, ...more] = await Promise.all(server.received.map(readMail));
    expect(more).toEqual([]);
    expect(mail?.text).toBe(letter);
    expect(mail).toMatchObject({
      to: ['an.peeters@voorbeeld.example'],
      from: 'klachten@voorbeeldegem.example',
      replyTo: ['klachten@voorbeeldegem.example'],
      subject: `Wij hebben uw klacht ontvangen (${number})`,
    });
    expect(mail?.messageId).toContain(`<${number.toLowerCase()}.acknowledgement.${draft}.`);
    expect(desk.course(number)).toEqual(SENT);
    expect((await desk.preview(issue, draft)).text).not.toContain('Nog niet verstuurd');
    expect(desk.file(number)).toContain('"met":"2026-03-05"');
  });

  it('lays a letter on paper out as a private document to print, and counts it as sent that day', async () => {
    const { desk, issue, number, draft } = await withDraft('/bevestig brief');
    const answer = await desk.command(issue, `/verstuur ${draft}`);
    const [document] = await desk.documents.list(number);
    expect(document?.name).toBe(`${number}-acknowledgement-${draft}.html`);
    expect(answer).toContain(`Druk [de brief](${document?.url}) af op A4 en doe hem vandaag nog op de post.`);
    const { bytes } = await desk.documents.read(document?.id ?? 0);
    const page = new TextDecoder().decode(bytes);
    expect(page).toContain('@page');
    expect(page).toContain('Kerkstraat 1');
    expect(server.received).toEqual([]);
    expect(desk.course(number)).toEqual(SENT);
  });

  it('understands the number of the preview, English words, and a deputy', async () => {
    const { desk, issue, number, draft } = await withDraft('/acknowledge');
    const { id } = await desk.preview(issue, draft);
    const said = await desk.say(issue, `/send ${id}`, 'coordinator-2');
    await desk.handle(issue);
    expect(await desk.answer(issue, said)).toContain('✔ **Verstuurd:**');
    expect(desk.events(number).at(-1)).toMatchObject({ type: 'acknowledged', by: 'coordinator-2' });
  });

  it('counts on the day on which the letter goes, however long ago it was asked for', async () => {
    const { desk, issue, number, draft } = await withDraft();
    await desk.say(issue, `/verstuur ${draft}`);
    await desk.at('2026-03-20').handle(issue);
    expect(desk.events(number).map(({ on }) => on)).toEqual(['2026-03-02', ...Array(3).fill('2026-03-20')]);
  });

  it.each([
    ['is said twice', 'Deze brief is al vertrokken, op 5 maart 2026.', (id: number) => `/verstuur ${id}`],
    [
      'is said again with `opnieuw`',
      'Deze brief is al vertrokken',
      (id: number) => `/verstuur ${id} opnieuw`,
    ],
    ['is said of the preview', 'Deze brief is al vertrokken', (id: number) => `/verstuur ${id + 1}`],
  ])('sends nothing more when it %s', async (_how, answer, body) => {
    const { desk, issue, number, draft } = await withDraft();
    await desk.command(issue, `/verstuur ${draft}`);
    expect(await desk.command(issue, body(draft))).toContain(answer);
    expect(server.received).toHaveLength(1);
    expect(desk.course(number)).toEqual(SENT);
  });

  it('sends one letter where two people say it before either was heard', async () => {
    const { desk, issue, number, draft } = await withDraft();
    const [first, second] = [
      await desk.say(issue, `/verstuur ${draft}`),
      await desk.say(issue, `/verstuur ${draft} opnieuw`, 'coordinator-2'),
    ];
    await desk.handle(issue);
    expect(await desk.answer(issue, first)).toContain('✔ **Verstuurd:**');
    expect(await desk.answer(issue, second)).toContain('Iemand anders gaf deze opdracht net voor u.');
    expect(server.received).toHaveLength(1);
    expect(desk.course(number)).toEqual(SENT);
  });

  it.each([
    ['in a quotation', (id: number) => `> /verstuur ${id}`, ''],
    ['in a fence', (id: number) => `\`\`\`\n/verstuur ${id}\n\`\`\``, ''],
    [
      'below another command',
      (id: number) => `/ontvankelijk\n/verstuur ${id}`,
      'kan niet samen met een andere',
    ],
    ['of no letter', () => '/verstuur 99999', 'Er is geen brief met het nummer `99999`'],
    ['without a number', () => '/verstuur', 'Zet het nummer van de brief achter de opdracht'],
    ['with other words', (id: number) => `/verstuur ${id} nu`, 'iets wat Gegrond daar niet verwacht: `nu`'],
    ['that says it arrived', (id: number) => `/verstuur ${id} verstuurd`, 'Er is geen brief met het nummer'],
  ])('%s sends nothing', async (_how, body, answer) => {
    const { desk, issue, number, draft } = await withDraft();
    expect(await desk.command(issue, body(draft))).toContain(answer);
    expect(server.received).toEqual([]);
    expect(desk.course(number)).toEqual(FIRST);
  });

  it('sends nothing for a stranger, of a stranger’s draft, or before the letter was shown', async () => {
    const { desk, issue, number, draft } = await withDraft();
    const strange = await desk.say(issue, `/verstuur ${draft}`, 'voorbijganger');
    const drafted = await desk.say(issue, '/bevestig', 'voorbijganger');
    const own = await desk.say(issue, '/bevestig');
    const early = await desk.say(issue, `/verstuur ${own}`);
    await desk.handle(issue);
    expect(await desk.answer(issue, strange)).toContain('U hebt geen rol in deze organisatie');
    expect(await desk.command(issue, `/verstuur ${drafted}`)).toContain('Er is geen brief met het nummer');
    expect(await desk.answer(issue, early)).toContain('Er is geen brief met het nummer');
    expect(server.received).toEqual([]);
    expect(desk.course(number)).toEqual(FIRST);
  });
});

describe('a letter that is not what was shown', () => {
  const otherWords: Partial<World> = {
    config: {
      ...config,
      letters: new Map(config.letters).set('acknowledgement', '<h1>Ontvangen</h1>{{received}} {{expected}}'),
    },
  };

  it.each<[string, (desk: LetterDesk, issue: number, draft: number) => Promise<unknown>, Partial<World>?]>([
    ['an edited draft', (desk, _issue, draft) => desk.edit(draft, '/bevestig brief')],
    ['somebody else’s edit of it', (desk, _issue, draft) => desk.edit(draft, '/bevestig brief', 'beheerder')],
    [
      'a corrected address',
      (desk, issue) => desk.command(issue, '/corrigeer klager e-mail\nan@ander.voorbeeld.example'),
    ],
    ['a case that changed', (desk, issue) => subject(desk, issue)],
    ['another template', () => Promise.resolve(), otherWords],
    [
      'a preview that was changed by hand',
      async (desk, issue, draft) => {
        const { id, text } = await desk.preview(issue, draft);
        await desk.edit(id, text.replace('1 april', '1 mei'), 'beheerder');
      },
    ],
  ])('because of %s is shown anew, and goes only then', async (_what, change, world = {}) => {
    const { desk, issue, number, draft } = await withDraft();
    const before = await desk.preview(issue, draft);
    await change(desk, issue, draft);
    desk.at('2026-03-06');
    const course = desk.course(number);
    const said = await desk.say(issue, `/verstuur ${draft}`);
    await desk.handle(issue, world);
    const answer = await desk.answer(issue, said);
    expect(answer).toContain(CHANGED);
    expect(answer).toContain(`[het nieuwe voorbeeld](#issuecomment-${before.id})`);
    expect(server.received).toEqual([]);
    expect(desk.course(number)).toEqual(course);
    const anew = await desk.preview(issue, draft);
    expect(anew.id).toBe(before.id);
    await desk.say(issue, `/verstuur ${draft}`);
    await desk.at('2026-03-07').handle(issue, world);
    expect(desk.course(number)).toEqual([...course, ...SENT.slice(1)]);
    for (const mail of await Promise.all(server.received.map(readMail))) expect(mail.text).toBe(anew.letter);
  });

  it('is told from one whose draft is edited after it went: that changes nothing', async () => {
    const { desk, issue, number, draft } = await withDraft();
    await desk.command(issue, `/verstuur ${draft}`);
    const { letter } = await desk.preview(issue, draft);
    await desk.edit(draft, '/trek-in');
    await desk.handle(issue);
    const after = await desk.preview(issue, draft);
    expect(after.letter).toBe(letter);
    expect(after.text).toContain('Dat verandert niets aan deze brief.');
    expect(desk.course(number)).toEqual(SENT);
  });
});

async function subject(desk: LetterDesk, issue: number): Promise<void> {
  const comment = await desk.say(issue, '/onderwerp Kapotte straatlamp');
  await desk.handle(issue);
  await desk.command(issue, `/ja ${comment}`);
}
