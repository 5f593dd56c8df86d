/** What each event is called after the words “na” and “als”. Dutch, B1. */
import type { You } from '../../address.ts';

type Words = (you: You) => Readonly<Record<string, string>>;

export const anchors: Words = (you) => {
  const klacht = `${you('uw', 'je')} klacht`;
  const person = `de persoon over wie ${you('u', 'je')} klaagt`;
  return {
    submitted: `het indienen van ${klacht}`,
    received: `de ontvangst van ${klacht}`,
    registered: `de registratie van ${klacht}`,
    corrected: 'de verbetering van een gegeven',
    'handed-over': `het doorgeven van ${klacht} aan wie ze behandelt`,
    qualified: `de beslissing of ${you('uw', 'je')} bericht een klacht is`,
    contacted: `ons eerste contact met ${you('u', 'jou')}`,
    'contact-failed': `onze poging om ${you('u', 'jou')} te bereiken`,
    acknowledged: 'de ontvangstbevestiging',
    'respondent-named': `het noemen van ${person}`,
    'respondent-informed': `ons bericht aan ${person}`,
    admissible: `de beslissing om ${klacht} te behandelen`,
    inadmissible: `de beslissing om ${klacht} niet te behandelen`,
    referred: 'onze verwijzing naar een andere organisatie',
    'forward-consented': `${you('uw', 'jouw')} toestemming om de klacht door te sturen`,
    forwarded: `het doorsturen van ${klacht}`,
    'passed-on': `het doorgeven van ${klacht} aan iemand anders`,
    'handler-appointed': 'de aanwijzing van een behandelaar',
    'handler-replaced': 'de aanwijzing van een andere behandelaar',
    'information-requested': 'onze vraag om informatie',
    'information-received': 'de ontvangst van de gevraagde informatie',
    extended: 'de verlenging van een termijn',
    'delay-consented': `${you('uw', 'jouw')} akkoord met meer tijd`,
    suspended: 'het stilzetten van een termijn',
    resumed: 'het hervatten van een termijn',
    'interim-message-sent': 'ons tussentijdse bericht',
    ...conversations(you),
    ...outcomes(you),
  };
};

const conversations: Words = (you) => ({
  'talk-planned': 'de uitnodiging voor het gesprek',
  'talk-held': 'het gesprek',
  'talk-refused': 'de weigering van het gesprek',
  'hearing-offered': 'de uitnodiging om gehoord te worden',
  'hearing-waived': `het bericht dat ${you('u niet gehoord wilt', 'je niet gehoord wil')} worden`,
  'hearing-held': `het gesprek waarin wij ${you('u', 'jou')} horen`,
  'committee-engaged': `de ontvangst van ${you('uw', 'je')} klacht door de commissie`,
  'seat-filled': 'de aanwijzing van een lid van de commissie',
  'documents-requested': 'de vraag van de commissie om stukken',
  'discussion-held': 'de bespreking door de commissie',
  'discussion-skipped': 'de beslissing van de commissie om de bespreking over te slaan',
  'committee-hearing-invited': 'de uitnodiging voor de zitting',
  'committee-hearing-held': 'de zitting van de commissie',
  ruled: 'de uitspraak van de commissie',
  advised: 'het advies van de commissie',
  'advice-departed': 'de beslissing om van het advies af te wijken',
});

const outcomes: Words = (you) => ({
  'report-received': 'het rapport van de behandelaar',
  found: `het oordeel over ${you('uw', 'je')} klacht`,
  'solution-proposed': 'het voorstel voor een oplossing',
  'solution-carried-out': 'de uitvoering van de oplossing',
  answered: 'ons antwoord',
  'letter-intended': 'het klaarmaken van een brief',
  'letter-sent': 'het versturen van een brief',
  'letter-failed': 'het mislukken van een brief',
  'letter-bounced': 'het terugkomen van een brief',
  satisfaction: `het bericht of ${you('u', 'je')} tevreden bent`,
  'external-procedure': 'het begin van een andere procedure',
  'measure-recorded': 'de beslissing over een maatregel',
  'measure-carried-out': 'de uitvoering van een maatregel',
  'subject-set': 'de omschrijving van het onderwerp',
  'summary-set': 'de samenvatting van de klacht',
  'inspection-requested': 'de vraag om inzage',
  'inspection-granted': 'de inzage',
  'inspection-refused': 'de weigering van de inzage',
  withdrawn: `het intrekken van ${you('uw', 'je')} klacht`,
  settled: `het vinden van een oplossing waarmee ${you('u', 'je')} tevreden bent`,
  closed: `het afsluiten van ${you('uw', 'je')} klacht`,
  reopened: `het heropenen van ${you('uw', 'je')} klacht`,
  erased: `het wissen van ${you('uw', 'je')} gegevens`,
});
