/** A site built from the repository's own configuration, in a folder of its own, with a server in this process. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import sirv from 'sirv';
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
  readonly home: string;
  /** `GEGROND_SITE_OUT`; the static files are in its `client/`. */
  readonly out: string;
}

/** Builds the site of one procedure (`koksijde@1`), as `npx astro build` does. */
export async function buildSite(procedure: string, form?: FormOfAddress): Promise<Build> {
  const home = await mkdtemp(join(tmpdir(), 'gegrond-site-'));
  const out = join(home, 'dist');
  await writePublication(join(home, 'publication'), procedure, form);
  const env = { GEGROND_PUBLICATION: join(home, 'publication'), GEGROND_SITE_OUT: out };
  await promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    timeout: 120_000,
  });
  return { home, out };
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
