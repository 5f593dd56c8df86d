import { describe, expect, it } from 'vitest';
import { config } from '../domain/case/cases.ts';
import { Thread } from './heard.ts';

const REFUSAL = '/onontvankelijk ouder-dan-een-jaar 23/11/2026\nTe laat.';

/** What `/ontvankelijk` is answered after something else was recorded, and the correction that is shown. */
function admissibleAfter(first: string, by?: 'coordinator-2') {
  const thread = new Thread(config, 'everything@1');
  thread.say(first, by);
  const answer = thread.say('/ontvankelijk');
  if (answer === null) throw new Error('expected a refusal');
  return { text: thread.textOf(answer), undo: answer.offer.undo };
}

describe('who decides otherwise than somebody else just did', () => {
  it('is told what was recorded, by whom and when, and how that is taken back', () => {
    const { text, undo } = admissibleAfter(REFUSAL, 'coordinator-2');
    expect(text).toContain(
      '`coordinator-2` legde vast, op 23 november 2026 om 09.05 uur: Onontvankelijk verklaard: ouder-dan-een-jaar',
    );
    expect(text).toContain('Moet het toch anders? Overleg dan eerst met elkaar.');
    expect(text).not.toContain('Te laat');
    expect(undo).toBeNull();
  });

  it('is told nothing of the kind where the same person recorded it and it cannot be taken back', () => {
    const { text } = admissibleAfter(REFUSAL);
    expect(text).toContain('Deze stap kan nu niet');
    expect(text).not.toContain('legde vast');
    expect(text).not.toContain('Overleg');
  });

  it('can take back what he recorded himself without talking to anybody', () => {
    const { text } = admissibleAfter('/trek-in');
    expect(text).toContain('Moet het toch anders? Dan kunt u dit laten vervallen:');
    expect(text).not.toContain('Overleg');
  });

  it('is shown the correction that makes the command possible', () => {
    const thread = new Thread(config, 'everything@1');
    thread.say('/trek-in', 'coordinator-2');
    const answer = thread.say('/ontvankelijk');
    const undo = answer?.offer.undo ?? '';
    expect(undo).toBe('/corrigeer 2 vervalt\nHier schrijft u waarom dit verkeerd was.');
    expect(answer === null ? '' : thread.textOf(answer)).toContain(undo);
    expect([thread.say(undo), thread.say('/ontvankelijk')]).toEqual([null, null]);
    expect(thread.c.status).toBe('admissible');
  });

  it('is shown the correction that makes a refusal possible of what somebody else found admissible', () => {
    const thread = new Thread(config, 'koksijde@1');
    thread.say('/ontvankelijk', 'coordinator-1');
    const refusal = '/onontvankelijk artikel 5 brief 23/11/2026\nArtikel 4: dit is geen klacht.';
    const answer = thread.say(refusal, 'coordinator-2');
    expect(answer === null ? '' : thread.textOf(answer)).toContain('Ontvankelijk verklaard');
    const undo = answer?.offer.undo ?? '';
    expect(undo).toBe('/corrigeer 2 vervalt\nHier schrijft u waarom dit verkeerd was.');
    expect([thread.say(undo, 'coordinator-2'), thread.say(refusal, 'coordinator-2')]).toEqual([null, null]);
    expect(thread.c.status).toBe('inadmissible');
  });

  it.each([
    ['awb-9@1', '/kwalificeer informatievraag brief 23/11/2026\nDit is een vraag.', 'not-a-complaint'],
    ['awb-9@1', '/doorverwijs waterbedrijf brief 23/11/2026\nNaar het waterbedrijf.', 'referred'],
    ['stad-ocmw@1', '/doorverwijs vlaamse-ombudsdienst brief 23/11/2026\nNaar de ombudsdienst.', 'referred'],
  ])(
    'is told so where he sends away what somebody else admitted, under %s: %s',
    (procedure, said, status) => {
      const thread = new Thread(config, procedure);
      thread.say('/ontvankelijk', 'coordinator-1');
      const answer = thread.say(said, 'coordinator-2');
      expect(answer === null ? '' : thread.textOf(answer)).toContain('Overleg dan eerst met elkaar.');
      const undo = answer?.offer.undo ?? '';
      expect([thread.say(undo, 'coordinator-2'), thread.say(said, 'coordinator-2')]).toEqual([null, null]);
      expect(thread.c.status).toBe(status);
    },
  );

  it('is shown the correction that makes another decision on an inspection possible', () => {
    const thread = new Thread(config, 'everything@1');
    thread.say('/inzage verleend', 'coordinator-2');
    const refusal = '/inzage geweigerd\nEr staan namen van anderen in.';
    const undo = thread.say(refusal)?.offer.undo ?? '';
    expect(undo).toBe('/corrigeer 2 vervalt\nHier schrijft u waarom dit verkeerd was.');
    expect([thread.say(undo), thread.say(refusal)]).toEqual([null, null]);
  });

  it('is told who did the same before', () => {
    const thread = new Thread(config, 'everything@1');
    thread.say('/bevestig mondeling', 'coordinator-2');
    const answer = thread.say('/bevestig telefoon');
    const text = answer === null ? '' : thread.textOf(answer);
    expect(text).toContain('Dit is al vastgelegd, op 23 november 2026.');
    expect(text).toContain(
      '`coordinator-2` legde vast, op 23 november 2026 om 09.05 uur: Ontvangst bevestigd',
    );
  });
});
