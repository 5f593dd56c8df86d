import type { AbsenceContext, AbsenceDecision, AbsenceRefusal } from '#domain/desk/absence-decision.ts';
import type { DeskEvent } from '#domain/desk/absence.ts';
import { meantAbsence } from '#domain/desk/absence-example.ts';
import { decideAbsence } from '#domain/desk/decide-absence.ts';
import { answers } from '#domain/language/nl/command.ts';
import { versionsOf } from '#domain/procedure/in-force.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';
import { answerKey, commentOf, commentSource } from '#domain/plan.ts';
import { digest } from '#text/case-file/write.ts';
import type { Request } from '#text/command/parse.ts';
import { commandsInText, readCommands } from '#text/command/parse.ts';
import { writeAbsenceDone, writeAbsenceRefusal, writeDeskHelp } from '#text/desk/absence-answer.ts';
import type { MarkedNote } from '#text/issue/marker.ts';
import type { CaseStore } from './case-store.ts';
import type { Notes } from './notes.ts';
import { answerTo, notesOf } from './notes.ts';
import type { Comment } from './ports.ts';
import type { World } from './world.ts';
import { todayOf } from './world.ts';

/** What comments did to the desk itself. */
export interface DeskHeard {
  /** The app's answers to them. */
  readonly notes: readonly MarkedNote[];
  /** The ids of the comments that are about the desk: they are none of a case's business. */
  readonly heard: ReadonlySet<number>;
}

interface Place {
  readonly issue: number;
  readonly comments: readonly Comment[];
  /** On the work list nothing but the desk is spoken of, so that every other command is refused. */
  readonly isWorkList: boolean;
}

type People = Organisation['people'];

/** On the work list an `/afwezig` below a greeting was meant as one; in the issue of a case the case answers that. */
function isMeant({ author, body }: Comment, { isWorkList }: Place, people: People): boolean {
  const isOurs = people.some(({ account }) => account === author.id);
  return isWorkList && isOurs && commandsInText(body).some(({ command }) => command.id === 'absent');
}

/** The commands of a comment, when it is one for the desk, or asks what can be done here; or why it is refused. */
function requestOf(
  comment: Comment,
  place: Place,
  people: People,
): Request | 'help' | 'not-here' | 'command-in-text' | null {
  const reading = comment.author.bot ? null : readCommands(comment.body);
  if (reading === null) return null;
  if (reading.kind === 'nothing') return isMeant(comment, place, people) ? 'command-in-text' : null;
  if (reading.kind === 'request' && reading.request.commands.every(({ id }) => id === 'absent')) {
    return reading.request;
  }
  const asksHelp = reading.kind === 'request' && reading.request.commands.every(({ id }) => id === 'help');
  if (place.isWorkList && asksHelp) return 'help';
  return place.isWorkList ? 'not-here' : null;
}

function contextOf(person: People[number] | null, source: string, world: World): AbsenceContext {
  const { organisation, procedures: all } = world.config;
  const procedures = versionsOf(organisation.procedure, all.values());
  return { now: world.now, today: todayOf(world), source, person, organisation, procedures };
}

/** Everybody with a role may ask what can be done here. */
function hasRole({ author }: Comment, { config }: World): boolean {
  return config.organisation.people.some(({ account, roles }) => account === author.id && roles.length > 0);
}

/** Carries out every `/afwezig` of a comment, or none. */
async function carryOut(
  comment: Comment,
  { commands }: Request,
  issue: number,
  store: CaseStore,
  world: World,
): Promise<AbsenceRefusal | readonly DeskEvent[]> {
  const { organisation } = world.config;
  const { events: before, broken } = await store.desk();
  if (broken !== null) return { code: 'desk-file-broken', data: {} };
  const person = organisation.people.find(({ account }) => account === comment.author.id) ?? null;
  const given: DeskEvent[] = [];
  for (const [index, { words }] of commands.entries()) {
    const source = commentSource(issue, comment.id, index);
    const context = contextOf(person, source, world);
    const decision: AbsenceDecision = decideAbsence([...before, ...given], words, context);
    if (decision.kind === 'refused-absence') return decision.refusal;
    given.push(decision.event);
  }
  for (const event of given) await store.remember(event);
  return given;
}

/** What a refused `/afwezig` meant, where a comment holds one: several of them are done together or not at all. */
async function meantIn({ id, author, body }: Comment, issue: number, store: CaseStore, world: World) {
  const { organisation } = world.config;
  const reading = readCommands(body);
  const commands =
    reading.kind === 'request'
      ? reading.request.commands
      : commandsInText(body).map(({ command }) => command);
  const [command, ...more] = commands;
  if (command?.id !== 'absent' || more.length > 0) return null;
  const person = organisation.people.find(({ account }) => account === author.id) ?? null;
  const source = commentSource(issue, id, 0);
  const context = contextOf(person, source, world);
  return meantAbsence((await store.desk()).events, command.words, context);
}

/** The answer to a comment that was carried out, now or before. */
function done(comment: Comment, events: readonly DeskEvent[], notes: Notes, world: World): MarkedNote {
  const now = digest(comment.body);
  const read = answerTo(comment.id, notes, ['done'])?.read ?? now;
  const said = events.map((event) => writeAbsenceDone(event, world.config.organisation));
  const text = [...said, ...(read === now ? [] : [answers.editedAfterwards])].join('\n\n');
  return [{ key: answerKey(comment.id), answer: { kind: 'done', read } }, text];
}

/**
 * Hears what the comments of an issue say of the desk itself (`/afwezig`, and `/hulp` on the work list), in the order of their ids; the store gets
 * what the desk remembers then. As with a case, a comment that gave events is never read again, and one that gave none
 * is read again when it was changed.
 */
export async function hearDesk(place: Place, store: CaseStore, world: World): Promise<DeskHeard> {
  const notes = notesOf(place.comments, world);
  const wanted: MarkedNote[] = [];
  const heard = new Set<number>();
  for (const comment of place.comments.toSorted((a, b) => a.id - b.id)) {
    const { events } = await store.desk();
    const own = events.filter((event) => commentOf(event) === comment.id);
    const request = own.length > 0 ? null : requestOf(comment, place, world.config.organisation.people);
    if (own.length === 0 && request === null) continue;
    heard.add(comment.id);
    const read = digest(comment.body);
    if (own.length > 0) wanted.push(done(comment, own, notes, world));
    if (request === null || answerTo(comment.id, notes, ['refused', 'help'])?.read === read) continue;
    if (request === 'help' && hasRole(comment, world)) {
      wanted.push([{ key: answerKey(comment.id), answer: { kind: 'help', read } }, writeDeskHelp()]);
      continue;
    }
    const outcome: AbsenceRefusal | readonly DeskEvent[] =
      typeof request === 'string'
        ? { code: request === 'help' ? 'no-role' : request, data: {} }
        : await carryOut(comment, request, place.issue, store, world);
    if (!('code' in outcome)) wanted.push(done(comment, outcome, notes, world));
    else {
      const text = writeAbsenceRefusal(outcome, await meantIn(comment, place.issue, store, world));
      wanted.push([{ key: answerKey(comment.id), answer: { kind: 'refused', read } }, text]);
    }
  }
  return { notes: wanted, heard };
}
