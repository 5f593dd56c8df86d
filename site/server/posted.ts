import { CHANGE, DESK_KEY, HONEYPOT, SUBMISSION } from '#domain/form/fields.ts';
import type { Values } from '#domain/form/fields.ts';
import { normaliseValues } from '#domain/form/normalise.ts';
import { checkOrigin } from './origin.ts';
import { readForm } from './read-body.ts';

/** What came with a form: the answers as typed, and the technical fields. */
export interface Posted {
  readonly values: Values;
  /** A well-formed submission id, in lower case; `''` for one that is not; `null` for none. */
  readonly submission: string | null;
  readonly desk: string;
  /** The field that no person sees was filled in. */
  readonly trapped: boolean;
  /** The citizen wants the filled form back. */
  readonly change: boolean;
}

/** Reads a posted form. @throws Refused */
export async function readPosted(request: Request, origins: readonly string[]): Promise<Posted> {
  checkOrigin(request.headers, origins);
  const fields = await readForm(request);
  return {
    values: normaliseValues(fields),
    submission: uuid(fields[SUBMISSION]),
    desk: fields[DESK_KEY] ?? '',
    trapped: (fields[HONEYPOT] ?? '') !== '',
    change: fields[CHANGE] === '1',
  };
}

function uuid(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  return UUID.test(text) ? text.toLowerCase() : '';
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
