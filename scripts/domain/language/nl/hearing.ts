/** What coordinators read about who must still have the chance to be heard. Dutch, B1. */

/** What must be done first, by who is still to be heard. */
export const unheard = {
  'unheard-complainant':
    'De klager kreeg nog niet de kans om gehoord te worden. Leg eerst met `/horen` vast dat de klager gehoord is, of waarom dat niet hoeft.',
  'unheard-respondent':
    'De beklaagde kreeg nog niet de kans om gehoord te worden. Leg eerst vast dat u die kans gaf, met `/horen aangeboden beklaagde`, of dat de beklaagde gehoord is, met `/horen gehouden beklaagde`. Gaat de klacht niet over een persoon? Leg dat dan vast met `/beklaagde geen`.',
  'unheard-complainant-respondent':
    'De klager en de beklaagde kregen nog niet de kans om gehoord te worden. Leg eerst met `/horen` vast dat zij gehoord zijn. Hoeft de klager niet gehoord te worden? Leg dan vast waarom niet. Ook dan krijgt de beklaagde de kans.',
} as const;

/** Why it cannot be recorded that the respondent need not be heard. */
export const waived = {
  'waived-respondent':
    'Alleen van het horen van de klager kunt u afzien. De beklaagde krijgt altijd de kans om gehoord te worden. Leg vast dat u die kans gaf, met `/horen aangeboden beklaagde`.',
} as const;

/** The next step on the card, by who is still to be heard. */
export const toHear = {
  complainant: 'zorg dat de klager gehoord wordt en leg dat vast',
  respondent: 'geef de beklaagde de kans om gehoord te worden en leg dat vast',
  both: 'zorg dat de klager en de beklaagde gehoord worden en leg dat vast',
} as const;
