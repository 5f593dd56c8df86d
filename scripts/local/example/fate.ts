/** What becomes of a complaint, in so far as people decide it: taken from what its procedure knows. */
import type { CommandId } from '#domain/case/decision.ts';
import { statesAfter } from '#domain/case/status-after.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { CommandName } from '#domain/procedure/vocabulary.ts';
import { COMMANDS } from '#domain/procedure/vocabulary.ts';
import type { Random } from './random.ts';

/** A command that is not the next one in the procedure's own order. */
export interface Extra {
  readonly does: CommandName;
  /** It is given as soon as it can be, after so many comments. */
  readonly from: number;
}

export interface Fate {
  /** By this the case leaves the procedure's own order, such as by a refusal or a withdrawal. */
  readonly turn: Extra | null;
  /** The id of the ground on which it is refused, should it be. */
  readonly ground: string | undefined;
  /** What is done beside the order, one after another, such as a talk or the appeal to a committee. */
  readonly asides: readonly Extra[];
  /** The id of the finding, and of the ruling or the advice; `undefined` where the procedure knows none. */
  readonly finding: string | undefined;
  readonly satisfied: 'yes' | 'no';
  /** The coordinator takes more, and smaller, steps. */
  readonly unhurried: boolean;
  /** The comment, among those that meet a term, that comes too late; `null` for none. */
  readonly late: 'first' | 'last' | null;
}

const SHARE = { turned: 0.2, late: 0.12, unhurried: 0.1, satisfied: 0.7 };

/** These put the record right or answer the app: nobody's life is made of them. */
const OF_THE_RECORD: readonly CommandId[] = ['received', 'correct', 'send'];

/** The commands of a procedure that its own order does not name. */
function besideOrder({ commands, next }: Procedure): CommandName[] {
  const named = new Set(Object.values(next).flatMap(({ steps }) => steps.map(({ does }) => does)));
  return COMMANDS.filter((id) => commands[id] !== undefined && !named.has(id) && !OF_THE_RECORD.includes(id));
}

/** The grounds of a procedure, those of one meaning together; none where it has no list. */
function groundsByMeaning({ grounds }: Procedure): string[][] {
  if (typeof grounds === 'string') return [[]];
  const meanings = [...new Set(grounds.map(({ means }) => means))];
  return meanings.map((one) => grounds.filter(({ means }) => means === one).map(({ id }) => id));
}

interface Turn {
  readonly does: CommandName;
  /** On one of these in turn. */
  readonly grounds: readonly string[];
}

/** The ways out of the order of a procedure. What goes to another desk would be none of this one's. */
function turnsOf(procedure: Procedure): Turn[] {
  return besideOrder(procedure).flatMap((does): Turn[] => {
    const rule = procedure.commands[does];
    const states = rule === undefined ? [] : statesAfter(does, rule);
    if (states.every((state) => state === 'passed-on')) return [];
    return does === 'inadmissible'
      ? groundsByMeaning(procedure).map((grounds) => ({ does, grounds }))
      : [{ does, grounds: [] }];
  });
}

/** What can be done in a state without leaving it, and is no step of the order. */
function asidesOf(procedure: Procedure): CommandName[] {
  return besideOrder(procedure).filter((does) => {
    const rule = procedure.commands[does];
    return rule !== undefined && statesAfter(does, rule).length === 0;
  });
}

/** So many of a kind, at least one: a share of all, by their places in a shuffled row. */
function isAmong(place: number, from: number, share: number, of: number): boolean {
  return place >= from && place < from + Math.max(1, Math.round(share * of));
}

/** The way out for a place in the row: the first places take all of them in turn. */
function turnAt(place: number, count: number, procedure: Procedure): Pick<Fate, 'turn' | 'ground'> {
  const turns = turnsOf(procedure);
  const round = Math.floor(place / turns.length);
  const rounds = Math.ceil((SHARE.turned * count) / turns.length);
  const turn = turns.length === 0 || round >= rounds ? undefined : turns[place % turns.length];
  if (turn === undefined) return { turn: null, ground: undefined };
  const { does, grounds } = turn;
  return { turn: { does, from: round % 2 }, ground: grounds[round % grounds.length] };
}

/** Something beside the order, for every third place: all that there is in turn, with what may follow from it. */
function asidesAt(place: number, procedure: Procedure, random: Random): Extra[] {
  const asides = asidesOf(procedure);
  const from = random.between(0, 2);
  const first = Math.floor(place / 3) % asides.length;
  return place % 3 === 0 ? asides.slice(first, first + 3).map((does) => ({ does, from })) : [];
}

/** What becomes of the complaint at a place in the shuffled row; so the shares hold in every year. */
export function inventFate(place: number, count: number, procedure: Procedure, random: Random): Fate {
  const { finding } = procedure;
  const isLate = isAmong(place, Math.floor(count / 2), SHARE.late, count);
  return {
    ...turnAt(place, count, procedure),
    asides: asidesAt(place, procedure, random),
    finding: finding === 'none' ? undefined : random.pick(finding.scale).id,
    satisfied: random.chance(SHARE.satisfied) ? 'yes' : 'no',
    late: isLate ? (place % 3 === 0 ? 'first' : 'last') : null,
    unhurried: isAmong(place, Math.floor(count * 0.7), SHARE.unhurried, count),
  };
}
