import { createAppAuth } from '@octokit/auth-app';
import type { Answer, Call } from './call.ts';
import { isObject, parseJson } from './call.ts';
import type { Emulator } from './emulator.ts';
import { earlierToken } from './emulator.ts';
import type { Author, TokenEntry } from './journal.ts';
import type { ForgeOptions } from './options.ts';

/** Who makes a request. `unknown` has a token that nobody was given, or one that has expired. */
export type Identity =
  | { kind: 'person'; login: string }
  | { kind: 'app'; appId: number; token: string | null; grant: Record<string, unknown> }
  | { kind: 'app-itself'; appId: number | null; authorization: string }
  | { kind: 'anonymous' }
  | { kind: 'unknown' };

export interface Identities {
  /** Of an `Authorization` header. */
  recognise(authorization: string | undefined): Identity;
  /** Of who wrote a line of the journal. */
  ofAuthor(author: Author): Identity;
  /** Keeps a token that was given out before the last restart. */
  restore(entry: TokenEntry): void;
  /** Keeps a token that the emulator gives out now, or returns null when the answer gives none. */
  keep(call: Call, who: Identity, answer: Answer): TokenEntry | null;
  /** The header with which the emulator knows this identity. `own`: not on the client's own allowance. */
  headerFor(who: Identity, own: boolean): Promise<string | null>;
}

/** The emulator stops at 5,000 requests an hour on one token, as the forge does. */
const USES_OF_A_TOKEN = 4_000;

export function makeIdentities(options: ForgeOptions, emulator: Emulator, now: () => number): Identities {
  const people = new Map(options.people.map((person) => [person.token, person.login]));
  const tokenOf = new Map(options.people.map((person) => [person.login, person.token]));
  const given = new Map<string, { entry: TokenEntry; live: boolean }>();
  const own = new Map<string, { token: string; uses: number }>();

  const ownToken = async (appId: number, grant: Record<string, unknown>): Promise<string> => {
    const key = `${String(appId)} ${JSON.stringify(grant)}`;
    const known = own.get(key);
    const entry = known ?? { token: await mint(options, emulator, appId, grant), uses: 0 };
    entry.uses += 1;
    if (entry.uses < USES_OF_A_TOKEN) own.set(key, entry);
    else own.delete(key);
    return entry.token;
  };

  return {
    recognise(authorization) {
      const token = (authorization ?? '').replace(/^(bearer|token)\s+/i, '').trim();
      if (token === '') return { kind: 'anonymous' };
      if (token.startsWith('eyJ')) {
        return { kind: 'app-itself', appId: issuerOf(token), authorization: `Bearer ${token}` };
      }
      const login = people.get(token);
      if (login !== undefined) return { kind: 'person', login };
      const entry = given.get(token)?.entry;
      if (entry === undefined || Date.parse(entry.expires) <= now()) return { kind: 'unknown' };
      return { kind: 'app', appId: entry.app, token, grant: entry.grant };
    },
    ofAuthor: (author) =>
      'app' in author
        ? { kind: 'app', appId: author.app, token: null, grant: {} }
        : { kind: 'person', login: author.person },
    restore: (entry) => {
      if (Date.parse(entry.expires) > now()) given.set(entry.token, { entry, live: false });
    },
    keep(call, who, answer) {
      const entry = tokenGiven(call, who, answer);
      if (entry !== null) given.set(entry.token, { entry, live: true });
      return entry;
    },
    async headerFor(who, ownAllowance) {
      if (who.kind === 'app-itself') return who.authorization;
      if (who.kind === 'person') return `token ${tokenOf.get(who.login) ?? earlierToken(who.login)}`;
      if (who.kind !== 'app') return null;
      const live = who.token !== null && given.get(who.token)?.live === true;
      if (live && !ownAllowance) return `token ${String(who.token)}`;
      return `token ${await ownToken(who.appId, who.grant)}`;
    },
  };
}

function tokenGiven(call: Call, who: Identity, answer: Answer): TokenEntry | null {
  if (!/^\/app\/installations\/\d+\/access_tokens$/.test(call.path) || answer.status !== 201) return null;
  const value = parseJson(answer.body);
  if (!isObject(value) || who.kind !== 'app-itself' || who.appId === null) return null;
  const asked = parseJson(call.body);
  return {
    kind: 'token',
    token: String(value['token']),
    app: who.appId,
    grant: isObject(asked) ? asked : {},
    expires: String(value['expires_at']),
  };
}

function issuerOf(jwt: string): number | null {
  const claims = parseJson(Buffer.from(jwt.split('.')[1] ?? '', 'base64url'));
  const issuer = isObject(claims) ? Number(claims['iss']) : NaN;
  return Number.isSafeInteger(issuer) ? issuer : null;
}

async function mint(
  options: ForgeOptions,
  emulator: Emulator,
  appId: number,
  grant: Record<string, unknown>,
): Promise<string> {
  const app = options.apps.find((one) => one.id === appId);
  if (app === undefined) {
    const known = options.apps.map((one) => one.id).join(', ');
    throw new Error(
      `The journal names app ${String(appId)}. Expected one of the apps of this forge: ${known}.`,
    );
  }
  const jwt = await createAppAuth({ appId, privateKey: app.privateKey })({ type: 'app' });
  const answer = await emulator.call(
    {
      method: 'POST',
      path: `/app/installations/${String(app.installationId)}/access_tokens`,
      type: 'application/json',
      body: Buffer.from(JSON.stringify(grant)),
    },
    `Bearer ${jwt.token}`,
  );
  const value = parseJson(answer.body);
  if (answer.status !== 201 || !isObject(value)) {
    throw new Error(`App ${app.slug} got no token: ${String(answer.status)} ${answer.body.toString('utf8')}`);
  }
  return String(value['token']);
}
