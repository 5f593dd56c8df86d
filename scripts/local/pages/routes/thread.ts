import type { Context } from 'hono';
import { Hono } from 'hono';
import { stack as words } from '#domain/language/nl.ts';
import { chosenPerson } from '../chosen.ts';
import { filled, offers, takenOver } from '../fill.ts';
import type { Show } from '../views/show.ts';
import { caseAddress } from '../views/cases.ts';
import type { Draft } from '../views/thread.ts';
import { editPage, threadPage } from '../views/thread.ts';
import { moment } from '../views/when.ts';
import type { DeskIssue, DeskPlace, HandChange, Handling, Move, Person, World } from '../world.ts';
import { DeskRefusal } from '../world.ts';
import { lookAgain } from './waiting.ts';

/** What a thread's page is asked to show in its box. */
interface Asked {
  readonly person: Person | null;
  readonly text: string;
  /** The id of the command that was chosen for the box. */
  readonly fill: string | null;
  /** The id of a mail whose text is taken over. */
  readonly mail?: string | undefined;
  readonly error: string | null;
}

/** An issue with its comments, and all that a person does there. */
export function threadRoutes(world: World, place: DeskPlace, show: Show): Hono {
  const app = new Hono();
  const { at, desk } = place;

  app.get(`${at}/desk/:issue{[0-9]{1,9}}`, async (context) => {
    const person = chosenPerson(context, desk);
    const fill = context.req.query('fill') ?? null;
    const mail = context.req.query('mail');
    return await thread(context, { world, place, show }, { person, text: '', fill, mail, error: null });
  });

  app.post(`${at}/desk/:issue{[0-9]{1,9}}`, async (context) => {
    const { as, text, fill } = await written(context);
    const asked = { person: chosenPerson(context, desk, as), text, fill, error: null };
    if (fill !== null) return await thread(context, { world, place, show }, asked);
    const issue = Number(context.req.param('issue'));
    const person = desk.people.find(({ id }) => id === as) ?? null;
    const error = await refusalOf(text, person, (by) => desk.post(issue, by, text));
    if (error !== null) return await thread(context, { world, place, show }, { ...asked, error });
    return context.redirect(`${at}/desk/${String(issue)}?wait=1#end`, 303);
  });

  app.post(`${at}/desk/:issue{[0-9]{1,9}}/hand`, async (context) => {
    const issue = await desk.issue(Number(context.req.param('issue')));
    const { as, state, add, remove } = await context.req.parseBody();
    const person = chosenPerson(context, desk, typeof as === 'string' ? as : undefined);
    if (issue === null || person === null) return await context.notFound();
    const change = changeOf(issue, { state, add, remove });
    const error = await refusalOf('change', person, (by) => desk.change(issue.number, by, change));
    if (error === null) return context.redirect(`${at}/desk/${String(issue.number)}?wait=1#end`, 303);
    return await thread(context, { world, place, show }, { person, text: '', fill: null, error });
  });
  return app;
}

/** The page on which a person changes an own comment. */
export function editRoutes(place: DeskPlace, show: Show): Hono {
  const app = new Hono();
  const { at, desk } = place;
  app.on(
    ['GET', 'POST'],
    `${at}/desk/:issue{[0-9]{1,9}}/comments/:comment{[0-9]{1,15}}/edit`,
    async (context) => {
      const issue = Number(context.req.param('issue'));
      const comment = await desk.comment(Number(context.req.param('comment')));
      const person = desk.people.find(({ login }) => login === comment?.author) ?? null;
      if (comment === null || person === null) return await context.notFound();
      const title = words.thread.editTitle(issue);
      const page = (text: string, error: string | null) => editPage(at, issue, comment, { text, error });
      if (context.req.method === 'GET')
        return await show({ title, content: page(comment.body, null), at: '/desk' });
      const { text } = await written(context);
      const error = await refusalOf(text, person, (by) => desk.edit(comment.id, by, text));
      if (error === null) return context.redirect(`${at}/desk/${String(issue)}?wait=1#end`, 303);
      return await show({ title, content: page(text, error), at: '/desk' }, 422);
    },
  );
  return app;
}

interface Parts {
  readonly world: World;
  readonly place: DeskPlace;
  readonly show: Show;
}

async function thread(context: Context, { world, place, show }: Parts, asked: Asked): Promise<Response> {
  const { at, desk } = place;
  const number = Number(context.req.param('issue'));
  const [issue, comments, labels] = await Promise.all([
    desk.issue(number),
    desk.comments(number),
    desk.labels(),
  ]);
  if (issue === null) return await context.notFound();
  const { address, handling } = await caseOf(issue, place);
  const moves = offers(handling, comments);
  const draft: Draft = {
    person: asked.person,
    text: await textFor(asked, moves, world),
    error: asked.error,
    focus: asked.fill !== null || asked.mail !== undefined,
  };
  const idle = asked.error === null && !draft.focus;
  const next = idle
    ? lookAgain(`${at}/desk/${String(number)}?`, context.req.query('wait'), world.runs)
    : null;
  const busy = next === null ? null : `${next}#end`;
  const { timeZone } = world;
  const view = { at, issue, comments, labels, people: desk.people, caseFile: address, timeZone };
  const content = threadPage({ ...view, handling, moves, draft, busy });
  const status = asked.error === null ? 200 : 422;
  return await show({ title: issue.title, content, at: '/desk', refresh: busy ?? undefined }, status);
}

/** What the box holds: the text so far with the command that was chosen, or a mail that is taken over. */
async function textFor({ text, fill, mail }: Asked, moves: readonly Move[], world: World): Promise<string> {
  const chosen = moves.find(({ id }) => id === fill);
  const found = mail === undefined ? null : await world.post.mail(mail);
  const typed = found === null ? text : takenOver(found, moment(found.at, world.timeZone), moves);
  return chosen === undefined ? typed : filled(chosen, typed, moves);
}

/** The title begins with the case number; the file is there once the workflow made it. */
async function caseOf(
  { title }: DeskIssue,
  { at, cases, handling }: DeskPlace,
): Promise<{ address: string | null; handling: Handling | null }> {
  const number = /^(\d{4})-[0-9A-Z]{6}(?= )/.exec(title);
  const path = number === null ? null : `cases/${String(number[1])}/${number[0]}.md`;
  const text = path === null ? null : await cases.text(path);
  if (path === null || text === null) return { address: null, handling: null };
  return { address: caseAddress(path, at), handling: handling(text) };
}

/** What went wrong with what a person wants to do; `null` when it stands at the forge. */
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

async function written(context: Context): Promise<{ as: string; text: string; fill: string | null }> {
  const { as, text, fill } = await context.req.parseBody();
  const typed = typeof text === 'string' ? text.replaceAll('\r\n', '\n') : '';
  return { as: typeof as === 'string' ? as : '', text: typed, fill: typeof fill === 'string' ? fill : null };
}

/** One change by hand: the state, or one label more or less. */
function changeOf(issue: DeskIssue, form: Readonly<Record<string, unknown>>): HandChange {
  const names = issue.labels.map(({ name }) => name);
  const { state, add, remove } = form;
  if (state === 'open' || state === 'closed') return { state };
  if (typeof add === 'string' && add !== '') return { labels: [...names.filter((one) => one !== add), add] };
  return { labels: names.filter((one) => one !== remove) };
}
