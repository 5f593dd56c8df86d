/** What the text of Koksijde asks, held against its procedure as data. Rows that a page states: `site/procedure-page.test.ts`. */
import { describe, expect, it } from 'vitest';
import { assess } from '#domain/case/assess.ts';
import type { Case } from '#domain/case/case.ts';
import { nextStep } from '#domain/case/next.ts';
import type { CommandId, Context, Decision } from '#domain/case/decision.ts';
import { form } from '#domain/form/form.ts';
import { validate } from '#domain/form/validate.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { after, config, give, RECEIVED, receivedCase, TODAY } from '../domain/case/cases.ts';
import { letterOf } from './letters.ts';
import { Life } from './life.ts';

const koksijde = procedureOf(config, 'koksijde@1');
const received = receivedCase(koksijde);

function says(c: Case, line: string, rest: Partial<Context> = {}, roles = ['coordinator']): Decision {
  const [id, ...words] = line.split(' ');
  return give(c, { id: id as CommandId, words }, koksijde, roles, rest);
}

/** The case after these commands of the coordinator; a letter is sent at once. */
function when(...lines: readonly string[]): Case {
  return lines.reduce((c, line) => after(c, says(c, line), koksijde), received);
}

const refusal = (decision: Decision) => (decision.kind === 'refused' ? decision.refusal : null);
const step = (c: Case) => {
  const { does, by } = nextStep(c, koksijde) ?? {};
  return `${by ?? 'nobody'}: ${does ?? 'nothing'}`;
};
const stateOf = (c: Case, code: string, today: string) =>
  assess(c, koksijde, today).find(({ term }) => term.code === code)?.state;

describe('the coordinator', () => {
  it('000-06 registers a complaint with its number, its day and the way by which it came', () => {
    expect(received.events).toHaveLength(1);
    expect(received).toMatchObject({ status: 'received', channel: 'web-form', received: RECEIVED });
    expect(received.number).toMatch(/^2026-/);
    expect(koksijde.commands.received?.by).toEqual(['coordinator', 'deputy']);
  });

  it('000-05 000-06 gives every command, or who stands in; nobody else gives one', () => {
    for (const { by } of Object.values(koksijde.commands)) expect(by).toEqual(['coordinator', 'deputy']);
    expect(refusal(says(received, 'admissible', {}, ['handler']))?.code).toBe('not-your-role');
    expect(refusal(says(received, 'admissible', {}, ['management']))?.code).toBe('not-your-role');
  });

  it('000-07 judges whether a registered complaint is admissible; that comes first', () => {
    expect(step(received)).toBe('coordinator: admissible');
    expect(when('admissible').status).toBe('admissible');
    expect(when('inadmissible artikel 5').status).toBe('inadmissible');
  });

  it('000-07 names the article of the separate reglement, since the text gives no grounds: the letter and the card say it', () => {
    expect(koksijde.grounds).toBe('free');
    const said = '/onontvankelijk artikel 5 van het reglement\nDe rechter bekijkt deze rekening al.';
    const life = new Life('koksijde@1', RECEIVED);
    expect(life.letter(TODAY, said)).toContain('artikel 5 van het reglement');
    expect(life.does(TODAY, said).c).toMatchObject({ article: '5', grounds: ['other'] });
    expect(life.card()).toMatch(/Onontvankelijk verklaard \|.*\| artikel 5 van het reglement/);
  });

  it.each([
    ['', 'article-expected'],
    [TODAY, 'article-expected'],
    ['de rekening ligt bij de rechter', 'article-expected'],
    ['artikel 5 want de rekening ligt bij de rechter', 'choice-expected'],
  ])('000-07 does not refuse a complaint with “%s” alone', (words, code) => {
    const life = new Life('koksijde@1', RECEIVED);
    expect(life.outcome(TODAY, `/onontvankelijk ${words}\nWaarom.`)).toBe(code);
  });

  it('000-08 000-11 appoints the handler of an admissible complaint, and of no other', () => {
    expect(refusal(says(received, 'handler handler-3'))?.code).toBe('not-in-this-state');
    const acknowledged = when('admissible', 'acknowledge');
    expect(step(acknowledged)).toBe('coordinator: handler');
    const referred = after(acknowledged, says(acknowledged, 'handler handler-3'), koksijde);
    expect(referred).toMatchObject({ handler: 'handler-3', status: 'under-investigation' });
  });

  it('000-02 may take up a complaint of somebody who did not ask the service first', () => {
    expect(koksijde.form.fields).toContain('contacted');
    expect(koksijde.form.required).not.toContain('contacted');
    expect(says({ ...received, contacted: 'no' }, 'admissible').kind).toBe('events');
  });
});

describe('the handler', () => {
  const admitted = when('admissible', 'acknowledge');

  it('000-10 acts next, once appointed', () => {
    expect(step(when('admissible', 'acknowledge', 'handler handler-3'))).toMatch(/^handler: /);
  });

  it('000-12 is always a senior official', () => {
    expect(refusal(says(admitted, 'handler handler-4'))).toMatchObject({
      code: 'person-lacks-flag',
      data: { flag: 'senior' },
    });
  });

  it('000-13 is not the one whom the complaint is about, and that the others are not involved is recorded', () => {
    expect(refusal(says(admitted, 'handler handler-3', { respondent: 'handler-3' }))?.code).toBe(
      'person-is-respondent',
    );
    expect(says(admitted, 'handler handler-3', { respondent: 'handler-1' })).toMatchObject({
      events: [{ checks: ['senior', 'not-involved', 'knows-domain'] }],
    });
  });

  it('000-14 knows the service; one who does not is a deviation', () => {
    expect(says(admitted, 'handler handler-2')).toMatchObject({
      events: [{ checks: ['senior', 'not-involved'], deviations: ['handler-outside-domain'] }],
    });
  });

  it('000-14 neither knows nor does not know a service that the complainant could not name', () => {
    const appointed = says({ ...admitted, service: 'unknown' }, 'handler handler-2');
    const [event] = appointed.kind === 'events' ? appointed.events : [];
    expect(event).toMatchObject({ checks: ['senior', 'not-involved'] });
    expect(event?.deviations).toBeUndefined();
  });

  it('000-20 makes a report for the coordinator, before anything is found', () => {
    const referred = when('admissible', 'acknowledge', 'handler handler-3');
    expect(step(referred)).toBe('handler: report');
    const reported = after(referred, says(referred, 'report'), koksijde);
    expect(reported.events.at(-1)).toMatchObject({ type: 'report-received', on: TODAY });
    expect(step(reported)).toBe('handler: finding');
  });
});

describe('the terms', () => {
  it('000-17 an acknowledgement is due ten calendar days after receipt, and ends its term', () => {
    expect(stateOf(received, 'acknowledgement', '2026-11-30')).not.toBe('overdue');
    expect(stateOf(received, 'acknowledgement', '2026-12-01')).toBe('overdue');
    expect(when('acknowledge').terms).toMatchObject([{ code: 'acknowledgement', met: TODAY }, {}, {}]);
  });

  it('000-18 a reasoned refusal is due within the same ten days, and an acknowledgement is none', () => {
    expect(stateOf(when('acknowledge'), 'inadmissibility-notice', '2026-12-01')).toBe('overdue');
    expect(when('inadmissible artikel 5').terms).toMatchObject([
      { code: 'acknowledgement', void: TODAY },
      { code: 'inadmissibility-notice', latest: '2026-11-30', met: TODAY },
      { code: 'answer', void: TODAY },
    ]);
    expect(refusal(says(received, 'inadmissible artikel 5', { text: null }))?.code).toBe('text-expected');
    expect(letterOf('inadmissible', koksijde, { text: undefined })).toEqual({ missing: ['reasons'] });
  });

  it('000-21 a reasoned answer is due thirty calendar days after receipt, whatever day that is', () => {
    const [, , answer] = received.terms;
    expect(answer).toMatchObject({ code: 'answer', nominal: '2026-12-20', latest: '2026-12-20' });
    expect(refusal(says(received, 'extend 2027-01-10'))?.code).toBe('not-in-this-procedure');
    expect(letterOf('answer', koksijde, { text: undefined })).toEqual({ missing: ['reasons'] });
  });
});

describe('the answer', () => {
  const reported = ['admissible', 'acknowledge', 'handler handler-3', 'report'];

  it('000-22 says whether the complaint is upheld or not, and nothing between', () => {
    expect(refusal(says(when(...reported), 'answer e-mail'))?.data).toMatchObject({
      lacks: 'without-finding',
    });
    expect(refusal(says(when(...reported), 'finding deels-gegrond'))?.code).toBe('finding-expected');
    for (const finding of ['gegrond', 'ongegrond']) {
      const data = { finding, solution_due: finding === 'gegrond' };
      expect(letterOf('answer', koksijde, data)).toContain(`Wij vinden uw klacht ${finding}.`);
    }
    expect(letterOf('answer', koksijde, { finding: undefined })).toEqual({ missing: ['finding'] });
  });

  it('000-23 gives the proposed solution where the complaint is upheld, and only there', () => {
    const upheld = when(...reported, 'finding gegrond');
    expect(refusal(says(upheld, 'answer e-mail'))?.data).toMatchObject({
      lacks: 'without-solution-when-upheld',
    });
    expect(when(...reported, 'finding gegrond', 'solution', 'answer e-mail').status).toBe('answered');
    expect(when(...reported, 'finding ongegrond', 'answer e-mail').status).toBe('answered');
    expect(letterOf('answer', koksijde)).toContain('Vanaf nu belt één vaste medewerker');
  });
});

it.each(['letter', 'e-mail', 'telephone', 'counter'])('000-15 a complaint may come by %s', (channel) => {
  const answers = { name: 'An Peeters', phone: '050 00 00 00', facts: 'De lamp is stuk.' };
  const asked = form(koksijde, config.organisation);
  const typed = { ...answers, channel, received_on: '20-11-2026' };
  expect(validate(typed, asked, { today: TODAY, desk: true }).errors).toBeUndefined();
  expect(koksijde.channels).toContain('web-form');
});
