import { createServer } from 'node:net';

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

/**
 * Hands out ports of this machine: from `first` on, each once.
 *
 * @param say - is told of a port that is taken, and of the one that is used instead
 */
export function portsFrom(first: number, say: (message: string) => void): (part: string) => Promise<number> {
  let next = first;
  return async (part) => {
    const wished = next;
    while (!(await isFree(next))) next += 1;
    const port = next;
    next += 1;
    if (port !== wished) say(`Port ${wished} is taken; the ${part} uses ${port}.`);
    return port;
  };
}
