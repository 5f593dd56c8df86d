import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const status = z.enum([
  'queued',
  'in_progress',
  'success',
  'failure',
  'cancelled',
  'skipped',
  'timed_out',
  'lost',
]);
const instant = z.string().nullable();

const stepRecord = z.object({
  name: z.string(),
  status: z.enum(['success', 'failure', 'skipped', 'timed_out']),
  exit_code: z.number().nullable(),
  duration_ms: z.number(),
});

const runRecord = z.object({
  id: z.number(),
  workflow: z.string(),
  name: z.string(),
  event: z.string(),
  action: z.string().nullable(),
  issue: z.number().nullable(),
  branch: z.string(),
  commit: z.string(),
  status,
  created_at: z.string(),
  started_at: instant,
  finished_at: instant,
  problem: z.string().nullable(),
  steps: z.array(stepRecord),
});

export type RunStatus = z.infer<typeof status>;
export type StepRecord = z.infer<typeof stepRecord>;

/**
 * One run of a workflow, as `run.json` keeps it beside `log.txt` and `summary.md`. Instants are of the stack's clock,
 * durations of the real one. `lost`: it was under way when the runner ended; the next sweep makes good what it left.
 */
export type RunRecord = z.infer<typeof runRecord>;

export interface RunStore {
  /** All runs, oldest first. */
  all(): RunRecord[];
  /** Keeps a new run under the next number. */
  create(run: Omit<RunRecord, 'id'>): RunRecord;
  save(run: RunRecord): void;
  /** Adds one line to the run's log. */
  log(run: RunRecord, line: string): void;
  /** Adds to the run's summary. */
  summarise(run: RunRecord, text: string): void;
}

/** The runs kept in `folder`, one folder each, named by number, from `first` on. */
export function openRuns(folder: string, first = 1): RunStore {
  mkdirSync(folder, { recursive: true });
  const runs = readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map((name) => read(join(folder, name, 'run.json')))
    .sort((a, b) => a.id - b.id);
  const path = (run: RunRecord, name: string): string => join(folder, String(run.id), name);
  const save = (run: RunRecord): void => {
    const draft = path(run, 'run.json.new');
    writeFileSync(draft, `${JSON.stringify(run, null, 2)}\n`);
    renameSync(draft, path(run, 'run.json'));
  };
  return {
    all: () => runs.slice(),
    create: (fields) => {
      const run = { id: (runs.at(-1)?.id ?? first - 1) + 1, ...fields };
      mkdirSync(path(run, '.'), { recursive: true });
      save(run);
      runs.push(run);
      return run;
    },
    save,
    log: (run, line) => appendFileSync(path(run, 'log.txt'), `${line}\n`),
    summarise: (run, text) => appendFileSync(path(run, 'summary.md'), text),
  };
}

function read(path: string): RunRecord {
  try {
    return runRecord.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path} is not the record of a run; remove its folder to go on.`, { cause: error });
  }
}
