/** A request to the forge, apart from who makes it. `path` includes the query. */
export interface Call {
  method: string;
  path: string;
  /** Content type of the body, when there is one. */
  type?: string;
  accept?: string;
  body?: Buffer;
}

/** What the forge answers. Header names are in lower case. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** An answer of JSON, as the forge gives it. */
export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** A refusal in the forge's form. */
export function refusal(status: number, message: string, more: Record<string, unknown> = {}): Answer {
  return jsonAnswer(status, { message, ...more, documentation_url: 'https://docs.github.com/rest' });
}

/** The JSON of a body, or null when it is not JSON. */
export function parseJson(body: Buffer | undefined): unknown {
  if (body === undefined || body.length === 0) return null;
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isMutation(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
}
