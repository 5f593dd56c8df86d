// The durable write of a reception against write + fsync of the same bytes, on the same disk.
import { randomUUID } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOutbox } from '#adapters/files/outbox.ts';
import { compare } from './measure.ts';

const folder = await mkdtemp(join(tmpdir(), 'gegrond-bench-'));
const outbox = openOutbox(folder);
const text = JSON.stringify({ facts: 'De poetshulp kwam drie keer niet. '.repeat(120) });
const WRITES = 50;

let count = 0;
const nextNumber = () => `2026-${(count++).toString(10).padStart(6, '0')}`;

async function writeAndSync(): Promise<void> {
  const handle = await open(join(folder, randomUUID()), 'wx', 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
}

async function repeat(write: () => Promise<unknown>): Promise<void> {
  for (let at = 0; at < WRITES; at += 1) await write();
}

await compare({
  title: 'the durable write of a submission costs at most 4 times write + fsync of the same bytes',
  subject: {
    name: `${String(WRITES)} durable writes`,
    run: () => repeat(() => outbox.keep(nextNumber(), text)),
  },
  base: { name: `${String(WRITES)} times write + fsync`, run: () => repeat(writeAndSync) },
  limit: 4,
});

await rm(folder, { recursive: true });
