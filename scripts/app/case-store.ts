import type { Case } from '#domain/case/case.ts';
import type { DeskEvent } from '#domain/desk/absence.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { BrokenCaseFile, readCase } from '#text/case-file/read.ts';
import { pathOf, writeCaseFile } from '#text/case-file/write.ts';
import { BrokenDeskFile, DESK_PATH, readDeskFile, writeDeskFile } from '#text/desk/desk-file.ts';
import type { World } from './world.ts';

/** A case file that cannot be read: it is named, left alone and reported. */
export interface BrokenFile {
  readonly path: string;
  readonly reason: string;
}

/** What the desk remembers beside its cases. `broken` says what was expected of a file that cannot be read. */
export interface DeskRecord {
  readonly events: readonly DeskEvent[];
  readonly broken: string | null;
}

/** The cases of the register as they are read, with what this job will write over them. */
export class CaseStore {
  readonly #world: Pick<World, 'register' | 'config'>;
  readonly #written = new Map<string, Case>();
  #desk: DeskRecord | null = null;
  #deskChanged = false;

  constructor(world: Pick<World, 'register' | 'config'>) {
    this.#world = world;
  }

  /** @throws BrokenCaseFile when the file is there and cannot be read */
  async byNumber(number: string): Promise<Case | null> {
    return this.#written.get(number) ?? (await this.#byPath(pathOf(number)));
  }

  async #byPath(path: string): Promise<Case | null> {
    const text = await this.#world.register.read(path);
    return text === null ? null : readCase(text, this.#world.config.procedures);
  }

  /** The case of an issue, looked for in all of the register: for when the card no longer tells the number. */
  async byIssue(issue: number): Promise<Case | null> {
    const written = [...this.#written.values()].find((one) => one.issue === issue);
    if (written !== undefined) return written;
    const { cases } = await this.all();
    return cases.find((one) => one.issue === issue) ?? null;
  }

  /** Every case that can be read, and every file that cannot. */
  async all(): Promise<{ cases: Case[]; broken: BrokenFile[] }> {
    const cases: Case[] = [];
    const broken: BrokenFile[] = [];
    for (const [path, text] of await this.#world.register.readAll()) {
      try {
        const one = readCase(text, this.#world.config.procedures);
        cases.push(this.#written.get(one.number) ?? one);
      } catch (error) {
        if (!(error instanceof BrokenCaseFile)) throw error;
        broken.push({ path, reason: error.message });
      }
    }
    return { cases, broken };
  }

  /** The cases as this job leaves them: those that were read, as they will be written, and the new ones. */
  latest(read: readonly Case[]): Case[] {
    const known = read.map((c) => this.#written.get(c.number) ?? c);
    const numbers = new Set(known.map(({ number }) => number));
    return [...known, ...[...this.#written.values()].filter(({ number }) => !numbers.has(number))];
  }

  write(c: Case): void {
    this.#written.set(c.number, c);
  }

  /** What the desk remembers, with what this job will add. A file that cannot be read is left alone. */
  async desk(): Promise<DeskRecord> {
    if (this.#desk !== null) return this.#desk;
    const text = await this.#world.register.read(DESK_PATH);
    try {
      this.#desk = { events: text === null ? [] : readDeskFile(text), broken: null };
    } catch (error) {
      if (!(error instanceof BrokenDeskFile)) throw error;
      this.#desk = { events: [], broken: error.message };
    }
    return this.#desk;
  }

  /** Adds to what the desk remembers; ask {@link desk} first whether it can be read. */
  async remember(event: DeskEvent): Promise<void> {
    const { events, broken } = await this.desk();
    if (broken !== null) throw new BrokenDeskFile(broken);
    this.#desk = { events: [...events, event], broken };
    this.#deskChanged = true;
  }

  /** The files to commit. */
  files(): Map<string, string> {
    const { config } = this.#world;
    const cases = [...this.#written.values()].map(
      (c) => [pathOf(c.number), writeCaseFile(c, procedureOf(config, c.procedure))] as const,
    );
    const desk =
      this.#deskChanged && this.#desk !== null
        ? [[DESK_PATH, writeDeskFile(this.#desk.events)] as const]
        : [];
    return new Map([...cases, ...desk]);
  }
}
