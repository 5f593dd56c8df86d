/** Texts that stand nowhere else, in the forms that people type. */
import { date } from '#domain/language/nl.ts';
import { plantedWord } from '../../planted.ts';

/** Texts that were planted, for a search. */
export class Planted {
  /** Everything to be looked for. */
  readonly texts = new Set<string>();
  /** What people see of it. */
  readonly shown = new Set<string>();

  /** A word of letters. */
  word(): string {
    return this.keep(plantedWord());
  }

  /** One line with signs that every escaping changes; each of its words can be found for itself. */
  line(): string {
    return this.keep(`${this.word()} "é" <b>&'\\ 100%+ @iedereen #1 {{wish}} ${this.word()}`);
  }

  /** Several lines, some of which look like something else. */
  lines(): string {
    return `${this.line()}\n/sluit\n---js\n\`\`\`gegrond\n${this.line()}\n<!-- ${this.word()} -->`;
  }

  /** An address of a citizen. */
  email(): string {
    return this.keep(`${this.word()}@${this.word().toLowerCase()}.example`);
  }

  /** A date, which people see in words. */
  date(iso: string): string {
    this.keep(date.longDate(iso));
    this.texts.add(iso);
    return iso;
  }

  keep(text: string): string {
    this.texts.add(text);
    this.shown.add(text);
    return text;
  }
}
