/** The whole life of a complaint as those at the desk read it. Every golden file here was read by a person. */
import { describe, expect, it } from 'vitest';
import { verify } from '#app/verify.ts';
import type { Login } from './desk-forge.ts';
import { deskForge } from './desk-forge.ts';
import { config, Desk } from './desk-world.ts';

const forge = deskForge();

/** On a date somebody says something, or the sweep runs. */
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
      ['2026-03-03', 'admissible', '/ontvankelijk\n/bevestig e-mail'],
      ['2026-03-04', 'refused', '/behandelaar handler-4'],
      ['2026-03-04', 'handler', '/behandelaar handler-2 overlegd 3/3/2026'],
      ['2026-03-05', 'subject', '/onderwerp Straatlamp al weken stuk'],
      ['2026-03-29', 'near', null],
      ['2026-04-02', 'overdue', null],
      ['2026-04-03', 'found', '/oordeel gegrond\nDe melding is blijven liggen.'],
      ['2026-04-03', 'help', '/hulp'],
      ['2026-04-06', 'answered', '/antwoord brief\nBeste mevrouw'],
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
  const placed = (text: string) => text.replaceAll(/(?<=comment\/|\/ja )\d+/g, (id) => String(place(id)));
  const said = comments
    .slice(from)
    .map(({ author, body: text }) => `--- ${author.login}:\n\n${placed(text)}`);
  const card = body.replace(/```gegrond[^]*?```/, '(…)');
  const text = [`${title} [${state}] ${labels.join(', ')}`, card, ...said].join('\n\n').trimEnd();
  return { text: `${text}\n`, comments: comments.length };
}

describe.each(LIVES)('a complaint under $procedure', ({ procedure, service, by, steps }) => {
  it('is read by the people of the desk as the golden files show', async () => {
    const folder = `../fixtures/jobs/life-${procedure.replace('@', '-')}`;
    const desk = new Desk(forge);
    const { issue, number } = await desk.receive({ procedure, service });
    await desk.handle(issue);
    let seen = 1;
    const show = async (index: number, name: string) => {
      const { text, comments } = await read(desk, issue, seen);
      seen = comments;
      const file = `${folder}/${String(index).padStart(2, '0')}-${name}.md`;
      await expect(text).toMatchFileSnapshot(file);
    };
    await show(0, 'received');
    for (const [index, [date, name, said]] of steps.entries()) {
      desk.at(date);
      if (said === null) await desk.sweep();
      else await desk.command(issue, said, by);
      if (name === 'subject') {
        const preview = (await desk.notes(issue)).at(-1)?.key.replace('comment/', '/ja ') ?? '';
        await desk.command(issue, preview, by);
      }
      await show(index + 1, name);
    }
    const nameless = desk
      .file(number)
      .replaceAll(/(?<=comment\/)\d+/g, '<id>')
      .replace(/^seal: .*$/m, 'seal: {…}');
    await expect(nameless).toMatchFileSnapshot(`${folder}/case-file.md`);
    expect((await desk.issue(issue)).state).toBe('closed');
    expect(await verify(desk.world().register, { config })).toEqual([]);
  });
});
