/** What the public page says of a procedure, by the functions of which the page is made. */
import { addressed } from '#domain/language/address.ts';
import type { RuleBasis, Statement } from '#domain/procedure/basis-schema.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { basisText, saidText } from '#site/data/basis.ts';
import { courseOf } from '#site/data/course.ts';

function said(statements: readonly Statement[]): string[] {
  return statements.map(saidText).flatMap(({ text, basis }) => [text ?? '', basis.text, ...basis.notes]);
}

function based(basis: RuleBasis): string[] {
  const { text, notes } = basisText(basis);
  return [text, ...notes];
}

/** The sentences of the page, in the form of address `u`, spaces as one. */
export function pageText(procedure: Procedure): string {
  const {
    definition,
    grounds,
    roles,
    committee,
    second_line: second,
    records,
    reports,
    principles,
  } = procedure;
  const course = courseOf(procedure, 'u').flatMap(({ what, terms }) => [
    ...what.flatMap(({ text, basis }) => [text ?? '', basis.text]),
    ...terms.flatMap(({ label, length, notes, basis }) => [
      label,
      length,
      ...notes,
      basis.text,
      ...basis.notes,
    ]),
  ]);
  return [
    definition.complaint,
    ...said([...definition.who, ...definition.outside]),
    ...(typeof grounds === 'string' ? [] : grounds).flatMap(({ label, basis, except }) => [
      ...[label, ...based(basis)],
      ...(except === null ? [] : based(except)),
    ]),
    ...course,
    ...said([...roles.flatMap(({ what }) => what), ...records, ...principles, ...(committee?.works ?? [])]),
    ...(second === 'none' ? [] : [addressed(second.text, 'u'), second.url, ...based(second.basis)]),
    ...reports.flatMap(({ label, to, basis }) => [label, to ?? '', ...based(basis)]),
  ]
    .join('\n')
    .replaceAll(/[^\S\n]+/g, ' ');
}

/** Every basis in a value that is an article and no quote. */
export function articlesIn(value: unknown): { readonly article: string; readonly checked: boolean }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'article' in value && 'checked' in value ? [value as { article: string; checked: boolean }] : [];
  return [...own, ...Object.values(value).flatMap(articlesIn)];
}
