import { localDate } from '../deadline/local-date.ts';
import {
  anchorsCanCome,
  anchorsExist,
  anchorsLeadOut,
  termsAreDistinct,
  termsCanBeMet,
} from './anchor-rules.ts';
import { choicesReadApart, partsMakeAWhole } from './choice-rules.ts';
import { committeeCanAct, everybodyCanBeHeard } from './committee-rules.ts';
import { atOnceNamesARole, courseNamesWhatIsThere, ownChoicesAreNotBinding } from './page-rules.ts';
import { remindersComeInTime, wholeIsLonger } from './length-rules.ts';
import { lettersCanBeWritten } from './letter-rules.ts';
import { listsNameOnce } from './list-rules.ts';
import { rolesActing } from './people-rules.ts';
import type { Path, Problem, Rule } from './problem.ts';
import { entries } from './entries.ts';
import { repeatedIds, unknownIds } from './problem.ts';
import type { Procedure } from './schema.ts';
import type { CommandName, Status } from './vocabulary.ts';

/** What a procedure must fulfil beyond its schema; each rule is one sentence about the file. */
export const PROCEDURE_RULES: readonly Rule<Procedure>[] = [
  requiredFieldsAreAsked,
  routesAreAsked,
  idsAreUnique,
  listsNameOnce,
  choicesReadApart,
  partsMakeAWhole,
  termsAreDistinct,
  rolesExist,
  anchorsExist,
  anchorsLeadOut,
  anchorsCanCome,
  termsCanBeMet,
  endsAfterItBegins,
  countFitsUnit,
  remindersComeInTime,
  wholeIsLonger,
  timeZoneExists,
  answerCanBeGiven,
  commandsHaveTheirData,
  statesAreReached,
  nextStepsArePossible,
  lettersCanBeWritten,
  courseNamesWhatIsThere,
  ownChoicesAreNotBinding,
  atOnceNamesARole,
  committeeCanAct,
  everybodyCanBeHeard,
];

function requiredFieldsAreAsked({ form }: Procedure): Problem[] {
  const used = form.required.map((id, index) => ({ path: ['form', 'required', index], id }));
  return unknownIds('one of the fields that are asked', used, form.fields);
}

/** A complaint can only go its own way where the form asks what it is about; one of staff, where it asks who complains. */
function routesAreAsked({ routes, form }: Procedure): Problem[] {
  const used = routes.flatMap(({ about }, index) => {
    const path = ['routes', index, 'about'];
    return [{ path, id: 'about' }, ...(about === 'staff' ? [{ path, id: 'capacity' }] : [])];
  });
  return unknownIds('one of the fields that are asked', used, form.fields);
}

function idsAreUnique({ roles, grounds, finding, kinds, hearing }: Procedure): Problem[] {
  return [
    ...repeatedIds(['roles'], roles),
    ...repeatedIds(['kinds'], kinds),
    ...repeatedIds(['hearing', 'waive_grounds'], hearing?.waive_grounds ?? []),
    ...(typeof grounds === 'string' ? [] : repeatedIds(['grounds'], grounds)),
    ...(finding === 'none' ? [] : repeatedIds(['finding', 'scale'], finding.scale)),
  ];
}

function rolesExist(procedure: Procedure): Problem[] {
  const { roles, routes } = procedure;
  const handling = routes.map(({ handled_by: id }, index) => ({ path: ['routes', index, 'handled_by'], id }));
  return unknownIds(
    'one of the roles of this procedure',
    [...handling, ...rolesActing(procedure)],
    roles.map(({ id }) => id),
  );
}

function endsAfterItBegins({ valid_from: from, valid_until: until }: Procedure): Problem[] {
  if (until === null || until >= from) return [];
  return [{ path: ['valid_until'], expected: `${from} or a later date`, found: until, example: from }];
}

function countFitsUnit({ deadlines }: Procedure): Problem[] {
  return deadlines.flatMap(({ count, unit }, index) =>
    (count === null) === (unit === 'as-soon-as-possible')
      ? []
      : [
          {
            path: ['deadlines', index, 'count'],
            expected: 'a number with a unit that is counted, null with as-soon-as-possible',
            found: `${String(count)} with ${unit}`,
            example: count === null ? 'count: 10' : 'count: null',
          },
        ],
  );
}

function timeZoneExists({ time_zone }: Procedure): Problem[] {
  return unknownTimeZone(time_zone);
}

/** What an answer must hold, the procedure must know. */
function answerCanBeGiven({ answer, finding }: Procedure): Problem[] {
  const missing = {
    reasons: false,
    finding: finding === 'none',
    'solution-when-upheld': finding === 'none' || !finding.scale.some(({ solution }) => solution),
  };
  return answer.requires.flatMap((what, index) =>
    missing[what]
      ? [
          {
            path: ['answer', 'requires', index],
            expected: 'something that this procedure knows: without a finding there is none to give',
            found: what,
            example: 'reasons',
          },
        ]
      : [],
  );
}

/** A command that chooses from a list is of no use where the procedure has no such list. */
function commandsHaveTheirData(procedure: Procedure): Problem[] {
  const { commands, finding, handler, grounds, deadlines, committee } = procedure;
  const without: Partial<Record<CommandName, boolean>> = {
    finding: finding === 'none',
    ruling: committee === null,
    advice: committee === null,
    committee: committee === null,
    member: committee === null,
    discussion: committee === null,
    'committee-hearing': committee === null,
    depart: committee === null,
    handler: handler === 'none',
    inadmissible: grounds === 'none',
    extend: deadlines.every(({ extension }) => extension === null),
    suspend: deadlines.every(({ suspension }) => suspension === null),
  };
  return entries(commands).flatMap(([name]) =>
    without[name] === true
      ? [
          {
            path: ['commands', name],
            expected: 'no such command, because the procedure has nothing to choose from for it',
            found: name,
            example: 'admissible',
          },
        ]
      : [],
  );
}

/** A command waits in vain in a state to which nothing leads. */
function statesAreReached(procedure: Procedure): Problem[] {
  const reached = statesOf(procedure);
  return entries(procedure.commands).flatMap(([name, command]) =>
    unknownIds(
      'a state to which a command leads',
      command.in.map((id, index) => ({ path: ['commands', name, 'in', index], id })),
      reached,
    ),
  );
}

function nextStepsArePossible({ commands, next }: Procedure): Problem[] {
  return entries(next).flatMap(([status, { steps }]) =>
    unknownIds(
      `a command that can be given in the state ${status}`,
      steps.map(({ does }, index) => ({ path: ['next', status, 'steps', index, 'does'], id: does })),
      entries(commands)
        .filter(([, command]) => command.in.includes(status))
        .map(([name]) => name),
    ),
  );
}

/** The states in which a case of this procedure can be. */
function statesOf({ commands, grounds, kinds }: Procedure): Status[] {
  const led = entries(commands).flatMap(([, { to }]) =>
    typeof to === 'object' ? Object.values(to ?? {}) : to,
  );
  const meant = typeof grounds === 'string' ? [] : grounds.map(({ means }) => means);
  const qualified: Status[] = commands.qualify === undefined || kinds.length === 0 ? [] : ['not-a-complaint'];
  return [...new Set<Status>(['received', ...led, ...meant, ...qualified])];
}

/** A problem when no such time zone is known; used for the organisation as well. */
export function unknownTimeZone(timeZone: string, path: Path = ['time_zone']): Problem[] {
  try {
    localDate('2026-01-01T00:00:00Z', timeZone);
    return [];
  } catch {
    return [{ path, expected: 'a time zone by its IANA name', found: timeZone, example: 'Europe/Brussels' }];
  }
}
