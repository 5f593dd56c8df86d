import type { Case } from '#domain/case/case.ts';
import { saysNone } from '#domain/case/commands/correct-complainant.ts';
import { isMovedText } from '#domain/case/hand-on.ts';
import { form } from '#domain/form/form.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { readDossierMarker } from '#text/issue/dossier.ts';
import { readDossier } from '#text/issue/read-dossier.ts';
import type { Kept } from '../as-heard.ts';
import { isAsHeard } from '../as-heard.ts';
import type { World } from '../world.ts';
import { textAt, textOf } from './comment-text.ts';

/** Who gets the letters of a case; every field may be unknown. Personal: it goes into letters and comments alone. */
export interface Recipient {
  readonly name?: string;
  readonly email?: string;
  readonly address?: string;
}

const FIELDS = ['name', 'email', 'address'] as const;

/**
 * What a coordinator put right later, as it was heard; empty where its comment was changed or deleted since. What was
 * taken over from another desk stands in a copy by the app.
 */
function corrected(c: Case, field: string, kept: Kept): string | undefined {
  const event = c.effective.findLast((one) => one.type === 'corrected' && one.field === field);
  if (event?.type !== 'corrected') return undefined;
  const { comments, world } = kept;
  if (isMovedText(event.value ?? '')) return textAt(event.value, { comments, forge: world.forge }) ?? '';
  const comment = comments.find(({ id }) => `comment/${id}` === event.value);
  return comment !== undefined && isAsHeard(comment, event, kept) ? textOf(comment) : '';
}

/** What is known of a field; `undefined` where there is no such thing. */
function known(field: string, typed: string | undefined, c: Case, kept: Kept): string | undefined {
  const value = (corrected(c, field, kept) ?? typed ?? '').trim();
  return value === '' || saysNone(value) ? undefined : value;
}

/** The complainant as the dossier has him, with what a coordinator put right. */
export function recipientOf(c: Case, kept: Kept & { readonly world: Pick<World, 'forge'> }): Recipient {
  const { comments, world } = kept;
  const { config, forge } = world;
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
    return [field, known(field, typed.get(label), c, kept)] as const;
  });
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}
