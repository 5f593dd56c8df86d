import type { Case } from '#domain/case/case.ts';
import { form } from '#domain/form/form.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { readDossierMarker } from '#text/issue/dossier.ts';
import { readDossier } from '#text/issue/read-dossier.ts';
import type { Comment } from '../ports.ts';
import type { World } from '../world.ts';
import type { Kept } from './comment-text.ts';
import { textAt } from './comment-text.ts';

/** Who gets the letters of a case; every field may be unknown. Personal: it goes into letters and comments alone. */
export interface Recipient {
  readonly name?: string;
  readonly email?: string;
  readonly address?: string;
}

const FIELDS = ['name', 'email', 'address'] as const;

/** What a coordinator put right later: the comment that holds the new value. */
function corrected(c: Case, field: string, kept: Kept): string | undefined {
  const event = c.effective.findLast((one) => one.type === 'corrected' && one.field === field);
  return event?.type === 'corrected' ? textAt(event.value, kept) : undefined;
}

/** The complainant as the dossier has him, with what a coordinator put right. */
export function recipientOf(
  c: Case,
  comments: readonly Comment[],
  { config, forge }: Pick<World, 'config' | 'forge'>,
): Recipient {
  const parts = comments
    .filter(({ author }) => forge.isOwn(author))
    .flatMap(({ body }) => {
      const marker = readDossierMarker(body);
      return marker?.number === c.number ? [{ part: marker.part, body }] : [];
    });
  const typed = readDossier(parts.toSorted((a, b) => a.part - b.part).map(({ body }) => body));
  const labels = form(procedureOf(config, c.procedure), config.organisation).fields;
  const found = FIELDS.map((field) => {
    const label = labels.find(({ id }) => id === field)?.label ?? '';
    return [field, (corrected(c, field, { comments, forge }) ?? typed.get(label) ?? '').trim()] as const;
  });
  return Object.fromEntries(found.filter(([, value]) => value !== ''));
}
