/** A situation for every refusal: what was said before it, and the example that is shown beneath it. */
import type { RefusalCode } from '#domain/case/decision.ts';
import { config } from '../domain/case/cases.ts';
import type { Situation } from './situation.ts';
import { HANDLED, SENT_ON, TEXT, WHY, withProcedure } from './situation.ts';
import { JUDGED } from './situations-judged.ts';

const EXTENDED = `Hier schrijft u waarom u meer tijd nodig hebt.`;
const BEFORE_END = withProcedure(({ deadlines }) => ({
  deadlines: deadlines.map((rule) =>
    rule.extension === null ? rule : { ...rule, count: 1, roll: 'none' as const },
  ),
}));

/** These have a test of their own. */
type Other =
  | Extract<RefusalCode, `letter-${string}`>
  | 'not-correctable'
  | 'changed-after-preview'
  | 'decided-otherwise'
  | 'earlier-open'
  | 'handler-is-member';

export const SITUATIONS: Record<Exclude<RefusalCode, Other>, Situation> = {
  ...JUDGED,
  'unknown-command': { said: '/ontvankelik', example: null },
  'command-in-text': {
    before: ['/ontvankelijk'],
    said: 'Dag,\n/behandelaar handler-2',
    example: null,
  },
  'command-in-marks': {
    said: '- `/ontvankelijk`',
    example: '/ontvankelijk',
  },
  'no-role': { said: '/ontvankelijk', by: 'voorbijganger', example: null },
  'not-your-role': { said: '/ontvankelijk', by: 'management-1', example: null },
  'not-in-this-procedure': { said: '/commissie', procedure: 'hss@1', by: 'management-1', example: null },
  'not-in-this-state': { said: '/oordeel gegrond', example: null },
  'already-done': { before: ['/bevestig brief 23/11/2026'], said: '/bevestig brief', example: null },
  'stands-alone': { said: '/ontvankelijk\n/hulp', example: '/hulp' },
  'date-expected': { said: '/bevestig mondeling 31/6/2026', example: '/bevestig mondeling 2026-11-23' },
  'date-in-the-future': { said: '/bevestig mondeling 1/12/2026', example: '/bevestig mondeling 2026-11-23' },
  'date-before-receipt': { said: '/bevestig mondeling 1/11/2026', example: '/bevestig mondeling 2026-11-23' },
  'date-in-the-past': {
    before: HANDLED,
    said: `/tussenbericht 20/11/2026\n${TEXT}`,
    example: '/tussenbericht 2026-12-07\nHier schrijft u waarom het langer duurt.',
  },
  'date-needed': {
    before: HANDLED,
    said: `/gesprek gepland\n${TEXT}`,
    example: '/gesprek gepland 2026-12-07',
  },
  'choice-expected': { said: '/bevestig postduif', example: '/bevestig brief' },
  'words-expected': {
    before: HANDLED,
    said: '/horen',
    example: '/horen aangeboden',
  },
  'not-now': { before: ['/beklaagde geen'], said: '/beklaagde geinformeerd', example: null },
  'no-address': { said: `/bevestig e-mail\n${TEXT}`, example: '/bevestig brief' },
  'no-restricted-desk': {
    config: { ...config, organisation: { ...config.organisation, restricted_routes: [] } },
    said: '/naar-directeur',
    example: null,
  },
  'no-such-letter': { said: '/verstuur 12', example: null },
  'event-unknown': { said: `/corrigeer 99 vervalt\n${TEXT}`, example: null },
  'field-unknown': {
    before: ['/bevestig mondeling 22/11/2026'],
    said: `/corrigeer 2 vormpje e-mail\n${TEXT}`,
    example: `/corrigeer 2 vorm e-mail\n${WHY}`,
  },
  'not-voidable': { said: `/corrigeer 1 vervalt\n${TEXT}`, example: null },
  'event-void': {
    before: ['/contact', `/corrigeer 2 vervalt\n${TEXT}`],
    said: `/corrigeer 2 vervalt\n${TEXT}`,
    example: null,
  },
  'same-value': {
    before: ['/contact 22/11/2026'],
    said: `/corrigeer 2 datum 22/11/2026\n${TEXT}`,
    example: `/corrigeer 2 datum 2026-11-23\n${WHY}`,
  },
  'value-expected': { said: `/corrigeer 1 kanaal\n${TEXT}`, example: `/corrigeer 1 kanaal brief\n${WHY}` },
  'value-invalid': {
    said: '/corrigeer klager e-mail\nan.peeters@',
    example: '/corrigeer klager e-mail\nnaam@voorbeeld.be',
  },
  'received-after-event': {
    before: ['/contact 21/11/2026'],
    said: '/ontvangen 22/11/2026',
    example: '/ontvangen 2026-11-21',
  },
  'date-before-submission': {
    before: [`/corrigeer 1 ingediend 19/11/2026\n${TEXT}`],
    said: '/ontvangen 18/11/2026',
    example: '/ontvangen 2026-11-23',
  },
  'date-after-receipt': {
    said: `/corrigeer 1 ingediend 22/11/2026\n${TEXT}`,
    example: `/corrigeer 1 ingediend 2026-11-20\n${WHY}`,
  },
  'date-too-long-ago': { said: '/ontvangen 1/1/2016', example: '/ontvangen 2026-11-23' },
  'until-too-early': {
    before: HANDLED,
    said: `/verleng 1/12/2026\n${TEXT}`,
    example: `/verleng 2027-01-05\n${EXTENDED}`,
  },
  'until-too-late': {
    before: HANDLED,
    said: `/verleng 1/12/2028\n${TEXT}`,
    example: `/verleng 2027-02-18\n${EXTENDED}`,
  },
  'term-ended': {
    config: BEFORE_END,
    before: HANDLED,
    said: `/verleng 1/12/2026 brief 23/11/2026\n${TEXT}`,
    example: null,
  },
  'date-before-suspension': {
    before: [...HANDLED, `/schors\n${TEXT}`],
    said: '/hervat 22/11/2026',
    example: '/hervat 2026-11-23',
  },
  'consent-needed': {
    said: '/stuur-door waterbedrijf',
    example: '/stuur-door waterbedrijf toestemming',
  },
  'person-is-busy': { before: HANDLED, said: '/beklaagde handler-3', example: null },
  'person-is-respondent': {
    before: ['/beklaagde handler-1', '/ontvankelijk'],
    said: '/behandelaar handler-1',
    example: '/behandelaar handler-3 overlegd 2026-11-23',
  },
  'already-member': {
    before: [...SENT_ON, '/lid voorzitter chair-1'],
    said: '/lid voorzitter chair-1',
    example:
      '/lid voorzitter chair-2\nHier schrijft u waarom deze persoon in de plaats komt van iemand anders.',
  },
  'about-you': { before: ['/beklaagde coordinator-1'], said: '/ontvankelijk', example: null },
  'advice-first': {
    before: ['/ontvankelijk', '/behandelaar handler-1', '/commissie', '/horen gehouden\nHet verslag.'],
    said: '/oordeel ongegrond',
    procedure: 'awb-9@1',
    example: null,
  },
  'member-is-handler': {
    before: SENT_ON,
    said: '/lid voorzitter handler-3',
    example: '/lid voorzitter chair-1',
  },
  'member-leads-case': {
    before: SENT_ON,
    said: '/lid voorzitter coordinator-1',
    example: '/lid voorzitter chair-1',
  },
  'member-lacks-flag': {
    before: SENT_ON,
    said: '/lid voorzitter official-1',
    example: '/lid voorzitter chair-1',
  },
  'member-has-conflict': {
    before: [`/corrigeer 1 dienst waterleiding\n${TEXT}`, ...SENT_ON],
    said: '/lid lid-van-een-partner partner-1',
    example: '/lid lid-van-een-partner partner-2',
  },
  'prevention-not-here': {
    before: [...SENT_ON, '/lid voorzitter chair-1'],
    said: `/uitspraak ongegrond preventieadvies\n${TEXT}`,
    example: '/uitspraak ongegrond\nHier zet u de uitspraak van de commissie, met de redenen.',
  },
  'consent-in-writing': {
    before: HANDLED,
    said: '/instemming 2027-03-01',
    example: '/instemming 2027-03-01\nHier zet u wat de klager schreef: dat het langer mag duren.',
  },
  'earlier-needed': {
    said: `/onontvankelijk eerdere-klacht\n${TEXT}`,
    example: '/onontvankelijk eerdere-klacht buiten-register\nHier schrijft u waarom.',
  },
  'earlier-unknown': {
    said: `/onontvankelijk eerdere-klacht 2025-7Q4M2X\n${TEXT}`,
    example: '/onontvankelijk eerdere-klacht buiten-register\nHier schrijft u waarom.',
  },
  'recheck-needed': {
    said: `/onontvankelijk strafonderzoek\n${TEXT}`,
    example: '/onontvankelijk strafonderzoek 2026-12-07\nHier schrijft u waarom.',
  },
  'consultation-needed': {
    before: ['/ontvankelijk'],
    said: '/behandelaar handler-3',
    example: '/behandelaar handler-3 overlegd 2026-11-23',
  },
  'measure-unknown': {
    before: HANDLED,
    said: `/maatregel m7 directie\n${TEXT}`,
    example: '/maatregel m1 directie\nDe wachttijd aan het loket wordt elke week nagekeken.',
  },
  'too-many-words': { said: '/ontvankelijk vandaag nog', example: '/ontvankelijk' },
  'article-expected': {
    said: `/onontvankelijk 22/11/2026\n${TEXT}`,
    procedure: 'koksijde@1',
    example: '/onontvankelijk 22/11/2026 artikel 5\nHier schrijft u waarom.',
  },
  'ground-expected': {
    said: `/onontvankelijk 22/11/2026\n${TEXT}`,
    example: '/onontvankelijk 22/11/2026 ouder-dan-een-jaar\nHier schrijft u waarom.',
  },
  'ground-unknown': {
    said: `/onontvankelijk zomaar 22/11/2026\n${TEXT}`,
    example: '/onontvankelijk ouder-dan-een-jaar 22/11/2026\nHier schrijft u waarom.',
  },
  'text-expected': {
    before: HANDLED,
    said: '/tussenbericht 1/12/2026',
    example: '/tussenbericht 1/12/2026\nHier schrijft u waarom het langer duurt.',
  },
  'person-expected': {
    before: ['/beklaagde handler-3', '/ontvankelijk'],
    said: '/behandelaar',
    example: '/behandelaar handler-1 overlegd 2026-11-23',
  },
  'person-unknown': {
    before: ['/ontvankelijk'],
    said: '/behandelaar jan',
    example: '/behandelaar handler-3 overlegd 2026-11-23',
  },
  'person-cannot-handle': {
    before: ['/beklaagde handler-1', '/ontvankelijk'],
    said: '/behandelaar coordinator-1',
    example: '/behandelaar handler-3 overlegd 2026-11-23',
  },
  'person-lacks-flag': {
    said: '/ontvankelijk\n/behandelaar handler-4',
    example: '/ontvankelijk\n/behandelaar handler-3 overlegd 2026-11-23',
  },
  'already-handler': {
    before: HANDLED,
    said: '/behandelaar handler-3',
    example: '/behandelaar handler-1 overlegd 2026-11-23',
  },
  'form-expected': {
    before: HANDLED,
    said: '/antwoord 22/11/2026',
    example: '/antwoord 22/11/2026 brief\nHier schrijft u het antwoord aan de klager.',
  },
  'solution-expected': {
    before: HANDLED,
    said: '/oplossing misschien',
    example: '/oplossing voorgesteld\nHier schrijft u wat de oplossing is.',
  },
  'not-confirmable': { said: '/ja 12', example: null },
  'text-too-long': {
    said: `/onderwerp ${'lang '.repeat(30)}`,
    example: '/onderwerp Lange wachttijd aan het loket',
  },
};
