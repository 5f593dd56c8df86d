/** A complaint whose parts are judged apart (domain.md 4.2): what was found of the whole follows from them. */
import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { findingOf } from '#domain/statistics/classify.ts';
import { renderBody } from '#text/case-file/body.ts';
import { after, config, receivedCase, TODAY } from './cases.ts';
import { outcome, type } from './typed.ts';

const awb = procedureOf(config, 'awb-9@1');
const BEFORE = ['admissible', 'handler handler-1', 'hear gehouden'];

function says(c: Case, ...lines: readonly string[]): Case {
  return lines.reduce((so, line) => after(so, type(line, so, {}, awb), awb), c);
}

const heard = says(receivedCase(awb), ...BEFORE);
const row = (label: string, c: Case) =>
  new RegExp(`\\| ${label} +\\| (.*?) *\\|`).exec(renderBody(c, awb))?.[1];

describe('the parts of a complaint', () => {
  it.each([
    ['1:gegrond 2:ongegrond transparant', 'partly-upheld', ['upheld', 'not-upheld']],
    ['2:ongegrond 1:gegrond, transparant', 'partly-upheld', ['upheld', 'not-upheld']],
    ['transparant 1:gegrond 2:gegrond', 'upheld', ['upheld', 'upheld']],
    ['1:deels-gegrond 2:ongegrond transparant', 'partly-upheld', ['partly-upheld', 'not-upheld']],
    [
      '1:gegrond 2:geen-oordeel 3:ongegrond transparant',
      'partly-upheld',
      ['upheld', 'no-finding', 'not-upheld'],
    ],
    ['1:ongegrond 2:ongegrond', 'not-upheld', ['not-upheld', 'not-upheld']],
    ['1:geen-oordeel 2:ongegrond', 'not-upheld', ['no-finding', 'not-upheld']],
  ])('judged %s make a whole that is %s', (words, finding, parts) => {
    const c = says(heard, `finding ${words}`);
    expect(c).toMatchObject({ finding, parts });
    expect(findingOf(c, TODAY)).toBe(finding);
  });

  it.each([
    ['1:gegrond', 'parts-expected'],
    ['1:gegrond 3:ongegrond', 'parts-expected'],
    ['1:gegrond 1:ongegrond', 'parts-expected'],
    ['1:gegrond 2:', 'parts-expected'],
    ['0:gegrond 1:ongegrond', 'parts-expected'],
    ['1:gegrond 2:misschien', 'parts-expected'],
    ['1:gegrond ongegrond', 'parts-expected'],
    ['1:gegrond 2:ongegrond ongegrond', 'norm-unknown'],
    ['1:gegrond 2:ongegrond', 'norm-needed'],
    [Array.from({ length: 21 }, (_, n) => `${n + 1}:ongegrond`).join(' '), 'parts-expected'],
  ])('cannot be judged %s: %s', (words, code) => {
    expect(outcome(type(`finding ${words}`, heard, {}, awb))).toBe(code);
  });

  it('are not known where the scale has no finding for parts that differ', () => {
    const koksijde = procedureOf(config, 'koksijde@1');
    const c = ['admissible', 'handler handler-1'].reduce(
      (so, line) => after(so, type(line, so, {}, koksijde), koksijde),
      receivedCase(koksijde),
    );
    expect(outcome(type('finding 1:gegrond 2:ongegrond', c, {}, koksijde))).toBe('finding-expected');
  });

  it('stand in the file with the finding of the whole', () => {
    const c = says(heard, 'finding 1:gegrond 2:ongegrond transparant');
    expect(row('Oordeel', c)).toBe('deels gegrond (onderdeel 1: gegrond, onderdeel 2: ongegrond)');
  });

  it.each([
    ['1:gegrond 2:ongegrond', 'deels-gegrond'],
    ['1:ongegrond 2:ongegrond', 'ongegrond'],
    ['1:gegrond', 'gegrond'],
  ])('are not for a committee to judge: its advice %s is refused, with one finding', (words, offered) => {
    expect(type(`advice ${words}`, says(heard, 'committee'), {}, awb)).toMatchObject({
      refusal: { code: 'one-finding-expected', data: { offered } },
    });
  });

  it('are put right together, and left out where the whole is judged after all', () => {
    const c = says(heard, 'finding 1:gegrond 2:ongegrond transparant');
    const number = c.events.length;
    const both = says(c, `correct ${number} oordeel 1:gegrond 2:gegrond`);
    expect(both).toMatchObject({ finding: 'upheld', parts: ['upheld', 'upheld'] });
    const none = says(both, `correct ${number} oordeel ongegrond`);
    expect(none.finding).toBe('not-upheld');
    expect(none.parts).toBeUndefined();
    expect(row('Oordeel', none)).toBe('ongegrond');
  });

  it('and norms of a finding that was given anew do not linger', () => {
    const engaged = says(heard, 'finding 1:gegrond 2:ongegrond transparant');
    const again = says(engaged, `correct ${engaged.events.length} vervalt`, 'finding ongegrond');
    expect(again.parts).toBeUndefined();
    expect(again.norms).toBeUndefined();
  });
});
