import type { FormOfAddress } from '#domain/language/address.ts';
import { site as words } from '#domain/language/nl.ts';
import type { Procedure } from '#domain/procedure/schema.ts';

/** The parts of `/procedure/`, by the id to which a link leads. */
export type SectionId =
  | 'klacht'
  | 'geen-klacht'
  | 'niet-behandeld'
  | 'verloop'
  | 'wie'
  | 'daarna'
  | 'rekenen-op'
  | 'bewaren'
  | 'leren'
  | 'contact';

export interface Section {
  readonly id: SectionId;
  readonly title: string;
}

/** The parts about which the procedure says something, in the order of the page. */
export function sectionsOf(procedure: Procedure, form: FormOfAddress): Section[] {
  const say = words.procedurePage(form);
  const { second_line: second, principles, records, retention, reports } = procedure;
  const all: readonly (readonly [SectionId, string, boolean])[] = [
    ['klacht', say.complaint, true],
    ['geen-klacht', say.notComplaint, true],
    ['niet-behandeld', say.refused, true],
    ['verloop', say.course, true],
    ['wie', say.handled, true],
    ['daarna', say.after, second !== 'none'],
    ['rekenen-op', say.principles, principles.length > 0],
    ['bewaren', say.records, records.length > 0 || retention !== null],
    ['leren', say.reports, reports.length > 0],
    ['contact', words.contact.title, true],
  ];
  return all.filter(([, , isThere]) => isThere).map(([id, title]) => ({ id, title }));
}
