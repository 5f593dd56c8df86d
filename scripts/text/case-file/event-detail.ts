import type { CaseEvent } from '#domain/case/event.ts';
import { cases as words, command, date, spoken } from '#domain/language/nl.ts';
import { details } from '#domain/language/nl/event-detail.ts';
import { groundName } from '#domain/procedure/ground-name.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { termLabel } from '#domain/procedure/term-rules.ts';
import { labelOf } from './label-of.ts';
import { partTexts } from './part-texts.ts';
import { phrase } from './phrase.ts';

/** What one field of an event says, in words; nothing where the event has no such field. */
type Detail = (event: CaseEvent, procedure: Procedure) => string | readonly string[] | undefined;

const DETAILS: readonly Detail[] = [
  (event, procedure) => ('deadline' in event ? termLabel(event.deadline, procedure) : undefined),
  (event) => {
    const days = 'stage' in event ? /^near-(\d+)$/.exec(event.stage)?.[1] : undefined;
    return days === undefined ? undefined : words.stage.daysBefore(Number(days));
  },
  (event, { finding }) =>
    'finding' in event ? labelOf(finding === 'none' ? finding : finding.scale, event.finding) : undefined,
  (event, procedure) => ('parts' in event ? partTexts(event.parts ?? [], procedure) : undefined),
  (event, { finding }) =>
    'norms' in event
      ? (event.norms ?? []).map((norm) => labelOf(finding === 'none' ? finding : finding.norms, norm))
      : undefined,
  (event, { grounds }) =>
    'grounds' in event && typeof grounds !== 'string'
      ? event.grounds.map((ground) => {
          const known = grounds.find(({ id }) => id === ground);
          return known === undefined ? ground : groundName(known);
        })
      : undefined,
  (event) => ('article' in event ? details.article(event.article) : undefined),
  (event, { kinds }) =>
    'kind' in event
      ? event.kind === 'complaint'
        ? details.complaint
        : labelOf(kinds, event.kind)
      : undefined,
  (event, { committee }) =>
    'seat' in event ? [labelOf(committee?.seats, event.seat), event.person] : undefined,
  (event) => ('sitting' in event ? details.sitting(event.sitting) : undefined),
  (event, { hearing }) => ('ground' in event ? labelOf(hearing?.waive_grounds, event.ground) : undefined),
  (event) => ('who' in event ? details.who[event.who] : undefined),
  (event, { committee }) =>
    'heard_by' in event ? details.heardBy(labelOf(committee?.seats, event.heard_by)) : undefined,
  (event) => ('refused_by' in event ? details.refusedBy[event.refused_by] : undefined),
  (event) => ('prevention' in event ? details.prevention : undefined),
  (event) => (event.type === 'advice-departed' ? details.enclosed : undefined),
  (event) => ('handler' in event ? event.handler : undefined),
  (event) => ('checks' in event ? event.checks.map((check) => details.checks[check] ?? check) : undefined),
  (event) => ('earlier' in event ? details.earlier(event.earlier) : undefined),
  (event) => ('recheck' in event ? details.recheck(date.longDate(event.recheck)) : undefined),
  (event) => ('degree' in event ? details.degrees[event.degree] : undefined),
  (event) =>
    'carrier' in event ? details.carrier(words.channels[event.carrier] ?? event.carrier) : undefined,
  (event) => ('consulted' in event ? details.consulted(date.longDate(event.consulted)) : undefined),
  (event) => (event.type === 'respondent-named' ? details.respondent[event.respondent] : undefined),
  (event) => (event.type === 'passed-on' ? details.to[event.to] : undefined),
  (event) => ('body' in event ? event.body : undefined),
  (event) => ('state' in event ? details.states[event.state] : undefined),
  (event) => ('subject' in event ? event.subject : undefined),
  (event) => ('summary' in event ? event.summary : undefined),
  (event) =>
    'measure' in event ? [event.measure, ...(event.what === undefined ? [] : [event.what])] : undefined,
  (event, { roles }) => ('owner' in event ? details.owner(labelOf(roles, event.owner)) : undefined),
  (event) => ('planned' in event ? details.planned(date.longDate(event.planned)) : undefined),
  (event) => ('expected' in event ? details.expected(date.longDate(event.expected)) : undefined),
  (event) => ('until' in event ? details.until(date.longDate(event.until)) : undefined),
  (event) => ('satisfied' in event ? details.satisfied[event.satisfied] : undefined),
  (event, procedure) =>
    event.type === 'letter-intended' ? spoken(procedure).letterNames[event.letter] : undefined,
  (event) => ('form' in event ? (command.forms[event.form] ?? event.form) : undefined),
  (event) =>
    event.type === 'letter-failed' || event.type === 'letter-bounced' ? details.code(event.code) : undefined,
];

/** What an event says beside its type, in words; empty where it says nothing more. Not escaped. */
export function eventDetail(event: CaseEvent, procedure: Procedure): string {
  return phrase(DETAILS.flatMap((detail) => detail(event, procedure) ?? []));
}
