import type { Choice, FormField } from '#domain/form/form.ts';
import type { Values } from '#domain/form/fields.ts';
import { form as words } from '#domain/language/nl.ts';

/** More choices than this are easier to find in a list than among buttons. */
const MOST_BUTTONS = 6;

export type Control = 'line' | 'lines' | 'buttons' | 'list';

export function controlOf({ kind, choices }: FormField): Control {
  if (kind === 'lines') return 'lines';
  if (kind !== 'choice' && kind !== 'yes-no') return 'line';
  return choices.length > MOST_BUTTONS ? 'list' : 'buttons';
}

/** Dates are text: a date picker would drop what it does not understand. */
export function inputType({ kind }: FormField): 'text' | 'email' | 'tel' {
  if (kind === 'email') return 'email';
  return kind === 'phone' ? 'tel' : 'text';
}

/** How high a text of several lines begins: as high as it may become long. */
export function rowsOf({ max = 0 }: FormField): number {
  if (max >= 10_000) return 10;
  return max >= 1_000 ? 5 : 3;
}

/**
 * The choices to show: those offered; an empty one where the field may stay open (first in a list, which shows its
 * first choice when none was made); and what was sent although it is not offered, so that it is not lost.
 */
export function shownChoices(field: FormField, value: string): Choice[] {
  const { choices, required, kind } = field;
  const strange = value === '' || choices.some(({ id }) => id === value) ? [] : [{ id: value, label: value }];
  if (controlOf(field) === 'list') {
    return [{ id: '', label: required ? words.pick : words.undecided }, ...choices, ...strange];
  }
  const open = required || kind === 'yes-no' ? [] : [{ id: '', label: words.undecided }];
  return [...choices, ...open, ...strange];
}

/** A list in groups by the entity that a service belongs to, after the choices that belong to none. */
export function grouped(
  choices: readonly Choice[],
  entities: readonly Choice[],
): { label: string; choices: Choice[] }[] {
  const of = (entity: string | undefined) => choices.filter((choice) => choice.entity === entity);
  const groups = [
    { label: '', choices: of(undefined) },
    ...entities.map(({ id, label }) => ({ label, choices: of(id) })),
  ];
  return groups.filter((group) => group.choices.length > 0);
}

/** Whether the page shows a field: it is asked, it is the staff’s turn, or something was typed in it. */
export function isShown({ id, asked, group }: FormField, values: Values, desk: boolean): boolean {
  return asked || (group === 'desk' && desk) || values[id] !== undefined;
}
