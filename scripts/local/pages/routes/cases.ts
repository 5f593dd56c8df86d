import { Hono } from 'hono';
import { stack as words } from '#domain/language/nl.ts';
import type { Show } from '../views/show.ts';
import { casePage, casesPage } from '../views/cases.ts';
import type { DeskPlace, World } from '../world.ts';

/** The case files of a desk's register. */
export function caseRoutes({ desks, timeZone }: World, place: DeskPlace, show: Show): Hono {
  const { at, cases } = place;
  const app = new Hono();

  app.get(`${at}/cases`, async () => {
    const content = casesPage(await cases.list(), place, desks);
    return await show({ title: words.cases.title, content, at: '/cases' });
  });

  app.get(`${at}/cases/:year{[0-9]{4}}/:number{[0-9]{4}-[0-9A-Z]{6}}`, async (context) => {
    const { year, number } = context.req.param();
    const path = `cases/${year}/${number}.md`;
    const [text, history] = await Promise.all([cases.text(path), cases.history(path)]);
    if (text === null) return await context.notFound();
    const issue = /^issue: (\d{1,9})$/m.exec(text)?.[1];
    const content = casePage({
      at,
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
