import type { Case } from './case/case.ts';
import type { CaseEvent, DeadlineNoted } from './case/event.ts';
import { isNote } from './case/note.ts';
import { isRunning } from './case/term-standing.ts';

/** A comment of the app that a case calls for, known by its key. */
export type Note =
  | {
      readonly kind: 'done';
      readonly key: string;
      readonly comment: number;
      readonly events: readonly CaseEvent[];
    }
  | { readonly kind: 'stage'; readonly key: string; readonly event: DeadlineNoted };

/** What the forge should show of a case: a pure function of its record, so that any run can make it so. */
export interface Plan {
  /** The labels of Gegrond's own families, `status: …` and `term: …`. */
  readonly labels: readonly string[];
  /** An issue is open as long as its case is. */
  readonly open: boolean;
  readonly notes: readonly Note[];
}

const COMMENT = /^issue\/\d+\/comment\/(\d+)(?:\/\d+)?(?:\.\d+)?$/;

/** The source of what a command of a comment gives: `index` counts the commands from 0. */
export function commentSource(issue: number, comment: number, index: number): string {
  return `issue/${issue}/comment/${comment}${index === 0 ? '' : `/${index + 1}`}`;
}

/** The comment that caused an event; `null` when none did. */
export function commentOf(event: Pick<CaseEvent, 'source'>): number | null {
  const id = COMMENT.exec(event.source)?.[1];
  return id === undefined ? null : Number(id);
}

/** The key of the app's answer to a comment. */
export function answerKey(comment: number): string {
  return `comment/${comment}`;
}

function answers(events: readonly CaseEvent[]): Note[] {
  const byComment = new Map<number, CaseEvent[]>();
  for (const event of events) {
    const comment = commentOf(event);
    if (comment !== null) byComment.set(comment, [...(byComment.get(comment) ?? []), event]);
  }
  return [...byComment].map(([comment, own]) => ({
    kind: 'done',
    key: answerKey(comment),
    comment,
    events: own,
  }));
}

/** The gravest stage that was noted of the terms that still run, as the label's word. */
function termLabels(c: Case): string[] {
  const noted = c.terms.filter(isRunning).flatMap((term) => (term.noted === undefined ? [] : [term.noted]));
  const gravest = ['escalated', 'overdue', 'near'].find((stage) =>
    noted.some((one) => one.startsWith(stage)),
  );
  return gravest === undefined ? [] : [`term: ${gravest}`];
}

/** What the forge should show of a case; of one that was passed on nothing but that. */
export function plan(c: Case): Plan {
  if (c.status === 'passed-on') {
    const passing = c.events.filter(({ type }) => type === 'passed-on');
    return { labels: [`status: ${c.status}`], open: false, notes: answers(passing) };
  }
  const ended = ['closed', 'erased'].includes(c.status);
  const stages = c.events.filter(isNote).map((event): Note => ({ kind: 'stage', key: event.source, event }));
  return {
    labels: [`status: ${c.status}`, ...(ended ? [] : termLabels(c))],
    open: !ended,
    notes: [...answers(c.events), ...stages],
  };
}
