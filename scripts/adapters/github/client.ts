import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import type { DeskAddress } from './desk-address.ts';
import { asForgeError } from './errors.ts';

export interface AppOptions extends DeskAddress {
  /** The number of the app, or its client id. */
  readonly appId: string | number;
  /** PEM. Line ends may be written as `\n`, as they are in an environment. */
  readonly privateKey: string;
  /** Looked up, with one more call, when it is not given. */
  readonly installationId?: number | undefined;
  /** After how many milliseconds a call counts as unanswered; 15,000 when not given. */
  readonly timeout?: number | undefined;
}

const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

function newOctokit(options: AppOptions, installationId: number | null): Octokit {
  const timeout = options.timeout ?? 15_000;
  const octokit = new Octokit({
    baseUrl: options.apiUrl,
    userAgent: 'gegrond',
    log: SILENT,
    authStrategy: createAppAuth,
    auth: {
      appId: options.appId,
      privateKey: options.privateKey.replaceAll(String.raw`\n`, '\n'),
      ...(installationId !== null && { installationId }),
    },
    request: {
      // What moved is gone: an issue that was transferred must not be read or written elsewhere.
      redirect: 'manual',
      fetch: (url: string, init: RequestInit) =>
        fetch(url, { ...init, signal: AbortSignal.timeout(timeout) }),
    },
  });
  octokit.hook.wrap('request', async (request, call) => {
    const answer = await Promise.resolve(request(call)).catch((error: unknown) => {
      throw asForgeError(error, call);
    });
    if (answer.status >= 300) throw asForgeError({ status: answer.status, response: answer }, call);
    return answer;
  });
  return octokit;
}

/**
 * A client that acts as an installation of the app. Made without a call; the first use looks the installation up when
 * it was not given. Every failure is a `ForgeError`; nothing is tried again that could be carried out twice.
 */
export function appClient(options: AppOptions): () => Promise<Octokit> {
  let client: Promise<Octokit> | null = null;
  const connect = async () => {
    if (options.installationId !== undefined) return newOctokit(options, options.installationId);
    const { owner, repo } = options;
    const { data } = await newOctokit(options, null).rest.apps.getRepoInstallation({ owner, repo });
    return newOctokit(options, data.id);
  };
  return () => {
    client ??= connect().catch((error: unknown) => {
      client = null;
      throw error;
    });
    return client;
  };
}
