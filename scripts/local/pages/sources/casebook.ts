import type { Case } from '#domain/case/case.ts';
import { standingOf } from '#domain/case/decide.ts';
import { exampleOf } from '#domain/case/example.ts';
import { nextStep, possibleCommands } from '#domain/case/next.ts';
import { spoken } from '#domain/language/nl.ts';
import { roleLabel } from '#domain/desk/role-label.ts';
import type { Config } from '#domain/procedure/config.ts';
import { namedVersions, procedureOf } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { BrokenCaseFile, readCase } from '#text/case-file/read.ts';
import type { Handling, Move } from '../world.ts';
import { rolesOf } from './roles.ts';

/** What people of a desk call a role in the organisation's procedure, the last version first. */
export function roleNames(config: Config): (id: string) => string {
  const routes = namedVersions(config).flatMap((procedure) => procedure.routes);
  const world = { procedure: { roles: rolesOf(config), routes }, organisation: config.organisation };
  return (id) => roleLabel(id, world);
}

/** Reads case files as the coordinator's pages need them: what comes next, and what is possible now. */
export function casebook(config: Config): (file: string) => Handling | null {
  return (file) => {
    try {
      return handlingOf(readCase(file, config.procedures), config);
    } catch (error) {
      if (error instanceof BrokenCaseFile) return null;
      throw error;
    }
  };
}

function handlingOf(c: Case, config: Config): Handling {
  const procedure = procedureOf(config, c.procedure);
  return {
    number: c.number,
    procedure: c.procedure,
    status: c.status,
    next: nextOf(c, procedure, config),
    moves: movesOf(c, procedure, config),
    events: c.events.map(({ type, at, source }) => ({ type, at, source })),
  };
}

function nextOf(c: Case, procedure: Procedure, { organisation }: Config): Handling['next'] {
  const next = nextStep(c, procedure);
  if (next === null) return null;
  const { does, by, term, meets } = next;
  return {
    does,
    by: roleLabel(by, { procedure, organisation }),
    doing: spoken(procedure).nextSteps[does] ?? does,
    term:
      term === null ? null : (procedure.deadlines.find(({ code }) => code === term.code)?.label ?? term.code),
    due: term?.nominal ?? null,
    meets,
  };
}

function movesOf(c: Case, procedure: Procedure, { organisation }: Config): Move[] {
  const rules: Readonly<Record<string, { readonly by: readonly string[] } | undefined>> = procedure.commands;
  return possibleCommands(c, { procedure, organisation }).map((id) => ({
    id,
    ...exampleOf(id, c, { procedure, organisation }),
    purpose: spoken(procedure).purpose[id] ?? id,
    by: rules[id]?.by ?? [],
    deviates: standingOf(c, id, procedure) !== 'in-order',
  }));
}
