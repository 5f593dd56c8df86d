import { html } from 'hono/html';
import { stack as words } from '#domain/language/nl.ts';
import type { Move, Person } from '../world.ts';
import type { Html } from './html.ts';

/**
 * The commands that are possible now as buttons of the form around them: each sends the form back with the box filled.
 * Facts that would be a deviation, and what is for another role, are folded away.
 */
export function moveButtons(moves: readonly Move[], person: Person | null): Html {
  if (moves.length === 0) return html``;
  const isOwn = ({ by }: Move) => by.length === 0 || by.some((role) => person?.roles.includes(role) === true);
  const own = moves.filter((move) => isOwn(move) && !move.deviates);
  const deviating = moves.filter((move) => isOwn(move) && move.deviates);
  const others = moves.filter((move) => !isOwn(move));
  return html`<fieldset class="moves">
    <legend>${words.thread.moves}</legend>
    <p class="quiet">${words.thread.movesText}</p>
    <div class="buttons">${own.map((move, index) => moveButton(move, index > 0))}</div>
    ${folded(words.thread.deviatingMoves, deviating)} ${folded(words.thread.otherMoves, others)}
  </fieldset>`;
}

function folded(title: string, moves: readonly Move[]): Html {
  if (moves.length === 0) return html``;
  return html`<details>
    <summary>${title}</summary>
    <div class="buttons">${moves.map((move) => moveButton(move, true))}</div>
  </details>`;
}

function moveButton({ id, line, purpose }: Move, second: boolean): Html {
  return html`<button class="move ${second ? 'second' : ''}" name="fill" value="${id}" formnovalidate>
    <code>${line}</code> <span>${purpose}</span>
  </button>`;
}
