import type { Organisation } from '#domain/procedure/organisation.ts';
import type { Procedure } from '#domain/procedure/schema.ts';

/** By whom and by which rules a letter is written. */
export interface LetterWorld {
  readonly procedure: Procedure;
  readonly organisation: Organisation;
}

/** What is the same in every letter of an organisation and its procedure. */
export function standing({ organisation, procedure }: LetterWorld) {
  const { contact } = organisation;
  const second = procedure.second_line;
  return {
    organisation: {
      name: organisation.name,
      contact: contact.name,
      address: contact.address,
      email: contact.email,
      phone: contact.phone,
      site: organisation.site_url,
    },
    procedure: { title: procedure.title, definition: procedure.definition.complaint },
    second_line:
      second === 'none' || !second.in_answer
        ? {}
        : { label: second.label, url: second.url, text: second.text },
  };
}
