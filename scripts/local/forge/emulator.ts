import { randomBytes } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import type { SeedConfig } from 'emulate';
import { createEmulator } from 'emulate';
import type { Answer, Call } from './call.ts';
import type { ForgeApp, ForgeOptions } from './options.ts';
import type { ForgeEvent } from './webhooks.ts';

/** The emulated forge itself, behind the front that makes it behave as the real one where it does not. */
export interface Emulator {
  /** `authorization` is the header that the emulator sees; null for none. */
  call(call: Call, authorization: string | null): Promise<Answer>;
  /** A request of the organisation's administrator, for setting up and for looking up. */
  asAdmin(call: Call): Promise<Answer>;
  /** From now on, events are made of what requests change. */
  makeEvents(): Promise<void>;
  /** The events that requests caused since this was last asked. */
  takeEvents(): ForgeEvent[];
  /** The platform's own fetch. */
  fetch: typeof fetch;
  close(): Promise<void>;
}

/** Where the emulator believes its events go; caught in this process. */
const EVENTS_URL = 'http://events.invalid/';
const PORT_ATTEMPTS = 20;

/**
 * Starts the emulator with the organisation, its private repositories, people and apps. `url` is the address
 * that clients know, `earlier` are logins that once wrote here and are in the options no more. All people may
 * write; who may do what is the front's business (`rights.ts`).
 */
export async function startEmulator(
  options: ForgeOptions,
  url: string,
  earlier: string[],
): Promise<Emulator> {
  const caught: ForgeEvent[] = [];
  const platformFetch = catchEvents(caught);
  const adminToken = `setup-${randomBytes(12).toString('hex')}`;
  const { port, close } = await startOnFreePort(url, seed(options, earlier, adminToken));
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const call = (one: Call, authorization: string | null): Promise<Answer> =>
    passOn(one, authorization, { port, agent, host: new URL(url).host });
  const asAdmin = (one: Call): Promise<Answer> => call(one, `token ${adminToken}`);
  const logins = [...options.people.map((person) => person.login), ...earlier];
  for (const repository of options.repositories) {
    const base = `/repos/${options.owner}/${repository}`;
    for (const login of logins) {
      await mustSucceed(asAdmin, 'PUT', `${base}/collaborators/${login}`, { permission: 'push' });
    }
  }
  return {
    call,
    asAdmin,
    makeEvents: async () => {
      for (const repository of options.repositories) {
        const path = `/repos/${options.owner}/${repository}/hooks`;
        await mustSucceed(asAdmin, 'POST', path, { config: { url: EVENTS_URL }, events: ['*'] });
      }
    },
    takeEvents: () => caught.splice(0),
    fetch: platformFetch,
    close: async () => {
      agent.destroy();
      await close();
    },
  };
}

async function mustSucceed(
  asAdmin: Emulator['asAdmin'],
  method: string,
  path: string,
  body?: unknown,
): Promise<void> {
  const json =
    body === undefined ? {} : { type: 'application/json', body: Buffer.from(JSON.stringify(body)) };
  const answer = await asAdmin({ method, path, ...json });
  if (answer.status >= 300) {
    throw new Error(`The forge cannot be set up: ${method} ${path} was answered ${String(answer.status)}.`);
  }
}

function seed(options: ForgeOptions, earlier: string[], adminToken: string): SeedConfig {
  const people = options.people.map(({ login, name, token }) => ({ login, name, token }));
  const gone = earlier.map((login) => ({ login, name: login, token: earlierToken(login) }));
  const tokens: Record<string, { login: string }> = { [adminToken]: { login: 'admin' } };
  for (const { login, token } of [...people, ...gone]) tokens[token] = { login };
  return {
    tokens,
    github: {
      users: [...people, ...gone].map(({ login, name }) => ({ login, name })),
      orgs: [{ login: options.owner, name: options.owner, members: [{ login: 'admin', role: 'admin' }] }],
      repos: options.repositories.map((name) => ({
        owner: options.owner,
        name,
        private: true,
        auto_init: false,
      })),
      apps: options.apps.map((app) => ({
        app_id: app.id,
        slug: app.slug,
        name: app.name,
        private_key: app.privateKey,
        permissions: app.permissions,
        events: [],
        installations: [{ installation_id: app.installationId, account: options.owner, ...selected(app) }],
      })),
    },
  };
}

function selected({ repositories }: ForgeApp) {
  return repositories === undefined ? {} : { repository_selection: 'selected' as const, repositories };
}

/** The token under which what somebody wrote who is here no more is written again; nobody is told it. */
export function earlierToken(login: string): string {
  return `${PROCESS_SECRET}-${login}`;
}
const PROCESS_SECRET = randomBytes(12).toString('hex');

function catchEvents(caught: ForgeEvent[]): typeof fetch {
  const platformFetch = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    if (input !== EVENTS_URL) return platformFetch(input, init);
    const event = new Headers(init?.headers).get('x-github-event') ?? '';
    caught.push({ event, payload: typeof init?.body === 'string' ? init.body : '{}' });
    return Promise.resolve(new Response(null, { status: 204 }));
  };
  return platformFetch;
}

/** The emulator does not tell which port it found, so one is found for it; another process may be quicker. */
async function startOnFreePort(
  url: string,
  seeded: SeedConfig,
): Promise<{ port: number; close: () => Promise<void> }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      const emulator = await createEmulator({ service: 'github', port, baseUrl: url, seed: seeded });
      return { port, close: () => emulator.close() };
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

interface Inside {
  port: number;
  agent: Agent;
  host: string;
}

function passOn(call: Call, authorization: string | null, { port, agent, host }: Inside): Promise<Answer> {
  const headers: Record<string, string> = { host, accept: call.accept ?? 'application/vnd.github+json' };
  if (authorization !== null) headers['authorization'] = authorization;
  if (call.type !== undefined) headers['content-type'] = call.type;
  if (call.body !== undefined) headers['content-length'] = String(call.body.length);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, agent, method: call.method, path: call.path, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const kept = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
          resolve({
            status: response.statusCode ?? 500,
            headers: Object.fromEntries(kept) as Record<string, string>,
            body: Buffer.concat(chunks),
          });
        });
      },
    );
    request.on('error', reject);
    request.end(call.body);
  });
}
