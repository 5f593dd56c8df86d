import type { Case, Measure } from '#domain/case/case.ts';
import { recheckOf } from '#domain/case/recheck.ts';
import { details, gathered as words } from '#domain/language/nl/event-detail.ts';
import { cases, date } from '#domain/language/nl.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { labelOf } from './label-of.ts';
import { phrase } from './phrase.ts';

function measureText({ id, what, owner, until, carriedOut }: Measure, { roles }: Procedure): string {
  return phrase([
    `${id}${what === undefined ? '' : `: ${what}`}`,
    ...(owner === undefined ? [] : [details.owner(labelOf(roles, owner))]),
    ...(until === undefined ? [] : [details.until(date.longDate(until))]),
    ...(carriedOut === undefined ? [] : [words.carriedOut(date.longDate(carriedOut))]),
  ]);
}

/** What the complainant said of the complaint that the decision on it depends on; only what is out of the usual. */
function toldAtReceipt(c: Case, { form }: Procedure): [string, string | undefined][] {
  const limit = form.age_limit;
  const isOlder = c.older_than_limit === true && limit !== null;
  return [
    [words.submitted, c.submitted === undefined ? undefined : date.longDate(c.submitted)],
    [words.contacted, c.contacted === 'no' ? words.notContacted : undefined],
    [words.facts, isOlder ? words.olderThan(date.duration(limit.count, limit.unit)) : undefined],
  ];
}

/** What was recorded on the way, as rows of a table: a label and its value, not escaped; only what there is. */
export function gathered(c: Case, procedure: Procedure): [string, string][] {
  const { kind, satisfied } = c;
  const recheck = recheckOf(c);
  const seats = procedure.committee?.seats ?? [];
  const measures = c.measures.toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  const rows: [string, string | undefined][] = [
    ...toldAtReceipt(c, procedure),
    [words.kind, kind === undefined || kind === 'complaint' ? undefined : labelOf(procedure.kinds, kind)],
    [words.carrier, c.carrier === undefined ? undefined : (cases.channels[c.carrier] ?? c.carrier)],
    [words.earlier, c.earlier === 'outside' ? words.outsideRegister : c.earlier],
    [words.recheck, recheck === null ? undefined : date.longDate(recheck)],
    [words.degree, c.degree === undefined ? undefined : details.degrees[c.degree]],
    [words.summary, c.summary],
    [words.satisfied, satisfied === undefined ? undefined : details.satisfied[satisfied]],
    ...Object.entries(c.seats).map(([seat, person]): [string, string] => [
      words.committee,
      `${labelOf(seats, seat)}: ${person}`,
    ]),
    ...measures.map((measure): [string, string] => [words.measures, measureText(measure, procedure)]),
  ];
  return rows.flatMap(([label, value]): [string, string][] => (value === undefined ? [] : [[label, value]]));
}
