/** A mail to the operator or to staff, made by Gegrond itself: it holds nothing of a dossier. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** `<…@…>`; made up when absent. With the same one a server may drop a second copy. */
  readonly messageId?: string;
}

export interface Mailer {
  /** Resolves with the server's answer when it accepted the mail; throws otherwise, with codes only. */
  send(mail: Mail): Promise<string>;
}

/**
 * A letter by mail. `from`, `replyTo` and `to` are one mailbox each: an address, or a name with the address behind it
 * in angle brackets. Whatever stands in the name stays a name.
 */
export interface LetterMail {
  readonly from: string;
  /** Answers come here, and so do bounces: it is the sender that servers hear of. */
  readonly replyTo: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** `<…@…>`, the same at every try of one letter. */
  readonly messageId: string;
}

/**
 * What became of a letter. `code` is what git may hold: `550 5.1.1`. `answer` is the server's own words in one line;
 * they may name the recipient, so they belong in a comment and nowhere else.
 * - `accepted`: the server answers for it now.
 * - `not-accepted`: the server certainly does not have it; `permanent` when it would refuse it again.
 * - `unknown`: the body was under way when the line fell silent, so it may have arrived.
 */
export type Sending =
  | { readonly outcome: 'accepted'; readonly code: string; readonly answer: string }
  | {
      readonly outcome: 'not-accepted';
      readonly code: string | null;
      readonly answer: string;
      readonly permanent: boolean;
    }
  | { readonly outcome: 'unknown'; readonly answer: string };

export interface Postman {
  /** Tries once. Never throws for what a server does. */
  sendLetter(mail: LetterMail): Promise<Sending>;
}

/** A mail that came back. */
export interface Bounce {
  /** The `Message-ID` of the mail that could not be delivered, with its angle brackets. */
  readonly messageId: string;
  /** `5.1.1` (RFC 3463). */
  readonly code: string;
  /** False when the server only gave up trying. */
  readonly permanent: boolean;
  /** The bounce itself, the same at every reading. */
  readonly id: string;
}

/** The mailbox to which answers and bounces come. People read it too. */
export interface Mailbox {
  /** Bounces that are not done yet. Throws when the mailbox cannot be read; nothing of a mail stands in the error. */
  bounces(): Promise<Bounce[]>;
  /** Marks bounces as handled, once their events are in the register; other mails are left as they are. */
  done(bounces: readonly Bounce[]): Promise<void>;
}
