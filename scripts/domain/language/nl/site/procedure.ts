/** `/procedure/`: what the citizen may expect. Dutch, B1. */
import { inBothForms } from '../../address.ts';
import { duration, longDate } from '../date.ts';

export const procedurePage = inBothForms((you) => ({
  title: `Zo behandelen wij ${you('uw', 'je')} klacht`,
  lead: `Hier ${you('leest u wat u', 'lees je wat je')} van ons mag verwachten. Bij elke regel staat de zin waarop hij rust, of dat wij er zelf voor kozen.`,
  source: (title: string) => `Uit: ${title}`,
  toSource: 'Lees de hele tekst',
  contents: 'Op deze pagina',
  complaint: 'Wat is een klacht?',
  examples: `${you('U kunt', 'Je kunt')} bijvoorbeeld klagen over:`,
  who: 'Wie mag klagen, en wanneer?',
  named: `Wij vragen ${you('uw', 'je')} naam, en een manier om ${you('u', 'je')} te antwoorden.`,
  first: `Met wie ${you('praat u', 'praat je')} eerst?`,
  notComplaint: 'Wat is geen klacht?',
  kinds: 'Soms is een bericht iets anders dan een klacht:',
  whereToGo: `Is ${you('uw', 'je')} bericht geen klacht? Dan zeggen wij ${you('u waar u', 'je waar je')} ermee terechtkunt.`,
  nothingExcluded: `De procedure noemt niets wat geen klacht is. ${you('Twijfelt u? Dien uw', 'Twijfel je? Dien je')} klacht dan gewoon in.`,
  notHandled: 'Hiervoor is deze procedure niet bedoeld:',
  forwarding: ({ consent, to }: { consent: boolean; to: string | null }) => {
    const asked = `Hoort ${you('uw', 'je')} klacht bij ${to ?? 'een andere organisatie'}?`;
    return consent
      ? `${asked} Zonder ${you('uw', 'jouw')} toestemming sturen wij die niet door.`
      : `${asked} Dan sturen wij die door.`;
  },
  refused: 'Wat behandelen wij niet?',
  refusedLead: {
    binding: `Om deze redenen kunnen wij ${you('uw', 'je')} klacht niet behandelen:`,
    free: `Om deze redenen hoeven wij ${you('uw', 'je')} klacht niet te behandelen. Wij mogen dat wel doen.`,
  },
  refusedNotice: `Behandelen wij ${you('uw', 'je')} klacht niet? Dan ${you('krijgt u', 'krijg je')} daarvan bericht, met de reden.`,
  refusedFree: 'De procedure noemt zelf geen redenen om een klacht niet te behandelen.',
  refusedArticle: 'In dat bericht staat ook op welk artikel van het reglement het rust.',
  refusedNone: 'De procedure noemt geen redenen om een klacht niet te behandelen.',
  except: 'Maar:',
  course: `Wat gebeurt er met ${you('uw', 'je')} klacht?`,
  courseLead: 'Dit zijn de stappen, met de termijnen die erbij horen.',
  by: (roles: string) => `Door: ${roles}`,
  findings: (labels: string) => `Ons oordeel over een klacht is een van deze: ${labels}.`,
  norms: (labels: string) =>
    `Is ons oordeel ${labels}? Dan zeggen wij ook welke norm voor goed bestuur wij niet haalden.`,
  notInvolved: `Wie zelf bij ${you('uw', 'je')} klacht betrokken is, behandelt die niet.`,
  later: (day: string) =>
    `${you('Dient u', 'Dien je')} een klacht in vanaf ${longDate(day)}? Dan geldt een nieuwe versie van de procedure, met misschien andere termijnen. Voor een klacht van vóór die dag verandert er niets.`,
  noTerms: 'De procedure noemt geen termijnen.',
  handled: `Wie behandelt ${you('uw', 'je')} klacht?`,
  committee: 'De klachtencommissie',
  after: 'Niet tevreden met ons antwoord?',
  toSecondLine: (label: string) => `Naar de website: ${label}`,
  principles: `Waar ${you('u', 'je')} op mag rekenen`,
  records: `Wat bewaren wij van ${you('uw', 'je')} klacht?`,
  retention: (length: string) => `Wij bewaren het dossier ${length}.`,
  reports: 'Wat leren wij uit klachten?',
  documents: 'Lees ook:',
  complain: 'Een klacht indienen',
}));

/** Complaints that somebody else handles than the others. */
export const restricted = inBothForms((you) => ({
  title: 'Welke klachten behandelt iemand anders?',
  lead: `Sommige klachten leest de gewone klachtenbehandeling niet. Ze komen meteen bij iemand anders terecht, in een apart dossier. Kies daarom in het formulier over wie ${you('uw', 'je')} klacht gaat. Het geldt voor deze klachten:`,
  /** Above what the text of a procedure says of those who handle complaints themselves. */
  atOnce: `Gaat ${you('uw', 'je')} klacht over wie klachten behandelt?`,
  by: (about: string, role: string | null) => (role === null ? about : `${about} (door: ${role})`),
}));

/** How often something is reported, and by whom to whom. */
export const reports = {
  /** `isLeast`: the text says at least so often. */
  every: (count: number, unit: string, isLeast: boolean) => {
    const often = PERIODS[`${String(count)} ${unit}`] ?? `Om de ${duration(count, unit)}`;
    return isLeast ? `Minstens ${often.toLowerCase()}` : often;
  },
  line: (often: string, by: string | null, to: string | null) =>
    `${often}${by === null ? '' : `, door: ${by}`}${to === null ? '' : `, aan: ${to}`}`,
  holds: 'Daarin staat minstens:',
} as const;

const PERIODS: Readonly<Record<string, string>> = {
  '1 year': 'Elk jaar',
  '6 month': 'Elk half jaar',
  '3 month': 'Elk kwartaal',
  '1 month': 'Elke maand',
};
