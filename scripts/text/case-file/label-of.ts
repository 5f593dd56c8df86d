/** What can be chosen by its id; a word in its place (`none`, `free`), or nothing, where there is no list. */
type Choices = readonly { readonly id: string; readonly label: string }[] | string | undefined;

/** The label that people read for an id; the id itself where the list does not have it (any more). */
export function labelOf(choices: Choices, id: string): string {
  const list = typeof choices === 'string' ? [] : choices;
  return list?.find((one) => one.id === id)?.label ?? id;
}
