import { fileURLToPath } from 'node:url';
import { readConfigFiles } from '#adapters/files/config.ts';
import type { Case } from '#domain/case/case.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve, replay } from '#domain/case/evolve.ts';
import { receive } from '#domain/case/receive.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { procedureKey } from '#domain/procedure/schema.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import type { LetterId } from '#domain/procedure/vocabulary.ts';
import { parseConfig } from '#text/config/parse-config.ts';
import type { LetterData } from '#text/letter/fields.ts';
import type { LetterInput } from '#text/letter/letter-data.ts';
import { letterDataOf } from '#text/letter/letter-data.ts';

/** The configuration of the repository, read once. */
export const config = parseConfig(
  await readConfigFiles(fileURLToPath(new URL('../../../config', import.meta.url))),
);

export const TODAY = '2026-11-27';

type Fact = { readonly type: CaseEvent['type']; readonly [field: string]: unknown };

/** What happened, and what the coordinator wrote beneath the command, for each letter. */
interface Story {
  readonly events: readonly Fact[];
  readonly text?: string;
  readonly solution?: string;
  readonly competentBody?: LetterInput['competentBody'];
}

const OTHER = {
  name: 'Watermaatschappij Voorbeeldwater',
  contact: ['Kanaalkaai 10, 9999 Voorbeeldegem', 'klachten@voorbeeldwater.example'],
};

const SUBJECT: Fact = {
  type: 'subject-set',
  subject: 'een afspraak voor thuiszorg die drie keer verzet werd',
};

export const STORIES: Readonly<Record<LetterId, Story>> = {
  acknowledgement: { events: [SUBJECT, { type: 'acknowledged', form: 'e-mail' }] },
  'not-a-complaint': {
    events: [
      {
        type: 'inadmissible',
        grounds: ['administratiekosten'],
        means: 'not-a-complaint',
        reason: 'comment/1',
      },
    ],
    text: 'De raad besliste hierover op 2 maart. Wie het daar niet mee eens is, kan een brief sturen aan de dienst Burgerzaken.\n\nHet besluit staat op onze website.',
  },
  inadmissible: {
    events: [{ type: 'inadmissible', grounds: ['other'], means: 'inadmissible', reason: 'comment/1' }],
    text: 'Artikel 5 van ons reglement zegt dat wij geen klacht behandelen over een zaak die voor de rechtbank loopt.\n\nDeze klacht gaat over zo een zaak. Daarom moeten wij op de rechtbank wachten.',
  },
  referral: {
    events: [{ type: 'referred', body: 'water' }],
    text: 'De waterleiding in de Molenweg is niet van ons.',
    competentBody: OTHER,
  },
  forwarding: { events: [{ type: 'forwarded', body: 'water' }], competentBody: OTHER },
  interim: {
    events: [{ type: 'interim-message-sent', expected: '2027-01-08' }],
    text: 'Wij wachten nog op het verslag van de dienst Thuiszorg.',
  },
  'information-request': {
    events: [{ type: 'information-requested', until: '2026-12-11' }],
    text: '1. Op welke dagen werd de afspraak verzet?\n2. Wie belde er toen?',
  },
  extension: {
    events: [{ type: 'extended', until: '2027-01-19' }],
    text: 'De medewerker die alles weet over dit dossier, is ziek. Zij is terug op 4 januari.',
  },
  invitation: {
    events: [{ type: 'talk-planned', planned: '2026-12-03' }],
    text: 'Het gesprek begint om 14 uur, in zaal 2 van het gemeentehuis. Het duurt ongeveer een uur.',
  },
  'talk-record': {
    events: [{ type: 'talk-held' }],
    text: 'De afspraak werd drie keer verzet, telkens op de dag zelf.\n\nDe dienst zei dat dit niet mag gebeuren en bood excuses aan.',
  },
  answer: {
    events: [
      { type: 'found', finding: 'upheld', reason: 'comment/1' },
      { type: 'solution-proposed', text: 'comment/2' },
      { type: 'answered', form: 'e-mail' },
    ],
    text: 'Wij hebben met de dienst gesproken en de planning bekeken. De afspraak werd inderdaad drie keer verzet, op 2, 9 en 16 november. Daarover kwam geen bericht vooraf. Dat had wel gemoeten.\n\nOnze excuses daarvoor.',
    solution: 'Vanaf nu belt één vaste medewerker, ten minste twee dagen vooraf.',
  },
  ruling: {
    events: [{ type: 'ruled', finding: 'upheld', reason: 'comment/1' }],
    text: 'De commissie vindt dat de dienst vooraf had moeten bellen.',
  },
  withdrawal: { events: [{ type: 'withdrawn', on: '2026-11-26' }] },
  closing: { events: [{ type: 'answered', form: 'e-mail' }, { type: 'closed' }] },
};

/**
 * A fact with a ground that the procedure knows, or with the article where it names none; what is no complaint for no
 * ground is of a kind.
 */
function ofProcedure(fact: Fact, { grounds, kinds }: Procedure): Fact {
  if (fact.type !== 'inadmissible') return fact;
  const named = typeof grounds === 'string' ? [] : grounds;
  const ground = named.find(({ means }) => means === fact['means']);
  if (ground !== undefined) return { ...fact, grounds: [ground.id] };
  const kind = fact['means'] === 'not-a-complaint' ? kinds.at(-1) : undefined;
  if (kind !== undefined) return { type: 'qualified', kind: kind.id, form: 'e-mail' };
  return grounds === 'free' ? { ...fact, article: '5' } : fact;
}

/** What the coordinator wrote, where a letter must say more in this procedure. */
function textFor(letter: LetterId, { letters }: Procedure): string | undefined {
  const asksSolutions = letters[letter]?.requires.includes('possible-solutions') === true;
  return asksSolutions ? 'De dienst kan een nieuwe afspraak maken, of iemand langssturen.' : undefined;
}

/** The case as it is once the letter of a story has gone. */
export function caseOf(letter: LetterId, procedure: Procedure): Case {
  const intake = {
    received: '2026-11-20',
    received_at: '2026-11-20T09:14:03Z',
    number: '2026-7Q4M2X',
    procedure: procedureKey(procedure),
    entity: 'ocmw',
    service: 'thuiszorg',
    category: 'bejegening',
    channel: 'web-form',
  };
  const received = replay(
    [receive(intake, 42, procedure, calendarOf(procedure, config.calendars))],
    procedure,
  );
  return STORIES[letter].events
    .map((fact) => ofProcedure(fact, procedure))
    .reduce<Case>((before, fact, index) => {
      const source = `issue/42/comment/${1300 + index}`;
      const event = { at: `${TODAY}T10:00:00Z`, on: TODAY, by: 'coordinator-1', source, ...fact };
      return evolve(before, event as unknown as CaseEvent, procedure);
    }, received);
}

/** The organisation as it would be with this procedure, in one of the two forms of address. */
export function organisationOf(procedure: Procedure, form: 'u' | 'je'): Organisation {
  return { ...config.organisation, language: procedure.language, form_of_address: form };
}

/** The data of a letter's story. */
export function dataOf(
  letter: LetterId,
  procedure: Procedure,
  form: 'u' | 'je' = 'u',
  rest: Partial<LetterInput> = {},
): LetterData {
  const { events: _events, ...said } = STORIES[letter];
  return letterDataOf(
    caseOf(letter, procedure),
    { procedure, organisation: organisationOf(procedure, form) },
    {
      letter,
      today: TODAY,
      recipient: { name: 'An Peeters', address: 'Molenweg 12, 9999 Voorbeeldegem' },
      text: textFor(letter, procedure),
      ...said,
      ...rest,
    },
  );
}
