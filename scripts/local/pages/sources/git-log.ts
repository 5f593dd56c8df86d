import type { Change, DiffLine } from '../world.ts';

/**
 * The answer of `git log -p --format=%x01%H%x02%aI%x02%an%x02%s` for one file. A line of a file always follows a
 * sign, so no file can look like the beginning of a commit.
 */
export function parseLog(log: string): Change[] {
  const changes = log.split(/^\u0001/m).slice(1);
  return changes.map((text) => {
    const [first = '', ...rest] = text.split('\n');
    const [commit = '', at = '', author = '', ...subject] = first.split('\u0002');
    return { commit, at, author, subject: subject.join(' '), lines: diffLines(rest) };
  });
}

function diffLines(lines: readonly string[]): DiffLine[] {
  const start = lines.findIndex((line) => line.startsWith('@@'));
  if (start === -1) return [];
  return lines.slice(start).flatMap((line, index): DiffLine[] => {
    const text = line.slice(1);
    if (line.startsWith('+')) return [{ kind: 'added', text }];
    if (line.startsWith('-')) return [{ kind: 'removed', text }];
    if (line.startsWith(' ')) return [{ kind: 'same', text }];
    return line.startsWith('@@') && index > 0 ? [{ kind: 'place', text: '' }] : [];
  });
}
