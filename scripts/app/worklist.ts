import type { Case } from '#domain/case/case.ts';
import type { Absence } from '#domain/desk/absence.ts';
import { workList } from '#domain/desk/work-list.ts';
import { workListLabel, workListLabelDescription, workListTitle } from '#domain/language/nl/desk.ts';
import { digest } from '#text/case-file/write.ts';
import { writeWorkList } from '#text/desk/work-list.ts';
import { mark, readMarker } from '#text/issue/marker.ts';
import type { Issue, IssueChange } from './ports.ts';
import { ForgeError } from './ports.ts';
import type { World } from './world.ts';
import { todayOf } from './world.ts';

const KEY = 'worklist';
const NOTE = 'worklist';
const LABEL = { name: workListLabel, color: '1d76db', description: workListLabelDescription };

/** Which issue holds the work list, and what it holds. */
interface Kept {
  readonly issue: number;
  readonly digest: string;
}

function readKept(note: unknown): Kept | null {
  const kept = note as Partial<Kept> | null | undefined;
  if (typeof kept?.issue !== 'number' || typeof kept.digest !== 'string') return null;
  return { issue: kept.issue, digest: kept.digest };
}

/** Whether an issue is the app's own work list: by the marker under it, or by what else is left when somebody removed that. */
export function isWorkList({ author, title, body, labels }: Issue, { forge }: Pick<World, 'forge'>): boolean {
  if (!forge.isOwn(author)) return false;
  return readMarker(body)?.key === KEY || (title === workListTitle && labels.includes(workListLabel));
}

/** What somebody changed by hand, or the day did. */
function changeOf(issue: Issue, body: string): IssueChange {
  const labels = issue.labels.includes(workListLabel) ? {} : { labels: [...issue.labels, workListLabel] };
  return {
    ...(issue.title === workListTitle ? {} : { title: workListTitle }),
    ...(issue.body.replaceAll('\r\n', '\n').trim() === body.trim() ? {} : { body }),
    ...labels,
    ...(issue.state === 'open' ? {} : { state: 'open' as const }),
  };
}

async function update(issue: Issue, body: string, { forge }: World): Promise<void> {
  const change = changeOf(issue, body);
  if (change.labels !== undefined) await forge.ensureLabels([LABEL]);
  if (Object.keys(change).length > 0) await forge.updateIssue(issue.number, change);
}

async function create(body: string, { forge }: World): Promise<Issue> {
  await forge.ensureLabels([LABEL]);
  return forge.createIssue({ title: workListTitle, body, labels: [workListLabel] });
}

/**
 * The issue that holds the list: the kept one, else one that a killed run made and did not note; `null` when there is
 * none, or it was deleted.
 */
async function find(kept: Kept | null, seen: readonly Issue[], world: World): Promise<Issue | null> {
  const known = kept === null ? null : (seen.find(({ number }) => number === kept.issue) ?? kept.issue);
  const issue = typeof known === 'number' ? await world.forge.issue(known) : known;
  if (issue !== null && world.forge.isOwn(issue.author)) return issue;
  return (
    seen.toSorted((a, b) => a.number - b.number).find(({ state }) => state === 'open') ?? seen[0] ?? null
  );
}

async function keep(body: string, seen: readonly Issue[], world: World): Promise<void> {
  const { register, forge, dryRun, log } = world;
  const kept = readKept(await register.readNote(NOTE));
  const wanted = digest(body);
  if (kept?.digest === wanted && seen.length === 0) return;
  if (dryRun) {
    log.info('would write the work list');
    return;
  }
  const issue = await find(kept, seen, world);
  if (issue !== null) await update(issue, body, world);
  const { number } = issue ?? (await create(body, world));
  for (const other of seen) {
    if (other.number !== number && other.state === 'open')
      await forge.updateIssue(other.number, { state: 'closed' });
  }
  if (kept?.issue !== number || kept.digest !== wanted) {
    await register.writeNote(NOTE, { issue: number, digest: wanted }, world.now);
  }
}

/**
 * Makes the work list's issue show how the open cases stand today. It is written only when its text changed, or when
 * somebody touched the issue; else the forge is not asked. What the forge refuses of it holds up nothing.
 *
 * @param seen - the work lists among the issues that this sweep looked at
 * @returns false where the forge refused it
 */
export async function keepWorkList(
  cases: readonly Case[],
  absences: readonly Absence[],
  seen: readonly Issue[],
  world: World,
): Promise<boolean> {
  const list = workList(cases, world.config, absences, todayOf(world));
  const body = mark(writeWorkList(list, world.config), { key: KEY });
  try {
    await keep(body, seen, world);
    return true;
  } catch (error) {
    if (!(error instanceof ForgeError) || error.kind !== 'refused') throw error;
    world.log.error(`the work list: ${error.message}. The next sweep tries it again.`);
    return false;
  }
}
