import type { Answers } from '#domain/form/fields.ts';
import type { Form } from '#domain/form/form.ts';
import { date } from '#domain/language/nl.ts';

/** The answers with their questions as people read them, in the order of the form. */
export function answerTexts(
  answers: Answers,
  { fields }: Form,
): { id: string; label: string; text: string }[] {
  return fields.flatMap(({ id, label, kind, choices }) => {
    const value = answers[id];
    if (value === undefined) return [];
    if (kind === 'date') return [{ id, label, text: date.longDate(value) }];
    return [{ id, label, text: choices.find((choice) => choice.id === value)?.label ?? value }];
  });
}
