import type { Answers } from '#domain/form/fields.ts';
import { form } from '#domain/form/form.ts';
import { validate } from '#domain/form/validate.ts';
import type { Validation } from '#domain/form/validate.ts';
import type { FormOfAddress } from '#domain/language/address.ts';
import { site as words } from '#domain/language/nl.ts';
import type { Publication, Published } from '#domain/procedure/publication.ts';
import {
  checkAgain,
  checkPage,
  conflict,
  empty,
  formAgain,
  received,
  refused,
  unavailable,
} from './answers.ts';
import { readPosted } from './posted.ts';
import type { Posted } from './posted.ts';
import { Refused } from './problem.ts';
import { ofReceipt, ofToday } from './receipt-day.ts';
import type { Answer, Receipt } from './view.ts';

interface Submission {
  readonly id: string;
  readonly answers: Answers;
  readonly desk: boolean;
}

/** What the routes hand down: they alone know the intake behind it. */
export interface Ports {
  readonly published: Published;
  /** The date where the organisation is. */
  readonly today: string;
  /** Origins that may send the form besides the request’s own host. */
  readonly origins: readonly string[];
  /** A new UUID. */
  readonly newId: () => string;
  readonly isDesk: (key: string) => Promise<boolean>;
  readonly receive: (
    submission: Submission,
  ) => Promise<({ kind: 'received' } & Receipt) | { kind: 'other-answers' } | { kind: 'number-taken' }>;
  /** For the operator: English, and nothing of what was typed. */
  readonly logError: (message: string) => void;
}

/** `/api/check`: the filled form with its errors, or the page on which to check the answers. Keeps nothing. */
export function answerCheck(request: Request, ports: Ports): Promise<Answer> {
  return answering(async () => {
    if (request.method === 'GET')
      return staffForm(new URL(request.url).searchParams.get('desk') ?? '', ports);
    const judged = await judge(request, ports);
    const { posted, validation, publication } = judged;
    if (posted.change) return { ...formAgain(posted, []), publication };
    if (validation.errors) return { ...formAgain(posted, validation.errors), publication };
    const notice = posted.trapped ? 'human' : null;
    const page = checkPage(posted, validation.answers, ports.newId(), notice, formOf(ports));
    return { ...page, publication };
  }, ports);
}

/** `/api/intake`: receives what the check page sends, and shows the receipt when it is durable. */
export function answerIntake(request: Request, ports: Ports): Promise<Answer> {
  return answering(async () => {
    const judged = await judge(request, ports);
    return { ...(await answerJudged(judged, ports)), publication: judged.publication };
  }, ports);
}

async function answerJudged({ posted, desk, validation }: Judged, ports: Ports): Promise<Answer> {
  const { answers, errors } = validation;
  if (errors) return formAgain(posted, errors);
  const { submission: id } = posted;
  if (posted.trapped) return checkPage(posted, answers, id || ports.newId(), 'human', formOf(ports));
  if (id) return receive(posted, { id, answers, desk }, ports);
  const code = id === null ? 'required' : 'invalid';
  const wrong = { code, message: words.technical.submission } as const;
  return checkAgain(posted, answers, ports.newId(), wrong, formOf(ports));
}

async function receive(posted: Posted, submission: Submission, ports: Ports): Promise<Answer> {
  try {
    const reception = await ports.receive(submission);
    if (reception.kind === 'other-answers') return conflict(posted, formOf(ports));
    if (reception.kind === 'received') return received(reception, submission.answers);
    const wrong = { code: 'invalid', message: words.technical.numberTaken } as const;
    return checkAgain(posted, submission.answers, ports.newId(), wrong, formOf(ports));
  } catch (error) {
    ports.logError(`intake: nothing was received, the outbox failed: ${kindOf(error)}`);
    return unavailable(posted, submission.id, formOf(ports));
  }
}

async function isStaff({ desk }: Posted, { isDesk }: Ports): Promise<boolean> {
  return desk !== '' && (await isDesk(desk));
}

/** What was posted, and what the version of its day of receipt says of it. */
interface Judged {
  readonly posted: Posted;
  /** Sent by staff. */
  readonly desk: boolean;
  readonly validation: Validation;
  readonly publication: Publication;
}

async function judge(request: Request, ports: Ports): Promise<Judged> {
  const posted = await readPosted(request, ports.origins);
  const desk = await isStaff(posted, ports);
  const { publication, errors } = ofReceipt(posted, desk, ports);
  const asked = form(publication.procedure, publication.organisation);
  const validation = validate(posted.values, asked, { today: ports.today, desk });
  return {
    posted,
    desk,
    publication,
    validation: errors.length > 0 && !validation.errors ? { errors } : validation,
  };
}

/** The form with the staff’s fields, for who holds a valid key. */
async function staffForm(desk: string, ports: Ports): Promise<Answer> {
  const { isDesk, published, today } = ports;
  if (!(await isDesk(desk))) return refused('desk-key', formOf(ports));
  return { ...formAgain({ ...empty, desk }, []), publication: ofToday(published, today) };
}

async function answering(answer: () => Promise<Answer>, ports: Ports): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Refused) return refused(error.problem, formOf(ports));
    throw error;
  }
}

function formOf({ published }: Ports): FormOfAddress {
  return published.organisation.form_of_address;
}

/** The kind of a failure without its text, which could quote what was typed. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}
