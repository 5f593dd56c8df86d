import type { FormOfAddress } from '#domain/language/address.ts';
import { site as words } from '#domain/language/nl.ts';
import type { View } from './view.ts';

/** The title of the page; a page with mistakes says so first, for who hears the title before the page. */
export function titleOf(view: View, form: FormOfAddress): string {
  switch (view.kind) {
    case 'form':
      return (
        (view.errors.length > 0 ? words.errorSummary(form).titlePrefix : '') + words.formPage(form).title
      );
    case 'check':
      return words.checkPage(form).title;
    case 'receipt':
      return words.receiptPage(form).title;
    case 'conflict':
      return words.conflictPage(form).title;
    case 'unavailable':
      return words.unavailablePage(form).title;
    case 'problem':
      return words.problems(form)[view.problem].title;
  }
}
