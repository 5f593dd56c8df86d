import type { PublicOrganisation } from '#domain/procedure/publication.ts';
import type { Procedure } from '#domain/procedure/schema.ts';

/** The documents of a procedure to which the page leads: those of which the organisation says where they stand. */
export function documentLinks(
  { documents }: Pick<Procedure, 'documents'>,
  { documents: addresses }: Pick<PublicOrganisation, 'documents'>,
): { readonly label: string; readonly url: string }[] {
  return documents.flatMap(({ id, label }) => {
    const url = addresses.find((one) => one.id === id)?.url;
    return url === undefined ? [] : [{ label, url }];
  });
}
