/** A site built from the repository's own configuration, in a folder of its own, with a server in this process. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import sirv from 'sirv';
import { inject, vi } from 'vitest';
import { readConfigFiles } from '#adapters/files/config.ts';
import type { FormOfAddress } from '#domain/language/address.ts';
import { publicationFiles } from '#domain/procedure/publication.ts';
import { parseConfig } from '#text/config/parse-config.ts';

export const SECRET = 'a secret of the tests, thirty-two letters or more';

/** A static host elsewhere that may send its form here. */
export const ALLOWED_ORIGIN = 'https://klachten.voorbeeld.example';

export interface ServedSite {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly outbox: string;
  stop(): Promise<void>;
}

/** Writes `publication/` as the desk would hand it over. */
export async function writePublication(
  folder: string,
  procedure: string,
  form?: FormOfAddress,
): Promise<void> {
  const config = parseConfig(await readConfigFiles('config'));
  const organisation = {
    ...config.organisation,
    procedure,
    form_of_address: form ?? config.organisation.form_of_address,
  };
  for (const [path, text] of publicationFiles({ ...config, organisation })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

export interface Build {
  /** A folder of the caller's own, with the `publication/` that the site was built of. */
  readonly home: string;
  /** `GEGROND_SITE_OUT`, to be read only; the static files are in its `client/`. */
  readonly out: string;
}

/** The site of one procedure (`koksijde@1`) as `npx astro build` makes it: once, for all tests of the run. */
export async function buildSite(procedure: string, form?: FormOfAddress): Promise<Build> {
  const home = await mkdtemp(join(tmpdir(), 'gegrond-site-'));
  await writePublication(join(home, 'publication'), procedure, form);
  const out = join(inject('builds'), `${procedure}-${form ?? 'own'}`);
  const isFirst = await mkdir(out).then(
    () => true,
    () => false,
  );
  if (isFirst) await build(join(home, 'publication'), out);
  else await vi.waitUntil(() => existsSync(doneIn(out)), { timeout: MINUTE_MS, interval: 50 });
  return { home, out };
}

const MINUTE_MS = 60_000;

/** The mark of a whole build. */
const doneIn = (out: string) => join(out, '.done');

async function build(publication: string, out: string): Promise<void> {
  const env = { GEGROND_PUBLICATION: publication, GEGROND_SITE_OUT: out };
  await promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    timeout: 2 * MINUTE_MS,
  });
  await writeFile(doneIn(out), '');
}

/** Builds the site and serves it as the intake server does: static files, and the two routes. */
export async function serveSite(procedure: string): Promise<ServedSite> {
  const { home, out } = await buildSite(procedure);
  const outbox = join(home, 'outbox');
  Object.assign(process.env, {
    GEGROND_PUBLICATION: join(home, 'publication'),
    GEGROND_OUTBOX: outbox,
    GEGROND_INTAKE_SECRET: SECRET,
    GEGROND_ORIGINS: ALLOWED_ORIGIN,
  });
  const server = await serve(out);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    outbox,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(home, { recursive: true });
    },
  };
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

async function serve(out: string) {
  const entry = pathToFileURL(join(out, 'server/entry.mjs')).href;
  const { handler } = (await import(/* @vite-ignore */ entry)) as { handler: Handler };
  const files = sirv(join(out, 'client'), { dev: true, etag: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      handler(request, response, () => response.writeHead(404).end());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
