/** From the form to the receipt, and what can go wrong between them. Dutch, B1. */
import { inBothForms } from '../../address.ts';
import { longDate } from '../date.ts';

export const formPage = inBothForms((you) => ({
  title: 'Klacht indienen',
  lead: `Vul in wat ${you('u weet', 'je weet')}. Waar “niet verplicht” staat, ${you('mag u', 'mag je')} het veld leeg laten.`,
  deskLead: `${you('U vult', 'Je vult')} een klacht in die op een andere manier binnenkwam. Deze link is persoonlijk en één dag geldig.`,
  toDocument: `${you('Wilt u', 'Wil je')} een document toevoegen aan een klacht die er al is?`,
  next: 'Nakijken',
  nextHint: `Op de volgende pagina ${you('kijkt u', 'kijk je')} alles na. Er is nog niets verstuurd.`,
  honeypot: 'Laat dit veld leeg',
  privacy: `Wat doen wij met ${you('uw', 'je')} gegevens?`,
}));

export const errorSummary = inBothForms((you) => ({
  titlePrefix: 'Fout: ',
  title: (count: number) =>
    count === 1 ? 'Eén antwoord klopt nog niet' : `${String(count)} antwoorden kloppen nog niet`,
  lead: `Er is nog niets verstuurd. Alles wat ${you('u schreef', 'je schreef')}, staat er nog.`,
  label: 'Fout:',
}));

export const checkPage = inBothForms((you) => ({
  title: `Kijk ${you('uw', 'je')} antwoorden na`,
  lead: `${you('Uw', 'Je')} klacht is nog niet verstuurd. Klopt alles? Verstuur dan onderaan deze pagina.`,
  send: 'Klacht versturen',
  change: 'Wijzigen',
  human: `${you('Bent u', 'Ben je')} een mens?`,
  humanText: `Er is een verborgen veld ingevuld. Dat doen meestal computerprogramma’s, en soms een browser die ${you('uw', 'je')} gegevens invult. ${you('Bent u', 'Ben je')} een mens? Dan ${you('kunt u uw', 'kun je je')} klacht gewoon versturen.`,
  sendHuman: 'Ja, verstuur mijn klacht',
  again: `Nog één keer, ${you('alstublieft', 'alsjeblieft')}`,
  againText: `Het versturen is niet gelukt: er is niets ontvangen. Kijk ${you('uw', 'je')} antwoorden na en verstuur de klacht opnieuw.`,
}));

export const receiptPage = inBothForms((you) => ({
  title: `Wij hebben ${you('uw', 'je')} klacht ontvangen`,
  number: `Nummer van ${you('uw', 'je')} klacht`,
  code: 'Ontvangstcode',
  keep: 'Schrijf het nummer en de code op, of druk deze pagina af.',
  numberUse: `Noem dit nummer als ${you('u', 'je')} ons belt of schrijft.`,
  codeUse: `Met deze code ${you('toont u aan dat de klacht van u', 'toon je aan dat de klacht van jou')} is. Wij bewaren de code niet en kunnen ze later niet opnieuw geven. Geef de code aan niemand.`,
  received: (date: string) => `Ontvangen op ${longDate(date)}.`,
  next: 'Wat gebeurt er nu?',
  toProcedure: `Lees hoe wij ${you('uw', 'je')} klacht behandelen`,
  copy: `Wat ${you('u', 'je')} ons schreef`,
  questions: `${you('Hebt u', 'Heb je')} een vraag?`,
}));

export const conflictPage = inBothForms((you) => ({
  title: 'Deze klacht hadden wij al, met andere antwoorden',
  lead: 'Wij ontvingen deze klacht eerder. De eerste versie blijft gelden: er is niets vervangen.',
  correct: `${you('Wilt u', 'Wil je')} iets verbeteren of toevoegen? Neem contact op, en noem het nummer van ${you('uw', 'je')} klacht.`,
  asNew: 'Is dit een andere klacht? Verstuur ze dan als nieuwe klacht.',
  sendAsNew: 'Als nieuwe klacht nakijken',
}));

export const unavailablePage = inBothForms((you) => ({
  title: 'Het versturen is niet gelukt',
  lead: `Door een storing bij ons konden wij ${you('uw', 'je')} klacht niet bewaren. Er is nog niets ontvangen.`,
  retry: `Wacht enkele minuten en probeer het opnieuw. ${you('Uw', 'Je')} antwoorden staan nog op deze pagina.`,
  again: 'Opnieuw proberen',
}));

/** What went wrong with a request before any answer was read. */
export const problems = inBothForms((you) => {
  const back = `Ga terug met de knop “Vorige” van ${you('uw', 'je')} browser`;
  return {
    'other-origin': {
      title: 'Dit formulier komt van een andere website',
      text: `Voor ${you('uw', 'je')} veiligheid nemen wij alleen klachten aan van onze eigen pagina. Open het formulier op onze website.`,
    },
    'too-large': {
      title: `${you('Uw', 'Je')} klacht is te lang om te versturen`,
      text: `${back}: ${you('uw', 'je')} tekst staat er nog. Maak de tekst korter, en stuur de rest later met een brief of e-mail.`,
    },
    'content-type': {
      title: 'Dit is geen ingevuld formulier',
      text: 'Wij kunnen alleen een ingevuld formulier lezen (form-encoded of multipart).',
    },
    malformed: {
      title: 'Het formulier is niet goed aangekomen',
      text: `Er is niets ontvangen. ${back} en probeer het opnieuw.`,
    },
    method: {
      title: 'Hier staat geen pagina',
      text: 'Op dit adres komt een ingevuld formulier aan. Begin bij het formulier.',
    },
    'desk-key': {
      title: 'Deze link is niet meer geldig',
      text: 'Een link voor medewerkers werkt één dag. Vraag een nieuwe link aan wie de klachten beheert.',
    },
    'no-procedure': {
      title: 'Op dit moment kunnen wij hier geen klacht aannemen',
      text: `Er is vandaag geen klachtenprocedure van kracht. Er is niets ontvangen. ${back}: ${you('uw', 'je')} tekst staat er nog. Neem contact met ons op met een brief of e-mail.`,
    },
    attachment: {
      title: 'Een bestand meesturen kan hier niet',
      text: `Verstuur ${you('uw', 'je')} klacht zonder bestand. ${you('U kunt', 'Je kunt')} het bestand daarna met een brief of e-mail bezorgen.`,
    },
  } as const;
});

export const toForm = 'Naar het formulier';

/** What a program is told about the technical fields. */
export const technical = {
  submission: 'Verwacht: submission, een UUID die /api/check geeft. Er is niets ontvangen.',
  numberTaken: 'Het nummer van deze klacht was al vergeven. Vraag /api/check om een nieuwe submission.',
} as const;
