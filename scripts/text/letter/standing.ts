import type { FormOfAddress } from '#domain/language/address.ts';
import { addressed } from '#domain/language/address.ts';
import { spoken } from '#domain/language/nl.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import { cleanLine } from './clean.ts';

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
      name: cleanLine(organisation.name),
      contact: cleanLine(contact.name),
      address: contact.address.map(cleanLine),
      email: contact.email,
      phone: cleanLine(contact.phone),
      site: organisation.site_url,
    },
    procedure: {
      title: cleanLine(procedure.title),
      definition: cleanLine(procedure.definition.complaint),
      answers: procedure.commands.answer !== undefined,
    },
    refused: spoken(procedure).refused,
    second_line: second === 'none' ? {} : secondLine(second, organisation.form_of_address),
  };
}

/** Where a complainant can go afterwards, where the answer says so, and at once. */
function secondLine(second: Exclude<Procedure['second_line'], 'none'>, form: FormOfAddress) {
  const { label, url, text, in_answer: inAnswer, at_once: atOnce } = second;
  const said = (sentence: string) => cleanLine(addressed(sentence, form));
  return {
    label: cleanLine(label),
    url,
    ...(inAnswer ? { text: said(text) } : {}),
    ...(atOnce === null ? {} : { at_once: said(atOnce.text) }),
  };
}
