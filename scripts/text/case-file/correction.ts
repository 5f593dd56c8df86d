import type { Case, Term } from '#domain/case/case.ts';
import { present } from '#domain/case/commands/correction.ts';
import type { CaseEvent } from '#domain/case/event.ts';
import { replay } from '#domain/case/evolve.ts';
import { isOver } from '#domain/case/status-after.ts';
import { isOpen } from '#domain/case/term-standing.ts';
import { date, spoken } from '#domain/language/nl.ts';
import { complainantFields, corrected as said } from '#domain/language/nl/correction.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { fieldWord, valueWord } from './course.ts';
import { termLabel } from '#domain/procedure/term-rules.ts';

type Corrected = Extract<CaseEvent, { type: 'corrected' }>;

/** The case before corrections and after them. */
interface Change {
  readonly before: Case;
  readonly after: Case;
  readonly procedure: Procedure;
}

const isSaid = (event: CaseEvent): event is Corrected =>
  event.type === 'corrected' && event.field !== 'starts';

/** What one correction changed: the value that was and the value that is. Personal values stay in their comment. */
function changed({ of, field }: Corrected, { before, after, procedure }: Change): string {
  const personal = Object.entries(complainantFields).find(([name]) => name === field);
  if (personal !== undefined) return said.personal(personal[1].nl);
  const index = after.events.findIndex(({ source }) => source === of);
  const target = after.events[index];
  if (target === undefined) return '';
  const name = spoken(procedure).events[target.type] ?? target.type;
  if (field === undefined) return said.voided(index + 1, name);
  const [was, is] = [before, after].map(({ effective }) => {
    const event = effective.find(({ source }) => source === of);
    const value = event === undefined ? '' : present(event, field);
    return value === '' ? null : valueWord(field, value, target, procedure);
  });
  return said.changed(index + 1, name, fieldWord(field), was ?? null, is ?? null);
}

/** The terms of one code, in their order. */
function byCode({ terms }: Case, code: string): Term[] {
  return terms.filter((term) => term.code === code);
}

/** The terms that have another end now, began, or are no longer there; of one that lapsed the end means nothing. */
function changedTerms({ before, after, procedure }: Change): string[] {
  const codes = [...new Set([...before.terms, ...after.terms].map(({ code }) => code))];
  return codes.flatMap((code) => {
    const [old, now] = [byCode(before, code), byCode(after, code)];
    const longest = old.length > now.length ? old : now;
    return longest.flatMap((_term, index) => {
      const [was, is] = [old[index]?.nominal, now[index]?.nominal];
      const last = now[index] ?? old[index];
      if (was === is || last?.void !== undefined) return [];
      const runs = last !== undefined && isOpen(last) && !isOver(after.status);
      const end = (day: string | undefined) => (day === undefined ? null : date.longDate(day));
      return [said.term(termLabel(code, procedure), end(is), end(was), runs)];
    });
  });
}

/**
 * What the corrections of one comment changed, in sentences: each value that was and is, and each term that ends on
 * another day. It is told from the record until then, so that later corrections change nothing of it.
 */
export function correctionsSaid(events: readonly CaseEvent[], c: Case, procedure: Procedure): string[] {
  const own = events.filter(isSaid);
  const sources = new Set(events.map(({ source }) => source));
  const first = c.events.findIndex(({ source }) => sources.has(source));
  const last = c.events.findLastIndex(({ source }) => sources.has(source));
  if (own.length === 0 || first < 1) return [];
  const [before, after] = [first, last + 1].map((end) => replay(c.events.slice(0, end), procedure));
  if (before === undefined || after === undefined) return [];
  const change = { before, after, procedure };
  return [...own.map((event) => changed(event, change)), ...changedTerms(change)];
}
