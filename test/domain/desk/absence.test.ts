import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AbsenceContext } from '#domain/desk/absence-decision.ts';
import type { DeskEvent } from '#domain/desk/absence.ts';
import { absencesOf, absentOn, effectiveRoles, standIn } from '#domain/desk/absence.ts';
import { decideAbsence } from '#domain/desk/decide-absence.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { config } from '../case/cases.ts';

const { organisation } = config;
const procedures = [procedureOf(config, 'koksijde@1')];

const context: AbsenceContext = {
  ...{ now: '2026-11-23T08:00:00Z', today: '2026-11-23', organisation, procedures },
  source: 'issue/42/comment/1301',
  person: { id: 'coordinator-1', roles: ['coordinator'] },
};

const say = (events: readonly DeskEvent[], words: string, more: Partial<AbsenceContext> = {}) =>
  decideAbsence(events, words.split(' ').filter(Boolean), { ...context, ...more });

/** What a desk remembers after these commands, each of which must be heard. */
function after(...commands: readonly string[]): DeskEvent[] {
  return commands.reduce<DeskEvent[]>((events, words, index) => {
    const decision = say(events, words, { source: `issue/42/comment/${String(index + 1)}` });
    if (decision.kind !== 'desk-event') throw new Error(JSON.stringify(decision));
    return [...events, decision.event];
  }, []);
}

const HOLIDAY = 'coordinator-1 2026-12-01 2026-12-11';

describe('an absence', () => {
  it('is recorded with who said it and who stands in', () => {
    expect(say([], 'handler-4 1/12/2026 2026-12-04 vervanger handler-1')).toEqual({
      kind: 'desk-event',
      event: {
        ...{ at: '2026-11-23T08:00:00Z', source: 'issue/42/comment/1301', by: 'coordinator-1' },
        ...{ type: 'absence-set', person: 'handler-4', from: '2026-12-01', until: '2026-12-04' },
        deputy: 'handler-1',
      },
    });
  });

  it.each([
    ['Handler-4 1-12-2026 4-12-2026 VERVANGER Handler-1', 'handler-4', 'handler-1'],
    ['coordinator-1 2020-01-01 2020-01-01', 'coordinator-1', undefined],
    ['coordinator-2 2026-12-01 9999-12-31 deputy coordinator-1', 'coordinator-2', 'coordinator-1'],
    ['director-1 2026-12-01 2026-12-31 deputy manager-1', 'director-1', 'manager-1'],
  ])('is understood as %s', (words, person, deputy) => {
    expect(absencesOf(after(words))[0]).toMatchObject({
      person,
      ...(deputy === undefined ? {} : { deputy }),
    });
  });

  it('that begins on the same day takes the place of the earlier one, and can be lifted', () => {
    const changed = after(HOLIDAY, 'coordinator-1 2026-12-01 2026-12-02');
    expect(absencesOf(changed)).toEqual([
      { person: 'coordinator-1', from: '2026-12-01', until: '2026-12-02' },
    ]);
    expect(absencesOf(after(HOLIDAY, 'coordinator-1 vervalt 1/12/2026'))).toEqual([]);
  });

  it.each<[string, string, readonly string[], object]>([
    ['', 'absent-person-expected', [], {}],
    ['jan 2026-12-01 2026-12-02', 'absent-person-unknown', [], { found: 'jan' }],
    ['coordinator-1', 'absence-date-expected', [], { found: '', example: '2026-11-23' }],
    ['coordinator-1 31/6/2026 2026-12-02', 'absence-date-expected', [], { found: '31/6/2026' }],
    ['coordinator-1 2026-12-02 2026-12-01', 'until-before-from', [], {}],
    [
      'coordinator-1 2026-12-05 2026-12-20',
      'overlaps',
      [HOLIDAY],
      { from: '2026-12-01', until: '2026-12-11' },
    ],
    ['coordinator-1 2026-12-01 2026-12-05 daarna', 'absence-words', [], { found: 'daarna' }],
    ['coordinator-1 2026-12-01 2026-12-05 vervanger', 'deputy-expected', [], { person: 'coordinator-1' }],
    ['coordinator-1 2026-12-01 2026-12-05 vervanger jan', 'deputy-unknown', [], { found: 'jan' }],
    ['coordinator-1 2026-12-01 2026-12-05 vervanger coordinator-1', 'deputy-is-absent-person', [], {}],
    ['coordinator-1 2026-12-01 2026-12-05 vervanger handler-1', 'deputy-without-account', [], {}],
    [
      'coordinator-2 2026-12-11 2026-12-20',
      'deputy-away',
      [HOLIDAY],
      { deputy: 'coordinator-1', from: '2026-12-01', offered: '' },
    ],
    [
      'coordinator-1 2026-12-11 2026-12-20 vervanger director-1',
      'deputy-without-right',
      [],
      { deputy: 'director-1', offered: 'coordinator-2' },
    ],
    [
      'coordinator-2 2026-12-11 2026-12-20 vervanger management-1 of handler-1',
      'absence-words',
      [HOLIDAY],
      { found: 'of handler-1' },
    ],
    ['coordinator-1 vervalt 2026-12-02', 'no-such-absence', [HOLIDAY], { known: '2026-12-01' }],
    ['coordinator-1 vervalt', 'absence-date-expected', [HOLIDAY], { found: '' }],
  ])('"%s" is refused as %s', (words, code, before, data) => {
    const decision = say(after(...before), words);
    expect(decision).toMatchObject({ kind: 'refused-absence', refusal: { code, data } });
  });

  const DIRECTOR = { id: 'director-1', roles: ['director'] };

  it.each([
    [HOLIDAY, 'absence-of-another'],
    [`${HOLIDAY} vervanger director-1`, 'absence-of-another'],
    ['handler-1 2026-12-01 2026-12-02', 'absence-of-another'],
    ['coordinator-1 vervalt 2026-12-01', 'absence-of-another'],
    ['director-1 2026-12-01 2026-12-02', null],
    ['director-1 2026-12-01 2026-12-02 vervanger manager-1', null],
  ])('"%s" said by somebody who handles no complaints is %s', (words, code) => {
    const decision = say(after(HOLIDAY), words, { person: DIRECTOR });
    expect(decision.kind === 'refused-absence' ? decision.refusal.code : null).toBe(code);
  });

  it('is said of others by who stands in today', () => {
    const standing = after(
      'director-1 2026-11-20 2026-11-30 vervanger manager-1',
      'coordinator-1 2026-11-20 2026-11-30',
    );
    const person = { id: 'coordinator-2', roles: [] };
    expect(
      say(standing, 'handler-1 2026-12-01 2026-12-02', { person: { ...person, roles: ['deputy'] } }).kind,
    ).toBe('desk-event');
  });

  it('of a stranger is refused', () => {
    expect(say([], HOLIDAY, { person: null })).toMatchObject({ refusal: { code: 'no-role' } });
  });
});

describe('on a day of absence', () => {
  const absences = absencesOf(after(HOLIDAY, 'coordinator-2 2026-12-12 2026-12-13'));

  it.each([
    ['2026-11-30', 'coordinator-1', ['deputy']],
    ['2026-12-01', 'coordinator-2', ['coordinator', 'deputy']],
    ['2026-12-11', 'coordinator-2', ['coordinator', 'deputy']],
    ['2026-12-12', 'coordinator-1', ['deputy']],
  ])('%s the work of the coordinator is for %s', (date, who, roles) => {
    expect(standIn('coordinator-1', organisation, absences, date)).toBe(who);
    expect(effectiveRoles('coordinator-2', organisation, absences, date).toSorted()).toEqual(roles);
  });

  it('the deputy of a deputy who is away too stands in', () => {
    const held = absencesOf(
      after('handler-2 2026-12-01 2026-12-10 vervanger handler-3', 'handler-3 2026-12-05 2026-12-06'),
    );
    expect(standIn('handler-2', organisation, held, '2026-12-05')).toBe('handler-1');
    expect(standIn('handler-2', organisation, held, '2026-12-07')).toBe('handler-3');
  });
});

const DAYS = Array.from({ length: 12 }, (_, day) => addDays('2026-12-01', day));

describe('whatever is said of absences', () => {
  const one = fc
    .tuple(
      fc.constantFrom(...organisation.people.map(({ id }) => id)),
      fc.constantFrom(...DAYS),
      fc.constantFrom(...DAYS),
      fc.option(fc.constantFrom(...organisation.people.map(({ id }) => id))),
      fc.boolean(),
    )
    .map(([person, a, b, deputy, lifts]) =>
      lifts
        ? `${person} vervalt ${a}`
        : `${person} ${a} ${b}${deputy === null ? '' : ` vervanger ${deputy}`}`,
    );

  it('nobody is away twice, somebody who is there stands in for each, and whom a refusal offers is heard', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 14 }), (commands) => {
        let events: DeskEvent[] = [];
        for (const words of commands) {
          const decision = say(events, words);
          if (decision.kind === 'desk-event') {
            events = [...events, decision.event];
          } else if (['deputy-away', 'deputy-without-account'].includes(decision.refusal.code)) {
            const [offered] = (decision.refusal.data['offered'] ?? '').split(', ');
            const [person, from, until] = words.split(' ');
            if (!offered) continue;
            const better = say(events, `${person ?? ''} ${from ?? ''} ${until ?? ''} vervanger ${offered}`);
            expect(better.kind).toBe('desk-event');
          }
          const absences = absencesOf(events);
          for (const day of DAYS) {
            const away = absentOn(absences, day).map(({ person }) => person);
            expect(new Set(away).size).toBe(away.length);
            const lone = away.filter((id) => standIn(id, organisation, absences, day) === null);
            expect(lone).toEqual([]);
          }
        }
      }),
    );
  });
});
