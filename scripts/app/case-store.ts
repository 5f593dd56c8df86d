import type { Case } from '#domain/case/case.ts';
import { procedureOf } from '#domain/procedure/config.ts';
import { BrokenCaseFile, readCase } from '#text/case-file/read.ts';
import { pathOf, writeCaseFile } from '#text/case-file/write.ts';
import type { World } from './world.ts';

/** A case file that cannot be read: it is named, left alone and reported. */
export interface BrokenFile {
  readonly path: string;
  readonly reason: string;
}

/** The cases of the register as they are read, with what this job will write over them. */
export class CaseStore {
  readonly #world: Pick<World, 'register' | 'config'>;
  readonly #written = new Map<string, Case>();

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

  /** The files to commit. */
  files(): Map<string, string> {
    const { config } = this.#world;
    return new Map(
      [...this.#written.values()].map((c) => [
        pathOf(c.number),
        writeCaseFile(c, procedureOf(config, c.procedure)),
      ]),
    );
  }
}
