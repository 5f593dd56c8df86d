import type { Case, Term } from '#domain/case/case.ts';
import { undatedTerms } from '#domain/case/undated.ts';
import { cases, date } from '#domain/language/nl.ts';
import type { DeadlineRule, Procedure } from '#domain/procedure/schema.ts';
import { termRule } from '#domain/procedure/term-rules.ts';
import { recordedState } from '../case-file/body.ts';
import { basisText } from '../markdown/basis.ts';
import { cell, table } from '../markdown/table.ts';

const words = cases.card;

function label(code: string, rule: DeadlineRule | undefined, more: readonly string[] = []): string {
  const notes = [...(rule?.binding === false ? [words.ownTarget] : []), ...more];
  return cell(rule?.label ?? code) + (notes.length === 0 ? '' : ` (${notes.join('; ')})`);
}

function row(term: Term, rule: DeadlineRule | undefined): string[] {
  const provisional = term.provisional === true ? [words.provisional] : [];
  const dates = [term.target, term.nominal, term.latest].map(date.longDate);
  return [label(term.code, rule, provisional), ...dates, cases.termStates[recordedState(term)] ?? ''];
}

/** What each term rests on, folded: the sentence of the procedure, and how it is read where it leaves room. */
function bases(codes: readonly string[], ruleOf: (code: string) => DeadlineRule | undefined): string {
  const lines = [...new Set(codes)].flatMap((code) => {
    const rule = ruleOf(code);
    return rule === undefined ? [] : [`- **${cell(rule.label)}**: ${basisText(rule)}`];
  });
  return lines.length === 0
    ? ''
    : `<details><summary>${words.basisTitle}</summary>\n\n${lines.join('\n')}\n\n</details>`;
}

/** The terms of a case as its card shows them: those with dates, those without, and what they rest on. */
export function cardTerms(c: Case, procedure: Procedure): string {
  const ruleOf = (code: string) => termRule(code, procedure, c.committee !== undefined);
  const dated = c.terms.map((term) => row(term, ruleOf(term.code)));
  const undated = undatedTerms(c, procedure);
  const soon = undated.map(({ code, state }) => [
    label(code, ruleOf(code)),
    ...[words.asSoonAsPossible, '', ''],
    cases.termStates[state === 'met' ? 'done' : state] ?? '',
  ]);
  if (dated.length + soon.length === 0) return words.noTerms;
  const codes = [...c.terms, ...undated].map(({ code }) => code);
  return [table(words.termHeader, [...dated, ...soon]), bases(codes, ruleOf)].filter(Boolean).join('\n\n');
}
