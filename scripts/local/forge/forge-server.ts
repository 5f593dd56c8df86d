/**
 * The forge of the embedded stack, as a process: `GEGROND_FORGE_OPTIONS` holds its options as JSON
 * (`options.ts`). It listens on 127.0.0.1 alone, writes one line of JSON to stdout when it is ready, and ends
 * on SIGTERM, or, when `GEGROND_ATTACHED` is set, when the process that started it ends.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { makeCalls } from './calls.ts';
import { makeFaults } from './faults.ts';
import { openForge } from './forge.ts';
import type { Front } from './front-state.ts';
import { createFront } from './front.ts';
import type { ForgeOptions } from './options.ts';
import { forgeOptions } from './options.ts';
import { takeTime } from './standstill.ts';

const PORTS_TRIED = 50;

await run(readOptions());

async function run(options: ForgeOptions): Promise<void> {
  const time = takeTime();
  const front: Front = {
    options,
    faults: makeFaults(),
    calls: makeCalls(),
    forge: null,
    now: time.flowing,
  };
  const server = createFront(front);
  const port = await listen(server, options.port);
  const url = `http://127.0.0.1:${String(port)}`;
  const forge = await openForge(options, url, time);
  front.forge = forge;
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
    void forge.close().finally(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (process.env['GEGROND_ATTACHED'] !== undefined) process.stdin.resume().once('end', stop);
  const taken = options.port !== 0 && options.port !== port ? { taken: options.port } : {};
  console.log(JSON.stringify({ ready: true, url, port, replayed: forge.replayed, ...taken }));
}

function readOptions(): ForgeOptions {
  const read = forgeOptions.safeParse(JSON.parse(process.env['GEGROND_FORGE_OPTIONS'] ?? 'null'));
  if (read.success) return read.data;
  throw new Error(`GEGROND_FORGE_OPTIONS cannot be used:\n${z.prettifyError(read.error)}`);
}

/** Listens on the port, or on the next one that is free. Returns the port it has. */
async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port === wanted + PORTS_TRIED) throw error;
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
