declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  function hoodiecrow(options: {
    plugins?: string[];
    storage?: Record<string, { messages?: hoodiecrow.StoredMail[]; allowPermanentFlags?: boolean }>;
  }): hoodiecrow.ImapServer;

  namespace hoodiecrow {
    /** A mail as the server keeps it. */
    interface StoredMail {
      raw: string;
      flags?: string[];
    }

    interface ImapServer {
      readonly server: Server;
      listen(port: number): void;
      close(): void;
      getMailbox(path: string): { messages: StoredMail[]; uidvalidity: number };
      appendMessage(mailbox: string, flags: string[], received: Date | undefined, raw: string): void;
    }
  }

  export = hoodiecrow;
}
