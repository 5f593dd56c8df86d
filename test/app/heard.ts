/** What is answered to comments, without a forge: a case, its comments, and the job's own reading of them. */
import type { OfferedAnswer } from '#app/hear.ts';
import { hear } from '#app/hear.ts';
import type { Comment } from '#app/ports.ts';
import type { World } from '#app/world.ts';
import type { Case } from '#domain/case/case.ts';
import type { Config } from '#domain/procedure/config.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { writeReply } from '#text/issue/answer.ts';
import { receivedCase, TODAY } from '../domain/case/cases.ts';

const ACCOUNTS = { 'coordinator-1': 1001, 'coordinator-2': 1002, 'management-1': 1003, voorbijganger: 7 };

export type Person = keyof typeof ACCOUNTS;

/** A case that came in under a procedure, and what was said in its issue on the Monday after. */
export class Thread {
  readonly comments: Comment[] = [];
  c: Case;
  readonly config: Config;

  constructor(config: Config, procedure: string, dossier?: string) {
    this.config = config;
    this.c = receivedCase(procedureOf(config, procedure));
    if (dossier !== undefined) this.#add(dossier, 1);
  }

  #add(body: string, account: number, bot = account === 1): Comment {
    const at = `${TODAY}T08:00:00Z`;
    const comment = { id: 1300 + this.comments.length, body, createdAt: at, updatedAt: at };
    const author = { id: account, login: bot ? 'gegrond' : 'iemand', bot };
    this.comments.push({ ...comment, author });
    return { ...comment, author };
  }

  /** A comment of the app. */
  note(body: string): void {
    this.#add(body, 1);
  }

  /** Somebody says something, which is heard; gives the app's answer to it, `null` where it gave events or nothing. */
  say(body: string, by: Person = 'coordinator-1'): OfferedAnswer | null {
    const comment = this.#add(body, ACCOUNTS[by]);
    const forge = { isOwn: ({ id }: { id: number }) => id === 1 };
    const world = { config: this.config, now: `${TODAY}T08:05:00Z`, forge } as unknown as World;
    const { after, answers } = hear(this.c, this.comments, world);
    this.c = after;
    return answers.findLast(({ comment: of }) => of === comment.id) ?? null;
  }

  /** The text of an answer. */
  textOf({ reply, offer }: OfferedAnswer): string {
    return writeReply(reply, offer, this.c, {
      procedure: procedureOf(this.config, this.c.procedure),
      organisation: this.config.organisation,
    });
  }
}

/** The example that an answer shows, to copy. */
export function shownIn(text: string): string | null {
  return /^Zo kan het wel:\n\n```\n([^]*?)\n```$/m.exec(text)?.[1] ?? null;
}
