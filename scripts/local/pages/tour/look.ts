import type { DeskPlace, Handling, World } from '../world.ts';
import type { TourState } from './note.ts';
import type { TourStep } from './steps.ts';
import { tourSteps } from './steps.ts';

/** A tour as the world shows it now. */
export interface Tour {
  readonly number: string | null;
  readonly steps: readonly TourStep[];
  readonly handling: Handling | null;
  /** Path of the complaint's thread. */
  readonly thread: string | null;
}

/** The complaint that is played, in the register. */
interface Played {
  readonly handling: Handling;
  readonly thread: string | null;
}

/** How far the tour is; `null` when none was begun. The complaint is the first that came in after its beginning. */
export async function lookAtTour(world: World): Promise<Tour | null> {
  const state = await world.tour.read();
  if (state === null) return null;
  const played = await findPlayed(state, world.desks);
  const number = played?.handling.number ?? null;
  if (number !== null && state.number === null) await world.tour.write({ ...state, number });
  const mails = number === null ? [] : await world.post.list();
  const steps = tourSteps({
    handling: played?.handling ?? null,
    mails: mails.filter((mail) => mail.number === number && mail.reader.kind === 'citizen'),
    hasHandler: world.procedure.hasHandler,
    published: lastPublished(world),
  });
  return { number, steps, handling: played?.handling ?? null, thread: played?.thread ?? null };
}

function lastPublished({ runs }: World): string | null {
  const published = runs.all().filter((run) => run.workflow === 'publish.yml' && run.status === 'success');
  return published.at(-1)?.started_at ?? null;
}

async function findPlayed(state: TourState, desks: readonly DeskPlace[]): Promise<Played | null> {
  for (const place of desks) {
    const rows = (await place.cases.list()).filter(({ number, fields: { received } }) =>
      state.number === null
        ? typeof received === 'string' && received >= dayBefore(state.begun)
        : number === state.number,
    );
    const found: Played[] = [];
    for (const { path, fields } of rows) {
      const handling = place.handling((await place.cases.text(path)) ?? '');
      const came = handling?.events[0]?.at;
      if (handling === null || came === undefined || came < state.begun) continue;
      const { issue } = fields;
      found.push({
        handling,
        thread: typeof issue === 'number' ? `${place.at}/desk/${String(issue)}` : null,
      });
    }
    const [first] = found.toSorted((a, b) => (cameIn(a) < cameIn(b) ? -1 : 1));
    if (first !== undefined) return first;
  }
  return null;
}

function cameIn({ handling }: Played): string {
  return handling.events[0]?.at ?? '';
}

/** Local dates and instants lie at most a day apart. */
function dayBefore(instant: string): string {
  return new Date(Date.parse(instant) - 86_400_000).toISOString().slice(0, 10);
}
