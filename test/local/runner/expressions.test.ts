import { describe, expect, it } from 'vitest';
import { holds, interpolate } from '#local/runner/expressions.ts';

const contexts = {
  github: { event_name: 'issues', event: { issue: { number: 42 }, sender: { type: 'Bot' } } },
  vars: { OWNER: 'town' },
  inputs: {},
  steps: { count: { outputs: { cases: '3' } } },
};

describe('interpolate', () => {
  it.each([
    ['plain', 'plain'],
    ['${{ github.event.issue.number || inputs.issue }}', '42'],
    ['${{ inputs.issue }}', ''],
    ['a ${{ vars.OWNER }}/${{ vars.owner }} b', 'a town/town b'],
    ["${{ format('{0}}}', vars.OWNER) }}!", 'town}!'],
    ["${{ '}}' }}", '}}'],
    ["${{ 'it''s' }}", "it's"],
    ['${{ steps.count.outputs.cases == 3 }}', 'true'],
    ['${{ toJSON(inputs) }}', '{}'],
  ])('turns %s into %s', (text, expected) => {
    expect(interpolate(text, contexts)).toBe(expected);
  });

  it.each([
    ['${{ vars.OWNER', /not closed/],
    ['${{ nobody.knows }}', /Unrecognized named-value/],
    ["${{ hashFiles('x') }}", /Unrecognized function/],
    ['${{ 1 + 1 }}', /./],
  ])('refuses %s', (text, message) => {
    expect(() => interpolate(text, contexts)).toThrow(message);
  });

  it('does not read what a value holds as an expression again', () => {
    expect(interpolate('${{ vars.X }}', { vars: { X: '${{ secrets.KEY }}' } })).toBe('${{ secrets.KEY }}');
  });
});

describe('holds', () => {
  it.each([
    [undefined, 'success', true],
    [undefined, 'failure', false],
    ["github.event_name == 'issues'", 'success', true],
    ["github.event_name == 'issues'", 'failure', false],
    ["${{ github.event.sender.type != 'Bot' }}", 'success', false],
    ['always()', 'failure', true],
    ['failure()', 'failure', true],
    ['failure()', 'success', false],
    ["'always()' != ''", 'failure', false],
    ['!cancelled() && inputs.issue', 'success', false],
    ['false', 'success', false],
  ] as const)('of %s after %s is %s', (condition, standing, expected) => {
    expect(holds(condition, contexts, standing)).toBe(expected);
  });

  it('refuses text around an expression, which the forge would take for true', () => {
    expect(() => holds('${{ false }} && true', contexts, 'success')).toThrow(/one expression/);
  });
});
