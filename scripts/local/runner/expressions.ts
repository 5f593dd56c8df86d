import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { truthy } from '@actions/expressions/result';

/** The contexts of an expression by name (`github`, `env`, …): plain JSON values. */
export type Contexts = Readonly<Record<string, unknown>>;

/** How the job stands when a step's condition is read. */
export type Standing = 'success' | 'failure' | 'cancelled';

const statusNames = ['success', 'failure', 'cancelled', 'always'] as const;
const statusCall = /\b(?:success|failure|cancelled|always)\s*\(/i;
const quoted = /'(?:[^']|'')*'/g;

/**
 * The text with every `${{ … }}` replaced by its value. Throws where an expression is not valid, where it names
 * an unknown context or function, or where it is not closed.
 */
export function interpolate(text: string, contexts: Contexts): string {
  return fragments(text)
    .map((part) =>
      part.kind === 'text' ? part.text : evaluate(part.text, contexts, 'success').coerceString(),
    )
    .join('');
}

/** `interpolate` for every value of a map of environment variables or inputs. */
export function interpolateAll(values: Readonly<Record<string, string>> | undefined, contexts: Contexts) {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [name, interpolate(value, contexts)]),
  );
}

/**
 * Whether a job or a step with this `if` is to run. As at the forge: an absent `if` is `success()`, and a
 * condition that calls none of the status functions holds only while everything before it succeeded.
 */
export function holds(condition: string | undefined, contexts: Contexts, standing: Standing): boolean {
  if (condition === undefined) return standing === 'success';
  const expression = bare(condition);
  if (!statusCall.test(expression.replace(quoted, '')) && standing !== 'success') return false;
  return truthy(evaluate(expression, contexts, standing));
}

/** A condition without the `${{ }}` that may stand around the whole of it. */
function bare(condition: string): string {
  const parts = fragments(condition.trim());
  const expressions = parts.filter((part) => part.kind === 'expression');
  if (expressions.length === 0) return condition;
  if (parts.length === 1 && expressions[0]) return expressions[0].text;
  throw new Error(`A condition is one expression, found text around \${{ }} in: ${condition}`);
}

function evaluate(expression: string, contexts: Contexts, standing: Standing): data.ExpressionData {
  const functions = statusFunctions(standing);
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), [...functions.values()]).parse();
  return new Evaluator(tree, asDictionary(contexts), functions).evaluate();
}

function statusFunctions(standing: Standing): Map<string, FunctionDefinition> {
  const answer = (name: string) => new data.BooleanData(name === 'always' || name === standing);
  return new Map(
    statusNames.map((name) => [name, { name, minArgs: 0, maxArgs: 0, call: () => answer(name) }]),
  );
}

function asDictionary(contexts: Contexts): data.Dictionary {
  const value: unknown = JSON.parse(JSON.stringify(contexts), data.reviver);
  if (value instanceof data.Dictionary) return value;
  throw new Error('The contexts of an expression are an object by name.');
}

interface Fragment {
  kind: 'text' | 'expression';
  text: string;
}

/** Splits a text at its `${{ … }}`; a quoted string inside an expression may hold `}}`. */
function fragments(text: string): Fragment[] {
  const found: Fragment[] = [];
  let rest = text;
  for (let start = rest.indexOf('${{'); start >= 0; start = rest.indexOf('${{')) {
    const inside = rest.slice(start + 3);
    const end = inside.replace(quoted, (it) => '_'.repeat(it.length)).indexOf('}}');
    if (end < 0) throw new Error(`An expression is not closed with }}: ${text}`);
    if (start > 0) found.push({ kind: 'text', text: rest.slice(0, start) });
    found.push({ kind: 'expression', text: inside.slice(0, end).trim() });
    rest = inside.slice(end + 2);
  }
  return rest ? [...found, { kind: 'text', text: rest }] : found;
}
