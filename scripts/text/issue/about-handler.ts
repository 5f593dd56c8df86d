import { aboutHandler } from '#domain/case/about-handler.ts';
import type { Status } from '#domain/procedure/vocabulary.ts';
import { command as language } from '#domain/language/nl.ts';
import { cell } from '../markdown/table.ts';
import type { CardWorld } from './card-world.ts';

const { about } = language.answers;

/** How a complaint is brought to the restricted desk; where its case must be opened again for that, with that first. */
function moveText(move: 'to-director' | 'to-manager', status: Status, { procedure }: CardWorld): string {
  const { commands } = procedure;
  const isEnded = commands[move]?.in.includes(status) !== true && commands.reopen?.in.includes(status);
  const line = `/${language.words[move].nl}`;
  return isEnded === true ? about.moveOnceOpen(`/${language.words.reopen.nl}`, line) : about.move(line);
}

/**
 * That a complaint is about somebody who handles complaints himself, and what to do: the command that brings it to the
 * restricted desk, else who handles it here (invariant 1). It names no respondent. `null` where it is not so.
 *
 * @param status - where the case stands: one that has ended must be opened again before it can be brought there
 */
export function aboutHandlerText(
  respondent: string | null,
  world: CardWorld,
  status: Status = 'received',
): string | null {
  const found = aboutHandler(respondent, world);
  if (found === null) return null;
  const { move, others, atOnce } = found;
  const { second_line: second } = world.procedure;
  const way = move !== null ? moveText(move, status, world) : atOnce ? about.colleague : about.others(others);
  const elsewhere = atOnce && second !== 'none' ? [about.atOnce(cell(second.label), second.url)] : [];
  return [about.handler, way, ...elsewhere].join(' ');
}
