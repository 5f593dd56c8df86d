/** A complaint on its way through the year: the product's own functions make of it what its jobs would have made. */
import { apply, difference } from '#app/converge.ts';
import type { OfferedAnswer } from '#app/hear.ts';
import { hear } from '#app/hear.ts';
import { deriveCodes, statusKeys } from '#app/intake/codes.ts';
import { dateOfReceipt, dossierOf, intakeOf } from '#app/intake/intake-of.ts';
import type { Comment, Issue } from '#app/ports.ts';
import { wantedOf } from '#app/wanted.ts';
import type { World } from '#app/world.ts';
import { todayOf } from '#app/world.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import type { Case } from '#domain/case/case.ts';
import type { Instant, IsoDate } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { isOpen } from '#domain/case/term-standing.ts';
import { noteStages } from '#domain/case/note-stages.ts';
import type { Intake as ReceivedIntake } from '#domain/case/receive.ts';
import { receive } from '#domain/case/receive.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import { procedureOf, procedureOn } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { writeDossier } from '#text/issue/dossier.ts';
import { caseTitle, writeFirstCard } from '#text/issue/first-card.ts';
import type { Intake } from '#text/issue/intake-block.ts';
import { later } from './days.ts';
import type { Deed } from './deeds.ts';
import type { Life } from './life.ts';
import type { History } from './write-forge.ts';

export interface Running {
  readonly case: Case;
  readonly issue: Issue;
  readonly comments: readonly Comment[];
  /** When something was last done about it. */
  readonly touched: Instant;
  /** The dates on which a stage of its terms comes, unless something happens before. */
  readonly stages: ReadonlySet<IsoDate>;
}

/** Where the year is played: the forge, and the world of a job at an instant. */
export interface Scene {
  readonly history: History;
  readonly worldAt: (instant: Instant) => World;
}

/** The numbers of the example are the same everywhere; what they open is invented. */
const SECRET = 'the example year: nothing here is anybody’s';

/** From a comment to the job that hears it. */
const JOB_SECONDS = 40;

function stageDates(c: Case, procedure: Procedure): Set<IsoDate> {
  const dates = c.terms.filter(isOpen).flatMap((term) => {
    const rule = procedure.deadlines.find(({ code }) => code === term.code);
    const near = (rule?.remind ?? []).map((days) => addDays(term.nominal, -days));
    const escalate = rule?.escalate ?? null;
    const escalated = escalate === null ? [] : [addDays(term.latest, escalate.after)];
    return [...near, addDays(term.latest, 1), ...escalated];
  });
  return new Set(dates);
}

/** A complaint comes in: its issue, its dossier and its case. */
export async function begin(life: Life, { history, worldAt }: Scene): Promise<Running> {
  const { receivedAt, answers } = life;
  const world = worldAt(receivedAt);
  const { config } = world;
  const { organisation, calendars } = config;
  const procedure = procedureOn(config, dateOfReceipt(answers, { now: receivedAt, organisation }));
  const reception = { now: receivedAt, procedure, organisation, calendars };
  const codes = await deriveCodes(life.submission, SECRET);
  const said = intakeOf(answers, reception);
  const number = `${said.received.slice(0, 4)}-${codes.letters}`;
  const intake: Intake = { ...said, number, ...(await statusKeys(codes.receipt)) };
  const service = organisation.services.find(({ id }) => id === intake.service);
  const issue = { title: caseTitle(number, service?.label ?? null), body: writeFirstCard(intake) };
  const dossier = writeDossier(number, dossierOf(answers, reception)).map(({ body }) => body);
  const received = await history.receive(receivedAt, issue, dossier);
  const { schema: _schema, ...fields } = intake;
  const event = receive(
    fields as ReceivedIntake,
    received.issue.number,
    procedure,
    calendarOf(procedure, world.config.calendars),
  );
  const opened = evolve(null, event, procedure);
  const touched = later(receivedAt, JOB_SECONDS);
  return { ...received, case: opened, touched, stages: stageDates(opened, procedure) };
}

/** The comment as it is written; behind what confirms stands the forge's number of what was shown. */
function bodyOf({ body, preview }: Deed, { comments }: Running): string {
  return preview === 'confirmed' ? `${body} ${comments.findLast(({ author }) => !author.bot)?.id}` : body;
}

/** Somebody comments, and the job hears it. Throws where the product refuses what the example says. */
export async function comment(running: Running, deed: Deed, scene: Scene): Promise<Running> {
  const body = bodyOf(deed, running);
  const said = await scene.history.say(deed.at, deed.by, running.issue.number, body);
  const comments = [...running.comments, said];
  const at = later(deed.at, JOB_SECONDS);
  const { after, answers } = hear(running.case, comments, scene.worldAt(at));
  const found = answers.map(({ reply }) => reply.kind).join(', ') || after.status;
  const expected = deed.preview === 'shown' ? 'preview' : deed.after;
  if (found !== expected || (answers.length === 0 && after === running.case)) {
    throw new Error(
      `the example year: expected ${expected} after this comment, found ${found === expected ? 'nothing new' : found}:\n${body}`,
    );
  }
  return show({ ...running, comments, case: after }, at, scene, answers);
}

/** The stages of its terms that have come are noted; `null` when none has. */
export async function note(running: Running, at: Instant, scene: Scene): Promise<Running | null> {
  const world = scene.worldAt(at);
  const procedure = procedureOf(world.config, running.case.procedure);
  const events = noteStages(running.case, procedure, at, todayOf(world));
  if (events.length === 0) return null;
  const after = events.reduce<Case>((c, event) => evolve(c, event, procedure), running.case);
  return show({ ...running, case: after }, at, scene);
}

function wantedAt(
  { issue, comments, case: c }: Running,
  world: World,
  answers: readonly OfferedAnswer[] = [],
) {
  const read = { issue, comments };
  const examined = { ...read, kind: 'case', case: c, answers, letters: [] } as const;
  return difference(read, wantedOf(examined, world), world);
}

/** The app's own notes are posted; the card waits for the end, so that it is written once. */
async function show(
  running: Running,
  at: Instant,
  { history, worldAt }: Scene,
  answers: readonly OfferedAnswer[] = [],
): Promise<Running> {
  const posted: Comment[] = [];
  const forge = history.at(at);
  const createComment = async (issue: number, body: string) => {
    const made = await forge.createComment(issue, body);
    posted.push(made);
    return made;
  };
  const world = { ...worldAt(at), forge: { ...forge, createComment } };
  await apply(
    wantedAt(running, world, answers).filter(({ kind }) => kind === 'post-note'),
    world,
  );
  const stages = stageDates(running.case, procedureOf(world.config, running.case.procedure));
  return { ...running, comments: [...running.comments, ...posted], touched: at, stages };
}

/**
 * Everything else that the forge should show of it: card, labels, state, and notes that say something else by now. A
 * note has its number at the forge only once it was written.
 */
export async function finish(running: Running, { history, worldAt }: Scene): Promise<void> {
  const world = worldAt(running.touched);
  const effects = wantedAt(running, world);
  if (effects.every(({ kind }) => kind === 'update-issue')) return apply(effects, world);
  await history.written();
  const comments = await world.forge.comments(running.issue.number);
  await apply(wantedAt({ ...running, comments }, world), world);
}
