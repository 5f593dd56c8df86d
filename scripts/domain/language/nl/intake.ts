/** What the intake server itself tells a citizen, in Dutch, before the site can answer. */

const minutes = (seconds: number) => {
  const count = Math.max(1, Math.ceil(seconds / 60));
  return count === 1 ? 'één minuut' : `${String(count)} minuten`;
};

export const tooMany = {
  title: 'Even wachten',
  text: (seconds: number) =>
    `Er kwamen te veel aanvragen vanaf uw verbinding. Er is niets ontvangen. Wacht ${minutes(seconds)}. ` +
    'Ga dan terug met de knop “Vorige” van uw browser en probeer het opnieuw: uw tekst staat er nog.',
} as const;
