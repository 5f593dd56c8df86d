import { site as words } from '#domain/language/nl.ts';
import type { View } from './view.ts';

/** The title of the page; a page with mistakes says so first, for who hears the title before the page. */
export function titleOf(view: View): string {
  switch (view.kind) {
    case 'form':
      return (view.errors.length > 0 ? words.errorSummary.titlePrefix : '') + words.formPage.title;
    case 'check':
      return words.checkPage.title;
    case 'receipt':
      return words.receiptPage.title;
    case 'conflict':
      return words.conflictPage.title;
    case 'unavailable':
      return words.unavailablePage.title;
    case 'problem':
      return words.problems[view.problem].title;
  }
}
