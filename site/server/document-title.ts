import type { FormOfAddress } from '#domain/language/address.ts';
import { document as words, site } from '#domain/language/nl.ts';
import type { DocumentPage } from './documents.ts';

/** The title of the page; a page with mistakes says so first. */
export function documentTitle(page: DocumentPage, form: FormOfAddress): string {
  switch (page.kind) {
    case 'form':
      return (
        (Object.keys(page.errors).length > 0 ? site.errorSummary(form).titlePrefix : '') + words.page.title
      );
    case 'state':
      return words.state[page.state].title;
    case 'not-set-up':
      return words.notSetUp.title;
    case 'unavailable':
      return words.unavailable.title;
    case 'problem':
      return site.problems(form)[page.problem].title;
  }
}
