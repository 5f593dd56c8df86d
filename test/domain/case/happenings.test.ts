import { describe, expect, it, test } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { CommandId, Context, Decision } from '#domain/case/decision.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { evolve } from '#domain/case/evolve.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Status } from '#domain/procedure/vocabulary.ts';
import { readyFor } from './answers.ts';
import { after, config, eventOf, give, receivedCase, RECEIVED, TODAY } from './cases.ts';

const procedure = procedureOf(config, 'everything@1');
const EVERYBODY = procedure.roles.map(({ id }) => id);
const TOMORROW = '2026-11-24';

/** A command as it is typed, given in the first state in which it is in its order. */
function type(line: string, rest: Partial<Context> = {}, c?: Case): Decision {
  const [id = '', ...words] = line.split(' ');
  const status = procedure.commands[id as keyof typeof procedure.commands]?.in[0] ?? 'received';
  const at = c ?? readyFor(id as CommandId, status, procedure);
  return give(at, { id: id as CommandId, words }, procedure, EVERYBODY, rest);
}

/** What the events say beside who recorded them, or the code of the refusal. */
function gist(decision: Decision): unknown {
  if (decision.kind === 'refused') return decision.refusal.code;
  if (decision.kind !== 'events') return decision.kind;
  return decision.events.map(({ at: _at, source: _source, by: _by, starts: _starts, ...said }) => said);
}

const text = 'comment/1301';
const RECORD = 'Het verslag.';

describe('what happened is recorded with its day and its text', () => {
  test.each<[string, string | null, object]>([
    ['handed-over', null, { type: 'handed-over', on: TODAY }],
    ['handed-over 20/11/2026', null, { type: 'handed-over', on: RECEIVED }],
    ['contact', null, { type: 'contacted', on: TODAY }],
    ['contact mislukt 2026-11-21', null, { type: 'contact-failed', on: '2026-11-21' }],
    ['contact 2026-11-21 failed', RECORD, { type: 'contact-failed', on: '2026-11-21', letter: text }],
    ['talk gepland 2026-11-24', null, { type: 'talk-planned', on: TODAY, planned: TOMORROW }],
    ['talk gehouden tevreden', RECORD, { type: 'talk-held', on: TODAY, satisfied: 'yes', text }],
    [
      'talk niet-tevreden held 20-11-2026',
      RECORD,
      { type: 'talk-held', on: RECEIVED, satisfied: 'no', text },
    ],
    ['talk geweigerd', null, { type: 'talk-refused', on: TODAY }],
    ['talk geweigerd beklaagde', null, { type: 'talk-refused', on: TODAY, refused_by: 'respondent' }],
    ['hear aangeboden', null, { type: 'hearing-offered', on: TODAY }],
    ['hear offered 2026-11-24', null, { type: 'hearing-offered', on: TODAY, planned: TOMORROW }],
    [
      'hear afgezien kennelijk-ongegrond',
      RECORD,
      { type: 'hearing-waived', on: TODAY, ground: 'unfounded', text },
    ],
    ['hear gehouden', RECORD, { type: 'hearing-held', on: TODAY, text }],
    ['hear gehouden voorzitter', RECORD, { type: 'hearing-held', on: TODAY, heard_by: 'chair', text }],
    ['report 2026-11-21', null, { type: 'report-received', on: '2026-11-21' }],
    ['satisfied nee', null, { type: 'satisfaction', on: TODAY, satisfied: 'no' }],
    ['satisfied yes 2026-11-21', null, { type: 'satisfaction', on: '2026-11-21', satisfied: 'yes' }],
    ['committee', null, { type: 'committee-engaged', on: TODAY }],
    ['documents', RECORD, { type: 'documents-requested', on: TODAY, text }],
    ['discussion overgeslagen', null, { type: 'discussion-skipped', on: TODAY }],
    [
      'committee-hearing uitgenodigd 2026-11-24',
      null,
      { type: 'committee-hearing-invited', on: TODAY, planned: TOMORROW, sitting: 1 },
    ],
    ['committee-hearing gehouden', null, { type: 'committee-hearing-held', on: TODAY, sitting: 1 }],
    ['ruling deels-gegrond', RECORD, { type: 'ruled', on: TODAY, finding: 'partly-upheld', reason: text }],
    [
      'ruling gegrond preventieadvies',
      RECORD,
      { type: 'ruled', on: TODAY, finding: 'upheld', prevention: 'yes', reason: text },
    ],
    [
      'advice 2026-11-21 upheld',
      RECORD,
      { type: 'advised', on: '2026-11-21', finding: 'upheld', reason: text },
    ],
    ['inspection gevraagd', null, { type: 'inspection-requested', on: TODAY }],
    ['inspection geweigerd', RECORD, { type: 'inspection-refused', on: TODAY, reason: text }],
    [
      'external waterbedrijf open',
      null,
      { type: 'external-procedure', on: TODAY, body: 'waterbedrijf', state: 'open' },
    ],
    ['withdraw 2026-11-21', null, { type: 'withdrawn', on: '2026-11-21' }],
    ['settle', null, { type: 'settled', on: TODAY }],
    ['reopen', RECORD, { type: 'reopened', on: TODAY, reason: text }],
    ['to-director', null, { type: 'passed-on', on: TODAY, to: 'director' }],
    ['to-manager', null, { type: 'passed-on', on: TODAY, to: 'manager' }],
    ['member voorzitter chair-1', null, { type: 'seat-filled', on: TODAY, seat: 'chair', person: 'chair-1' }],
  ])('/%s', (line, below, event) => {
    expect(gist(type(line, { text: below, comment: 1301 }))).toEqual([event]);
  });
});

describe('what cannot be understood is refused', () => {
  test.each<[string, string | null, string]>([
    ['handed-over morgen', null, 'date-expected'],
    ['handed-over 2026-11-21 gisteren', null, 'too-many-words'],
    ['handed-over 31/6/2026', null, 'date-expected'],
    ['handed-over 2026-11-24', null, 'date-in-the-future'],
    ['handed-over 2026-11-19', null, 'date-before-receipt'],
    ['contact gelukt', null, 'choice-expected'],
    ['talk', RECORD, 'words-expected'],
    ['talk afgelast', RECORD, 'choice-expected'],
    ['talk gepland', RECORD, 'date-needed'],
    ['talk gepland 2026-11-22', RECORD, 'date-in-the-past'],
    ['talk gepland 2026-11-24 tevreden', RECORD, 'choice-expected'],
    ['talk gehouden 2026-11-24', RECORD, 'date-in-the-future'],
    ['talk gehouden geweigerd', RECORD, 'choice-expected'],
    ['talk gehouden', RECORD, 'words-expected'],
    ['talk gehouden niet-tevreden', null, 'text-expected'],
    ['hear gehouden', null, 'text-expected'],
    ['hear afgezien', RECORD, 'ground-expected'],
    ['hear afgezien geen-zin', RECORD, 'choice-expected'],
    ['ruling ongegrond preventieadvies', RECORD, 'prevention-not-here'],
    ['advice gegrond preventieadvies', RECORD, 'choice-expected'],
    ['satisfied', null, 'words-expected'],
    ['satisfied misschien', null, 'choice-expected'],
    ['committee-hearing uitgenodigd', null, 'date-needed'],
    ['ruling', RECORD, 'finding-expected'],
    ['ruling misschien', RECORD, 'choice-expected'],
    ['ruling gegrond', null, 'text-expected'],
    ['depart', null, 'text-expected'],
    ['inspection geweigerd', null, 'text-expected'],
    ['external', null, 'words-expected'],
    ['external waterbedrijf', null, 'words-expected'],
    ['external gasbedrijf open', null, 'choice-expected'],
    ['reopen', null, 'text-expected'],
    ['to-director nu', null, 'too-many-words'],
    ['member', null, 'words-expected'],
    ['member penningmeester handler-1', null, 'choice-expected'],
    ['member voorzitter', null, 'person-expected'],
    ['member voorzitter nobody', null, 'person-unknown'],
    ['member voorzitter chair-1 nu', null, 'too-many-words'],
  ])('/%s', (line, below, code) => {
    expect(gist(type(line, { text: below }))).toBe(code);
  });
});

/** The case after these events, in this state. */
function withEvents(status: Status, ...events: readonly CaseEvent[]): Case {
  const c = events.reduce((before, event) => evolve(before, event, procedure), receivedCase(procedure));
  return { ...c, status };
}

describe('a procedure at another body', () => {
  it('is opened once, closed once, and may be opened again', () => {
    let c = withEvents('answered');
    const give = (state: string) => {
      const decision = type(`external waterbedrijf ${state}`, {}, c);
      if (decision.kind === 'events') c = after(c, decision, procedure);
      return decision.kind === 'refused' ? decision.refusal.code : 'done';
    };
    const given = ['open', 'open', 'gesloten', 'gesloten', 'open'].map(give);
    expect(given).toEqual(['done', 'already-done', 'done', 'already-done', 'done']);
  });

  it('cannot be recorded where the organisation knows no bodies', () => {
    const organisation = { ...config.organisation, bodies: [] };
    expect(gist(type('external waterbedrijf open', { organisation }))).toBe('not-now');
  });
});

describe('a complaint that was opened again', () => {
  const reopened = withEvents(
    'under-investigation',
    { ...eventOf('answered', RECEIVED), form: 'letter' },
    eventOf('withdrawn', RECEIVED),
    eventOf('reopened', RECEIVED),
  );

  it('can be answered, withdrawn and settled once more', () => {
    const found = { ...reopened, finding: 'not-upheld' };
    for (const line of ['answer brief 2026-11-23', 'withdraw', 'settle']) {
      expect(type(line, {}, found).kind).toBe('events');
    }
  });

  it('keeps what was told before: its receipt is not acknowledged again', () => {
    const c = withEvents(
      'under-investigation',
      eventOf('acknowledged', RECEIVED),
      eventOf('reopened', RECEIVED),
    );
    expect(gist(type('acknowledge e-mail', {}, c))).toBe('already-done');
  });
});

it('a complaint that was passed on has no term that runs here any more', () => {
  const c = receivedCase(procedure);
  const gone = after(c, type('to-director', {}, c), procedure);
  expect(gone.status).toBe('passed-on');
  expect(gone.terms.map((term) => term.void)).toEqual(gone.terms.map(() => TODAY));
});
