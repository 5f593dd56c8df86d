/**
 * Reads what a step wrote into `$GITHUB_OUTPUT` or `$GITHUB_ENV`: lines `name=value`, or several lines
 * `name<<END` … `END`. Throws, naming the line, where one is neither.
 */
export function readAssignments(content: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = content.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, name, sign, rest] = /^([^=<]+)(=|<<)(.*)$/.exec(line) ?? [];
    if (name === undefined || rest === undefined)
      throw new Error(`Expected name=value or name<<END, found: ${line}`);
    if (sign === '=') {
      found[name] = rest;
      continue;
    }
    const end = lines.indexOf(rest, at + 1);
    if (end < 0) throw new Error(`The value of ${name} is not closed with ${rest}.`);
    found[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return found;
}

/** The value of a line `::add-mask::value`, unescaped; null for any other line. */
export function maskedBy(line: string): string | null {
  const value = /^::add-mask::(.*)$/.exec(line)?.[1];
  if (value === undefined) return null;
  return value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
