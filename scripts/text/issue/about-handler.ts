import { aboutHandler } from '#domain/case/about-handler.ts';
import { command as language } from '#domain/language/nl.ts';
import { cell } from '../markdown/table.ts';
import type { CardWorld } from './card-world.ts';

const { about } = language.answers;

/**
 * That a complaint is about somebody who handles complaints himself, and what to do: the command that brings it to the
 * restricted desk, else who handles it here (invariant 1). It names no respondent. `null` where it is not so.
 */
export function aboutHandlerText(respondent: string | null, world: CardWorld): string | null {
  const found = aboutHandler(respondent, world);
  if (found === null) return null;
  const { move, others, atOnce } = found;
  const { second_line: second } = world.procedure;
  const way =
    move !== null
      ? about.move(`/${language.words[move].nl}`)
      : atOnce
        ? about.colleague
        : about.others(others);
  const elsewhere = atOnce && second !== 'none' ? [about.atOnce(cell(second.label), second.url)] : [];
  return [about.handler, way, ...elsewhere].join(' ');
}
