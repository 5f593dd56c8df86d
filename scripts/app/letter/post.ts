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
import type { Posted } from '../carry-out.ts';

/** What became of a letter: `unknown` where nobody can tell, so that nothing is recorded. */
type Outcome =
  | { readonly kind: 'sent'; readonly code?: string; readonly document?: string }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'unknown' };

/** An outcome with the server's own words, which stay out of the register. */
interface Tried {
  readonly outcome: Outcome;
  readonly words?: string;
}

function failed(code: string): Tried {
  return { outcome: { kind: 'failed', code } };
}

async function byMail({ rendered, posting, email }: Posted, { config, postman }: World): Promise<Tried> {
  if (email === null) return failed('no-address');
  if (postman === undefined) return failed('no-mail');
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
  const { answer: words } = sending;
  switch (sending.outcome) {
    case 'accepted':
      return { outcome: { kind: 'sent', code: sending.code }, words };
    case 'unknown':
      return { outcome: { kind: 'unknown' }, words };
    case 'not-accepted': {
      const code = sending.code ?? (sending.permanent ? 'unsendable' : 'no-answer');
      return { outcome: { kind: 'failed', code }, words };
    }
  }
}

/** The letter as a page to print, among the private documents of the case. */
async function onPaper(number: string, { rendered, posting }: Posted, { documents }: World): Promise<Tried> {
  if (documents === undefined) return failed('no-documents');
  try {
    const name = `${number}-${posting.letter}-${posting.draft}.html`;
    const bytes = new TextEncoder().encode(rendered.print);
    const { url } = await documents.put({ number, name, type: 'text/html; charset=utf-8', bytes });
    return { outcome: { kind: 'sent', document: url } };
  } catch (error) {
    if (error instanceof ForgeError) return failed('no-documents');
    throw error;
  }
}

function eventsOf(letter: Letter, outcome: Outcome, moment: Moment, c: Case, { config }: World) {
  if (outcome.kind === 'unknown') return [];
  if (outcome.kind === 'failed') return letterFailed(letter, moment, outcome.code);
  const { kind: _kind, ...how } = outcome;
  const procedure = procedureOf(config, c.procedure);
  const calendar = calendarOf(procedure, config.calendars);
  return letterSent(letter, moment, how, { before: c, procedure, calendar });
}

/** Records what became of a letter, on the register as it is by now. */
async function record(c: Case, intention: string, outcome: Outcome, world: World): Promise<Case> {
  const decide = async (store: CaseStore): Promise<Case> => {
    const now = (await store.byNumber(c.number)) ?? c;
    const letter = now.letters.find((one) => one.intention === intention);
    if (letter?.state !== 'intended') return now;
    const by = now.events.find(({ source }) => source === intention)?.by ?? 'unknown';
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
 *
 * @returns the case, and the server's words by the source of the letter's intention
 */
export async function postLetters(
  c: Case,
  letters: readonly Posted[],
  world: World,
): Promise<{ after: Case; serverWords: ReadonlyMap<string, string> }> {
  let after = c;
  const serverWords = new Map<string, string>();
  for (const letter of world.dryRun ? [] : letters) {
    const { posting, intention } = letter;
    const { outcome, words = '' } =
      posting.form === 'e-mail' ? await byMail(letter, world) : await onPaper(c.number, letter, world);
    world.log.info(`issue ${c.issue}: letter ${posting.letter}: ${outcome.kind}`);
    serverWords.set(intention, words);
    after = await record(after, intention, outcome, world);
  }
  return { after, serverWords };
}
