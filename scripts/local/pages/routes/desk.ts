import { Hono } from 'hono';
import type { Show } from '../views/show.ts';
import type { IssueRow } from '../views/desk.ts';
import { deskPage } from '../views/desk.ts';
import type { CaseRow, DeskFilter, DeskIssue, DeskPlace, World } from '../world.ts';
import { pageOf } from './paging.ts';

const WORK_LIST = 'gegrond: werklijst';

/** The list of a desk's issues. */
export function deskRoutes(world: World, place: DeskPlace, show: Show): Hono {
  const app = new Hono();
  const { desk, cases } = place;

  app.get(`${place.at}/desk`, async (context) => {
    const filter = filterOf((name) => context.req.query(name));
    const [labels, listed, pinned, files] = await Promise.all([
      desk.labels(),
      desk.issues(filter),
      desk.issues({ state: 'open', label: WORK_LIST, page: 1 }),
      cases.list(),
    ]);
    const byIssue = new Map(files.map((row) => [row.fields['issue'], row]));
    const content = deskPage({
      place,
      desks: world.desks,
      filter,
      labels,
      pinned: pinned.issues.find(isWorkList) ?? null,
      rows: listed.issues.filter((one) => !isWorkList(one)).map((one) => rowOf(one, byIssue, place)),
      more: listed.more,
      timeZone: world.timeZone,
      today: world.clock.today(),
    });
    return await show({ title: place.title, content, at: '/desk' });
  });
  return app;
}

/** The app's own issue with the work list; one that a person labelled so is none. */
function isWorkList({ labels, author }: DeskIssue): boolean {
  return author.endsWith('[bot]') && labels.some(({ name }) => name === WORK_LIST);
}

/** An issue with who acts next, as the front matter of its case file tells. */
function rowOf(issue: DeskIssue, files: ReadonlyMap<unknown, CaseRow>, { roleName }: DeskPlace): IssueRow {
  const next = files.get(issue.number)?.fields['next'];
  if (typeof next !== 'object' || next === null) return { issue, by: null, due: null };
  const by = 'by' in next && typeof next.by === 'string' ? roleName(next.by) : null;
  const due = 'due' in next && typeof next.due === 'string' ? next.due : null;
  return { issue, by, due };
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
