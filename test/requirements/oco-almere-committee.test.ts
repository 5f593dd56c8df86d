/** The complaints committee of OCO Almere, the respondent's file, and what the evaluation counts. */
import { describe, expect, it } from 'vitest';
import { nextStep, possibleCommands } from '#domain/case/next.ts';
import { untold } from '#domain/case/untold.ts';
import { config, worldOf } from '../domain/case/cases.ts';
import { letterOf } from './oco-almere-letter.ts';
import {
  acknowledged,
  deviations,
  engaged,
  lived,
  outcome,
  procedure,
  received,
  seated,
  term,
  told,
} from './oco-almere-world.ts';

const { organisation } = config;
const next = (c: Parameters<typeof nextStep>[0]) => nextStep(c, procedure)?.does;

describe('the way to the committee', () => {
  const talked = lived(
    acknowledged,
    '2025-09-10 contact',
    '2025-09-19 talk gehouden niet-tevreden',
    '2025-09-19 respondent geinformeerd',
  );

  it('003-18 the complainant chooses: the committee gets the file, or the complaint is closed without', () => {
    expect(possibleCommands(talked, worldOf(procedure))).toEqual(
      expect.arrayContaining(['committee', 'close']),
    );
    expect(next(talked)).toBe('committee');
    expect(lived(talked, '2025-09-22 committee')).toMatchObject({ status: 'before-committee' });
    expect(lived(talked, '2025-09-22 close').status).toBe('closed');
    expect(outcome(told('2025-09-08 committee', acknowledged))).toBe('not-now');
  });

  it('003-18 whom no talk could be held with may go there too, once he says that he is not satisfied', () => {
    const refused = lived(acknowledged, '2025-09-12 talk geweigerd klager', '2025-09-15 satisfied nee');
    expect(lived(refused, '2025-09-16 committee').status).toBe('before-committee');
  });

  it('003-19 all of the file stays in the record when the committee gets it', () => {
    expect(lived(talked, '2025-09-22 committee').events.slice(0, talked.events.length)).toEqual(
      talked.events,
    );
  });
});

describe('its members', () => {
  it('003-20 are three: an independent chair, somebody of a partner, a civil servant; in no other seat', () => {
    expect(procedure.committee?.seats.map(({ id }) => id)).toEqual(['chair', 'partner', 'municipality']);
    const take = (seat: string, person: string) =>
      outcome(told(`2025-09-23 member ${seat} ${person}`, engaged));
    expect(take('voorzitter', 'chair-1')).toEqual([]);
    expect(take('voorzitter', 'civil-servant-1')).toBe('member-lacks-flag');
    expect(take('voorzitter', 'chair-2')).toBe('member-lacks-flag');
    expect(take('convenantpartner', 'chair-1')).toBe('member-lacks-flag');
    expect(take('gemeente', 'partner-1')).toBe('member-lacks-flag');
    expect(take('gemeente', 'civil-servant-1')).toEqual([]);
    expect(next(engaged)).toBe('member');
    expect(outcome(told('2025-10-02 discussion gehouden', engaged))).toEqual(['committee-incomplete']);
    expect(outcome(told('2025-10-02 discussion gehouden', seated))).toEqual([]);
  });

  it('003-21 whose own organisation the complaint is about is replaced by somebody of another one, in that seat only', () => {
    const services = [
      ...organisation.services,
      { id: 'water', label: 'Water', entity: 'gemeente', body: 'waterbedrijf' },
    ];
    const people = organisation.people.map((one) =>
      one.id === 'civil-servant-1' ? { ...one, body: 'waterbedrijf' } : one,
    );
    const take = (seat: string, person: string) =>
      outcome(
        told(
          `2025-09-23 member ${seat} ${person}`,
          { ...engaged, service: 'water' },
          { organisation: { ...organisation, services, people } },
        ),
      );
    expect(take('convenantpartner', 'partner-1')).toBe('member-has-conflict');
    expect(take('convenantpartner', 'partner-2')).toEqual([]);
    expect(take('gemeente', 'civil-servant-1')).toEqual([]);
  });
});

describe('its work', () => {
  it('003-22 it may ask for every document that it needs, as often as it likes', () => {
    const c = lived(seated, '2025-09-24 documents', '2025-09-25 documents');
    expect(c.events.filter(({ type }) => type === 'documents-requested')).toHaveLength(2);
  });

  it('003-23 it discusses the complaint within two weeks of receiving it', () => {
    expect(term('discussion', seated)).toBe('2025-10-06');
    expect(next(seated)).toBe('discussion');
    expect(term('discussion', lived(seated, '2025-10-02 discussion gehouden'))).toBe(
      '2025-10-06, met 2025-10-02',
    );
  });

  it('003-24 it may skip that: the hearing is within two weeks of the decision, and at the latest two weeks after the two', () => {
    expect(term('hearing-without-discussion', seated)).toBe('2025-10-20');
    const skipped = lived(seated, '2025-09-24 discussion overgeslagen');
    expect(term('discussion', skipped)).toBe('2025-10-06, met 2025-09-24');
    expect(term('hearing-without-discussion', skipped)).toBe('2025-10-08');
    expect(next(skipped)).toBe('committee-hearing');
    expect(term('hearing-without-discussion', lived(seated, '2025-10-10 discussion overgeslagen'))).toBe(
      '2025-10-20',
    );
  });

  it('003-25 the complainant is invited in a letter with the day, the respondent is told as well', () => {
    const discussed = lived(seated, '2025-10-02 discussion gehouden');
    expect(next(discussed)).toBe('committee-hearing');
    expect(outcome(told('2025-10-03 committee-hearing uitgenodigd', discussed))).toBe('date-needed');
    const c = lived(discussed, '2025-10-03 committee-hearing uitgenodigd 2025-10-16');
    expect(letterOf('invitation', c)).toMatch(/zitting.*16 oktober 2025/);
    expect(untold(c, procedure).map(({ type }) => type)).toEqual(['committee-hearing-invited']);
    expect(next(c)).toBe('respondent');
  });

  it('003-26 the hearing is within two weeks of the discussion', () => {
    const discussed = lived(seated, '2025-10-02 discussion gehouden');
    expect(term('hearing', discussed)).toBe('2025-10-16');
    expect(term('hearing-without-discussion', discussed)).toBe('2025-10-20, void 2025-10-02');
    expect(term('hearing', lived(discussed, '2025-10-17 committee-hearing gehouden'))).toBe(
      '2025-10-16, met 2025-10-17',
    );
  });

  it('003-23 003-24 003-27 a ruling without a discussion that was held or skipped, or without a hearing, is a deviation', () => {
    const [ruled, discussed] = ['2025-10-20 ruling ongegrond', '2025-10-02 discussion gehouden'];
    const heard = '2025-10-16 committee-hearing gehouden';
    const both = ['without-discussion', 'without-committee-hearing'];
    expect(outcome(told(ruled, seated))).toEqual(both);
    expect(outcome(told(ruled, lived(seated, discussed)))).toEqual(['without-committee-hearing']);
    expect(outcome(told(ruled, lived(seated, '2025-10-02 discussion overgeslagen', heard)))).toEqual([]);
    expect(outcome(told(ruled, lived(seated, heard)))).toEqual(['without-discussion']);
    const again = lived(seated, discussed, heard, ruled, '2025-10-21 close', '2025-10-22 reopen');
    const engagedAnew = lived(again, '2025-10-22 satisfied nee', '2025-10-22 committee');
    expect(next(engagedAnew)).toBe('discussion');
    expect(outcome(told('2025-10-23 ruling gegrond', engagedAnew))).toEqual(both);
  });

  it('003-28 a second hearing has no term; a third is a deviation', () => {
    const one = lived(seated, '2025-10-02 discussion gehouden', '2025-10-16 committee-hearing gehouden');
    const two = lived(one, '2025-11-20 committee-hearing gehouden');
    expect(two.events.at(-1)).toMatchObject({ sitting: 2 });
    expect([two.terms.length, deviations(two)]).toEqual([one.terms.length, []]);
    expect(deviations(lived(two, '2025-12-01 committee-hearing gehouden'))).toEqual(['one-hearing-too-many']);
  });

  it('003-29 its ruling binds and gives reasons; the text gives no term, only the own target of six weeks', () => {
    expect(procedure.committee?.role).toBe('binding');
    const c = lived(seated, '2025-10-02 discussion gehouden', '2025-10-16 committee-hearing gehouden');
    expect(next(c)).toBe('ruling');
    expect(letterOf('ruling', { ...c, finding: 'upheld' }, { text: undefined })).toBe('missing: reasons');
    expect(letterOf('ruling', { ...c, finding: 'upheld' })).toContain(
      'De commissie vindt uw klacht gegrond.',
    );
    const rule = procedure.deadlines.find(({ code }) => code === 'ruling');
    expect(rule).toMatchObject({
      binding: false,
      basis: 'own-choice',
      count: 6,
      unit: 'week',
      escalate: null,
    });
    expect(term('ruling', c)).toBe('2025-11-03');
  });

  it.each([
    ['gegrond', []],
    ['ongegrond', []],
    ['gegrond preventieadvies', []],
    ['ongegrond preventieadvies', 'prevention-not-here'],
    ['deels-gegrond', 'choice-expected'],
  ])('003-30 a ruling of %s is answered with %j', (words, expected) => {
    const c = lived(seated, '2025-10-02 discussion gehouden', '2025-10-16 committee-hearing gehouden');
    expect(outcome(told(`2025-10-20 ruling ${words}`, c))).toEqual(expected);
    expect(outcome(told('2025-10-20 finding gegrond', c))).toBe('not-in-this-procedure');
  });
});

it('003-31 the coordinator alone records, in every state in which a case can be', () => {
  const states = Object.values(procedure.commands).flatMap(({ in: states }) => states);
  for (const state of new Set(states)) {
    expect(procedure.commands.correct?.in).toContain(state);
    expect(procedure.commands.send?.in).toContain(state);
  }
});

it('003-32 what the committee does is recorded by the coordinator in the same case, with its texts', () => {
  const acts = ['member', 'documents', 'discussion', 'committee-hearing', 'ruling'] as const;
  for (const act of acts) expect(procedure.commands[act]?.by).toEqual(['coordinator']);
  const c = lived(seated, '2025-09-24 documents', '2025-10-02 discussion gehouden');
  expect(c.events.slice(-2)).toMatchObject([{ text: expect.any(String) }, { text: expect.any(String) }]);
});

describe('the respondent', () => {
  const open = received('2025-09-01');
  it.each([
    ['received', open],
    ['under-investigation', acknowledged],
    ['before-committee', seated],
    ['settled', lived(acknowledged, '2025-09-20 settle')],
    ['withdrawn', lived(open, '2025-09-20 withdraw')],
    ['closed', lived(open, '2025-09-20 withdraw', '2025-09-21 close')],
  ])('003-33 may see the file of a case that is %s, and that is recorded', (status, c) => {
    expect(c.status).toBe(status);
    const seen = lived(c, '2025-09-25 inspection gevraagd', '2025-09-26 inspection verleend');
    expect(seen.events.slice(-2).map(({ type }) => type)).toEqual([
      'inspection-requested',
      'inspection-granted',
    ]);
    expect(deviations(seen)).toEqual(deviations(c));
  });
});

describe('the evaluation', () => {
  const [report] = procedure.reports;

  it('003-35 is every half year, between the coordinator and the manager', () => {
    expect(report).toMatchObject({ every: { count: 6, unit: 'month' }, by: 'coordinator' });
    expect(report?.to).toBe('de leidinggevende van de coördinator');
  });

  it('003-36 asks four things, and the record of each case holds what is counted for them', () => {
    expect(report?.holds).toHaveLength(4);
    // The number, and what they are about.
    expect(acknowledged).toMatchObject({
      received: '2025-09-01',
      category: 'bejegening',
      service: 'burgerzaken',
    });
    expect(told('2025-09-05 subject', acknowledged).kind).toBe('preview');
    // Handled internally, or referred: to the committee, or to another body.
    expect(lived(acknowledged, '2025-09-20 settle').committee).toBeUndefined();
    expect(seated.committee).toBeDefined();
    const elsewhere = lived(acknowledged, '2025-09-20 refer waterbedrijf 2025-09-20');
    expect(elsewhere).toMatchObject({ status: 'referred' });
    // The learning effect: measures, with who carries them out and when.
    expect(told('2025-09-20 measure coördinator 2025-12-01', acknowledged).kind).toBe('preview');
    expect(procedure.commands.measure?.in).toEqual(expect.arrayContaining(['settled', 'ruled', 'closed']));
  });
});
