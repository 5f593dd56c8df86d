import { beforeEach, describe, expect, test } from 'vitest';
import { AT } from '../../adapters/git/registers.ts';
import type { TestPages } from './world.ts';
import { get, post, testPages } from './world.ts';

let world: TestPages;
beforeEach(async () => {
  world = await testPages();
});

async function text(path: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await get(world.pages, path, headers);
  expect(answer.status).toBe(200);
  return await answer.text();
}

/** What the box of a page holds, as a browser reads it. */
function box(html: string): string {
  return (/<textarea[^>]*>\n?([^<]*)<\/textarea>/.exec(html)?.[1] ?? '').replaceAll('&gt;', '>');
}

/** The values of the buttons that fill the box, in order; those in a fold apart. */
function buttons(html: string): { open: string[]; folded: string[] } {
  const [, moves = ''] = /<fieldset class="moves">([^]*?)<\/fieldset>/.exec(html) ?? [];
  const values = (part: string) =>
    [...part.matchAll(/name="fill" value="([^"]+)"/g)].map(([, value]) => value!);
  const [open = '', ...folds] = moves.split('<details>');
  return { open: values(open), folded: folds.flatMap(values) };
}

describe('who is at the desk', () => {
  test('stays chosen from page to page', async () => {
    const chosen = await post(world.pages, '/desk/42', { as: 'director-1', text: '', fill: '' });
    const cookie = chosen.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^as=director-1; Path=\/; HttpOnly; SameSite=Strict/);
    expect(await text('/desk/42', { cookie: 'as=director-1' })).toMatch(
      /<option value="director-1" selected/,
    );
    expect(await text('/desk/42')).toMatch(/<option value="coordinator-1" selected/);
  });

  test.each(['as=stranger', 'as=', 'as=<script>'])(
    'is the first of the desk with the cookie %j',
    async (cookie) => {
      expect(await text('/desk/42', { cookie })).toMatch(/<option value="coordinator-1" selected/);
    },
  );
});

describe('the commands that are possible now', () => {
  test('are buttons: those of the own role, then what is out of order, then those of others', async () => {
    expect(buttons(await text('/desk/42'))).toEqual({
      open: ['finding', 'subject', 'help'],
      folded: ['contact', 'handler'],
    });
    const director = buttons(await text('/desk/42', { cookie: 'as=director-1' }));
    expect(director.open).toEqual(['handler', 'help']);
  });

  test('fill the box, by a link as well as by a button, and post nothing', async () => {
    const before = world.comments.length;
    expect(box(await text('/desk/42?fill=finding'))).toBe('/oordeel gegrond\nHier schrijft u waarom.\n');
    const answer = await post(world.pages, '/desk/42', { as: 'coordinator-1', text: '', fill: 'handler' });
    expect(answer.status).toBe(200);
    expect(box(await answer.text())).toBe('/behandelaar handler-1\n');
    expect(world.comments).toHaveLength(before);
    expect(box(await text('/desk/42?fill=nonsense'))).toBe('');
  });

  test.each([
    ['keeps what was typed below', 'Mijn uitleg.', 'finding', '/oordeel gegrond\nMijn uitleg.\n'],
    [
      'takes the place of another command',
      '/onderwerp x\r\nUitleg.',
      'finding',
      '/oordeel gegrond\nUitleg.\n',
    ],
    [
      'drops the example of another',
      '/oordeel gegrond\nHier schrijft u waarom.',
      'handler',
      '/behandelaar handler-1\n',
    ],
    ['keeps a slash in the text', 'Zie onder.\n/sluit', 'finding', '/oordeel gegrond\nZie onder.\n/sluit\n'],
    ['and none leaves the text', '/oordeel gegrond\nEigen', '', '/oordeel gegrond\nEigen'],
  ])('a command that is chosen %s', async (_name, typed, fill, expected) => {
    const answer = await post(world.pages, '/desk/42', { as: 'coordinator-1', text: typed, fill });
    expect(box(await answer.text())).toBe(expected);
  });

  const note = (id: number, author: string, body: string) =>
    world.comments.push({ id, author, body, createdAt: AT, updatedAt: AT });
  const first = async () => buttons(await text('/desk/42')).open[0];
  const ask = (code: string, kind: string) =>
    `Bevestig:\n\n${code}\n\n<!-- gegrond:note key=comment/12 ${kind}=0a1b -->\n`;
  const fenced = (line: string) => `\`\`\`\n${line}\n\`\`\``;

  test('begin with what an app asks to be confirmed, until that was done', async () => {
    note(203, 'gegrond[bot]', ask(fenced('/ja 12'), 'preview'));
    expect(await first()).toBe('ja-12');
    expect(box(await text('/desk/42?fill=ja-12'))).toBe('/ja 12\n');
    note(204, 'nele-peeters', '/ja 12');
    note(205, 'gegrond[bot]', 'Gedaan.\n\n<!-- gegrond:note key=comment/204 done=0a1b -->\n');
    expect(await first()).toBe('finding');
  });

  test.each([
    ['a letter', 'gegrond[bot]', fenced('/verstuur 12'), 'letter', 'verstuur-12'],
    [
      'a letter that may have left',
      'gegrond[bot]',
      'Zet `/verstuur 12 opnieuw`.',
      'letter',
      'verstuur-12-opnieuw',
    ],
    ['a person who plays the app', 'nele-peeters', fenced('/ja 12'), 'preview', 'finding'],
    ['an example in a refusal', 'gegrond[bot]', fenced('/ja 12'), 'refused', 'finding'],
    ['a text that holds a command', 'gegrond[bot]', fenced('Beste,\n/verstuur 12'), 'letter', 'finding'],
    ['another command', 'gegrond[bot]', fenced('/sluit 12'), 'preview', 'finding'],
  ])('begin as they should with %s', async (_name, author, code, kind, expected) => {
    note(203, author, ask(code, kind));
    expect(await first()).toBe(expected);
  });
});

describe('a thread', () => {
  test('says who acts next, above the box', async () => {
    expect(await text('/desk/42')).toContain(
      'Aan zet: klachtenbehandelaar. De volgende stap: beoordeel de klacht.',
    );
  });

  test('leads from #42 to that issue, and not from code', async () => {
    const html = await text('/desk/7');
    expect(html).toContain('<a href="/desk/42">#42</a>');
    expect(html).not.toContain('href="/desk/43"');
  });

  test('names its entries as the forge does', async () => {
    expect(await text('/desk/42')).toContain('id="issuecomment-101"');
  });
});

describe('by hand', () => {
  const hand = (fields: Record<string, string>) =>
    post(world.pages, '/desk/42/hand', { as: 'coordinator-1', ...fields });

  test('an issue is closed, and a label is set or taken, the others staying', async () => {
    await hand({ state: 'closed' });
    await hand({ add: 'term: overdue' });
    const last = await hand({ remove: 'term: near' });
    expect(last.headers.get('location')).toBe('/desk/42?wait=1#end');
    expect(world.changes).toEqual([
      { state: 'closed' },
      { labels: ['status: in onderzoek', 'term: near', 'term: overdue'] },
      { labels: ['status: in onderzoek'] },
    ]);
  });

  test('nothing is done to an issue that is not there', async () => {
    expect((await post(world.pages, '/desk/99/hand', { state: 'closed' })).status).toBe(404);
  });
});

describe('the list of issues', () => {
  test('has the work list on top and not among them', async () => {
    const html = await text('/desk');
    expect(html).toMatch(/class="pinned"[^]*href="\/desk\/7"/);
    expect(html.match(/href="\/desk\/7"/g)).toHaveLength(1);
  });

  test('says who acts next and by when', async () => {
    expect(await text('/desk')).toContain('Aan zet: klachtencoördinator, tegen 20 december 2026.');
  });
});
