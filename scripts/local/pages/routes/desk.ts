import type { Context } from 'hono';
import { Hono } from 'hono';
import { stack as words } from '#domain/language/nl.ts';
import type { Show } from '../views/show.ts';
import { caseAddress } from '../views/cases.ts';
import { deskPage } from '../views/desk.ts';
import type { Draft } from '../views/thread.ts';
import { editPage, threadPage } from '../views/thread.ts';
import type { DeskFilter, DeskIssue, Person, World } from '../world.ts';
import { DeskRefusal } from '../world.ts';
import { pageOf } from './paging.ts';
import { lookAgain } from './waiting.ts';

export function deskRoutes(world: World, show: Show): Hono {
  const app = new Hono();

  app.get('/desk', async (context) => {
    const filter = filterOf((name) => context.req.query(name));
    const [labels, listed] = await Promise.all([world.desk.labels(), world.desk.issues(filter)]);
    const content = deskPage({ filter, labels, ...listed, timeZone: world.timeZone });
    return await show({ title: words.desk.title, content, at: '/desk' });
  });

  app.get('/desk/:issue{[0-9]{1,9}}', async (context) => {
    const draft = { as: context.req.query('as') ?? null, text: '', error: null };
    return await thread(context, world, show, draft);
  });

  app.post('/desk/:issue{[0-9]{1,9}}', async (context) => {
    const issue = Number(context.req.param('issue'));
    const { as, text } = await written(context);
    const person = world.desk.people.find(({ id }) => id === as) ?? null;
    const error = await refusalOf(text, person, (by) => world.desk.post(issue, by, text));
    if (error !== null) return await thread(context, world, show, { as, text, error });
    return context.redirect(afterPosting(issue, as), 303);
  });

  app.on(['GET', 'POST'], '/desk/:issue{[0-9]{1,9}}/comments/:comment{[0-9]{1,15}}/edit', async (context) => {
    const issue = Number(context.req.param('issue'));
    const comment = await world.desk.comment(Number(context.req.param('comment')));
    const person = world.desk.people.find(({ login }) => login === comment?.author) ?? null;
    if (comment === null || person === null) return await context.notFound();
    if (context.req.method === 'GET') {
      const content = editPage(issue, comment, { as: null, text: comment.body, error: null });
      return await show({ title: words.thread.editTitle(issue), content, at: '/desk' });
    }
    const { text } = await written(context);
    const error = await refusalOf(text, person, (by) => world.desk.edit(comment.id, by, text));
    if (error === null) return context.redirect(afterPosting(issue, person.id), 303);
    const content = editPage(issue, comment, { as: null, text, error });
    return await show({ title: words.thread.editTitle(issue), content, at: '/desk' }, 422);
  });
  return app;
}

async function thread(context: Context, world: World, show: Show, draft: Draft): Promise<Response> {
  const number = Number(context.req.param('issue'));
  const [issue, comments] = await Promise.all([world.desk.issue(number), world.desk.comments(number)]);
  if (issue === null) return await context.notFound();
  const again = new URLSearchParams(draft.as === null ? {} : { as: draft.as }).toString();
  const path = `/desk/${String(number)}?${again}${again === '' ? '' : '&'}`;
  const next = draft.error === null ? lookAgain(path, context.req.query('wait'), world.runs) : null;
  const busy = next === null ? null : `${next}#end`;
  const { people } = world.desk;
  const view = {
    issue,
    comments,
    people,
    caseFile: await caseFileOf(issue, world),
    timeZone: world.timeZone,
  };
  const content = threadPage({ ...view, draft, busy });
  const status = draft.error === null ? 200 : 422;
  return await show({ title: issue.title, content, at: '/desk', refresh: busy ?? undefined }, status);
}

/** The title begins with the case number; the file is there once the workflow made it. */
async function caseFileOf({ title }: DeskIssue, { cases }: World): Promise<string | null> {
  const number = /^(\d{4})-[0-9A-Z]{6}(?= )/.exec(title);
  if (number === null) return null;
  const path = `cases/${String(number[1])}/${number[0]}.md`;
  return (await cases.text(path)) === null ? null : caseAddress(path);
}

/** What went wrong with a text that a person wants to place; `null` when it stands at the forge. */
async function refusalOf(
  text: string,
  person: Person | null,
  place: (person: Person) => Promise<void>,
): Promise<string | null> {
  if (person === null || text.trim() === '') return words.thread.needed;
  try {
    await place(person);
    return null;
  } catch (error) {
    if (error instanceof DeskRefusal) return words.thread.refused(error.message);
    throw error;
  }
}

async function written(context: Context): Promise<{ as: string; text: string }> {
  const { as, text } = await context.req.parseBody();
  const typed = typeof text === 'string' ? text.replaceAll('\r\n', '\n') : '';
  return { as: typeof as === 'string' ? as : '', text: typed };
}

function afterPosting(issue: number, as: string): string {
  return `/desk/${String(issue)}?${new URLSearchParams({ as, wait: '1' }).toString()}#end`;
}

function filterOf(query: (name: string) => string | undefined): DeskFilter {
  const state = query('state');
  const label = query('label') ?? '';
  return {
    state: state === 'closed' || state === 'all' ? state : 'open',
    label: label === '' ? null : label,
    page: pageOf(query('page')),
  };
}
