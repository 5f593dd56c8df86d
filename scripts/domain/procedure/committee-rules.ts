import { repeatedIds, unknownIds } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Organisation } from './organisation.ts';
import type { Procedure } from './schema.ts';
import type { Seat } from './committee-schema.ts';
import type { CommandName } from './vocabulary.ts';

/** The flags that who takes a seat must have. */
export function flagsOf({ from, independent }: Seat): readonly string[] {
  return independent ? [...from, 'independent'] : from;
}

function missingCommand(path: Problem['path'], command: CommandName, why: string): Problem {
  const example = `${command}: { by: [coordinator], in: [received] }`;
  return { path, expected: `a command ${command}, ${why}`, found: 'none', example };
}

/** A committee must be able to do what it is there for. */
export function committeeCanAct({ committee, commands, finding }: Procedure): Problem[] {
  if (committee === null) return [];
  const needed = committee.role === 'binding' ? 'ruling' : 'advice';
  const path = ['committee', 'role'];
  return [
    ...(['member', needed] as const)
      .filter((command) => commands[command] === undefined)
      .map((command) => missingCommand(path, command, 'by which the committee can act')),
    ...committee.first
      .filter((command) => commands[command] === undefined)
      .map((command) => missingCommand(['committee', 'first'], command, 'which the committee does first')),
    ...repeatedIds(['committee', 'seats'], committee.seats),
    ...unknownIds(
      'one of the findings',
      committee.prevention_advice.map((id, i) => ({ path: ['committee', 'prevention_advice', i], id })),
      finding === 'none' ? [] : finding.scale.map(({ id }) => id),
    ),
  ];
}

/** Who must be heard or told, must be so by a command. */
export function everybodyCanBeHeard({ hearing, respondent, deadlines, commands }: Procedure): Problem[] {
  const informs = [...(respondent?.inform_with ?? []), ...(respondent?.inform_after ?? [])].length > 0;
  const notifies = deadlines.findIndex(({ extension }) => extension?.notify.includes('respondent') === true);
  return [
    ...complainantIsHeard(hearing),
    ...(hearing !== null && commands.hear === undefined
      ? [missingCommand(['hearing'], 'hear', 'by which it is recorded who is heard')]
      : []),
    ...(hearing?.of.includes('respondent') === true && commands.respondent === undefined
      ? [missingCommand(['hearing', 'of'], 'respondent', 'by which it is said whether it is about somebody')]
      : []),
    ...(informs && commands.respondent === undefined
      ? [missingCommand(['respondent'], 'respondent', 'by which the respondent is told')]
      : []),
    ...(notifies !== -1 && commands.respondent === undefined
      ? [missingCommand(['deadlines', notifies], 'respondent', 'by which the respondent is told')]
      : []),
  ];
}

/** The grounds on which somebody need not be heard are the complainant's. */
function complainantIsHeard(hearing: Procedure['hearing']): Problem[] {
  if (hearing === null || hearing.of.includes('complainant') || hearing.waive_grounds.length === 0) return [];
  return [
    {
      path: ['hearing', 'waive_grounds'],
      expected: 'no grounds on which the complainant need not be heard, where `of` does not name him',
      found: hearing.waive_grounds.map(({ id }) => id).join(', '),
      example: 'of: [complainant, respondent]',
    },
  ];
}

/**
 * Somebody must be able to take each seat, and where a conflict can be, somebody of another body in their place:
 * nobody who gives the commands of a case sits in its committee.
 */
export function seatsWithoutPeople(
  { people }: Pick<Organisation, 'people'>,
  { committee, commands }: Procedure,
): Problem[] {
  const runs = commands.member?.by ?? [];
  const free = people.filter(({ roles }) => !roles.some((role) => runs.includes(role)));
  return (committee?.seats ?? []).flatMap((seat, index) => {
    const able = free.filter(({ flags }) => flagsOf(seat).every((flag) => flags.includes(flag)));
    const bodies = new Set(able.map(({ body, id }) => body ?? id));
    if (bodies.size > (seat.conflict ? 1 : 0)) return [];
    const who = flagsOf(seat).join(', ');
    const flagged = who === '' ? 'somebody' : `somebody with the flags ${who}`;
    return [
      {
        path: ['committee', 'seats', index],
        expected: `${seat.conflict ? 'two people of different bodies' : 'somebody'} for the seat ${seat.id} of the committee: ${flagged}, without a role of who runs the case`,
        found: able.length === 0 ? 'nobody' : able.map(({ id }) => id).join(', '),
        example: `{ id: ${seat.id}-1, flags: [${who}] }`,
      },
    ];
  });
}
