/** A forge shows a repository whole or not at all, so a desk is a repository. */
export const DESKS = ['ordinary', 'restricted'] as const;
export type DeskId = (typeof DESKS)[number];
