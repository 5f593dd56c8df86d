import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { evolve } from '#domain/case/evolve.ts';
import { recheckOf } from '#domain/case/recheck.ts';
import { addDays } from '#domain/deadline/local-date.ts';
import { tidingsOf } from '#domain/desk/tell.ts';
import { workList } from '#domain/desk/work-list.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { writeStaffMail } from '#text/desk/staff-mail.ts';
import { writeWorkList } from '#text/desk/work-list.ts';
import { writeCard } from '#text/issue/card.ts';
import { after, config, eventOf, give, receivedCase, RECEIVED, TODAY } from '../case/cases.ts';

const procedure = procedureOf(config, 'awb-9@1');
const { organisation } = config;
const AGAIN = '2027-03-01';
const ROLES = procedure.roles.map(({ id }) => id);

const refused = evolve(
  receivedCase(procedure),
  {
    ...eventOf('inadmissible', RECEIVED),
    ...{ grounds: ['criminal'], means: 'inadmissible', reason: 'comment/1300', recheck: AGAIN },
  },
  procedure,
);
const follow = (c: Case, type: 'closed' | 'reopened', on: string) => evolve(c, eventOf(type, on), procedure);
const closed = follow(refused, 'closed', TODAY);
const reopened = follow(closed, 'reopened', AGAIN);

const listed = (c: Case, today: string) => {
  const { groups } = workList([c], config, [], today);
  return Object.entries(groups).flatMap(([name, rows]) => rows.map((row) => ({ name, ...row })));
};
const told = (c: Case, today: string) => tidingsOf(c, { procedure, organisation, absences: [], today });

describe('Awb 9:8 lid 1 onder f a complaint that is not handled as long as something lasts', () => {
  it('has the date to look again on its card until it was opened again', () => {
    const card = (c: Case) => writeCard(c, { procedure, organisation });
    expect(card(refused)).toContain('| Opnieuw bekijken op | 1 maart 2027 |');
    expect(card(closed)).toContain('| Opnieuw bekijken op | 1 maart 2027 |');
    expect(card(reopened)).not.toContain('| Opnieuw bekijken op |');
    expect([refused, closed, reopened, follow(reopened, 'closed', AGAIN)].map(recheckOf)).toEqual([
      AGAIN,
      AGAIN,
      null,
      null,
    ]);
  });

  it.each([
    ['2027-02-22', []],
    ['2027-02-23', ['this-week']],
    [AGAIN, ['this-week']],
    ['2027-03-02', ['late']],
  ])('stands, although it is closed, on the work list of %s under %s', (today, groups) => {
    expect(listed(closed, today).map(({ name }) => name)).toEqual(groups);
    expect(listed(reopened, today).map(({ move }) => move?.does)).not.toContain('reopen');
  });

  it('is there for who decides on it, before the closing', () => {
    expect(listed(refused, TODAY)).toMatchObject([{ move: { does: 'close' } }]);
    expect(listed(refused, AGAIN)).toMatchObject([{ move: { does: 'reopen', by: 'coordinator' } }]);
    const text = writeWorkList(workList([closed], config, [], AGAIN), {
      ...{ procedures: config.procedures, organisation },
    });
    expect(text).toContain(
      '**vandaag** | klachtencoördinator (coordinator-1) | kijk of de klacht nu wel behandeld kan worden | opnieuw bekijken: 1 maart 2027',
    );
  });

  it('is told in a mail on that day, and within two weeks if no sweep ran then', () => {
    expect(told(closed, addDays(AGAIN, -1))).toEqual([]);
    expect(told(closed, addDays(AGAIN, 15))).toEqual([]);
    expect(told(reopened, AGAIN)).toEqual([]);
    const [tiding] = told(closed, addDays(AGAIN, 3));
    expect(tiding).toMatchObject({
      key: `2026-7Q4M2X.recheck.${AGAIN}.coordinator-1`,
      to: { person: 'coordinator-1' },
    });
    const person = organisation.people.find(({ id }) => id === 'coordinator-1');
    const world = { procedures: config.procedures, organisation, page: null, today: AGAIN };
    const { subject, text } = writeStaffMail(tiding!, person!, world);
    expect([subject, text]).toEqual([
      'Klacht 2026-7Q4M2X: bekijk ze opnieuw',
      expect.stringContaining('/heropen'),
    ]);
  });

  it('can be given a later date, when it still lasts', () => {
    const put = give(
      refused,
      { id: 'correct', words: ['2', 'opnieuw-bekijken', '2027-09-01'] },
      procedure,
      ROLES,
    );
    expect(recheckOf(after(refused, put, procedure))).toBe('2027-09-01');
  });
});
