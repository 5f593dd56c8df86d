import { issue as words } from '#domain/language/nl.ts';
import type { Intake } from './intake-block.ts';
import { writeIntakeBlock } from './intake-block.ts';

const SEPARATOR = ' · ';

/** The title of a case's issue: its number and the service, or `null` where the citizen named none. */
export function caseTitle(number: string, service: string | null): string {
  return number + SEPARATOR + (service ?? words.unknownService);
}

/** The case number with which a title begins; `null` when it is no title of a case. Check the author first. */
export function readCaseTitle(title: string): string | null {
  return /^(?<number>\d{4}-[0-9A-HJKMNP-TV-Z]{6}) · /u.exec(title)?.groups?.['number'] ?? null;
}

/** The body with which an issue is made, before the intake job puts the case card in its place. */
export function writeFirstCard(intake: Intake): string {
  return `${words.firstCard}\n\n${writeIntakeBlock(intake)}\n`;
}
