import { ForgeError } from '#app/ports.ts';

interface Call {
  readonly method?: string;
  readonly url?: string;
}

type Headers = Readonly<Record<string, unknown>>;

/** As the library throws it; without a response none came. */
interface Failure {
  readonly status?: number;
  readonly response?: { readonly headers?: Headers; readonly data?: unknown };
  /** What failed: it may have been the app's token, on the way to the call. */
  readonly request?: Call;
}

/**
 * What a failed call says, and nothing of what was sent: the library's own error carries the whole request.
 * The call is named by its method and its path as a template.
 */
export function asForgeError(error: unknown, { method = '', url = '' }: Call): ForgeError {
  if (error instanceof ForgeError) return error;
  const call = `${method} ${url.replace(/^https?:\/\/[^/]+/u, '').replace(/\?.*$/u, '')}`;
  const { status, response, request } = error as Failure;
  if (status === undefined || response === undefined) return new ForgeError('unreachable', call);
  const headers = response.headers ?? {};
  const isToken = request?.url?.endsWith('/access_tokens') === true;
  const kind = kindOf(isToken && status === 404 ? 401 : status, headers, response.data);
  return new ForgeError(kind, call, status, retryAfter(headers));
}

function kindOf(status: number, headers: Headers, data: unknown): ForgeError['kind'] {
  if (status >= 500) return 'server';
  if (status === 429) return 'rate-limited';
  if (status === 403 && isLimit(headers, data)) return 'rate-limited';
  return status === 401 || status === 403 ? 'not-allowed' : 'refused';
}

/** The forge says 403 also for "not now": with a time to wait, an allowance used up, or in words alone. */
function isLimit(headers: Headers, data: unknown): boolean {
  if (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0') return true;
  const message = (data as { message?: unknown } | null)?.message;
  return typeof message === 'string' && /rate limit|abuse/iu.test(message);
}

/** In seconds; `undefined` when the forge does not say when. */
function retryAfter(headers: Headers): number | undefined {
  const said = Number(headers['retry-after'] ?? Number.NaN);
  if (Number.isFinite(said)) return Math.max(0, said);
  if (headers['x-ratelimit-remaining'] !== '0') return undefined;
  const reset = Number(headers['x-ratelimit-reset']) * 1000 - Date.parse(String(headers['date']));
  return Number.isFinite(reset) ? Math.max(0, Math.ceil(reset / 1000)) : undefined;
}
