/** Hides secrets in lines of a log. */
export interface Mask {
  /** From now on hides this value, and each line of it. */
  add(secret: string): void;
  /** The line with every secret in it replaced by `***`. */
  apply(line: string): string;
}

/**
 * A mask over these secrets. Each is also hidden as it looks in base64, percent-encoded or inside JSON, and
 * one of several lines (a private key) line by line, for a log is masked by the line.
 */
export function createMask(secrets: Iterable<string>): Mask {
  let hidden: string[] = [];
  const add = (secret: string): void => {
    const faces = [secret, ...secret.split(/\r?\n/)]
      .filter((it) => it.trim() !== '')
      .flatMap((it) => [
        it,
        Buffer.from(it).toString('base64'),
        encodeURIComponent(it),
        JSON.stringify(it).slice(1, -1),
      ]);
    hidden = [...new Set([...hidden, ...faces])].sort((a, b) => b.length - a.length);
  };
  for (const secret of secrets) add(secret);
  return { add, apply: (line) => hidden.reduce((text, secret) => text.replaceAll(secret, '***'), line) };
}
