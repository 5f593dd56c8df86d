import type { Case, Letter } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { Moment } from '#domain/case/letter-outcome.ts';
import { letterFailed, letterSent } from '#domain/case/letter-outcome.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import type { CaseStore } from '../case-store.ts';
import { commitDecision } from '../commit.ts';
import { ForgeError } from '../ports.ts';
import type { World } from '../world.ts';
import { todayOf } from '../world.ts';
import type { Ready } from './draft.ts';

/** What became of a letter: `unknown` where nobody can tell, so that nothing is recorded. */
type Outcome =
  | { readonly kind: 'sent'; readonly code?: string; readonly document?: string }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'unknown' };

async function byMail({ rendered, posting, email }: Ready, { config, postman }: World): Promise<Outcome> {
  if (email === null) return { kind: 'failed', code: 'no-address' };
  if (postman === undefined) return { kind: 'failed', code: 'no-mail' };
  const { name, mail } = config.organisation;
  const sending = await postman.sendLetter({
    from: `${name} <${mail.from}>`,
    replyTo: mail.reply_to ?? mail.from,
    to: email,
    subject: rendered.subject,
    text: rendered.text,
    html: rendered.html,
    messageId: `<${posting.messageId}>`,
  });
  if (sending.outcome === 'accepted') return { kind: 'sent', code: sending.code };
  return sending.outcome === 'unknown'
    ? { kind: 'unknown' }
    : { kind: 'failed', code: sending.code ?? 'no-answer' };
}

/** The letter as a page to print, among the private documents of the case. */
async function onPaper(number: string, { rendered, posting }: Ready, { documents }: World): Promise<Outcome> {
  if (documents === undefined) return { kind: 'failed', code: 'no-documents' };
  try {
    const name = `${number}-${posting.letter}-${posting.draft}.html`;
    const bytes = new TextEncoder().encode(rendered.print);
    const { url } = await documents.put({ number, name, type: 'text/html; charset=utf-8', bytes });
    return { kind: 'sent', document: url };
  } catch (error) {
    if (error instanceof ForgeError) return { kind: 'failed', code: 'no-documents' };
    throw error;
  }
}

function eventsOf(letter: Letter, outcome: Outcome, moment: Moment, c: Case, { config }: World) {
  if (outcome.kind === 'unknown') return [];
  if (outcome.kind === 'failed') return letterFailed(letter, moment, outcome.code);
  const { kind: _kind, ...how } = outcome;
  const procedure = procedureOf(config, c.procedure);
  return letterSent(letter, moment, how, { procedure, calendar: calendarOf(procedure, config.calendars) });
}

/** Records what became of a letter, on the register as it is by now. */
async function record(c: Case, ready: Ready, outcome: Outcome, world: World): Promise<Case> {
  const decide = async (store: CaseStore): Promise<Case> => {
    const now = (await store.byNumber(c.number)) ?? c;
    const draft = `comment/${ready.posting.draft}`;
    const letter = now.letters.findLast((one) => one.draft === draft && one.state === 'intended');
    if (letter === undefined) return now;
    const by = now.events.find(({ source }) => source === letter.intention)?.by ?? 'unknown';
    const moment = { at: world.now, on: todayOf(world), by };
    const events: readonly CaseEvent[] = eventsOf(letter, outcome, moment, now, world);
    const procedure = procedureOf(world.config, now.procedure);
    const after = events.reduce<Case>((before, event) => evolve(before, event, procedure), now);
    if (after !== now) store.write(after);
    return after;
  };
  return commitDecision(world, `Issue ${c.issue}`, decide);
}

/**
 * Sends the letters whose intentions this very run has committed, and commits what became of each. A run that is
 * ended in between leaves an intention without outcome: no run sends it again by itself, the card asks.
 */
export async function postLetters(c: Case, readies: readonly Ready[], world: World): Promise<Case> {
  let after = c;
  for (const ready of world.dryRun ? [] : readies) {
    const outcome =
      ready.posting.form === 'e-mail' ? await byMail(ready, world) : await onPaper(c.number, ready, world);
    world.log.info(`issue ${c.issue}: letter ${ready.posting.letter}: ${outcome.kind}`);
    after = await record(after, ready, outcome, world);
  }
  return after;
}
