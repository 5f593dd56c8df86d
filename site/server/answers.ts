import { SUBMISSION } from '#domain/form/fields.ts';
import type { Answers } from '#domain/form/fields.ts';
import type { FieldError } from '#domain/form/validate.ts';
import type { FormOfAddress } from '#domain/language/address.ts';
import { site as words } from '#domain/language/nl.ts';
import type { Posted } from './posted.ts';
import { STATUS } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Answer, Receipt } from './view.ts';

/** Every answer that the two routes give, each with its status, its page and its JSON. */

export const empty: Posted = { values: {}, submission: null, desk: '', trapped: false, change: false };

export function formAgain({ values, desk }: Posted, errors: readonly FieldError[]): Answer {
  return {
    status: errors.length > 0 ? 422 : 200,
    view: { kind: 'form', values, errors, desk },
    json: { errors },
  };
}

type CheckView = Extract<Answer['view'], { kind: 'check' }>;

export function checkPage(
  { values, desk }: Posted,
  answers: Answers,
  submission: string,
  notice: CheckView['notice'],
  form: FormOfAddress,
): Answer {
  const question = notice === 'human' ? { question: words.checkPage(form).humanText } : {};
  return {
    status: 200,
    view: { kind: 'check', values, answers, submission, desk, notice },
    json: { submission, answers, ...question },
  };
}

/** The check page again because nothing was received; a program is told what was wrong with the submission id. */
export function checkAgain(
  posted: Posted,
  answers: Answers,
  submission: string,
  wrong: { readonly code: 'required' | 'invalid'; readonly message: string },
  form: FormOfAddress,
): Answer {
  const page = checkPage(posted, answers, submission, 'again', form);
  return { ...page, status: 422, json: { errors: [{ field: SUBMISSION, ...wrong }] } };
}

export function received(
  { number, receipt: code, received: on, deadlines }: Receipt,
  answers: Answers,
): Answer {
  const receipt = { number, receipt: code, received: on, deadlines };
  return { status: 201, view: { kind: 'receipt', receipt, answers }, json: receipt };
}

export function conflict({ values, desk }: Posted, form: FormOfAddress): Answer {
  const { title, lead } = words.conflictPage(form);
  const message = `${title}. ${lead}`;
  return {
    status: 409,
    view: { kind: 'conflict', values, desk },
    json: { errors: [{ field: SUBMISSION, code: 'other-answers', message }] },
  };
}

export function unavailable({ values, desk }: Posted, submission: string, form: FormOfAddress): Answer {
  return {
    status: 503,
    view: { kind: 'unavailable', values, submission, desk },
    json: { errors: [{ code: 'unavailable', message: words.unavailablePage(form).lead }] },
  };
}

export function refused(problem: Problem, form: FormOfAddress): Answer {
  const message = words.problems(form)[problem].text;
  return {
    status: STATUS[problem],
    view: { kind: 'problem', problem },
    json: { errors: [{ code: problem, message }] },
  };
}
