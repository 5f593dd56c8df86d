import { z } from 'zod';

const account = z.object({ id: z.number(), login: z.string(), type: z.string() });

/**
 * The fields of a delivery that a workflow may use, and no other: a title, a body or a label's name is a
 * citizen's or a coordinator's text, and what is not taken in can be neither logged nor kept.
 */
const delivery = z.object({
  action: z.string().optional(),
  issue: z
    .object({
      id: z.number(),
      number: z.number(),
      state: z.string().optional(),
      user: account.nullish(),
      pull_request: z
        .unknown()
        .transform((it) => (it ? {} : undefined))
        .optional(),
    })
    .optional(),
  comment: z.object({ id: z.number(), user: account.nullish() }).optional(),
  repository: z.object({ full_name: z.string() }).optional(),
  sender: account.optional(),
});

const event = delivery.extend({
  schedule: z.string().optional(),
  inputs: z.record(z.string(), z.string()).optional(),
});

/** What `$GITHUB_EVENT_PATH` and the context `github.event` hold. */
export type EventPayload = z.infer<typeof event>;

/** Takes from a webhook's body what workflows need. Throws where it is not the body of a repository's event. */
export function neededOf(body: unknown): EventPayload {
  return delivery.parse(body);
}

/** Reads an event that was kept as JSON; throws where it is none. */
export function parseEvent(json: string): EventPayload {
  return event.parse(JSON.parse(json));
}
