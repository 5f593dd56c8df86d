/** What coordinators read about letters. The letters themselves are templates, in `config/letters/`. Dutch, B1. */

/** What stops a letter: by what the procedure requires in it, what is missing and how to add it. */
const lacks: Readonly<Record<string, string>> = {
  'receipt-date': 'de datum waarop de klacht binnenkwam staat er niet in. Verwittig de beheerder.',
  'expected-date':
    'de datum waarop de klager een antwoord mag verwachten staat er niet in. Bij een tussenbericht zet u die datum achter de opdracht.',
  'until-date': 'de datum tot wanneer de klager kan antwoorden ontbreekt. Zet die achter de opdracht.',
  subject: 'het onderwerp van de klacht ontbreekt. Zet eerst het onderwerp met `/onderwerp`.',
  reasons: 'de uitleg ontbreekt. Zet uw tekst op de regel onder de opdracht.',
  ground: 'de grond ontbreekt. Zet de grond achter de opdracht.',
  finding: 'het oordeel ontbreekt. Geef eerst het oordeel met `/oordeel`.',
  norms: 'de norm ontbreekt. Geef het oordeel opnieuw met `/oordeel`, met de norm erachter.',
  solution:
    'de voorgestelde oplossing ontbreekt. Zet ze eerst met `/oplossing voorgesteld`, met uw tekst eronder.',
  'possible-solutions': 'de mogelijke oplossingen ontbreken. Schrijf ze in uw tekst, onder de opdracht.',
  'where-to-go':
    'er staat niet in waar de klager wel terechtkan. Schrijf dat in uw tekst, onder de opdracht.',
  'competent-body': 'de bevoegde organisatie ontbreekt. Zet ze achter de opdracht.',
  'second-line': 'er staat niet in waar de klager daarna terechtkan. Verwittig de beheerder.',
  'second-line-at-once': 'er staat niet in waar de klager meteen terechtkan. Verwittig de beheerder.',
  committee: 'de uitleg over de klachtencommissie ontbreekt. Verwittig de beheerder.',
  departure:
    'de reden om het advies van de commissie niet te volgen ontbreekt. Leg die eerst vast met `/afwijken`.',
  advice:
    'het advies van de commissie ontbreekt. Leg het vast met `/advies`, met de tekst van het advies eronder.',
  'talk-date': 'de dag van het gesprek ontbreekt. Zet de datum achter de opdracht.',
  contact: 'de contactgegevens van de organisatie ontbreken. Verwittig de beheerder.',
  'recipient.name': 'de naam van de klager ontbreekt in het dossier. Zet de naam erin met `/corrigeer`.',
  'recipient.address':
    'het adres van de klager ontbreekt in het dossier. Zet het adres erin met `/corrigeer`.',
  'talk.place': 'de plaats van het gesprek ontbreekt. Schrijf die in uw tekst.',
};

/** Why a letter cannot be sent yet. `what` is a content that the procedure requires, or a field of its template. */
export function missing(what: string): string {
  return (
    lacks[what] ??
    `de brief gebruikt het gegeven \`${what}\`, maar dat is niet bekend. Verwittig de beheerder.`
  );
}
