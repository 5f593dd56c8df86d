/** A term that was missed, in whole lives: nothing that happens later makes it look as if it had lapsed. */
import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { decide } from '#domain/case/decide.ts';
import type { CommandId, Decision } from '#domain/case/decision.ts';
import { replay } from '#domain/case/evolve.ts';
import { nextStep } from '#domain/case/next.ts';
import { noteStages } from '#domain/case/note-stages.ts';
import { receive } from '#domain/case/receive.ts';
import { workList } from '#domain/desk/work-list.ts';
import { plan } from '#domain/plan.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { calendarOf } from '#domain/procedure/term-dates.ts';
import { recordedState } from '#text/case-file/body.ts';
import { deviationsOf } from '#text/case-file/deviations.ts';
import { writeDone } from '#text/issue/done.ts';
import { after, config } from './cases.ts';

function received(procedure: Procedure, on: string): Case {
  const intake = {
    ...{ received: on, received_at: `${on}T09:00:00Z`, number: '2026-7Q4M2X', entity: 'ocmw' },
    ...{ procedure: `${procedure.id}@${procedure.version}`, service: 'thuiszorg' },
    ...{ category: 'bejegening', channel: 'web-form' },
  };
  return replay([receive(intake, 42, procedure, calendarOf(procedure, config.calendars))], procedure);
}

/** What is decided about a command of a day, with a text below it. */
function told(c: Case, line: string, today: string, procedure: Procedure): Decision {
  const [id = '', ...words] = line.split(' ');
  return decide(
    c,
    { id: id as CommandId, words },
    {
      ...{ now: `${today}T08:00:00Z`, today, text: 'Een tekst.', reach: 'e-mail', procedure },
      ...{ source: `issue/42/comment/${1300 + c.events.length}`, comment: 1300 + c.events.length },
      person: { id: 'coordinator-1', roles: procedure.roles.map((role) => role.id) },
      organisation: config.organisation,
      calendar: calendarOf(procedure, config.calendars),
    },
  );
}

/** A life: lines with their day, such as `2026-01-06 admissible`. */
function lived(key: string, from: string, ...lines: readonly string[]): Case {
  const procedure = procedureOf(config, key);
  return lines.reduce<Case>(
    (c, line) => {
      const today = line.slice(0, 10);
      return after(c, told(c, line.slice(11), today, procedure), procedure);
    },
    received(procedure, from),
  );
}

const states = (c: Case) => c.terms.map((term) => `${term.code} ${recordedState(term, c)}`);

describe('a refusal that comes when the terms were over', () => {
  it.each([
    ['koksijde@1', '2026-02-20', 'inadmissible artikel 5 brief 2026-02-20'],
    ['bestuursdecreet@1', '2026-03-20', 'inadmissible vague brief 2026-03-20'],
    ['awb-9@1', '2026-04-07', 'inadmissible vague brief 2026-04-07'],
  ])('under %s is late, and the answer stays missed', (key, on, line) => {
    const c = lived(
      key,
      '2026-01-05',
      '2026-01-06 admissible',
      '2026-01-06 acknowledge brief 2026-01-06',
      `${on} ${line}`,
    );
    expect(states(c)).toEqual(['acknowledgement met', 'inadmissibility-notice met-late', 'answer missed']);
  });

  it('is told and recorded as a deviation of the text, with its date', () => {
    const c = lived('koksijde@1', '2026-01-05', '2026-02-20 inadmissible artikel 5 brief 2026-02-20');
    const [refusal] = c.events.slice(-1);
    const late =
      'te laat: de uiterste datum van de termijn “Bericht als de klacht onontvankelijk is” was 15 januari 2026';
    const koksijde = procedureOf(config, 'koksijde@1');
    expect(deviationsOf(refusal!, c, koksijde)).toEqual([late]);
    const answer = writeDone(c.events.slice(-1), { edited: false, asText: [] }, c, koksijde);
    expect(answer).toContain(`- Afwijking van de procedure: ${late}.`);
  });
});

describe('a complaint that ends when its terms were over', () => {
  const withdrawn = lived('koksijde@1', '2026-01-05', '2026-04-06 withdraw');
  const koksijde = procedureOf(config, 'koksijde@1');

  it('keeps them as missed', () => {
    expect(states(withdrawn)).toEqual([
      'acknowledgement missed',
      'inadmissibility-notice missed',
      'answer missed',
    ]);
  });

  it('presses nobody: no reminder, no label, and on the work list nothing that is late', () => {
    expect(noteStages(withdrawn, koksijde, '2026-04-07T05:00:00Z', '2026-04-07')).toEqual([]);
    expect(plan(withdrawn).labels).toEqual(['status: withdrawn']);
    expect(nextStep(withdrawn, koksijde)).toMatchObject({ does: 'close', term: null });
    const { groups } = workList([withdrawn], config, [], '2026-04-07');
    expect(groups.late).toEqual([]);
  });

  it('keeps the contact with the respondent that nobody had', () => {
    const c = lived(
      'oco-almere@1',
      '2026-01-05',
      '2026-01-06 acknowledge e-mail 2026-01-06',
      '2026-01-08 settle',
    );
    expect(states(c)).toContain('respondent-informed missed');
    expect(states(c)).toContain('talk void');
  });
});

describe('what was forgotten and is told with its own date', () => {
  const begun = ['2026-03-02 acknowledge telefoon 2026-03-02', '2026-03-02 satisfied nee'];

  it('meets the terms of the committee that lapsed with its ruling', () => {
    const c = lived(
      'oco-almere@1',
      '2026-03-02',
      ...begun,
      '2026-03-03 committee',
      '2026-03-03 member voorzitter chair-1',
      '2026-03-05 ruling gegrond 2026-03-05',
      '2026-03-06 discussion gehouden 2026-03-04',
      '2026-03-06 committee-hearing gehouden 2026-03-04',
    );
    expect(states(c)).toEqual(expect.arrayContaining(['discussion met', 'hearing met', 'ruling met']));
    expect(states(c)).toContain('hearing-without-discussion void');
  });

  it('meets the contact that lapsed as the committee was engaged', () => {
    const engaged = ['2026-03-04 committee', '2026-03-05 contact 2026-03-03'];
    expect(states(lived('oco-almere@1', '2026-03-02', ...begun, ...engaged))).toContain('contact met');
    const late = ['2026-03-04 committee', '2026-03-05 contact 2026-03-05'];
    expect(states(lived('oco-almere@1', '2026-03-02', ...begun, ...late))).toContain('contact void');
  });
});

describe('a committee that is engaged when the six weeks were over', () => {
  const engaged = ['2026-01-06 admissible', '2026-03-01 committee'];

  it('has its ten weeks, and the six stay missed', () => {
    const c = lived('awb-9@1', '2026-01-05', ...engaged);
    const answers = c.terms.filter(({ code }) => code === 'answer');
    expect(answers.map((term) => [term.latest, recordedState(term, c)])).toEqual([
      ['2026-02-16', 'missed'],
      ['2026-03-16', 'running'],
    ]);
  });

  it('cannot be given more time by the organisation itself, only by the complainant', () => {
    const c = lived('awb-9@1', '2026-01-05', ...engaged);
    const awb = procedureOf(config, 'awb-9@1');
    const extending = told(c, 'extend 2026-04-13 brief 2026-03-10', '2026-03-10', awb);
    expect(extending).toMatchObject({ kind: 'refused', refusal: { code: 'not-now' } });
    expect(told(c, 'consent 2026-04-13', '2026-03-10', awb).kind).toBe('events');
  });
});
