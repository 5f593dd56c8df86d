import type { Case } from '#domain/case/case.ts';
import type { IsoDate } from '#domain/case/event.ts';
import { localDate } from '#domain/deadline/local-date.ts';
import type { Comment } from '../ports.ts';
import type { World } from '../world.ts';
import { todayOf } from '../world.ts';

/**
 * The local date on which a comment was written: that is its "today", whenever it is heard, so that a run that comes
 * late changes no figure. Where the forge's date cannot be (before receipt, after now) it is today.
 */
export function writtenOn(
  { updatedAt }: Pick<Comment, 'updatedAt'>,
  c: Case,
  world: Pick<World, 'config' | 'now'>,
): IsoDate {
  const today = todayOf(world);
  const date = localDate(updatedAt, world.config.organisation.time_zone);
  return date < c.received || date > today ? today : date;
}
