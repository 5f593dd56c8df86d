/** The fields of an intake that are not personal, as a fenced block of JSON in the body of the issue. */
import { remark } from 'remark';
import { z } from 'zod';
import type { CaseEvent } from '#domain/case/event.ts';
import { checkEvent } from '../case-file/check-event.ts';
import { CASE_NUMBER } from '../code/code.ts';
import { fence } from './fence.ts';

const LANGUAGE = 'gegrond';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/u);
const date = z.iso.date();

/** What a case can go on with after its receipt. */
function isLaterEvent(value: unknown): value is CaseEvent {
  try {
    return checkEvent(value, 0).type !== 'received';
  } catch {
    return false;
  }
}

const isEachOnce = (events: readonly CaseEvent[]) =>
  new Set(events.map(({ source }) => source)).size === events.length;

export const intakeSchema = z.strictObject({
  schema: z.literal(1),
  number: z.string().regex(CASE_NUMBER),
  /** Local date of receipt, by which the terms count. */
  received: date,
  /** When the intake had it. */
  received_at: z.iso.datetime(),
  /** Date of submission as stated (postmark), where another than the date of receipt. */
  submitted: date.optional(),
  /** `reglement@1` */
  procedure: z.string().regex(/^[a-z][a-z0-9-]*@\d+$/u),
  /** Ids of the organisation; `unknown` where the citizen left it open. */
  entity: id,
  service: id,
  category: id,
  channel: id,
  capacity: id.optional(),
  about: id.optional(),
  respondent: z.enum(['known', 'unknown', 'none']),
  contacted: z.enum(['yes', 'no']).optional(),
  older_than_limit: z.boolean().optional(),
  forward_consent: z.enum(['yes', 'no']).optional(),
  /** Where the status is published and what opens it; from the receipt code. */
  slot: z
    .string()
    .regex(/^[0-9a-f]{32}$/u)
    .optional(),
  key: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
  /** Of a case that another desk passed on: what happened there and counts, after the receipt. */
  taken_over: z
    .array(z.custom<CaseEvent>(isLaterEvent, 'events of a case'))
    .refine(isEachOnce, 'each event once')
    .optional(),
});

export type Intake = z.infer<typeof intakeSchema>;

export type IntakeProblem =
  | { readonly code: 'missing' }
  | { readonly code: 'duplicate'; readonly found: number }
  | { readonly code: 'not-json' }
  | { readonly code: 'unknown-schema'; readonly expected: 1 }
  | { readonly code: 'wrong-field'; readonly field: string; readonly expected: string };

export type IntakeReading =
  { readonly ok: true; readonly intake: Intake } | { readonly ok: false; readonly problem: IntakeProblem };

/** The block: a fence with the word `gegrond`, a field a line, an event a line. */
export function writeIntakeBlock({ taken_over: events, ...fields }: Intake): string {
  const lines = JSON.stringify(fields, null, 2);
  if (events === undefined) return fence(lines, LANGUAGE);
  const taken = events.map((event) => `\n    ${JSON.stringify(event)}`).join(',');
  return fence(`${lines.slice(0, -'\n}'.length)},\n  "taken_over": [${taken}\n  ]\n}`, LANGUAGE);
}

const problem = (found: IntakeProblem): IntakeReading => ({ ok: false, problem: found });

/**
 * The intake in the body of an issue, read from the markdown tree: a block that stands inside another one, in a
 * quotation of code or in a comment is none. Check the author of the issue first.
 */
export function readIntakeBlock(body: string): IntakeReading {
  const blocks = codeBlocks(remark().parse(body));
  const [only] = blocks;
  if (only === undefined) return problem({ code: 'missing' });
  if (blocks.length > 1) return problem({ code: 'duplicate', found: blocks.length });
  return readIntake(only);
}

function readIntake(text: string): IntakeReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem({ code: 'not-json' });
  }
  const read = intakeSchema.safeParse(value);
  if (read.success) return { ok: true, intake: read.data };
  const [first] = read.error.issues;
  const field = first?.path.join('.') ?? '';
  if (field === 'schema') return problem({ code: 'unknown-schema', expected: 1 });
  return problem({ code: 'wrong-field', field, expected: first?.message ?? '' });
}

interface MarkdownNode {
  readonly type: string;
  readonly lang?: string | null | undefined;
  readonly value?: string | undefined;
  readonly children?: readonly MarkdownNode[] | undefined;
}

function codeBlocks(node: MarkdownNode): string[] {
  if (node.type === 'code' && node.lang === LANGUAGE) return [node.value ?? ''];
  return (node.children ?? []).flatMap(codeBlocks);
}
