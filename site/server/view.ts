import type { Answers, Values } from '#domain/form/fields.ts';
import type { FieldError } from '#domain/form/validate.ts';
import type { Publication } from '#domain/procedure/publication.ts';
import type { Problem } from './problem.ts';

/** What the citizen gets to see, as data; `IntakeView.astro` makes it a page. */
export type View =
  | {
      readonly kind: 'form';
      readonly values: Values;
      readonly errors: readonly FieldError[];
      readonly desk: string;
    }
  | {
      readonly kind: 'check';
      /** As typed, so that “change” and a second check find the very same. */
      readonly values: Values;
      readonly answers: Answers;
      readonly submission: string;
      readonly desk: string;
      /** Why the page is shown again, where it is. */
      readonly notice: 'human' | 'again' | null;
    }
  | { readonly kind: 'receipt'; readonly receipt: Receipt; readonly answers: Answers }
  | { readonly kind: 'conflict'; readonly values: Values; readonly desk: string }
  | {
      readonly kind: 'unavailable';
      readonly values: Values;
      readonly submission: string;
      readonly desk: string;
    }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The body of a 201 (formats.md “Intake”). */
export interface Receipt {
  readonly number: string;
  readonly receipt: string;
  readonly received: string;
  readonly deadlines: readonly { readonly code: string; readonly nominal: string }[];
}

/** One answer to a request, for a browser and for a program. */
export interface Answer {
  readonly status: number;
  readonly view: View;
  readonly json: unknown;
  /** By what the page is shown, where it shows the form or what was answered in it. */
  readonly publication?: Publication;
}
