/** What went wrong with a request before any answer was read. */
export const problems = {
  'other-origin': {
    title: 'Dit formulier komt van een andere website',
    text: 'Voor uw veiligheid nemen wij alleen klachten aan van onze eigen pagina. Open het formulier op onze website.',
  },
  'too-large': {
    title: 'Uw klacht is te lang om te versturen',
    text: 'Ga terug met de knop “Vorige” van uw browser: uw tekst staat er nog. Maak de tekst korter, en stuur de rest later met een brief of e-mail.',
  },
  'content-type': {
    title: 'Dit is geen ingevuld formulier',
    text: 'Wij kunnen alleen een ingevuld formulier lezen (form-encoded of multipart).',
  },
  malformed: {
    title: 'Het formulier is niet goed aangekomen',
    text: 'Er is niets ontvangen. Ga terug met de knop “Vorige” van uw browser en probeer het opnieuw.',
  },
  method: {
    title: 'Hier staat geen pagina',
    text: 'Op dit adres komt een ingevuld formulier aan. Begin bij het formulier.',
  },
  'desk-key': {
    title: 'Deze link is niet meer geldig',
    text: 'Een link voor medewerkers werkt één dag. Vraag een nieuwe link aan wie de klachten beheert.',
  },
  attachment: {
    title: 'Een bestand meesturen kan hier niet',
    text: 'Verstuur uw klacht zonder bestand. U kunt het bestand daarna met een brief of e-mail bezorgen.',
  },
  'no-procedure': {
    title: 'Op dit moment kunnen wij hier geen klacht aannemen',
    text: 'Er is vandaag geen klachtenprocedure van kracht. Er is niets ontvangen. Ga terug met de knop “Vorige” van uw browser: uw tekst staat er nog. Neem contact met ons op met een brief of e-mail.',
  },
} as const;
