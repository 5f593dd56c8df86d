import type { Case } from '#domain/case/case.ts';
import { isToldOnce } from '#domain/case/commands/hindrance.ts';
import { decide } from '#domain/case/decide.ts';
import type { Command, CommandId, Context, Decision, Posting, Refusal } from '#domain/case/decision.ts';
import { refused } from '#domain/case/decision.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { commandOfEvent } from '#domain/case/status-after.ts';
import { answerKey } from '#domain/plan.ts';
import type { Request } from '#text/command/parse.ts';
import type { Reply } from '#text/issue/answer.ts';
import { confirmation } from './confirm.ts';
import type { Hearing } from './hearing.ts';
import { contextOf, deskOf } from './hearing.ts';
import type { Ready } from './letter/draft.ts';
import { readyLetter } from './letter/draft.ts';
import { draftOf, formKept, goingAs } from './letter/drafted.ts';
import { lostDrafts } from './letter/lost-drafts.ts';
import { letterNamed } from './letter/posting.ts';
import type { Comment } from './ports.ts';
import { todayOf } from './world.ts';

/** What the app answers to a comment that gave no events. */
export interface Answer {
  /** The key of the note that says it. */
  readonly key: string;
  /** The id of the comment. */
  readonly comment: number;
  readonly reply: Reply;
}

/** A letter that is to be sent, with the source of the event that says so. */
export interface Posted extends Ready {
  readonly intention: string;
}

/** What a comment does: it gives events, or answers. */
export type Outcome =
  | { readonly events: readonly CaseEvent[]; readonly after: Case; readonly letters: readonly Posted[] }
  | { readonly answers: readonly Answer[] };

/** Where a command stands in its comment. */
interface Place {
  readonly comment: Comment;
  readonly request: Request;
  readonly index: number;
  readonly command: Command;
}

/** What a command decides. */
interface Decided {
  readonly decision: Decision;
  readonly context: Context;
  readonly letter?: Ready;
  /** The letter that it meant, as it would be now. */
  readonly changed?: Answer;
  /** The draft that it meant and its command, where that is what is refused. */
  readonly draft?: { readonly draft: number; readonly command: CommandId | null };
}

function answer({ id }: Comment, reply: Reply): Answer {
  return { key: answerKey(id), comment: id, reply };
}

/** The command that a refusal is about: one of so many in its comment, or that of a draft in another one. */
type Refused = Omit<Extract<Reply, { kind: 'refused' }>, 'kind' | 'refusal'>;

export function refusal(comment: Comment, reason: Refusal, about: Refused): Answer {
  return answer(comment, { kind: 'refused', refusal: reason, ...about });
}

function shown({ shown: letter, posting, date, as, named }: Ready): Reply {
  return {
    kind: 'letter',
    shown: letter,
    digest: posting.digest,
    on: date,
    ...(as === undefined ? {} : { as, named }),
  };
}

/** These give no events, or a letter of their own: nothing can go with them, as it is all of a comment or nothing. */
function standsAlone({ id }: Command): boolean {
  return id === 'help' || id === 'subject' || id === 'summary' || id === 'send';
}

function isUnknown(decision: Decision): boolean {
  return decision.kind === 'refused' && decision.refusal.code === 'letter-outcome-unknown';
}

/** Whether what is refused is the letter itself; that its cause is somebody else's doing may be said of it twice. */
function isOf(posting: Posting | Refusal, decision: Decision): boolean {
  if (decision.kind !== 'refused' || !('code' in posting)) return false;
  const { code, data } = decision.refusal;
  return code === posting.code && data['cause'] === posting.data['cause'];
}

/** Of the letter that goes while another draft was to go: which it is, and that what it tells is told once only. */
function whatGoes({ posting }: Ready, draft: number): Refusal['data'] {
  if (posting.draft === draft) return {};
  const isOnce = posting.gives.map(commandOfEvent).some((id) => id !== undefined && isToldOnce(id));
  return { other: String(posting.draft), ...(isOnce ? { once: 'yes' } : {}) };
}

/** `/verstuur`: the letter that it names, decided about. */
function sending(c: Case, { comment, command }: Place, context: Context, hearing: Hearing): Decided {
  const { draft, posting, ready, key, command: of } = letterNamed(c, command.words, comment, hearing);
  const words = [...(command.words.length === 0 ? [] : [String(draft)]), ...command.words.slice(1)];
  const kind = ready?.posting.letter;
  const lost = lostDrafts(c, hearing);
  const decision = decide(c, { id: 'send', words }, { ...context, posting, letter: kind, lostDrafts: lost });
  const going = hearing.letters?.find((one) => one.posting.draft === draft || one.posting.letter === kind);
  if (going !== undefined && (decision.kind === 'events' || isUnknown(decision))) {
    return { decision: refused('letter-is-going', whatGoes(going, draft)), context };
  }
  if (decision.kind === 'events')
    return { decision, context, ...(ready === undefined ? {} : { letter: ready }) };
  const isOfLetter = isOf(posting, decision);
  if (isOfLetter && ready !== undefined)
    return { decision, context, changed: { key, comment: draft, reply: shown(ready) } };
  return { decision, context, ...(isOfLetter && of !== undefined ? { draft: { draft, command: of } } : {}) };
}

/** What one command of a comment decides. */
function decided(c: Case, place: Place, hearing: Hearing): Decided {
  const { comment, command } = place;
  const context = contextOf(c, comment, place, hearing);
  if (command.id === 'send') return sending(c, place, context, hearing);
  if (command.id !== 'yes') return { decision: decide(c, command, context), context };
  const confirmed = confirmation(command.words, comment, hearing.comments, hearing.notes);
  if (confirmed === 'changed') return { decision: refused('changed-after-preview'), context };
  return { decision: decide(c, command, { ...context, confirmed }), context };
}

/** The answer that a decision is, where it is no event; `null` where it gives events. */
function replied(
  c: Case,
  { decision, context }: Decided,
  place: Place,
  hearing: Hearing,
): Reply | Refusal | null {
  const { comment, request } = place;
  switch (decision.kind) {
    case 'events':
      return null;
    case 'refused':
      return decision.refusal;
    case 'help':
      return decision;
    case 'preview':
      return { ...decision, comment: comment.id };
    case 'letter': {
      if (request.commands.length > 1) return { code: 'stands-alone', data: {} };
      const as = formKept(comment, hearing);
      const asked = { person: context.person, date: todayOf(hearing.world), as };
      const draft = draftOf(c, comment, asked, hearing);
      if (draft === null) throw new Error('what is a letter on one day is one on the next, or is refused');
      const ready = 'code' in draft ? draft : readyLetter(c, draft, deskOf(c, hearing));
      return 'code' in ready ? ready : shown(goingAs(ready, as, comment));
    }
  }
}

/** Carries out all commands of a comment, or none. */
export function carryOut(c: Case, comment: Comment, request: Request, hearing: Hearing): Outcome {
  const { commands } = request;
  const refuse = (reason: Refusal, index: number, draft?: Decided['draft']) =>
    refusal(comment, reason, {
      ...{ command: commands[index]?.id ?? null, line: index + 1, of: commands.length },
      ...draft,
    });
  const lone = commands.length === 1 ? -1 : commands.findIndex(standsAlone);
  if (lone !== -1) return { answers: [refuse({ code: 'stands-alone', data: {} }, lone)] };
  let after = c;
  const events: CaseEvent[] = [];
  const letters: Posted[] = [];
  for (const [index, command] of commands.entries()) {
    const place = { comment, request, index, command };
    const one = decided(after, place, hearing);
    const reply = replied(after, one, place, hearing);
    if (reply !== null) {
      const said = 'code' in reply ? refuse(reply, index, one.draft) : answer(comment, reply);
      return { answers: [said, ...(one.changed === undefined ? [] : [one.changed])] };
    }
    const given = one.decision.kind === 'events' ? one.decision.events : [];
    after = given.reduce((before, event) => evolve(before, event, one.context.procedure), after);
    events.push(...given);
    const intention = given.find(({ type }) => type === 'letter-intended')?.source;
    if (intention !== undefined && one.letter !== undefined) letters.push({ ...one.letter, intention });
  }
  return { events, after, letters };
}
