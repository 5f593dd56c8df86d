import { describe, expect, it } from 'vitest';
import type { Login } from './desk-forge.ts';
import { deskForge } from './desk-forge.ts';
import { Desk } from './desk-world.ts';

const forge = deskForge(1);

/** Each test has an issue of its own at one desk. */
let shared: Desk | null = null;

/** A case, received on 2 March 2026, on 5 March; `commands` were given one after another. */
async function withCase(commands: readonly string[] = [], procedure = 'koksijde@1') {
  const desk = (shared ??= new Desk(forge)).at('2026-03-02');
  const received = await desk.receive({ procedure });
  desk.at('2026-03-05');
  for (const command of commands)
    await desk.say(received.issue, command, procedure === 'hss@1' ? 'management-1' : 'coordinator-1');
  await desk.handle(received.issue);
  return { desk, ...received };
}

describe('who is heard', () => {
  it.each<[Login, string, string]>([
    ['coordinator-1', 'koksijde@1', '✔ Ontvankelijk verklaard (5 maart 2026).'],
    ['coordinator-2', 'koksijde@1', '✔ Ontvankelijk verklaard (5 maart 2026).'],
    ['management-1', 'koksijde@1', '**Niet uitgevoerd.** Deze opdracht is voor: klachtencoördinator, '],
    ['management-1', 'hss@1', '✔ In behandeling genomen (5 maart 2026).'],
    ['coordinator-1', 'hss@1', '**Niet uitgevoerd.** Deze opdracht is voor: directie.'],
    ['voorbijganger', 'koksijde@1', '**Niet uitgevoerd.** U hebt geen rol in deze organisatie'],
  ])('%s under %s', async (login, procedure, answer) => {
    const { desk, issue } = await withCase([], procedure);
    expect(await desk.command(issue, '/ontvankelijk', login)).toContain(answer);
  });

  it('is no app, be it Gegrond itself, and nobody who only talks', async () => {
    const { desk, issue, number } = await withCase();
    await desk.gegrond.createComment(issue, '/ontvankelijk');
    await desk.other.createComment(issue, '/ontvankelijk');
    await desk.say(issue, 'Kan iemand de lamp nakijken?', 'voorbijganger');
    await desk.handle(issue);
    expect(desk.course(number)).toEqual(['received']);
    expect(await desk.notes(issue)).toEqual([]);
  });
});

describe('a command', () => {
  it.each([
    ['in the quotation of a colleague', '> /ontvankelijk\n\nWaarom?'],
    ['in code that is spoken of', '`/ontvankelijk` kan nu.'],
    ['in a fence behind a text', 'Zo:\n\n```\n/ontvankelijk\n```'],
    ['in a pasted mail that is quoted', 'Van: Els\n\n> /ontvankelijk\n> /trek-in'],
    ['in an HTML comment', '<!--\n/ontvankelijk\n-->'],
    ['as a path', '/var/log/syslog loopt vol'],
  ])('%s is none', async (_where, body) => {
    const { desk, issue, number } = await withCase([body]);
    expect(desk.course(number)).toEqual(['received']);
    expect(await desk.notes(issue)).toEqual([]);
  });

  it.each([
    ['a greeting', 'Dag,\n/ontvankelijk', 'ontvankelijk'],
    ['the lines of a pasted mail', `Van: Els\n\n${'Een regel.\n'.repeat(9)}/sluit de deur`, 'sluit'],
  ])('below %s does nothing, and that is said once', async (_what, body, word) => {
    const { desk, issue, number } = await withCase();
    const comment = await desk.say(issue, body);
    for (let times = 0; times < 3; times += 1) await desk.handle(issue);
    expect(desk.course(number)).toEqual(['received']);
    expect(await desk.notes(issue)).toHaveLength(1);
    expect(await desk.answer(issue, comment)).toContain(`Gegrond las \`/${word}\` als tekst`);
  });

  it('below a greeting is carried out once it was moved to the first line', async () => {
    const { desk, issue, number } = await withCase();
    const comment = await desk.say(issue, 'Dag,\n/ontvankelijk');
    await desk.handle(issue);
    await desk.edit(comment, '/ontvankelijk');
    await desk.handle(issue);
    expect(await desk.answer(issue, comment)).toContain('✔ Ontvankelijk verklaard');
    expect(desk.course(number)).toEqual(['received', 'admissible']);
  });

  it('below a greeting of somebody without a role gets no answer', async () => {
    const { desk, issue } = await withCase();
    await desk.command(issue, 'Dag,\n/ontvankelijk', 'voorbijganger');
    expect(await desk.notes(issue)).toEqual([]);
  });

  it('has what follows it as its text, whatever that begins with', async () => {
    const { desk, issue, number } = await withCase([
      '/onontvankelijk artikel 5 5/3/2026\n\nNiet van ons.\n/ontvankelijk\n---js\n/sluit',
    ]);
    expect(desk.course(number)).toEqual(['received', 'inadmissible']);
    expect(desk.file(number)).not.toContain('Niet van ons');
    expect((await desk.issue(issue)).labels).toEqual(['status: inadmissible']);
  });

  it.each([
    ['/ontvankelijk.', 'Gegrond kent de opdracht `/ontvankelijk.` niet.'],
    ['/ontvankelik', 'Gegrond kent de opdracht `/ontvankelik` niet.'],
    ['/OORDEEL gegrond', 'Deze stap kan nu niet'],
    ['/behandelaar', 'Zet de persoon achter de opdracht. U kunt kiezen uit: handler-1'],
    ['/behandelaar jan', 'Gegrond kent geen persoon `jan`.'],
    ['/behandelaar coordinator-1', '`coordinator-1` is geen klachtenbehandelaar.'],
    ['/behandelaar handler-4', 'De procedure vraagt: een leidend ambtenaar.'],
    ['/bevestig 31/2/2026', 'een datum die bestaat, met dag, maand en jaar. U schreef `31/2/2026`.'],
    ['/bevestig 1/12/2026', 'De datum 1 december 2026 ligt in de toekomst. Vandaag is het 5 maart 2026.'],
    [
      '/bevestig 1/3/2026',
      'De datum 1 maart 2026 ligt voor de datum waarop de klacht binnenkwam (2 maart 2026).',
    ],
    ['/bevestig postduif', 'brief, e-mail, mondeling, telefoon'],
    ['/trek-in vandaag', 'U schreef `vandaag`'],
    ['/onontvankelijk', 'hoort een tekst'],
    ['/sluit', 'De stap kan wel bij: beantwoord, onontvankelijk, ingetrokken, opgelost.'],
    ['/ja 12', 'Er is geen voorbeeld met dit nummer'],
  ])('%s is refused with what was expected and found', async (body, answer) => {
    const { desk, issue, number } = await withCase(['/ontvankelijk'].slice(/ontv|sluit/.test(body) ? 1 : 0));
    const before = desk.file(number);
    const said = await desk.command(issue, body);
    expect(said).toContain('**Niet uitgevoerd.**');
    expect(said).toContain(answer);
    expect(said).toContain('Er is niets veranderd.');
    expect(desk.file(number)).toBe(before);
  });

  it.each([
    [
      'too long a subject',
      `/onderwerp ${'x'.repeat(121)}`,
      'De tekst is te lang: 121 tekens. Er passen er 120',
    ],
    ['a long line', `/ontvankelijk ${'`x` @iedereen '.repeat(4000)}`, 'iets wat Gegrond daar niet verwacht'],
  ])('with %s gets a short answer', async (_what, body, answer) => {
    const { desk, issue } = await withCase();
    const said = await desk.command(issue, body);
    expect(said).toContain(answer);
    expect(said.length).toBeLessThan(500);
  });

  it('that was refused shows an example that works', async () => {
    const { desk, issue, number } = await withCase(['/ontvankelijk']);
    for (const [command, type] of [
      ['/behandelaar', 'handler-appointed'],
      ['/oordeel', 'found'],
    ] as const) {
      const refusal = await desk.command(issue, command);
      const [, example = ''] = /```\n([^`]+)\n```/.exec(refusal) ?? [];
      expect(await desk.command(issue, example)).toContain('✔');
      expect(desk.course(number).at(-1)).toBe(type);
    }
  });

  it('stands with others in a comment that is carried out whole or not at all', async () => {
    const { desk, issue, number } = await withCase();
    const first = '/ontvankelijk\n/behandelaar niemand';
    const answer = await desk.command(issue, first);
    expect(answer).toContain('Het gaat om opdracht 2 van uw reactie. Gegrond voert alles uit of niets.');
    expect(desk.course(number)).toEqual(['received']);
    await desk.command(issue, '/ontvankelijk\n/bevestig brief 5/3/2026\n/behandelaar handler-2');
    expect(desk.course(number)).toEqual(['received', 'admissible', 'acknowledged', 'handler-appointed']);
  });

  it.each(['/hulp', '/onderwerp De lamp'])('%s goes with no other', async (body) => {
    const { desk, issue, number } = await withCase();
    expect(await desk.command(issue, `/ontvankelijk\n${body}`)).toMatch(
      /De opdracht `\/(hulp|onderwerp)` kan niet samen met een andere/,
    );
    expect(desk.course(number)).toEqual(['received']);
  });

  it('/hulp shows what can be done now, with examples', async () => {
    const { desk, issue, number } = await withCase();
    const help = await desk.command(issue, '/hulp');
    expect(help).toContain('Dit kunt u nu doen');
    expect(help).toContain('`/ontvankelijk`');
    expect(help).not.toContain('`/sluit`');
    expect(desk.course(number)).toEqual(['received']);
  });
});

describe('a comment that is edited', () => {
  it('after a refusal is read again, and the answer beneath it is edited', async () => {
    const { desk, issue, number } = await withCase();
    const comment = await desk.say(issue, '/bevestig postduif');
    await desk.handle(issue);
    const [before] = (await desk.comments(issue)).slice(-1);
    await desk.edit(comment, '/bevestig brief 5/3/2026');
    await desk.handle(issue);
    const [after] = (await desk.comments(issue)).slice(-1);
    expect(after?.id).toBe(before?.id);
    expect(await desk.answer(issue, comment)).toBe(
      '✔ Ontvangst bevestigd: brief (5 maart 2026).\n\nGegrond verstuurde niets: u legde vast dat de klager dit bericht al kreeg.',
    );
    expect(desk.course(number)).toEqual(['received', 'acknowledged']);
    await desk.calls();
    await desk.handle(issue);
    expect((await desk.calls()).writes).toBe(0);
  });

  it('after it worked is never read again, and its writer is told so', async () => {
    const { desk, issue, number } = await withCase();
    const comment = await desk.say(issue, '/bevestig brief 5/3/2026');
    await desk.handle(issue);
    await desk.edit(comment, '/trek-in');
    await desk.handle(issue);
    expect(desk.course(number)).toEqual(['received', 'acknowledged']);
    expect(await desk.answer(issue, comment)).toContain('Gegrond leest ze niet opnieuw');
  });

  it('or deleted after it worked changes nothing but the digest that its answer kept of it', async () => {
    const { desk, issue, number } = await withCase();
    const comment = await desk.say(issue, '/bevestig brief 5/3/2026');
    await desk.handle(issue);
    await desk.remove(comment);
    const said = await desk.answer(issue, comment);
    await desk.handle(issue);
    expect(await desk.answer(issue, comment)).toBe(said);
    expect((await desk.comments(issue)).at(-1)?.body).toContain(`key=comment/${comment} -->`);
    await desk.calls();
    await desk.handle(issue);
    expect((await desk.calls()).writes).toBe(0);
    expect(desk.course(number)).toEqual(['received', 'acknowledged']);
  });
});

describe('a subject', () => {
  it('is shown first and enters the register when somebody says that it names nobody', async () => {
    const { desk, issue, number } = await withCase();
    const comment = await desk.say(issue, '/onderwerp Kapotte *lamp*\nbij de school');
    await desk.handle(issue);
    expect(await desk.answer(issue, comment)).toContain(`Kapotte *lamp* bij de school\n\`\`\``);
    expect(desk.course(number)).toEqual(['received']);
    expect(await desk.command(issue, `/ja ${comment}`, 'coordinator-2')).toContain('✔ Onderwerp vastgelegd');
    expect((await desk.issue(issue)).body).toContain('| Onderwerp | Kapotte \\*lamp\\* bij de school |');
    expect(await desk.command(issue, `/ja ${comment}`)).toContain('Dit is al vastgelegd, op 5 maart 2026.');
    expect(desk.course(number)).toEqual(['received', 'subject-set']);
  });

  it('that was changed after the preview is shown again before it can be confirmed', async () => {
    const { desk, issue, number } = await withCase();
    const comment = await desk.say(issue, '/onderwerp De lamp');
    await desk.handle(issue);
    desk.at('2026-03-06');
    await desk.edit(comment, '/onderwerp De lamp van Jan');
    expect(await desk.command(issue, `/ja ${comment}`)).toContain('De tekst is veranderd');
    expect(await desk.answer(issue, comment)).toContain('De lamp van Jan');
    await desk.edit(comment, '/onderwerp De lantaarn');
    await desk.handle(issue);
    desk.at('2026-03-07');
    expect(await desk.command(issue, `/ja ${comment}`)).toContain('✔');
    expect(desk.events(number).at(-1)).toMatchObject({ subject: 'De lantaarn' });
  });

  it.each([
    ['was refused as too long', 'coordinator-1', `/onderwerp ${'lang '.repeat(30)}`],
    ['is of a stranger', 'voorbijganger', '/onderwerp De lamp'],
    ['is no subject', 'coordinator-1', '/hulp'],
  ] as const)('cannot be confirmed where the comment %s', async (_what, login, body) => {
    const { desk, issue, number } = await withCase();
    const comment = await desk.say(issue, body, login);
    await desk.handle(issue);
    expect(await desk.command(issue, `/ja ${comment}`)).toContain('Er is geen voorbeeld met dit nummer');
    expect(desk.course(number)).toEqual(['received']);
  });

  it('cannot be confirmed before it was shown', async () => {
    const { desk, issue, number } = await withCase();
    const comment = await desk.say(issue, '/onderwerp De lamp');
    await desk.say(issue, `/ja ${comment}`);
    await desk.handle(issue);
    await desk.handle(issue);
    expect(desk.course(number)).toEqual(['received']);
  });
});

describe('what happened', () => {
  it('is recorded although it breaks a rule, and shown as a deviation', async () => {
    const { desk, issue, number } = await withCase();
    const answer = await desk.command(issue, '/antwoord telefoon 4/3/2026');
    expect(answer).toContain('✔ Antwoord gegeven: telefoon (4 maart 2026).');
    expect(desk.events(number).at(-1)).toMatchObject({
      on: '2026-03-04',
      deviations: ['out-of-order', 'without-reasons', 'without-finding', 'form-not-in-procedure'],
    });
    expect(answer.match(/- Afwijking van de procedure: /g)).toHaveLength(4);
    expect(await desk.command(issue, '/antwoord brief')).toContain('Dit is al vastgelegd, op 4 maart 2026.');
  });

  it('counts on the day on which it was written, however late it is heard', async () => {
    const { desk, issue, number } = await withCase();
    await desk.say(issue, '/bevestig brief 5/3/2026');
    await desk.at('2026-04-20').handle(issue);
    expect(desk.events(number).at(-1)).toMatchObject({ on: '2026-03-05', at: '2026-04-20T12:00:00Z' });
    expect(desk.file(number)).toContain('"met":"2026-03-05"');
  });
});

describe('comments', () => {
  it('are handled in the order of their ids, all that were not yet', async () => {
    const { desk, number } = await withCase([
      '/ontvankelijk',
      'Tussendoor gezegd',
      '/behandelaar handler-2',
      '/oordeel gegrond\nDe lamp was stuk.',
      '/oplossing voorgesteld\nNieuwe lamp.',
      '/antwoord brief 5/3/2026\nBeste',
      '/sluit',
    ]);
    expect(desk.course(number)).toEqual([
      'received',
      'admissible',
      'handler-appointed',
      'found',
      'solution-proposed',
      'answered',
      'closed',
    ]);
  });

  it('are each answered once, also when a run comes for each of their events, twice', async () => {
    const { desk, issue, number } = await withCase(['/ontvankelijk', '/hulp', '/bevestig brief 5/3/2026']);
    for (let times = 0; times < 6; times += 1) await desk.handle(issue);
    const keys = (await desk.notes(issue)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(keys).toHaveLength(3);
    expect(desk.course(number)).toEqual(['received', 'admissible', 'acknowledged']);
  });
});
