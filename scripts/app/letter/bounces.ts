import type { Case } from '#domain/case/case.ts';
import { evolve } from '#domain/case/evolve.ts';
import { letterBounced } from '#domain/case/letter-outcome.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { digest } from '#text/case-file/write.ts';
import type { CaseStore } from '../case-store.ts';
import type { Bounce } from '../ports.ts';
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

/** The case with the news that a letter of it came back; the same case where that is known, or was none of its letters. */
function withBounce(c: Case, bounce: Bounce, world: World): Case {
  const letter = c.letters.findLast(({ messageId }) => messageId === idOf(bounce));
  const source = `mail/${digest(bounce.id)}`;
  if (letter === undefined || letter.state === 'bounced' || c.events.some((one) => one.source === source))
    return c;
  const procedure = procedureOf(world.config, c.procedure);
  const counting = { procedure, calendar: calendarOf(procedure, world.config.calendars) };
  const moment = { at: world.now, on: todayOf(world) };
  return letterBounced(letter, moment, { source, code: bounce.code }, c, counting).reduce<Case>(
    (before, event) => evolve(before, event, procedure),
    c,
  );
}

/** The cases whose letters are this desk's business: of one that was passed on, the desk that has it now hears. */
function handledHere(cases: readonly Case[]): Case[] {
  return cases.filter(({ status }) => status !== 'passed-on');
}

/** Records which letters came back; returns the cases that were changed. */
export function noteBounces(
  bounces: readonly Bounce[],
  cases: readonly Case[],
  store: CaseStore,
  world: World,
): Case[] {
  return handledHere(cases).flatMap((before) => {
    const after = bounces.reduce((c, bounce) => withBounce(c, bounce, world), before);
    if (after === before) return [];
    store.write(after);
    return [after];
  });
}

/** Marks the bounces of this desk's letters as handled; another mail is none of our business. */
export async function finishBounces(
  bounces: readonly Bounce[],
  cases: readonly Case[],
  { mailbox, dryRun, log }: World,
): Promise<void> {
  const ids = new Set(handledHere(cases).flatMap(({ letters }) => letters.map(({ messageId }) => messageId)));
  const ours = bounces.filter((bounce) => ids.has(idOf(bounce)));
  if (mailbox === undefined || dryRun || ours.length === 0) return;
  await mailbox.done(ours).catch((error: unknown) => {
    log.warn(`the reply mailbox could not be written (${nameOf(error)}); the next sweep tries it again`);
  });
}
