import { document as words } from '#domain/language/nl.ts';
import type { DocumentKind } from '#domain/language/nl/document.ts';
import { checkOrigin } from './origin.ts';
import type { Problem } from './problem.ts';
import { Refused, STATUS } from './problem.ts';
import { readUpload } from './read-body.ts';

/** Where staff add a document, with their key of the day. */
export function documentPath(desk: string, document?: string): string {
  const query = new URLSearchParams({ desk, ...(document === undefined ? {} : { document }) });
  return `/medewerkers/document/?${query.toString()}`;
}

export type DocumentError = keyof typeof words.errors;
export type DocumentState = keyof typeof words.state;

/** What staff get to see, as data; `DocumentView.astro` makes it a page. */
export type DocumentPage =
  | {
      readonly kind: 'form';
      /** The id of what will be sent. */
      readonly id: string;
      readonly number: string;
      readonly chosen: string;
      readonly errors: Readonly<Partial<Record<'number' | 'kind' | 'file', DocumentError>>>;
    }
  | { readonly kind: 'state'; readonly state: DocumentState }
  | { readonly kind: 'not-set-up' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'problem'; readonly problem: Problem };

export type DocumentAnswer =
  | { readonly status: number; readonly page: DocumentPage; readonly desk: string }
  | { readonly location: string };

/** What the route hands down: it alone knows the intake behind it. */
export interface DocumentPorts {
  /** False where no place for documents is set up. */
  readonly isSetUp: boolean;
  readonly origins: readonly string[];
  /** The most bytes of a file. */
  readonly most: number;
  /** A new UUID. */
  readonly newId: () => string;
  readonly isDesk: (key: string) => Promise<boolean>;
  readonly receive: (sent: {
    readonly id: string;
    readonly number: string;
    readonly kind: string;
    readonly bytes: Uint8Array | null;
  }) => Promise<Readonly<Partial<Record<'number' | 'kind' | 'file', DocumentError>>>>;
  readonly stateOf: (id: string) => Promise<Exclude<DocumentState, 'unknown'> | null>;
  readonly logError: (message: string) => void;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * `/medewerkers/document/`: the form, how it stands with a document (`?document=<id>`), and what is sent. The key stands
 * in the address, so that nothing is read of who has none.
 */
export async function answerDocument(request: Request, ports: DocumentPorts): Promise<DocumentAnswer> {
  const query = new URL(request.url).searchParams;
  const desk = query.get('desk') ?? '';
  try {
    if (!(await ports.isDesk(desk))) throw new Refused('desk-key');
    if (!ports.isSetUp) return { status: 404, page: { kind: 'not-set-up' }, desk };
    if (request.method === 'POST') return await received(request, desk, ports);
    const document = query.get('document');
    if (document === null) return formPage(desk, { number: '', chosen: '', errors: {} }, ports);
    const state = UUID.test(document) ? await ports.stateOf(document) : null;
    return { status: 200, page: { kind: 'state', state: state ?? 'unknown' }, desk };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { status: STATUS[error.problem], page: { kind: 'problem', problem: error.problem }, desk: '' };
  }
}

type Form = Omit<Extract<DocumentPage, { kind: 'form' }>, 'kind' | 'id'>;

/** A browser forgets the chosen file with every answer, so that it must be chosen anew whatever was wrong. */
function formPage(desk: string, form: Form, { newId }: DocumentPorts): DocumentAnswer {
  const isWrong = Object.keys(form.errors).length > 0;
  const errors = isWrong ? { ...form.errors, file: form.errors.file ?? ('again' as const) } : {};
  return { status: isWrong ? 422 : 200, page: { kind: 'form', id: newId(), ...form, errors }, desk };
}

async function received(request: Request, desk: string, ports: DocumentPorts): Promise<DocumentAnswer> {
  checkOrigin(request.headers, ports.origins);
  const upload = await readUpload(request, ports.most).catch((error: unknown) => {
    if (error instanceof Refused && error.problem === 'too-large') return null;
    throw error;
  });
  if (upload === null) return formPage(desk, { number: '', chosen: '', errors: { file: 'large' } }, ports);
  const { number = '', kind = '', document: id = '' } = upload.fields;
  if (!UUID.test(id)) throw new Refused('malformed');
  try {
    const errors = await ports.receive({ id, number, kind, bytes: upload.file });
    if (Object.keys(errors).length === 0) return { location: documentPath(desk, id) };
    return formPage(desk, { number, chosen: kind, errors }, ports);
  } catch (error) {
    ports.logError(`intake: no document was received: ${error instanceof Error ? error.name : 'unknown'}`);
    return { status: 503, page: { kind: 'unavailable' }, desk };
  }
}

export const KINDS = Object.keys(words.kinds) as DocumentKind[];
