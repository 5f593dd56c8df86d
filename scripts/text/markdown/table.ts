/** A value for a cell of a markdown table: one line, and nothing in it that markdown would read. */
export function cell(value: string): string {
  return value
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~#&@!]/g, (character) => `\\${character}`);
}

/** As {@link cell}, for a text that somebody typed: nobody is mentioned by it, and it refers to no other issue. */
export function quiet(value: string): string {
  return cell(value).replaceAll(/\\[@#](?=[\p{L}\p{N}])/gu, (sign) => `${sign}<!-- -->`);
}

/** A markdown table. Cells are markdown already: pass texts through {@link cell}. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
