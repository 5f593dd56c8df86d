/** What is found of a complaint, and the norms behind it: as the command says it, and as a correction puts it right. */
import { advisedFinding, isAgainstAdvice } from '../advice.ts';
import type { Case } from '../case.ts';
import type { Context, Decider, Decision } from '../decision.ts';
import { gives, refused } from '../decision.ts';
import { callsForSolution } from '../solution-due.ts';
import { basics, commentRef } from './event-basics.ts';
import type { Found } from './parts.ts';
import { isPart, knowsParts, partsExample, readParts } from './parts.ts';
import { choose, listed } from './words.ts';

type FindingRule = Exclude<Context['procedure']['finding'], 'none'>;

/** Whether a finding must name norms, and these are none. */
export function lacksNorm(finding: string, norms: readonly string[], rule: FindingRule): boolean {
  return rule.norms_required && norms.length === 0 && callsForSolution({ finding }, { finding: rule });
}

/**
 * What was found by the procedure's own scale, `code` or `1:code 2:code` where parts are judged apart, and the words behind
 * it; or why that cannot be.
 */
export function readFinding(
  words: readonly string[],
  known: FindingRule,
): { found: Found; rest: readonly string[] } | { refusal: Decision } {
  const { scale } = known;
  const parts = knowsParts(known) ? words.filter(isPart) : [];
  if (parts.length > 0) {
    const found = readParts(parts, scale);
    const data = { offered: partsExample(scale), scale: listed(scale) };
    return found === null
      ? { refusal: refused('parts-expected', data) }
      : { found, rest: words.filter((word) => !isPart(word)) };
  }
  // A finding of two words may be typed as such: the most of them that name one.
  for (let count = words.length; count > 0; count -= 1) {
    const finding = choose(words.slice(0, count).join(' '), scale);
    if (finding !== null) return { found: { finding }, rest: words.slice(count) };
  }
  return { refusal: refused('finding-expected', { found: words[0] ?? '', offered: listed(scale) }) };
}

/**
 * The norms that words name behind a finding, or why that cannot be.
 *
 * @param standing - those that hold where none is named, and the finding has any
 */
export function readNorms(
  words: readonly string[],
  finding: string,
  known: FindingRule,
  standing: readonly string[] = [],
): { norms: readonly string[] } | { refusal: Decision } {
  const all = known.norms === 'none' ? [] : known.norms;
  const chosen = words.map((one) => ({ one, id: choose(one.replace(/,$/, ''), all) }));
  const unknown = chosen.find(({ id }) => id === null);
  if (unknown !== undefined) {
    const { one: found } = unknown;
    return {
      refusal:
        all.length === 0
          ? refused('too-many-words', { found })
          : refused('norm-unknown', { found, offered: listed(all) }),
    };
  }
  const named = [...new Set(chosen.map(({ id }) => id ?? ''))];
  const kept = callsForSolution({ finding }, { finding: known }) ? standing : [];
  const norms = named.length > 0 ? named : kept;
  return lacksNorm(finding, norms, known)
    ? { refusal: refused('norm-needed', { offered: listed(all) }) }
    : { norms };
}

/** What the committee advised, for who found something else. */
function againstAdvice(c: Case, { scale }: FindingRule): Decision {
  return refused('against-advice', { advised: listed(scale.filter(({ id }) => id === advisedFinding(c))) });
}

/**
 * `/oordeel code [norm…]` (000-22), or `/oordeel 1:code 2:code [norm…]` where parts are judged apart: another than the
 * committee advised only once reasons were given for that (Awb 9:16).
 */
export const finding: Decider = (c, words, context) => {
  const { finding: known } = context.procedure;
  if (known === 'none') return refused('no-finding-scale');
  const read = readFinding(words, known);
  if ('refusal' in read) return read.refusal;
  const { found, rest } = read;
  if (isAgainstAdvice(found.finding, c)) return againstAdvice(c, known);
  const behind = readNorms(rest, found.finding, known);
  if ('refusal' in behind) return behind.refusal;
  return gives({
    ...basics(context),
    type: 'found',
    ...found,
    ...(behind.norms.length === 0 ? {} : { norms: behind.norms }),
    ...(context.text === null ? {} : { reason: commentRef(context) }),
  });
};
