import type { Case } from '#domain/case/case.ts';
import { readCase } from '#text/case-file/read.ts';
import type { Desk } from './desk-world.ts';
import { config } from './desk-world.ts';

/** A case as the register's remote has it. */
export function caseOf(desk: Desk, number: string): Case {
  return readCase(desk.file(number), config.procedures);
}
