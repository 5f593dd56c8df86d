import type { CaseEvent } from '#domain/case/event.ts';
import { cases as words, command } from '#domain/language/nl.ts';
import type { Procedure } from '#domain/procedure/schema.ts';

type Choices = readonly { readonly id: string; readonly label: string }[] | string;

function labelOf(choices: Choices, id: string): string {
  const list = typeof choices === 'string' ? [] : choices;
  return list.find((one) => one.id === id)?.label ?? id;
}

/** The name of a term that people read. */
export function termLabel(code: string, procedure: Procedure): string {
  return procedure.deadlines.find((rule) => rule.code === code)?.label ?? code;
}

/** What an event says beside its type, in words; empty where it says nothing more. Not escaped. */
export function eventDetail(event: CaseEvent, procedure: Procedure): string {
  if ('stage' in event) {
    const days = /^near-(\d+)$/.exec(event.stage)?.[1];
    const before = days === undefined ? '' : `, ${words.stage.daysBefore(Number(days))}`;
    return termLabel(event.deadline, procedure) + before;
  }
  if ('finding' in event && event.finding !== undefined) {
    const { finding } = procedure;
    const [scale, norms]: Choices[] = finding === 'none' ? ['', ''] : [finding.scale, finding.norms];
    const found = [labelOf(scale ?? '', event.finding)];
    return [
      ...found,
      ...('norms' in event ? (event.norms ?? []) : []).map((norm) => labelOf(norms ?? '', norm)),
    ].join(', ');
  }
  if ('grounds' in event && typeof procedure.grounds !== 'string') {
    return event.grounds.map((ground) => labelOf(procedure.grounds, ground)).join(', ');
  }
  if ('handler' in event) return event.handler;
  if ('form' in event && event.form !== undefined) return command.forms[event.form] ?? event.form;
  return '';
}
