/** A cell that a spreadsheet would take for a formula: it starts with an operator, a tab, a return or a full-width form. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * Rows as a CSV file (RFC 4180: commas, quotes doubled, CRLF), with a byte order mark, by which spreadsheets know that
 * it is UTF-8. Texts that look like a formula get a `'` in front; `null` is an empty cell.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
