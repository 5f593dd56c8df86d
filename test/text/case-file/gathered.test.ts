import { describe, expect, it, test } from 'vitest';
import { replay } from '#domain/case/evolve.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { eventDetail } from '#text/case-file/event-detail.ts';
import { renderBody } from '#text/case-file/body.ts';
import { writeCard } from '#text/issue/card.ts';
import { config, eventOf, receivedCase, RECEIVED } from '../../domain/case/cases.ts';

const procedure = procedureOf(config, 'everything@1');
const { organisation } = config;
const MANY = 'issue/42/comment/1301';

/** An event with what it says beside its type. */
function said(type: CaseEvent['type'], more: object = {}, source = `issue/42/comment/${type}`): CaseEvent {
  return { ...eventOf(type, RECEIVED, source), ...more } as CaseEvent;
}

describe('the course of a case says of an event', () => {
  test.each<[CaseEvent['type'], object, string]>([
    ['qualified', { kind: 'report' }, 'melding'],
    ['qualified', { kind: 'complaint' }, 'klacht'],
    ['acknowledged', { form: 'e-mail' }, 'e-mail'],
    ['respondent-named', { respondent: 'known' }, 'de persoon is bekend'],
    ['inadmissible', { grounds: ['policy'], means: 'not-a-complaint', reason: 'comment/1' }, 'beleid'],
    ['referred', { body: 'waterbedrijf' }, 'waterbedrijf'],
    ['passed-on', { to: 'director' }, 'aan de directeur'],
    ['handler-appointed', { handler: 'handler-1' }, 'handler-1'],
    ['information-requested', { until: '2026-12-01' }, 'uiterlijk 1 december 2026'],
    ['extended', { deadline: 'answer', until: '2027-01-04' }, 'Antwoord, uiterlijk 4 januari 2027'],
    ['interim-message-sent', { expected: '2026-12-20' }, 'antwoord verwacht op 20 december 2026'],
    ['talk-planned', { planned: '2026-12-01' }, 'op 1 december 2026'],
    ['talk-held', { satisfied: 'no' }, 'de klager is niet tevreden'],
    ['found', { finding: 'upheld', norms: ['courtesy'] }, 'gegrond, correcte bejegening'],
    ['seat-filled', { seat: 'chair', person: 'handler-2' }, 'voorzitter, handler-2'],
    ['advised', { finding: 'not-upheld' }, 'ongegrond'],
    ['external-procedure', { body: 'waterbedrijf', state: 'open' }, 'waterbedrijf, loopt'],
    [
      'measure-recorded',
      { measure: 'm1', what: 'Een bel.', owner: 'management' },
      'm1, Een bel, door directie',
    ],
    ['subject-set', { subject: 'Lange wachttijd' }, 'Lange wachttijd'],
    ['subject-set', { subject: 'Wachten, bellen...' }, 'Wachten, bellen...'],
    ['letter-intended', { letter: 'answer', form: 'letter' }, 'het antwoord, brief'],
    ['letter-bounced', { intention: MANY, code: '5.1.1' }, 'code 5.1.1'],
    [
      'deadline-near',
      { deadline: 'answer', nominal: '2027-01-04', stage: 'near-3' },
      'Antwoord, 3 dagen vooraf',
    ],
    ['closed', {}, ''],
  ])('%s %j', (type, more, expected) => {
    expect(eventDetail(said(type, more), procedure)).toBe(expected);
  });
});

describe('the card and the case file show what was recorded on the way', () => {
  const plain = receivedCase(procedure);
  const measure = { measure: 'm10', what: 'Een bel & een *ster*.', owner: 'handler-1', until: '2026-12-07' };
  const c = replay(
    [
      ...plain.events,
      said('summary-set', { summary: 'Een burger | wachtte op @iemand.' }),
      said('satisfaction', { satisfied: 'yes' }),
      said('seat-filled', { seat: 'chair', person: 'handler-2' }),
      said('measure-recorded', measure),
      said('measure-recorded', { measure: 'm2', what: 'Een loket.' }, MANY),
      said('measure-carried-out', { measure: 'm2' }),
    ],
    procedure,
  );
  const card = writeCard(c, { procedure, organisation });
  const body = renderBody(c, procedure);

  it('in the same rows, where there is something', () => {
    const rows = [
      '| Tevredenheid | de klager is tevreden |',
      '| Commissie | voorzitter: handler-2 |',
      '| Maatregelen | m2: Een loket, uitgevoerd op 20 november 2026 |',
      String.raw`| Maatregelen | m10: Een bel \& een \*ster\*, door handler-1, uiterlijk 7 december 2026 |`,
    ];
    for (const row of rows) {
      expect(card).toContain(row);
      expect(body).toContain(row);
    }
    expect(card).toContain(String.raw`| Samenvatting | Een burger \| wachtte op \@<!-- -->iemand. |`);
    expect(writeCard(plain, { procedure, organisation })).not.toContain('Maatregelen');
    expect(renderBody(plain, procedure)).not.toContain('Maatregelen');
  });

  it('and of its receipt what a term or a decision on it rests on, where it is out of the usual', () => {
    const told = { submitted: '2026-11-18', contacted: 'no', older_than_limit: true } as const;
    const zoersel = procedureOf(config, 'zoersel@1');
    const rows = [
      '| Ingediend op | 18 november 2026 |',
      '| Dienst eerst gevraagd | nee |',
      '| Feiten | ouder dan 1 jaar |',
    ];
    const usual = { ...plain, contacted: 'yes', older_than_limit: false } as const;
    for (const row of rows) {
      expect(writeCard({ ...plain, ...told }, { procedure: zoersel, organisation })).toContain(row);
      expect(renderBody({ ...plain, ...told }, zoersel)).toContain(row);
      expect(renderBody(usual, zoersel)).not.toContain(row.slice(0, 10));
    }
  });
});
