import { z } from 'zod';
import { keysAt } from './allowed.ts';
import { amountSchema } from './amount.ts';
import type { Calendar, Calendars } from './calendar.ts';
import { withChanges } from './calendar.ts';
import { countTerm } from './count.ts';
import { expectation, foundAt } from './expectation.ts';
import { isDate } from './local-date.ts';
import { meantBy } from './slip.ts';

const dateSchema = z.string().refine(isDate, { error: 'an existing date such as 2026-11-20' });

const suspensionSchema = z
  .object({ from: dateSchema, to: dateSchema })
  .refine(({ from, to }) => from <= to, { error: '`from` on or before `to`' });

/** What a line may leave out: a slip in such a name would give the date of another term. */
const OPTIONAL = ['extension', 'suspensions', 'minimum_working_days', 'working', 'closed'] as const;

/** One line of `gegrond due --ndjson`. Fields that it does not name are left alone, but for one that was meant to be one of these. */
const lineSchema = z
  .object({
    id: z.union([z.string(), z.number()], { error: 'a text or a number' }),
    anchor: dateSchema,
    ...amountSchema.shape,
    calendar: z.string(),
    extension: amountSchema.nullish(),
    suspensions: z.array(suspensionSchema).nullish(),
    minimum_working_days: z.int().min(0).max(10_000).nullish(),
    working: z.array(dateSchema).nullish(),
    closed: z.array(dateSchema).nullish(),
  })
  .refine(({ working, closed }) => !working?.some((date) => closed?.includes(date)), {
    path: ['working'],
    error: 'no date that is in `closed` as well',
  });
type Line = z.output<typeof lineSchema>;

/** The answer to one line, and whether it is a refusal (then the filter ends with exit code 1). */
export interface DueAnswer {
  readonly json: string;
  readonly failed: boolean;
}

/**
 * One line of the filter `gegrond due --ndjson`: a term as JSON in, its dates as JSON out, or `{"id","error"}` where
 * it cannot be counted. Pure, and never throws: a bad line does not keep the others from being answered.
 */
export function dueLine(text: string, calendars: Calendars): DueAnswer {
  const value = parse(text.replace(/^\uFEFF/u, ''));
  if (value === undefined) {
    const found = JSON.stringify(text.slice(0, 40));
    return refusal(null, `expected one JSON object on a line; found ${found}`);
  }
  const line = lineSchema.safeParse(value);
  if (!line.success)
    return refusal(idOf(value), line.error.issues.map((issue) => sentence(issue, value)).join('; '));
  const slips = slipsIn(value);
  if (slips.length > 0) return refusal(line.data.id, slips.join('; '));
  const calendar = calendars.get(line.data.calendar);
  if (calendar === undefined) {
    const known = [...calendars.keys()].join(', ');
    return refusal(line.data.id, `calendar: expected one of ${known}; found ${line.data.calendar}`);
  }
  try {
    return { json: JSON.stringify({ id: line.data.id, ...dates(line.data, calendar) }), failed: false };
  } catch (error) {
    if (error instanceof RangeError) return refusal(line.data.id, error.message);
    throw error;
  }
}

function dates(line: Line, calendar: Calendar): ReturnType<typeof countTerm> {
  const { working, closed } = line;
  const changed =
    working?.length || closed?.length
      ? withChanges(calendar, { working: working ?? [], closed: closed ?? [] })
      : calendar;
  return countTerm(
    {
      anchor: line.anchor,
      count: line.count,
      unit: line.unit,
      extension: line.extension ?? undefined,
      suspensions: line.suspensions ?? undefined,
      minimumWorkingDays: line.minimum_working_days ?? undefined,
      roll: 'next-working-day',
    },
    changed,
  );
}

function slipsIn(value: unknown): string[] {
  return Object.keys(value as object).flatMap((key) => {
    const meant = meantBy(key, OPTIONAL);
    return meant === null
      ? []
      : [`${key}: expected ${meant}, written so, or a name that begins otherwise; found ${key}`];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function idOf(value: unknown): string | number | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

function refusal(id: string | number | null, error: string): DueAnswer {
  return { json: JSON.stringify({ id, error }), failed: true };
}

function sentence(issue: z.core.$ZodIssue, value: unknown): string {
  const where = issue.path.map(String).join('.');
  const said =
    issue.code === 'unrecognized_keys'
      ? `expected one of the keys ${keysAt(lineSchema, pathOf(issue)).join(', ')}; found the key ${issue.keys.join(', ')}`
      : `expected ${expectation(issue)}; found ${foundAt(value, issue.path)}`;
  return where === '' ? said : `${where}: ${said}`;
}

const pathOf = ({ path }: z.core.$ZodIssue) =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));
