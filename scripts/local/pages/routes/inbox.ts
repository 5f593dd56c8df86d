import type { Context } from 'hono';
import { Hono } from 'hono';
import { stack as words } from '#domain/language/nl.ts';
import type { WholeMail } from '../post.ts';
import type { Show } from '../views/show.ts';
import { inboxPage, mailPage } from '../views/inbox.ts';
import type { World } from '../world.ts';

const { inbox } = words;

/** The inbox, in which one plays everybody who has no account. */
export function inboxRoutes(world: World, show: Show): Hono {
  const app = new Hono();
  const { post, timeZone } = world;

  const list = async (said: { isError: boolean; text: string } | null, typed = '') => {
    const [mails, numbers] = await Promise.all([post.list(), openNumbers(world)]);
    const { writers } = post;
    const view = { mails, writers, numbers, technical: world.links.inbox(), timeZone, said, typed };
    const page = { title: inbox.title, content: inboxPage(view), at: '/inbox' };
    return await show(page, said?.isError === true ? 422 : 200);
  };
  const one = async (mail: WholeMail, error: string | null, typed = '') => {
    const thread = await threadOf(mail, world);
    const content = mailPage({ mail, thread, timeZone, error, typed });
    return await show(
      { title: mail.subject || inbox.noSubject, content, at: '/inbox' },
      error === null ? 200 : 422,
    );
  };

  app.get('/inbox', (context) =>
    list(context.req.query('sent') === undefined ? null : { isError: false, text: inbox.isSent }),
  );

  app.post('/inbox', async (context) => {
    const { writer, number, text } = await fields(context);
    const from = post.writers.find(({ id }) => id === writer);
    const isKnown = (await openNumbers(world)).includes(number ?? '');
    if (from === undefined || !isKnown || number === undefined || !text?.trim())
      return await list({ isError: true, text: inbox.needed }, text);
    const isSent = await taken(() =>
      post.write({ from: from.address, subject: inbox.writeSubject(number), text }),
    );
    return isSent
      ? context.redirect('/inbox?sent=1', 303)
      : await list({ isError: true, text: inbox.notSent }, text);
  });

  app.get('/inbox/:id{[0-9A-Za-z]{1,40}}', async (context) => {
    const mail = await post.mail(context.req.param('id'));
    return mail === null ? await context.notFound() : await one(mail, null);
  });

  app.get('/inbox/:id{[0-9A-Za-z]{1,40}}/html', async (context) => {
    const mail = await post.mail(context.req.param('id'));
    if (mail?.html === undefined || mail.html === null) return await context.notFound();
    return context.html(mail.html);
  });

  app.post('/inbox/:id{[0-9A-Za-z]{1,40}}', async (context) => {
    const mail = await post.mail(context.req.param('id'));
    if (mail?.box !== 'out') return await context.notFound();
    const { text = '' } = await fields(context);
    if (text.trim() === '') return await one(mail, inbox.needed);
    const subject = `Re: ${mail.subject}`;
    const isSent = await taken(() => post.write({ from: mail.to, subject, text, answers: mail.id }));
    return isSent ? context.redirect('/inbox?sent=1', 303) : await one(mail, inbox.notSent, text);
  });

  app.post('/inbox/:id{[0-9A-Za-z]{1,40}}/bounce', async (context) => {
    const mail = await post.mail(context.req.param('id'));
    if (mail?.box !== 'out') return await context.notFound();
    const isSent = await taken(() => post.bounce(mail.id));
    return isSent ? context.redirect('/inbox?sent=1', 303) : await one(mail, inbox.notSent);
  });
  return app;
}

async function fields(context: Context): Promise<Readonly<Record<string, string | undefined>>> {
  const form = await context.req.parseBody();
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\r\n', '\n') : undefined,
    ]),
  );
}

/** Whether the mail server took a mail. */
async function taken(send: () => Promise<void>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch {
    return false;
  }
}

async function openNumbers({ desks }: World): Promise<string[]> {
  const lists = await Promise.all(desks.map(({ cases }) => cases.list()));
  return lists.flat().flatMap(({ number, fields: { status } }) => (status === 'closed' ? [] : [number]));
}

/** Where a mail that the organisation got is taken over: the thread of the complaint that it names. */
async function threadOf({ id, box, number }: WholeMail, { desks }: World): Promise<string | null> {
  if (box !== 'in' || number === null) return null;
  for (const { at, cases } of desks) {
    const row = (await cases.list()).find((one) => one.number === number);
    const issue = row?.fields['issue'];
    if (typeof issue === 'number') return `${at}/desk/${String(issue)}?mail=${id}`;
  }
  return null;
}
