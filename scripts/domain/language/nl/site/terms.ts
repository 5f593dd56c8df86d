/** The terms of a procedure, and on what a rule rests, as a citizen reads them. Dutch, B1. */
import { inBothForms } from '../../address.ts';
import { duration, longDate } from '../date.ts';
import { anchors } from './anchors.ts';
import { allOf } from './frame.ts';

export const terms = inBothForms((you) => ({
  /** `Binnen 10 kalenderdagen na X.`; of several beginnings the first counts. */
  length: (count: number | null, unit: string, beginnings: readonly string[]) => {
    const first = beginnings.length > 1 ? ' (wat het eerst komt)' : '';
    if (count === 0) return `Op dezelfde dag als ${beginnings.join(' of ')}${first}.`;
    const within = count === null ? 'Zo snel mogelijk' : `Binnen ${duration(count, unit)}`;
    return `${within} ${beginnings.map((beginning) => `na ${beginning}`).join(' of ')}${first}.`;
  },
  /** What a term begins with, by event. */
  beginnings: anchors(you),
  end: (term: string) => `het einde van de termijn “${term}”`,
  withCommittee: 'Met een klachtencommissie',
  withoutCommittee: 'Zonder klachtencommissie',
  noNumber: 'De tekst noemt hier geen aantal dagen.',
  roll: 'Valt de laatste dag op een zaterdag, een zondag of een feestdag? Dan is de eerstvolgende werkdag de laatste dag.',
  minimum: (days: number) =>
    `In deze termijn zitten minstens ${duration(days, 'working-day')}. Als dat nodig is, wordt de termijn langer.`,
  extension: (times: number, length: string) =>
    times === 1
      ? `Wij kunnen deze termijn één keer langer maken, met hoogstens ${length}.`
      : `Wij kunnen deze termijn hoogstens ${String(times)} keer langer maken, telkens met hoogstens ${length}.`,
  total: (length: string) => `In totaal duurt de termijn dan hoogstens ${length}.`,
  notice: (whom: readonly string[], beforeEnd: boolean) => {
    const when = beforeEnd ? ' voor de termijn voorbij is,' : '';
    // After a colon, so that the name of a role needs no article.
    if (whom.length > 0) return `Wij laten dat weten${when} aan: ${allOf(whom)}.`;
    return beforeEnd ? 'Wij beslissen dat voor de termijn voorbij is.' : '';
  },
  complainant: you('u', 'jou'),
  respondent: `de persoon over wie ${you('u', 'je')} klaagt`,
  consent: `Nog langer kan alleen als ${you('u', 'je')} akkoord gaat met een nieuwe datum.`,
  suspension: 'Deze termijn kan stilstaan. De dagen van die tijd tellen niet mee.',
  target: 'Dit is een streefdoel dat wij onszelf stellen. Het staat niet in de procedure.',
  by: (date: string) => `Uiterlijk ${longDate(date)}`,
}));

/** On what a rule rests. */
export const basis = {
  article: (article: string, paraphrase: string) => `${article}: ${paraphrase}`,
  unchecked: 'In eigen woorden. Niet woordelijk nagekeken in de tekst van de wet.',
  readAs: (reading: string) => `Zo lezen wij dit: ${reading}`,
  ownChoice: 'Dit is een eigen keuze van de organisatie. Het staat niet in de procedure.',
} as const;
