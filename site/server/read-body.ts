import { Refused } from './problem.ts';

/** formats.md “Intake”. */
export const MOST_BYTES = 256 * 1024;

/** So much of a body that is too large is read and thrown away, so that a browser gets to hear why it was refused. */
const MOST_DRAINED = 8 * 1024 * 1024;

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * The fields of a posted form, by name; of a name that comes twice the first. Texts are as they were sent.
 *
 * @throws Refused `content-type`, `too-large`, `malformed`, or `attachment` for a file
 */
export async function readForm(request: Request): Promise<Readonly<Record<string, string>>> {
  const type = request.headers.get('content-type') ?? '';
  if (!FORM_TYPES.includes((type.split(';')[0] ?? '').trim().toLowerCase())) {
    await drain(request.body);
    throw new Refused('content-type');
  }
  const form = await parse(await readAtMost(request.body, MOST_BYTES), type);
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    if (typeof value !== 'string') {
      if (value.size > 0) throw new Refused('attachment');
    } else if (!fields.has(name)) fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

/** What came with a form that holds one file: the fields as above, and the file's bytes; its name is not looked at. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  /** `null` when no file was chosen. */
  readonly file: Uint8Array | null;
}

/** Who has a key may send so much by mistake and still hear why it was refused. `astro.config.mjs` allows a little more. */
const MOST_DRAINED_OF_FILE = 60 * 1024 * 1024;

/** Room for the other fields of a form beside its file. */
const BESIDE_FILE = 64 * 1024;

/** @throws Refused as above; `too-large` for more than `most` bytes of file */
export async function readUpload(request: Request, most: number): Promise<Upload> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.trim().toLowerCase().startsWith('multipart/form-data')) {
    await drain(request.body);
    throw new Refused('content-type');
  }
  const form = await parse(await readAtMost(request.body, most + BESIDE_FILE, MOST_DRAINED_OF_FILE), type);
  const fields: Record<string, string> = {};
  let file: Uint8Array | null = null;
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] ??= value;
    else if (value.name !== '' || value.size > 0) file ??= new Uint8Array(await value.arrayBuffer());
  }
  return { fields, file };
}

async function parse(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new Refused('malformed');
  }
}

async function readAtMost(
  body: Request['body'],
  most: number,
  drained = MOST_DRAINED,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength;
      if (size <= most) chunks.push(chunk);
      if (size > drained) break;
    }
  } catch (error) {
    // The server itself reads no more than its own limit.
    if (size <= most) throw error;
  }
  if (size > most) throw new Refused('too-large');
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

async function drain(body: Request['body']): Promise<void> {
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_DRAINED) break;
  }
}
