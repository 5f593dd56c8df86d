import type { IsoDate } from '#domain/case/event.ts';
import type { Answers } from '#domain/form/fields.ts';
import { deskOf, routesOf } from '#domain/procedure/routes.ts';
import type { Outbox } from '../ports.ts';
import { caseTitle } from '#text/issue/first-card.ts';
import type { Codes } from './codes.ts';
import { deriveCodes, seal, statusKeys } from './codes.ts';
import type { Entry, Traces } from './entry.ts';
import { readTraces } from './entry.ts';
import type { Reception as Circumstances } from './intake-of.ts';
import { dateOfReceipt, deadlinesOf, dossierOf, intakeOf } from './intake-of.ts';

export interface Submission {
  /** The UUID made with the check page. */
  readonly id: string;
  /** As validated: choices that are offered, dates that exist. */
  readonly answers: Answers;
  /** Entered by staff with a desk key. */
  readonly desk: boolean;
}

export interface ReceptionContext extends Circumstances {
  readonly outbox: Outbox;
  readonly secret: string;
}

export type Reception =
  | {
      readonly kind: 'received';
      readonly number: string;
      readonly receipt: string;
      readonly received: IsoDate;
      readonly deadlines: readonly { readonly code: string; readonly nominal: IsoDate }[];
    }
  /** The same submission id came before, with other answers; those stay. */
  | { readonly kind: 'other-answers' }
  /** Another submission has the number: once in a thousand million. A new submission id gives another number. */
  | { readonly kind: 'number-taken' };

/**
 * Receives a submission: it is durable when this answers `received`, and the same submission is answered with the same
 * number, receipt and dates ever after, also when it was delivered meanwhile or comes twice at the same moment.
 * Throws what the outbox throws when it cannot write: then there is no receipt.
 */
export async function receive(submission: Submission, context: ReceptionContext): Promise<Reception> {
  const codes = await deriveCodes(submission.id, context.secret);
  return oneAtATime(codes.letters, () => receiveAlone(submission, codes, context));
}

async function receiveAlone(
  submission: Submission,
  codes: Codes,
  context: ReceptionContext,
): Promise<Reception> {
  const answers = staffOnly(submission);
  const fingerprint = await seal('answers', canonical(answers), context.secret);
  const number = `${dateOfReceipt(answers, context).slice(0, 4)}-${codes.letters}`;
  for (const kept of await context.outbox.find(codes.letters)) {
    const traces = readTraces(kept.text);
    if (traces?.submission === codes.trace) return answerAgain(traces, codes, fingerprint);
    if (kept.number === number) return { kind: 'number-taken' };
  }
  const entry = await makeEntry(answers, number, codes, fingerprint, context);
  const isKept = await context.outbox.keep(number, JSON.stringify(entry));
  return isKept ? answerAgain(entry, codes, fingerprint) : receiveAlone(submission, codes, context);
}

function answerAgain(traces: Traces, { receipt }: Codes, fingerprint: string): Reception {
  if (traces.answers !== fingerprint) return { kind: 'other-answers' };
  const { number, received, deadlines } = traces;
  return { kind: 'received', number, receipt, received, deadlines };
}

async function makeEntry(
  answers: Answers,
  number: string,
  codes: Codes,
  fingerprint: string,
  context: ReceptionContext,
): Promise<Entry> {
  const intake = { ...intakeOf(answers, context), number, ...(await statusKeys(codes.receipt)) };
  const service = context.organisation.services.find(({ id }) => id === intake.service);
  return {
    schema: 1,
    number,
    desk: deskOf(answers, routesOf(context.procedure, context.organisation)),
    received: intake.received,
    deadlines: deadlinesOf(intake, context),
    submission: codes.trace,
    answers: fingerprint,
    title: caseTitle(number, service?.label ?? null),
    intake,
    dossier: dossierOf(answers, context),
  };
}

/** Channel and dates of receipt are for staff to state; from anybody else they do not count. */
function staffOnly({ answers, desk }: Submission): Answers {
  if (desk) return answers;
  const { channel: _channel, submitted_on: _submitted, received_on: _received, ...rest } = answers;
  return rest;
}

/** The same answers give the same text, in whatever order they come. */
function canonical(answers: Answers): string {
  const given = Object.entries(answers).filter(([, value]) => value !== '');
  return JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const underWay = new Map<string, Promise<unknown>>();

/** Runs what concerns one number one after another: looking and writing belong together. */
async function oneAtATime<T>(letters: string, run: () => Promise<T>): Promise<T> {
  const before = underWay.get(letters) ?? Promise.resolve();
  const mine = before.then(run, run);
  underWay.set(letters, mine);
  try {
    return await mine;
  } finally {
    if (underWay.get(letters) === mine) underWay.delete(letters);
  }
}
