import { createHmac, randomUUID } from 'node:crypto';

/** An event of the forge: `issues`, `issue_comment`, … and its payload as JSON text. */
export interface ForgeEvent {
  event: string;
  payload: string;
}

const ANSWER_WITHIN_MS = 10_000;

export interface WebhookSender {
  /** Sends events, one after the other, once each: the forge delivers nothing twice. Does not wait. */
  send(events: ForgeEvent[]): void;
}

/** `fetcher` is the platform's own fetch. What could not be delivered is told on stderr, without its content. */
export function makeWebhookSender(
  target: { url: string; secret: string } | undefined,
  fetcher: typeof fetch,
): WebhookSender {
  let last = Promise.resolve();
  return {
    send(events) {
      if (target === undefined) return;
      for (const event of events) last = last.then(() => deliver(target, event, fetcher));
    },
  };
}

async function deliver(
  target: { url: string; secret: string },
  event: ForgeEvent,
  fetcher: typeof fetch,
): Promise<void> {
  const body = event.payload;
  const signature = createHmac('sha256', target.secret).update(body).digest('hex');
  try {
    const answer = await fetcher(target.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'GitHub-Hookshot/gegrond',
        'x-github-event': event.event,
        'x-github-delivery': randomUUID(),
        'x-hub-signature-256': `sha256=${signature}`,
      },
      body,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    await answer.arrayBuffer();
    if (!answer.ok) console.error(`forge: webhook ${event.event} was answered ${String(answer.status)}`);
  } catch (error) {
    console.error(
      `forge: webhook ${event.event} was not delivered: ${error instanceof Error ? error.name : 'error'}`,
    );
  }
}
