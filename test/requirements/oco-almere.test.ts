/** The scheme of OCO Almere, from receipt to the end of the talk. */
import { describe, expect, it } from 'vitest';
import { nextStep, possibleCommands } from '#domain/case/next.ts';
import { untold } from '#domain/case/untold.ts';
import { absencesOf, effectiveRoles } from '#domain/desk/absence.ts';
import { form } from '#domain/form/form.ts';
import { deskOf } from '#domain/procedure/routes.ts';
import { CHANNELS } from '#domain/procedure/vocabulary.ts';
import { config, worldOf } from '../domain/case/cases.ts';
import { letterOf } from './oco-almere-letter.ts';
import {
  acknowledged,
  deviations,
  lived,
  outcome,
  procedure,
  received,
  term,
  told,
} from './oco-almere-world.ts';

const next = (c: Parameters<typeof nextStep>[0]) => nextStep(c, procedure)?.does;

describe('how a complaint comes in', () => {
  it.each(['e-mail', 'telephone', 'web-form', 'letter', 'counter', 'social-media'] as const)(
    '003-02 003-04 a complaint comes in by %s',
    (channel) => {
      expect(CHANNELS.filter((one) => procedure.channels.includes(one))).toContain(channel);
      expect(received('2025-09-01', { channel }).channel).toBe(channel);
    },
  );

  it('003-03 the form asks the complainant about whom the complaint is, and the coordinator handles it', () => {
    const asked = form(procedure, config.organisation).fields.filter((field) => field.asked);
    expect(asked.map(({ id }) => id)).toContain('respondent');
    expect(new Set(Object.values(procedure.commands).flatMap(({ by }) => by))).toEqual(
      new Set(['coordinator']),
    );
  });

  it('003-05 a coordinator who is away is stood in for by the other, who then may do what the coordinator may', () => {
    const away = absencesOf([
      {
        ...{
          type: 'absence-set',
          at: '2025-09-01T08:00:00Z',
          source: 'issue/1/comment/1',
          by: 'coordinator-1',
        },
        ...{ person: 'coordinator-1', from: '2025-09-02', until: '2025-09-04' },
      },
    ]);
    const rolesOn = (date: string) => effectiveRoles('coordinator-2', config.organisation, away, date);
    const contact = (date: string) =>
      outcome(
        told(`${date} contact`, received('2025-09-01'), {
          person: { id: 'coordinator-2', roles: rolesOn(date) },
        }),
      );
    expect([contact('2025-09-01'), contact('2025-09-02'), contact('2025-09-05')]).toEqual([
      'not-your-role',
      [],
      'not-your-role',
    ]);
  });
});

describe('contact and acknowledgement', () => {
  it.each([
    ['a plain week', '2025-09-01', '2025-09-04', '2025-09-05'],
    ['the fifth of May, every year', '2025-05-02', '2025-05-08', '2025-05-09'],
    ['Easter, and the equated days', '2025-04-16', '2025-04-23', '2025-04-24'],
    ['Ascension and the equated day after it', '2025-05-27', '2025-06-03', '2025-06-04'],
    ['Christmas, and an equated day', '2024-12-23', '2024-12-31', '2025-01-02'],
    ['a weekend', '2025-09-06', '2025-09-10', '2025-09-11'],
  ])(
    '003-06 003-10 over %s: received on %s, contact is due on %s and else the acknowledgement on %s',
    (_what, on, contact, acknowledgement) => {
      const c = received(on);
      expect([term('contact', c), term('acknowledgement', c)]).toEqual([contact, acknowledgement]);
    },
  );

  it('003-06 the first next step is contact; after an attempt that failed it still is, and the receipt can be acknowledged', () => {
    const c = received('2025-09-01');
    expect(next(c)).toBe('contact');
    const failed = lived(c, '2025-09-02 contact mislukt');
    expect(next(failed)).toBe('contact');
    expect(possibleCommands(failed, worldOf(procedure))).toContain('acknowledge');
    expect(term('contact', failed)).toBe('2025-09-04');
    expect(term('contact', lived(failed, '2025-09-03 contact'))).toBe('2025-09-04, met 2025-09-03');
  });

  it('003-07 what was said and asked in that contact is kept with it', () => {
    const c = lived(received('2025-09-01'), '2025-09-02 contact');
    expect(c.events.at(-1)).toMatchObject({ type: 'contacted', letter: 'comment/1301' });
  });

  it('003-08 after the contact the acknowledgement comes next, as soon as possible and on no certain day', () => {
    const c = lived(received('2025-05-02'), '2025-05-02 contact');
    expect(term('acknowledgement', c)).toBe('2025-05-09, void 2025-05-02');
    expect(term('acknowledgement-after-contact', c)).toBeUndefined();
    expect(procedure.deadlines.find(({ code }) => code === 'acknowledgement-after-contact')).toMatchObject({
      ...{ anchor: 'contacted', count: null, unit: 'as-soon-as-possible', stopped_by: ['acknowledged'] },
    });
    expect(next(c)).toBe('subject');
    expect(next(lived(received('2025-05-02', { subject: 'x' }), '2025-05-02 contact'))).toBe('subject');
  });

  it('003-09 the acknowledgement says when the complaint was received and what it is about, or is not written', () => {
    const c = received('2025-09-01');
    expect(letterOf('acknowledgement', c)).toBe('missing: subject');
    const subject = 'een afspraak die niet doorging';
    const letter = letterOf('acknowledgement', { ...c, subject });
    expect(letter).toContain('1 september 2025');
    expect(letter).toContain(subject);
    // The scheme knows a talk and a ruling, and no answer.
    expect(letter).not.toContain('van ons een antwoord');
  });

  it('003-10 contact that comes too late leaves the acknowledgement due directly after the three days', () => {
    const late = lived(received('2025-09-01'), '2025-09-05 contact');
    expect(term('acknowledgement', late)).toBe('2025-09-05');
    expect(term('acknowledgement', lived(late, '2025-09-08 acknowledge telefoon'))).toBe(
      '2025-09-05, met 2025-09-08',
    );
  });
});

describe('003-11 the respondent is told at the same moment', () => {
  const start = received('2025-09-01');

  it.each([
    ['after it, on that day', ['2025-09-05 acknowledge telefoon', '2025-09-05 respondent geinformeerd'], []],
    ['before it, on that day', ['2025-09-05 respondent geinformeerd', '2025-09-05 acknowledge telefoon'], []],
    [
      'a day after it',
      ['2025-09-04 acknowledge telefoon', '2025-09-05 respondent geinformeerd'],
      ['not-with-acknowledgement'],
    ],
    [
      'a day before it',
      ['2025-09-04 respondent geinformeerd', '2025-09-05 acknowledge telefoon'],
      ['not-with-acknowledgement'],
    ],
    [
      'a day before the letter',
      ['2025-09-04 respondent geinformeerd', '2025-09-05 acknowledge e-mail'],
      ['not-with-acknowledgement'],
    ],
    ['on the day of the letter', ['2025-09-05 respondent geinformeerd', '2025-09-05 acknowledge e-mail'], []],
  ])('003-11 told %s', (_what, lines, expected) => {
    const c = lived(start, ...lines);
    expect(deviations(c)).toEqual(expected);
    expect(untold(c, procedure)).toEqual([]);
  });

  it('003-11 it is the step after the acknowledgement, due on its day', () => {
    const c = lived(start, '2025-09-05 acknowledge telefoon');
    expect(term('respondent-informed', c)).toBe('2025-09-05');
    expect(next(c)).toBe('respondent');
    expect(outcome(told('2025-09-08 close', c))).toEqual(['respondent-not-informed']);
  });
});

describe('the talk', () => {
  it.each([
    ['2025-09-05', '2025-09-19'],
    ['2025-05-06', '2025-05-20'],
    ['2024-02-15', '2024-02-29'],
  ])('003-12 acknowledged on %s, the talk is at the latest on %s', (on, latest) => {
    const c = lived(received(on), `${on} acknowledge telefoon`);
    expect(term('talk', c)).toBe(latest);
  });

  it('003-12 the term lapses when somebody refuses, and the complainant is asked whether that is the end of it', () => {
    const c = lived(acknowledged, '2025-09-10 contact', '2025-09-12 talk geweigerd beklaagde');
    expect(term('talk', c)).toBe('2025-09-19, void 2025-09-12');
    expect(next(c)).toBe('satisfied');
  });

  it('003-13 a talk that was held has a written report', () => {
    expect(outcome(told('2025-09-19 talk gehouden tevreden', acknowledged, { text: null }))).toBe(
      'text-expected',
    );
    expect(letterOf('talk-record', acknowledged, { text: undefined })).toBe('missing: reasons');
  });

  it('003-14 003-15 its outcome must be said; the report goes to the respondent too, and stays in the record', () => {
    expect(outcome(told('2025-09-19 talk gehouden', acknowledged))).toBe('words-expected');
    for (const word of ['tevreden', 'niet-tevreden']) {
      const c = lived(acknowledged, '2025-09-10 contact', `2025-09-19 talk gehouden ${word}`);
      expect(untold(c, procedure).map(({ type }) => type)).toEqual(['talk-held']);
      expect(next(c)).toBe('respondent');
      const done = lived(c, '2025-09-22 respondent geinformeerd', '2025-09-23 close');
      expect(done.events.filter(({ type }) => type === 'talk-held')).toHaveLength(1);
      expect(deviations(done)).toEqual([]);
    }
  });

  it('003-14 what satisfied the complainant is settled, without a finding and without the committee', () => {
    const c = lived(acknowledged, '2025-09-10 contact', '2025-09-19 talk gehouden tevreden');
    const told14 = lived(c, '2025-09-19 respondent geinformeerd');
    expect(next(told14)).toBe('settle');
    expect(outcome(told('2025-09-22 committee', told14))).toBe('not-now');
    const settled = lived(told14, '2025-09-22 settle');
    expect([settled.status, settled.finding]).toEqual(['settled', undefined]);
    expect(letterOf('talk-record', c)).not.toContain('klachtencommissie');
  });

  it('003-16 003-17 the report tells whom it did not satisfy of the committee, with how to reach it', () => {
    const c = lived(acknowledged, '2025-09-19 talk gehouden niet-tevreden');
    expect(letterOf('talk-record', c)).toMatch(/klachtencommissie van OCO Almere: info@ocoalmere\.nl of 036/);
  });
});

describe('003-37 a complaint about the coordinator', () => {
  it('003-37 is the only one of which the manager hears: of others that are late the coordinators do', () => {
    const told = new Set(procedure.deadlines.flatMap(({ escalate }) => escalate?.to ?? []));
    expect([...told]).toEqual(['coordinator']);
  });

  it('003-37 goes to the restricted desk, where the manager handles it', () => {
    expect(deskOf({ about: 'coordinator' }, procedure.routes)).toBe('restricted');
    expect(deskOf({ about: 'service' }, procedure.routes)).toBe('ordinary');
    expect(procedure.routes).toMatchObject([{ about: 'coordinator', handled_by: 'manager' }]);
    const about = form(procedure, { ...config.organisation, restricted_routes: [] }).fields.find(
      ({ id }) => id === 'about',
    );
    expect(about?.choices.map(({ id }) => id)).toEqual(['service', 'coordinator']);
  });

  it('003-37 has the same terms and steps there, and none of them is for the coordinator', () => {
    const [ordinary, other] = [received('2025-09-01'), received('2025-09-01', { about: 'coordinator' })];
    expect(other.terms).toEqual(ordinary.terms);
    expect(nextStep(other, procedure)).toEqual(nextStep(ordinary, procedure));
    const manager = { id: 'manager-1', roles: ['coordinator', 'manager'] };
    expect(outcome(told('2025-09-02 contact', other, { person: manager }))).toEqual([]);
    const respondent = { respondent: 'coordinator-1' };
    expect(outcome(told('2025-09-02 contact', other, respondent))).toBe('about-you');
  });
});
