/** The mails of the stack, as its pages show and write them. */

/** Where a mail went: out to people, or in to the organisation. */
export type Box = 'out' | 'in';

/** Who has an address, in words, and as what he acts. */
export interface Party {
  readonly kind: 'citizen' | 'staff' | 'organisation' | 'operator' | 'server';
  readonly name: string;
}

export interface MailRow {
  readonly id: string;
  readonly box: Box;
  readonly subject: string;
  readonly at: string;
  readonly isRead: boolean;
  readonly from: string;
  readonly to: string;
  /** Who wrote it and who it is for. */
  readonly writer: Party;
  readonly reader: Party;
  /** The number of the complaint that it names. */
  readonly number: string | null;
}

export interface WholeMail extends MailRow {
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly string[];
}

/** Somebody without an account, whom one can play. */
export interface Writer {
  readonly id: string;
  readonly title: string;
  readonly address: string;
}

export interface PlayedMail {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** The id of the mail that it answers. */
  readonly answers?: string;
}

/** The mail server of the stack, with all that one plays there. */
export interface Post {
  readonly writers: readonly Writer[];
  /** Newest first. */
  list(): Promise<MailRow[]>;
  /** Reading makes it read. */
  mail(id: string): Promise<WholeMail | null>;
  /** A mail to the organisation. Throws when the server does not take it. */
  write(mail: PlayedMail): Promise<void>;
  /** Sends a mail that went out back to its sender, as the server of an address that does not exist would. */
  bounce(id: string): Promise<void>;
}
