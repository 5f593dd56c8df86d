import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { RunnerOptions } from '#local/runner/options.ts';
import { commitTo, delivery, deskWith, manual, started } from './desk-fixture.ts';

const onIssue = (job: string): string => `on: {issues: {types: [opened]}}
jobs: {one: {runs-on: ubuntu-latest, ${job}}}
`;

const log = (options: RunnerOptions, id: number, name = 'log.txt'): string =>
  readFileSync(join(options.state, 'runs', String(id), name), 'utf8');

/** The text of every file under a folder. */
const everything = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

describe('a delivery', () => {
  it('starts the workflows that wait for it, once however often it comes', async () => {
    const options = deskWith({ 'a.yml': onIssue('steps: [{run: "echo issue $GITHUB_EVENT_NAME"}]') });
    const runner = await started(options);
    expect(await runner.handleWebhook('issues', 'd-1', delivery('opened'))).toHaveLength(1);
    expect(await runner.handleWebhook('issues', 'd-1', delivery('opened'))).toHaveLength(0);
    expect(await runner.handleWebhook('issues', 'd-2', delivery('closed'))).toHaveLength(0);
    const elsewhere = delivery('opened', { repository: { full_name: 'town/other' } });
    expect(await runner.handleWebhook('issues', 'd-3', elsewhere)).toHaveLength(0);
    await runner.idle();
    expect(runner.runs()).toMatchObject([{ id: 1, workflow: 'a.yml', issue: 42, status: 'success' }]);
    expect(log(options, 1)).toContain('issue issues');
  });

  it('makes a skipped run where the condition of the job does not hold', async () => {
    const job = `if: "github.event.sender.type != 'Bot'", steps: [{run: "true"}]`;
    const runner = await started(deskWith({ 'a.yml': onIssue(job) }));
    const sender = { id: 9, login: 'app[bot]', type: 'Bot' };
    const [run] = await runner.handleWebhook('issues', 'd-1', delivery('opened', { sender }));
    expect(run?.status).toBe('skipped');
  });

  it('leaves no text of the issue on disk, not in its own event file either', async () => {
    const job = 'steps: [{run: "cat $GITHUB_EVENT_PATH; env"}, {run: "sleep 30", timeout-minutes: 0.001}]';
    const options = deskWith({ 'a.yml': onIssue(job) });
    const runner = await started(options);
    await runner.handleWebhook(
      'issues',
      'd-1',
      delivery('opened', { comment: { id: 5, body: 'SECRET-COMMENT' } }),
    );
    expect(everything(options.state)).not.toContain('SECRET');
    await runner.idle();
    expect(log(options, 1)).toContain('"number":42');
    expect(everything(options.state)).not.toContain('SECRET');
    expect(existsSync(join(options.state, 'runs', '.work', '1'))).toBe(false);
  });

  it('that meets a file which cannot be run makes a failed run that says why', async () => {
    const options = deskWith({ 'a.yml': onIssue('steps: [{run: "true"}], strategy: {}'), 'b.yml': 'on: [' });
    const runner = await started(options);
    const runs = await runner.handleWebhook('issues', 'd-1', delivery('opened'));
    expect(runs.map((run) => run.status)).toEqual(['failure', 'failure']);
    expect(runs[0]?.problem).toContain('strategy');
    expect(log(options, 2)).toContain('b.yml is not YAML');
  });
});

describe('a step', () => {
  const play = async (steps: string, change: Partial<RunnerOptions> = {}, jobKeys = '', inputs = {}) => {
    const options = deskWith({ 'a.yml': manual(steps, jobKeys) }, change);
    const runner = await started(options);
    const run = await runner.dispatch('a.yml', inputs);
    await runner.idle();
    return { options, run, log: run.steps.length || run.problem ? log(options, run.id) : '' };
  };

  it('that fails ends the run, except for steps that ask to run after a failure', async () => {
    const { run } = await play(`      - run: exit 3
      - run: echo never
      - run: echo always
        if: always()`);
    expect(run.status).toBe('failure');
    expect(run.steps.map((step) => step.status)).toEqual(['failure', 'skipped', 'success']);
    expect(run.steps[0]?.exit_code).toBe(3);
  });

  it('sees a failure inside a pipe only where it names its shell, as at the forge', async () => {
    expect((await play('      - run: false | true')).run.status).toBe('success');
    expect((await play('      - run: false | true\n        shell: bash')).run.status).toBe('failure');
  });

  it('hands outputs, environment and a summary on', async () => {
    const { options, run, log } = await play(
      `      - id: first
        run: |
          echo "count=3" >> "$GITHUB_OUTPUT"
          echo "MOOD=glad" >> "$GITHUB_ENV"
          echo "# Three of key-123" >> "$GITHUB_STEP_SUMMARY"
      - run: echo "$COUNT $MOOD $LEVEL $WORD"
        env:
          COUNT: \${{ steps.first.outputs.count }}
          WORD: \${{ inputs.word }}`,
      { secrets: { KEY: 'key-123' } },
      '    env: {LEVEL: job}',
      { word: '$(date)' },
    );
    expect(log).toContain('3 glad job $(date)');
    expect(readFileSync(join(options.state, 'runs', String(run.id), 'summary.md'), 'utf8')).toBe(
      '# Three of ***\n',
    );
  });

  it('shows no secret, neither a given one nor one that it asks to mask', async () => {
    const { log } = await play(
      `      - run: |
          echo "$KEY"
          echo "::add-mask::made-here"
          echo "a made-here b" >&2
        env:
          KEY: \${{ secrets.KEY }}`,
      { secrets: { KEY: 'line-one\nline-two' } },
    );
    expect(log).toContain('a *** b');
    expect(log).not.toMatch(/line-one|line-two|made-here/);
  });

  it('starts from a clean environment, with the tools of the product first', async () => {
    vi.stubEnv('GEGROND_STRAY', 'stray');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { log, options } = await play('      - run: echo "[$GEGROND_STRAY] $CLOCK $HOME $PATH"', {
      env: { CLOCK: 'moved' },
    });
    expect(log).toMatch(/\[\] moved \S+home /);
    expect(log).toContain(` ${join(options.product, 'node_modules', '.bin')}:`);
  });

  it('that takes too long is killed with all that it started', async () => {
    const began = performance.now();
    const { run } = await play(`      - run: sleep 60 & sleep 60
        timeout-minutes: 0.005
      - run: echo never`);
    expect(run.steps.map((step) => step.status)).toEqual(['timed_out', 'skipped']);
    expect(run.status).toBe('failure');
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  it('is not started once its job took too long', async () => {
    const { run } = await play(
      '      - run: sleep 60\n      - run: echo never\n        if: always()',
      {},
      '    timeout-minutes: 0.005',
    );
    expect(run.status).toBe('timed_out');
    expect(run.steps).toHaveLength(1);
  });

  it.each([
    ['an action without local meaning', 'uses: actions/cache@v4', /actions\/cache has no meaning/],
    [
      'an input without local meaning',
      'uses: actions/checkout@v4\n        with: {lfs: true}',
      /"lfs" of actions\/checkout/,
    ],
    [
      'a repository that is not here',
      'uses: actions/checkout@v4\n        with: {repository: a/b}',
      /No repository "a\/b"/,
    ],
    [
      'a path outside',
      'uses: actions/checkout@v4\n        with: {path: ../../x}',
      /not inside the workspace/,
    ],
    ['an expression with a mistake', 'run: echo ${{ nobody.knows }}', /Unrecognized named-value/],
  ])('fails for %s and says so', async (_, step, message) => {
    const { run, log } = await play(`      - ${step}`);
    expect(run.status).toBe('failure');
    expect(log).toMatch(message);
  });
});

describe('a checkout', () => {
  it('is the commit of the event without a ref, and the newest of a branch with one', async () => {
    const show = (ref: string): string => `      - uses: actions/checkout@v4${ref}
      - run: cat README.md; sleep 0.3`;
    const group = '    concurrency: {group: g, queue: max}';
    const options = deskWith({
      'a.yml': manual(show(''), group),
      'b.yml': manual(show('\n        with: {ref: "${{ github.ref_name }}"}'), group),
    });
    const runner = await started(options);
    for (const file of ['a.yml', 'a.yml', 'b.yml']) await runner.dispatch(file);
    commitTo(options.desk.git, { 'README.md': 'newer' });
    await runner.idle();
    expect([1, 2, 3].map((id) => log(options, id).includes('newer'))).toEqual([false, false, true]);
  });
});

describe('a runner that starts again', () => {
  it('counts what was under way as lost, and takes up what waited', async () => {
    const options = deskWith({
      'a.yml': manual(
        '      - run: sleep "${WAIT:-0}"\n        env: {WAIT: "${{ inputs.wait }}"}',
        '    concurrency: {group: g, queue: max}',
      ),
    });
    const first = await started(options);
    await first.dispatch('a.yml', { wait: '60' });
    await first.dispatch('a.yml');
    await first.dispatch('a.yml');
    await first.stop();
    const second = await started(options);
    await second.idle();
    expect(second.runs().map((run) => run.status)).toEqual(['lost', 'success', 'success']);
    expect((await second.dispatch('a.yml')).id).toBe(4);
    await second.idle();
    expect(readdirSync(join(options.state, 'runs', '.work'))).toEqual([]);
  });

  it('still knows the deliveries it took and when it last looked at the schedule', async () => {
    const options = deskWith({
      'a.yml': onIssue('steps: [{run: "true"}]'),
      'b.yml': 'on: {schedule: [{cron: "17 5 * * *"}]}\njobs: {one: {runs-on: x, steps: [{run: "true"}]}}',
    });
    const first = await started(options);
    await first.handleWebhook('issues', 'd-1', delivery('opened'));
    expect(await first.tick('2026-11-20T09:00:00Z')).toHaveLength(0);
    await first.stop();
    const second = await started(options);
    expect(await second.handleWebhook('issues', 'd-1', delivery('opened'))).toHaveLength(0);
    expect(await second.tick('2026-11-20T09:01:00Z')).toHaveLength(0);
    expect(await second.tick('2026-11-27T09:00:00Z')).toMatchObject([
      { workflow: 'b.yml', event: 'schedule' },
    ]);
    expect(await second.tick('2026-11-27T09:01:00Z')).toHaveLength(0);
    await second.idle();
  });
});
