import { knowsParts } from '#domain/case/commands/parts.ts';
import { details } from '#domain/language/nl/event-detail.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import { CONDITIONS } from '#domain/procedure/vocabulary.ts';
import { partTexts } from '../case-file/part-texts.ts';
import type { LetterData } from './fields.ts';
import type { LetterWorld } from './standing.ts';
import { standing } from './standing.ts';

/**
 * The data of a letter in which everything is known: each template is tried out with it before a case depends on it.
 * Every value is another one, so that it can be found again in the letter.
 */
export function exampleData(letter: LetterId, world: LetterWorld): LetterData {
  const { procedure, organisation } = world;
  const { grounds } = procedure;
  return {
    ...DATES,
    number: '2026-7Q4M2X',
    form_of_address: organisation.form_of_address,
    language: organisation.language,
    recipient: { name: 'An Peeters', address: ['Molenweg 12', '9999 Voorbeeldegem'] },
    subject: 'een afspraak die drie keer verzet werd',
    service: organisation.services[0]?.label ?? '',
    kind: procedure.kinds[0]?.label ?? 'melding',
    where: 'Dit is waar iemand met zo een bericht terechtkan.',
    text: 'Dit is de tekst van de coördinator.\n\nDit is de tweede alinea.',
    grounds: typeof grounds === 'string' ? [details.article('5')] : grounds.map(({ label }) => label),
    ...judged(procedure),
    solution: 'Dit is de oplossing die wij voorstellen.',
    not_obliged: false,
    own_target: false,
    expected_passed: false,
    answered: false,
    departure: 'Dit is waarom wij het advies van de commissie niet volgen.',
    advice: 'Dit is het advies van de commissie.',
    holding: CONDITIONS,
    committee: procedure.letters[letter]?.committee ?? 'Dit is wat de brief over de commissie zegt.',
    competent_body: { name: 'De Voorbeeldmaatschappij', contact: ['Stationsstraat 3, 9999 Voorbeeldegem'] },
    talk: { date: '3 december 2026', place: 'Gemeentehuis, zaal 2', committee: false },
    ...standing(world),
  };
}

/** A finding that calls for a solution, where there is one, of the whole and of two parts, and every norm. */
function judged(procedure: Procedure): Pick<LetterData, 'finding' | 'parts' | 'norms' | 'solution_due'> {
  const { finding } = procedure;
  if (finding === 'none') return { solution_due: false };
  const found = finding.scale.find(({ solution }) => solution) ?? finding.scale[0];
  const norms = finding.norms === 'none' ? [] : finding.norms;
  return {
    ...(found === undefined ? {} : { finding: found.label }),
    ...(found !== undefined && knowsParts(finding)
      ? { parts: partTexts([found.id, found.id], procedure) }
      : {}),
    norms: norms.map(({ label }) => label),
    solution_due: found?.solution ?? false,
  };
}

const DATES = {
  today: '23 november 2026',
  received: '20 november 2026',
  submitted: '19 november 2026',
  expected: '20 december 2026',
  latest: '21 december 2026',
  until: '1 december 2026',
  withdrawn: '22 november 2026',
} as const;
