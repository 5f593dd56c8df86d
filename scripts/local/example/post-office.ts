import { Agent, request } from 'node:http';
import type { Instant } from '#domain/case/event.ts';

export interface Letter {
  readonly token: string;
  /** When it shall have happened. */
  readonly at: Instant;
  readonly method?: 'POST' | 'PATCH';
  /** Below the repository. */
  readonly path: string;
  readonly body: unknown;
}

export interface PostOffice {
  /** The JSON that the forge answers with. Throws, naming the call and the status, where it is refused. */
  send(letter: Letter): Promise<unknown>;
  /** Sends it in its turn, while the sender goes on; what goes wrong is thrown by `arrived`. */
  drop(letter: Letter): void;
  /** Resolves when everything that was dropped was taken. */
  arrived(): Promise<void>;
  close(): void;
}

/**
 * Calls to the stack's own forge, two thousand of them within a few seconds: one kept connection, which keeps them in
 * order, and nothing around it. `base` is the address of the repository there.
 */
export function openPostOffice(base: string): PostOffice {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = ({ token, at, method = 'POST', path, body }: Letter): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const json = Buffer.from(JSON.stringify(body));
      const headers = {
        authorization: `token ${token}`,
        'content-type': 'application/json',
        'content-length': json.length,
        'x-gegrond-at': at,
      };
      const sent = request(`${base}${path}`, { agent, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const status = response.statusCode ?? 0;
          if (status < 300) resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown);
          else
            reject(
              new Error(`the example year: expected the forge to take ${method} ${path}, found ${status}`),
            );
        });
      });
      sent.on('error', reject);
      sent.end(json);
    });
  const failures: unknown[] = [];
  let last: Promise<unknown> = Promise.resolve();
  return {
    send,
    drop(letter) {
      last = send(letter).catch((error: unknown) => failures.push(error));
    },
    async arrived() {
      await last;
      if (failures.length > 0) throw failures[0];
    },
    close: () => agent.destroy(),
  };
}
