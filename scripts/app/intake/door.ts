/** The intake as the two routes of the site know it: the day, the staff’s key, and reception. */
import type { Instant, IsoDate } from '#domain/case/event.ts';
import { calendarsFrom } from '#domain/deadline/calendar.ts';
import { localDate } from '#domain/deadline/local-date.ts';
import type { Published } from '#domain/procedure/publication.ts';
import { publicationOn } from '#domain/procedure/publication.ts';
import type { Outbox } from '../ports.ts';
import { verifyDeskKey } from './desk-key.ts';
import { dateOfReceipt } from './intake-of.ts';
import { receive } from './receive.ts';
import type { Reception, Submission } from './receive.ts';

export interface Door {
  /** The date where the organisation is. */
  readonly today: IsoDate;
  isDesk(key: string): Promise<boolean>;
  receive(submission: Submission): Promise<Reception>;
}

/** Opens the door for one request, at one moment. */
export function openDoor(
  published: Published,
  { outbox, secret, now }: { outbox: () => Outbox; secret: string; now: Instant },
): Door {
  const { organisation } = published;
  return {
    today: localDate(now, organisation.time_zone),
    isDesk: (key) => verifyDeskKey(key, secret, now),
    receive: async (submission) => {
      const stated = submission.desk ? submission.answers : {};
      const { procedure } = publicationOn(published, dateOfReceipt(stated, { now, organisation }));
      const calendars = calendarsFrom(published.calendars);
      return receive(submission, { now, procedure, organisation, calendars, outbox: outbox(), secret });
    },
  };
}
