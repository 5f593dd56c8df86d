import { localDate } from '#domain/deadline/local-date.ts';
import type { Case } from '#domain/case/case.ts';
import type { Config } from '#domain/procedure/config.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import type { CardWorld } from '#text/issue/card-world.ts';
import type { Documents, Forge, Log, Mailbox, Mailer, Postman, Register } from './ports.ts';

/** All that a job of the desk works with. Time is a value: one job has one `now`. */
export interface World {
  readonly forge: Forge;
  /** The restricted desk's issues, for what turns out to belong there; absent where there is no such desk. */
  readonly restricted?: Forge;
  /** The documents of this desk's cases; absent where no repository for them is set up. */
  readonly documents?: Documents;
  readonly restrictedDocuments?: Documents;
  /** Who takes letters; absent where no mail server is set up, as is `mailer`. */
  readonly postman?: Postman;
  /** Who takes mails to staff. */
  readonly mailer?: Mailer;
  /** Where bounces come; absent where no mailbox is set up. */
  readonly mailbox?: Mailbox;
  /** The desk's pages for people, `https://github.com/o/desk`: issue 12 is at `<page>/issues/12`. */
  readonly page?: string;
  readonly register: Register;
  readonly config: Config;
  /** ISO instant. */
  readonly now: string;
  readonly log: Log;
  /** Print the effects, do nothing. */
  readonly dryRun: boolean;
}

/** What people read of a case is written with this. */
export function viewOf({ procedure }: Pick<Case, 'procedure'>, { config }: Pick<World, 'config'>): CardWorld {
  return { procedure: procedureOf(config, procedure), organisation: config.organisation };
}

/** The local date of `now` where the organisation is. */
export function todayOf({ now, config }: Pick<World, 'now' | 'config'>): string {
  return localDate(now, config.organisation.time_zone);
}
