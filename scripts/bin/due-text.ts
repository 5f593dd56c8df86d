import type { TermDates } from '#domain/deadline/count.ts';
import type { Anchor, DeadlineRule } from '#domain/procedure/deadline-schema.ts';

/** What `gegrond due --help` prints. */
export const DUE_HELP = `gegrond due: the dates of a term

  gegrond due PROCEDURE TERM --from DATE   like: gegrond due reglement answer --from 2026-11-20
    PROCEDURE            the id of a procedure; its version in force on DATE counts
    TERM                 the code of one of its terms, like acknowledgement
    --from DATE          the day of what the term is counted from, which is not counted itself
    --committee          a committee handles the complaint, for which a procedure may have another term
    --extended           the term is extended once, as far as the procedure allows
    --suspended FROM..TO days that do not count, TO itself does; may be repeated

  gegrond due --ndjson   a filter: a JSON object a line in and out; a bad line gives {"id","error"}, and exit code 1
    {"id":"K01","anchor":"2024-02-20","count":10,"unit":"calendar-day","calendar":"be"}
    optional: extension {count, unit}, suspensions [{from, to}], minimum_working_days, working [dates], closed [dates]
    another key is left alone, but for one that is nearly one of these, or begins as one (four letters): that is a bad line

  --config DIR           the folder with organisation.yaml (GEGROND_CONFIG, default config)

target is the last working day on or before nominal, the end by the text; latest is later than that only where the
procedure moves an end on a free day.
`;

function anchorText(anchor: Anchor): string {
  if (typeof anchor === 'string') return anchor;
  return 'end_of' in anchor
    ? `the end of ${anchor.end_of}`
    : `the first of ${anchor.first_of.map(anchorText).join(', ')}`;
}

function datesText(dates: TermDates | null): string[] {
  if (dates === null) return ['as soon as possible: no date'];
  const { target, nominal, latest, provisional } = dates;
  return [
    `target   ${target}`,
    `nominal  ${nominal}`,
    `latest   ${latest}`,
    ...(provisional === true ? ['provisional: the equated days of that year are not published yet'] : []),
  ];
}

function basisText({ basis }: DeadlineRule): string[] {
  if (basis === 'own-choice') return [];
  const said =
    'quote' in basis
      ? `“${basis.quote.trim()}”`
      : `${basis.article}, ${basis.checked ? 'in other words' : 'in other words, not checked against the law itself'}: ${basis.paraphrase.trim()}`;
  return [`basis    ${said}`, ...(basis.read_as === undefined ? [] : [`read as  ${basis.read_as.trim()}`])];
}

/** Of two terms with one code: which this is, and how to ask for the other. */
function whenText({ when }: DeadlineRule): string[] {
  if (when === null) return [];
  return when.committee
    ? ['for      a complaint that a committee handles']
    : ['for      a complaint without a committee; with one: --committee'];
}

/** The dates of a term for people, with what it is counted from and what it rests on. */
export function dueText(rule: DeadlineRule, dates: TermDates | null): string {
  const lines = [
    ...datesText(dates),
    `from     ${anchorText(rule.anchor)}`,
    ...whenText(rule),
    rule.binding
      ? 'binding  yes'
      : 'binding  no: a target of the organisation itself, which the text does not give',
    ...basisText(rule),
  ];
  return `${lines.join('\n')}\n`;
}
