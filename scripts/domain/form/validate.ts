import { form as words } from '../language/nl.ts';
import { readDate } from './date.ts';
import { WAYS_TO_ANSWER } from './fields.ts';
import type { Answers, FieldId, Values } from './fields.ts';
import type { Form, FormField } from './form.ts';
import { codePoints, normaliseValues } from './normalise.ts';

/** The codes of formats.md “Intake”. */
export type ErrorCode =
  | 'required'
  | 'too-long'
  | 'invalid'
  | 'not-a-date'
  | 'in-the-future'
  | 'not-offered'
  | 'unreachable'
  | 'not-allowed';

export interface FieldError {
  readonly field: string;
  readonly code: ErrorCode;
  /** For the person who filled in the form, in the language of the organisation. */
  readonly message: string;
}

export type Validation =
  | { readonly answers: Answers; readonly errors?: never }
  | { readonly errors: readonly FieldError[]; readonly answers?: never };

export interface ValidationContext {
  /** The local date in the organisation's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether the sender holds a valid desk key. */
  readonly desk: boolean;
}

/**
 * Judges what was typed.
 *
 * @param raw field ids to texts as they were sent; other keys are not looked at.
 * @returns the answers, or at most one error for each field, in the order of the form.
 */
export function validate(
  raw: Readonly<Record<string, string>>,
  form: Form,
  context: ValidationContext,
): Validation {
  const values = normaliseValues(raw);
  const say = words.errors(form.address);
  const errors = form.fields.flatMap((field) => {
    const error =
      judge(values[field.id], field, { ...context, say }) ??
      unreachable(field, values, form, say) ??
      disorder(field, values, say);
    return error ? [{ field: field.id, ...error }] : [];
  });
  return errors.length > 0 ? { errors } : { answers: answersOf(values, form) };
}

/**
 * What is wrong with the text of one field that somebody of the organisation typed; `null` where it can be right. An
 * empty one never is.
 */
export function objectionTo(text: string, field: FormField, context: ValidationContext): Judgement {
  const value = normaliseValues({ [field.id]: text })[field.id];
  const say = words.errors('u');
  if (value === undefined) return required(field, say);
  if (field.kind !== 'lines' && text.trim().includes('\n')) {
    return { code: 'invalid', message: say.oneLine(field.noun) };
  }
  return judge(value, field, { ...context, say });
}

export type Judgement = Omit<FieldError, 'field'> | null;

/** What a judgement is said with, in the form of address of the form. */
type Words = ReturnType<typeof words.errors>;

interface Judging extends ValidationContext {
  readonly say: Words;
}

function judge(value: string | undefined, field: FormField, judging: Judging): Judgement {
  const { desk, say } = judging;
  if (field.group === 'desk' && !desk) {
    return value === undefined ? null : { code: 'not-allowed', message: say.notAllowed(field.noun) };
  }
  if (value === undefined) return field.required ? required(field, say) : null;
  return tooLong(value, field, say) ?? JUDGES[field.kind](value, field, judging);
}

function tooLong(value: string, { noun, max }: FormField, say: Words): Judgement {
  const length = codePoints(value);
  if (max === undefined || length <= max) return null;
  return { code: 'too-long', message: say.tooLong(noun, length, max) };
}

function required({ noun, choices }: FormField, say: Words): Judgement {
  return { code: 'required', message: (choices.length > 0 ? say.requiredChoice : say.required)(noun) };
}

type Judge = (value: string, field: FormField, judging: Judging) => Judgement;

const date: Judge = (value, { noun }, { today, say }) => {
  const day = readDate(value);
  if (!day) return { code: 'not-a-date', message: say.notADate(noun) };
  if (day > today) return { code: 'in-the-future', message: say.inTheFuture(noun, today) };
  return null;
};

const choice: Judge = (value, { choices, noun }, { say }) =>
  choices.some(({ id }) => id === value) ? null : { code: 'not-offered', message: say.notOffered(noun) };

/** Something, an at-sign, something with a dot: whether it exists only a mail can tell. */
const email: Judge = (value, _, { say }) =>
  /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(value) ? null : { code: 'invalid', message: say.email };

/** At least six figures; what people write around them (“na 18 uur”) may stay. */
const phone: Judge = (value, _, { say }) =>
  (value.match(/\d/g) ?? []).length >= 6 ? null : { code: 'invalid', message: say.phone };

const anything: Judge = () => null;

const JUDGES: Readonly<Record<FormField['kind'], Judge>> = {
  line: anything,
  lines: anything,
  email,
  phone,
  date,
  choice,
  'yes-no': choice,
};

/** Named at the first of the ways to answer that the form asks. */
function unreachable(field: FormField, values: Values, form: Form, say: Words): Judgement {
  if (form.anonymous || WAYS_TO_ANSWER.some((way) => values[way] !== undefined)) return null;
  const asked = form.fields.find(({ id, asked }) => asked && WAYS_TO_ANSWER.includes(id));
  if (field.id !== (asked?.id ?? 'email')) return null;
  return { code: 'unreachable', message: say.unreachable };
}

/** Two dates that cannot both be right, named at the one that is less sure. */
function disorder(field: FormField, values: Values, say: Words): Judgement {
  const other = ORDER[field.id];
  const [here, there] = [readDate(values[field.id] ?? ''), other ? readDate(values[other.than] ?? '') : null];
  if (!other || !here || !there) return null;
  if (other.must === 'follow' && here < there) {
    return { code: 'invalid', message: say.before(field.noun, there) };
  }
  if (other.must === 'precede' && here > there) {
    return { code: 'invalid', message: say.after(field.noun, there) };
  }
  return null;
}

const ORDER: Readonly<Partial<Record<FieldId, { must: 'follow' | 'precede'; than: FieldId }>>> = {
  facts_until: { must: 'follow', than: 'facts_from' },
  submitted_on: { must: 'precede', than: 'received_on' },
};

/** Dates as `YYYY-MM-DD`; the entity of the chosen service where none was chosen. */
function answersOf(values: Values, form: Form): Answers {
  const dates = form.fields
    .filter(({ kind }) => kind === 'date')
    .map(({ id }) => [id, readDate(values[id] ?? '')] as const)
    .filter(([, day]) => day !== null);
  const entity = values.entity ?? form.entityOf(values.service);
  return { ...values, ...Object.fromEntries(dates), ...(entity ? { entity } : {}) };
}
