import type { Case } from '#domain/case/case.ts';
import type { Context } from '#domain/case/decision.ts';
import type { Absence } from '#domain/desk/absence.ts';
import { effectiveRoles } from '#domain/desk/absence.ts';
import { commentSource } from '#domain/plan.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Status } from '#domain/procedure/vocabulary.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import type { Request } from '#text/command/parse.ts';
import { respondentOf } from './as-heard.ts';
import { goneTexts } from './letter/comment-text.ts';
import type { Desk, Ready } from './letter/draft.ts';
import { recipientOf } from './letter/recipient.ts';
import { writtenOn } from './letter/written-on.ts';
import type { Notes } from './notes.ts';
import type { Account, Comment } from './ports.ts';
import type { World } from './world.ts';
import { todayOf } from './world.ts';

/** What the comments of an issue are heard with. */
export interface Hearing {
  readonly comments: readonly Comment[];
  readonly notes: Notes;
  readonly world: World;
  /** The cases of the register that the comments name. */
  readonly register?: ReadonlyMap<string, Status>;
  /** Who is away when: who stands in may do what they may. */
  readonly absences?: readonly Absence[];
  /** The letters that go out when all was heard: nobody can know yet what becomes of them. */
  readonly letters?: readonly Ready[];
  /** The letters that this very run shows anew, by the keys of their notes: nobody saw them so yet. */
  readonly previews?: ReadonlyMap<string, Pick<Ready, 'as'>>;
}

/** Who wrote it, with the roles of that day. */
export function personOf(
  account: Account,
  day: string,
  { world, absences = [] }: Hearing,
): Context['person'] {
  const { organisation } = world.config;
  const person = organisation.people.find((one) => one.account === account.id);
  if (person === undefined) return null;
  return { ...person, roles: effectiveRoles(person.id, organisation, absences, day) };
}

/** What letters of a case are made with. */
export function deskOf(c: Case, hearing: Hearing): Desk {
  const { comments, world } = hearing;
  return { comments, world, recipient: recipientOf(c, hearing) };
}

/** How a letter reaches the complainant where the coordinator names no way. */
export function reachOf(c: Case, hearing: Hearing): 'e-mail' | 'letter' {
  return deskOf(c, hearing).recipient.email === undefined ? 'letter' : 'e-mail';
}

/** What examples for a case are made with, today. */
export function exampleWorldOf(c: Case, hearing: Hearing) {
  const { world } = hearing;
  const procedure = procedureOf(world.config, c.procedure);
  return {
    procedure,
    organisation: world.config.organisation,
    respondent: respondentOf(c, hearing),
    gone: goneTexts(c, { comments: hearing.comments, forge: world.forge }),
    get reach() {
      return reachOf(c, hearing);
    },
    today: todayOf(world),
  };
}

/** What a command of a comment is decided with. */
export function contextOf(
  c: Case,
  comment: Comment,
  { index, request }: { readonly index: number; readonly request: Request },
  hearing: Hearing,
): Context {
  const { world } = hearing;
  const procedure = procedureOf(world.config, c.procedure);
  const today = writtenOn(comment, c, world);
  return {
    now: world.now,
    today,
    source: commentSource(c.issue, comment.id, index),
    comment: comment.id,
    text: index === request.commands.length - 1 ? request.text : null,
    person: personOf(comment.author, today, hearing),
    procedure,
    organisation: world.config.organisation,
    calendar: calendarOf(procedure, world.config.calendars),
    // Read from the dossier's markdown only where a letter asks it.
    get reach() {
      return reachOf(c, hearing);
    },
    ...(hearing.register === undefined ? {} : { register: hearing.register }),
    respondent: respondentOf(c, hearing),
    respondentIn: (after) => respondentOf(after, hearing),
    gone: goneTexts(c, { comments: hearing.comments, forge: world.forge }),
  };
}
