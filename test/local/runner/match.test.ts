import { describe, expect, it } from 'vitest';
import { dispatchInputs, dueSchedule, startsOn } from '#local/runner/match.ts';
import { readWorkflow } from '#local/runner/workflow-file.ts';

describe('startsOn', () => {
  const on = { issues: { types: ['opened', 'edited'] }, issue_comment: null };

  it.each([
    ['issues', 'opened', true],
    ['issues', 'labeled', false],
    ['issues', undefined, false],
    ['issue_comment', 'deleted', true],
    ['push', undefined, false],
    ['schedule', undefined, false],
  ])('of %s %s is %s', (event, action, expected) => {
    expect(startsOn(on, event, action)).toBe(expected);
  });

  it('of an event without trigger is false', () => {
    expect(startsOn({ schedule: [] }, 'issues', 'opened')).toBe(false);
  });
});

describe('dueSchedule', () => {
  const on = { schedule: [{ cron: '17 5,13 * * *' }, { cron: '3 4 * * 1' }] };

  it.each([
    ['2026-11-20T05:17:00Z', '2026-11-20T13:16:59Z', null],
    ['2026-11-20T05:16:59Z', '2026-11-20T05:17:00Z', '2026-11-20T05:17:00.000Z'],
    ['2026-11-20T06:00:00Z', '2026-11-30T12:00:00Z', '2026-11-20T13:17:00.000Z'],
    ['2026-11-22T14:00:00Z', '2026-11-23T12:00:00Z', '2026-11-23T04:03:00.000Z'],
  ])('after %s until %s is first due at %s', (after, until, expected) => {
    expect(dueSchedule(on, after, until)?.at ?? null).toBe(expected);
  });

  it('is never due without a schedule', () => {
    expect(dueSchedule({}, '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')).toBeNull();
  });
});

describe('dispatchInputs', () => {
  const on = {
    workflow_dispatch: {
      inputs: { issue: { required: true, type: 'number' as const }, tone: { default: 'b' } },
    },
  };

  it('fills in defaults', () => {
    expect(dispatchInputs(on, { issue: '42' })).toEqual({ issue: '42', tone: 'b' });
  });

  it.each([
    [{}, /"issue" is required/],
    [{ issue: 'x; rm' }, /"issue" must be a number/],
    [{ issue: '1', colour: 'red' }, /Unknown input "colour"; expected: issue, tone/],
  ])('refuses %o', (given, message) => {
    expect(() => dispatchInputs(on, given)).toThrow(message);
  });

  it('refuses a workflow without manual start', () => {
    expect(() => dispatchInputs({}, {})).toThrow(/no workflow_dispatch/);
  });
});

describe('readWorkflow', () => {
  const good = 'on: {issues: }\njobs: {a: {runs-on: x, steps: [{run: "true"}]}}\n';

  it('understands a small workflow', () => {
    expect(readWorkflow('a.yml', good).problem).toBeNull();
  });

  it.each([
    ['a key it does not know', good.replace('runs-on: x', 'runs-on: x, strategy: {}'), /strategy/],
    ['a step with both uses and run', good.replace('{run:', '{uses: x, run:'), /either `uses` or `run`/],
    ['another shell', good.replace('{run:', '{shell: python, run:'), /bash/],
    ['a trigger it does not know', good.replace('{issues: }', '{push: }'), /push/],
    [
      'two jobs',
      `${good.trimEnd().slice(0, -1)}, b: {runs-on: x, steps: [{run: "true"}]}}`,
      /exactly one job/,
    ],
    ['text that is no YAML', 'on: [', /not YAML/],
    [
      'a queue that cancels',
      good.replace('runs-on', 'concurrency: {group: g, queue: max, cancel-in-progress: true}, runs-on'),
      /never goes/,
    ],
  ])('gives a problem for %s', (_, text, message) => {
    const read = readWorkflow('a.yml', text);
    expect(read.workflow).toBeNull();
    expect(read.problem).toMatch(message);
    expect(read.problem).toContain('a.yml');
  });

  it('still knows when a workflow with a mistake in a step would have run', () => {
    expect(readWorkflow('a.yml', good.replace('{run:', '{colour: red, run:')).on).toEqual({ issues: null });
  });
});
