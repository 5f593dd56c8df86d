/** How an organisation speaks to people (`form_of_address` of `organisation.yaml`). */
export type FormOfAddress = 'u' | 'je';

/** Chooses between two ways of saying it: `you('Bent u', 'Ben je')`. */
export type You = (u: string, je: string) => string;

/** Sentences that speak to people, written once for both forms of address: `start('je').lead`. */
export function inBothForms<T>(write: (you: You) => T): (form: FormOfAddress) => T {
  const sentences = { u: write((u) => u), je: write((_, je) => je) };
  return (form) => sentences[form];
}

const CHOICE = /\{\{u-je "([^"]*)" "([^"]*)"\}\}/g;

/** A text of the configuration in one form of address: `{{u-je "Bent u" "Ben je"}}`, as letters write it. */
export function addressed(text: string, form: FormOfAddress): string {
  return text.replaceAll(CHOICE, (_, u: string, je: string) => (form === 'je' ? je : u));
}

/** The same for every text in a value, however deep. */
export function addressedAll<T>(value: T, form: FormOfAddress): T {
  return deep(value, form) as T;
}

function deep(value: unknown, form: FormOfAddress): unknown {
  if (typeof value === 'string') return addressed(value, form);
  if (Array.isArray(value)) return value.map((item) => deep(item, form));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deep(item, form)]));
}
