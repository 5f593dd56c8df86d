import type { Case } from '#domain/case/case.ts';
import { evolve } from '#domain/case/evolve.ts';
import { letterBounced } from '#domain/case/letter-outcome.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { digest } from '#text/case-file/write.ts';
import { readMarker } from '#text/issue/marker.ts';
import { readReturned, writeReturned } from '#text/issue/returned-note.ts';
import type { Fail, Failed } from '../apart.ts';
import { apart, changeApart } from '../apart.ts';
import type { CaseStore } from '../case-store.ts';
import { knownThere } from '../known-there.ts';
import type { Bounce, Comment } from '../ports.ts';
import { ForgeError } from '../ports.ts';
import type { World } from '../world.ts';
import { todayOf } from '../world.ts';

/** The kind of a failure: its words may hold what stands in a mail. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

/** The mails that came back; none where the mailbox cannot be read now: the next sweep looks again. */
export async function readBounces({ mailbox, log }: World): Promise<readonly Bounce[]> {
  if (mailbox === undefined) return [];
  try {
    return await mailbox.bounces();
  } catch (error) {
    log.warn(`the reply mailbox could not be read (${nameOf(error)}); the next sweep tries it again`);
    return [];
  }
}

/** The id of a mail without its angle brackets, as the register has it. */
function idOf({ messageId }: Bounce): string {
  return messageId.replaceAll(/[<>\s]/g, '').toLowerCase();
}

/** The source of the event that a letter came back, of the mail that says so. */
function sourceOf({ id }: Bounce): string {
  return `mail/${digest(id)}`;
}

type News = ReturnType<typeof readReturned>;

/** The case with the news that a letter of it came back; the same case where that is known, or was none of its letters. */
function withNews(c: Case, news: News, world: World): Case {
  const letter = c.letters.findLast(({ messageId }) => messageId === news?.messageId);
  if (news === null || letter === undefined || letter.state === 'bounced') return c;
  if (c.events.some(({ source }) => source === news.source)) return c;
  const procedure = procedureOf(world.config, c.procedure);
  const counting = { procedure, calendar: calendarOf(procedure, world.config.calendars) };
  const moment = { at: world.now, on: todayOf(world) };
  return letterBounced(letter, moment, news, c, counting).reduce<Case>(
    (before, event) => evolve(before, event, procedure),
    c,
  );
}

function withBounce(c: Case, bounce: Bounce, world: World): Case {
  return withNews(c, { messageId: idOf(bounce), code: bounce.code, source: sourceOf(bounce) }, world);
}

/** The case with what the desk that passed it on told of letters that came back there. */
export function withToldBounces(c: Case, comments: readonly Comment[], world: World): Case {
  return comments
    .filter(({ author }) => world.forge.isOwn(author))
    .reduce((before, { body }) => withNews(before, readReturned(body), world), c);
}

/** The cases whose letters are this desk's business: of one that was passed on, the desk that has it now hears. */
function handledHere(cases: readonly Case[]): Case[] {
  return cases.filter(({ status }) => status !== 'passed-on');
}

/** Records which letters came back; returns the cases that were changed. What throws of one is told to `fail`. */
export function noteBounces(
  bounces: readonly Bounce[],
  cases: readonly Case[],
  store: CaseStore,
  world: World,
  fail: Fail,
): Promise<Case[]> {
  const hear = (before: Case) => bounces.reduce((c, bounce) => withBounce(c, bounce, world), before);
  return changeApart(handledHere(cases), hear, store, fail);
}

/** Whether a mail that came back is of a letter of one of these cases. */
function isOf(bounce: Bounce, cases: readonly Case[]): boolean {
  return cases.some(({ letters }) => letters.some(({ messageId }) => messageId === idOf(bounce)));
}

/** Tells the restricted desk that a letter came back of a case that it has now; false where it could not be told. */
async function tellThere(c: Case, bounce: Bounce, { restricted: there, log }: World): Promise<boolean> {
  if (there === undefined) {
    log.warn(`issue ${c.issue}: a letter came back, and the restricted desk that has the case is not set up`);
    return false;
  }
  try {
    const issue = await knownThere(c, there);
    if (issue === null) return false;
    const source = sourceOf(bounce);
    const isTold = (await there.comments(issue)).some(
      ({ author, body }) => there.isOwn(author) && readMarker(body)?.key === source,
    );
    if (!isTold) {
      const { code } = bounce;
      await there.createComment(issue, writeReturned({ messageId: idOf(bounce), code }, source));
    }
    log.info(`issue ${c.issue}: a letter came back; the restricted desk, which has the case, was told`);
    return true;
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    log.warn(`issue ${c.issue}: a letter came back; ${error.message}. The next sweep tries it again`);
    return false;
  }
}

/** Tells the desk that has a case now which letters of it came back here; returns the mails of which it knows. */
async function passBounces(
  bounces: readonly Bounce[],
  cases: readonly Case[],
  world: World,
  fail: Fail,
): Promise<readonly Bounce[]> {
  const told: Bounce[] = [];
  for (const c of cases.filter(({ status }) => status === 'passed-on')) {
    for (const bounce of bounces.filter((one) => isOf(one, [c]))) {
      const isTold = await apart(c.issue, () => tellThere(c, bounce, world), fail);
      if (isTold === true) told.push(bounce);
    }
  }
  return told;
}

/**
 * Marks the bounces of this desk's letters as handled, those of which the restricted desk must know once it does;
 * another mail is none of our business. Those of an issue that failed stay for the next sweep.
 */
export async function finishBounces(
  bounces: readonly Bounce[],
  { cases: all, failed }: { readonly cases: readonly Case[]; readonly failed: readonly Failed[] },
  world: World,
  fail: Fail,
): Promise<void> {
  const { mailbox, dryRun, log } = world;
  if (mailbox === undefined || dryRun) return;
  const cases = all.filter((c) => !failed.some(({ issue }) => issue === c.issue));
  const passed = await passBounces(bounces, cases, world, fail);
  const ours = bounces.filter((bounce) => isOf(bounce, handledHere(cases)) || passed.includes(bounce));
  if (ours.length === 0) return;
  await mailbox.done(ours).catch((error: unknown) => {
    log.warn(`the reply mailbox could not be written (${nameOf(error)}); the next sweep tries it again`);
  });
}
