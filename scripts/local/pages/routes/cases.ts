import { Hono } from 'hono';
import { stack as words } from '#domain/language/nl.ts';
import type { Show } from '../views/show.ts';
import { casePage, casesPage } from '../views/cases.ts';
import type { World } from '../world.ts';

export function caseRoutes({ cases, timeZone }: World, show: Show): Hono {
  const app = new Hono();

  app.get('/cases', async () =>
    show({ title: words.cases.title, content: casesPage(await cases.list()), at: '/cases' }),
  );

  app.get('/cases/:year{[0-9]{4}}/:number{[0-9]{4}-[0-9A-Z]{6}}', async (context) => {
    const { year, number } = context.req.param();
    const path = `cases/${year}/${number}.md`;
    const [text, history] = await Promise.all([cases.text(path), cases.history(path)]);
    if (text === null) return await context.notFound();
    const issue = /^issue: (\d{1,9})$/m.exec(text)?.[1];
    const content = casePage({
      number,
      issue: issue === undefined ? null : Number(issue),
      text,
      history,
      timeZone,
    });
    return await show({ title: `${words.cases.read} ${number}`, content, at: '/cases' });
  });
  return app;
}
