/** What the intake itself writes at the forge, in Dutch: the first card, and the dossier in comments. */

/** The first text of an issue, until the case card takes its place. */
export const firstCard =
  'Deze klacht is net binnengekomen. Het overzicht verschijnt hier binnen enkele minuten.';

/** What stands in a dossier comment until its text is placed: the forge mails a new comment, not an edited one. */
export const dossierComes = 'Het dossier wordt hier geplaatst.';

/** Above a comment that was taken over from another desk. */
export const takenOver = (date: string) => `Overgenomen reactie van ${date}`;

export const dossierTitle = (number: string, part: number, of: number) =>
  of === 1
    ? `Dossier van klacht ${number}`
    : `Dossier van klacht ${number}, deel ${String(part)} van ${String(of)}`;

export const continued = (label: string) => `${label} (vervolg)`;

export const dossierColumns = ['Gegeven', 'Antwoord'] as const;

/** What people read about the labels of terms at the forge. */
export const labelDescriptions: Readonly<Record<string, string>> = {
  near: 'een termijn is bijna om',
  overdue: 'een termijn is voorbij',
  escalated: 'een termijn is al langer voorbij en verder gemeld',
};

/** In the title of an issue, where the citizen named no service. */
export const unknownService = 'dienst onbekend';
