/** What the intake server itself tells a citizen, in Dutch, before the site can answer. */

import { inBothForms } from '../address.ts';

const minutes = (seconds: number) => {
  const count = Math.max(1, Math.ceil(seconds / 60));
  return count === 1 ? 'één minuut' : `${String(count)} minuten`;
};

export const tooMany = inBothForms((you) => ({
  title: 'Even wachten',
  text: (seconds: number) =>
    `Er kwamen te veel aanvragen vanaf ${you('uw', 'je')} verbinding. Er is niets ontvangen. Wacht ${minutes(seconds)}. ` +
    `Ga dan terug met de knop “Vorige” van ${you('uw', 'je')} browser en probeer het opnieuw: ${you('uw', 'je')} tekst staat er nog.`,
}));
