/** The languages in which a procedure can speak: the Dutch of Belgium and that of the Netherlands. */
export const LANGUAGES = ['nl-BE', 'nl-NL'] as const;
export type Language = (typeof LANGUAGES)[number];
