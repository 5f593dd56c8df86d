/** The whole life of a complaint as those at the desk read it. Every golden file here was read by a person. */
import { describe, expect, it } from 'vitest';
import { verify } from '#app/verify.ts';
import type { Login } from './desk-forge.ts';
import { deskForge } from './desk-forge.ts';
import type { Desk } from './desk-world.ts';
import { config } from './desk-world.ts';
import { AN, dossierOf, LetterDesk, mailServer } from './letter-world.ts';

const forge = deskForge(4);
const server = mailServer();

/** The letter that went last comes back. */
const BOUNCE = 'bounce';

/** On a date somebody says something, or the sweep runs; `DRAFT` is the number of the letter that was drafted last. */
type Step = readonly [date: string, name: string, said: string | null];

interface Life {
  readonly procedure: string;
  readonly service: string;
  readonly by: Login;
  readonly steps: readonly Step[];
}

const LIVES: readonly Life[] = [
  {
    procedure: 'koksijde@1',
    service: 'openbare-werken',
    by: 'coordinator-1',
    steps: [
      ['2026-03-03', 'admissible', '/ontvankelijk'],
      ['2026-03-03', 'draft', '/bevestig'],
      ['2026-03-03', 'acknowledged', '/verstuur DRAFT'],
      ['2026-03-04', 'bounced', BOUNCE],
      ['2026-03-04', 'corrected', '/corrigeer klager e-mail\nan@thuis.voorbeeld.example'],
      ['2026-03-04', 'changed', '/verstuur DRAFT'],
      ['2026-03-04', 'sent-again', '/verstuur DRAFT'],
      ['2026-03-04', 'refused', '/behandelaar handler-4'],
      ['2026-03-04', 'handler', '/behandelaar handler-2 overlegd 3/3/2026'],
      ['2026-03-05', 'subject', '/onderwerp Straatlamp al weken stuk'],
      ['2026-03-29', 'near', null],
      ['2026-04-02', 'overdue', null],
      ['2026-04-03', 'found', '/oordeel gegrond\nDe melding is blijven liggen.'],
      ['2026-04-03', 'help', '/hulp'],
      ['2026-04-03', 'lacks', '/antwoord brief\nWij hebben uw klacht onderzocht.'],
      ['2026-04-03', 'proposed', '/oplossing voorgesteld\nWij vervangen de lamp in de maand april.'],
      [
        '2026-04-06',
        'answer',
        '/antwoord brief\nDe lamp stond al op onze lijst, maar de melding bleef liggen.',
      ],
      ['2026-04-06', 'answered', '/verstuur DRAFT'],
      ['2026-04-07', 'solved', '/oplossing uitgevoerd\nDe lamp is hersteld.'],
      ['2026-04-08', 'closed', '/sluit'],
    ],
  },
  {
    procedure: 'hss@1',
    service: 'thuiszorg',
    by: 'management-1',
    steps: [
      ['2026-03-03', 'refused', '/onontvankelijk te-laat\nDe klacht is te oud.'],
      ['2026-03-04', 'admissible', '/ontvankelijk'],
      ['2026-03-10', 'near', null],
      ['2026-03-11', 'acknowledged', '/bevestig brief 10/3/2026'],
      ['2026-03-20', 'answered', '/antwoord mondeling 19/3/2026\nWe bespraken het met mevrouw.'],
      ['2026-03-23', 'closed', '/sluit'],
    ],
  },
];

/** The issue as it is read: title, labels, card, and what was said since; ids of comments as their places. */
async function read(desk: Desk, issue: number, from: number): Promise<{ text: string; comments: number }> {
  const { title, labels, state, body } = await desk.issue(issue);
  const comments = await desk.comments(issue);
  const place = (id: string) => comments.findIndex((comment) => String(comment.id) === id) + 1301;
  const placed = (text: string) =>
    text
      .replaceAll(/(?<=comment\/|\/ja |\/verstuur |issuecomment-|-[a-z]+-)\d+/g, (id) => String(place(id)))
      .replaceAll(/http:\/\/127[^ )]*\/releases/g, 'https://forge.example/documents/releases');
  const said = comments
    .slice(from)
    .map(({ author, body: text }) => `--- ${author.login}:\n\n${placed(text)}`);
  const card = placed(body.replace(/```gegrond[^]*?```/, '(…)'));
  const text = [`${title} [${state}] ${labels.join(', ')}`, card, ...said].join('\n\n').trimEnd();
  return { text: `${text}\n`, comments: comments.length };
}

describe.each(LIVES)('a complaint under $procedure', ({ procedure, service, by, steps }) => {
  it('is read by the people of the desk as the golden files show', async () => {
    const folder = `../fixtures/jobs/life-${procedure.replace('@', '-')}`;
    const desk = new LetterDesk(forge, server);
    const { issue, number } = await desk.receive({ procedure, service }, dossierOf(AN, procedure));
    await desk.handle(issue);
    let seen = 1;
    let draft = 0;
    const show = async (index: number, name: string) => {
      const { text, comments } = await read(desk, issue, seen);
      seen = comments;
      const file = `${folder}/${String(index).padStart(2, '0')}-${name}.md`;
      await expect(text).toMatchFileSnapshot(file);
    };
    await show(0, 'received');
    for (const [index, [date, name, said]] of steps.entries()) {
      desk.at(date);
      if (said === BOUNCE) desk.bounce(server.received.at(-1)?.raw ?? '');
      if (said === null || said === BOUNCE) await desk.sweep();
      else {
        const comment = await desk.say(issue, said.replace('DRAFT', String(draft)), by);
        await desk.handle(issue);
        if (/^\/(bevestig|antwoord brief)/.test(said)) draft = comment;
      }
      if (name === 'subject') {
        const preview = (await desk.notes(issue)).at(-1)?.key.replace('comment/', '/ja ') ?? '';
        await desk.command(issue, preview, by);
      }
      await show(index + 1, name);
    }
    const nameless = desk
      .file(number)
      .replaceAll(/(?<=comment\/|"message_id":"[^"]*\.)\d+(?=["./])/g, '<id>')
      .replaceAll(
        /http:\/\/127[^"]*\/releases\/(.*?)-\d+\.html/g,
        'https://forge.example/documents/releases/$1-<id>.html',
      )
      .replace(/^seal: .*$/m, 'seal: {…}');
    await expect(nameless).toMatchFileSnapshot(`${folder}/case-file.md`);
    expect((await desk.issue(issue)).state).toBe('closed');
    expect(await verify(desk.world().register, { config })).toEqual([]);
  });
});
