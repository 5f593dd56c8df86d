import { Hono } from 'hono';
import { verifySignature } from '../runner/signature.ts';
import type { Runners } from './runners.ts';

/** Where the forge's events come in: signed ones go to the runner, others are refused. */
export function webhookRoute(runner: () => Runners | null, secret: string): Hono {
  const app = new Hono();
  app.post('/webhook', async (context) => {
    const body = await context.req.text();
    const header = (name: string) => context.req.header(name) ?? '';
    if (!verifySignature(secret, body, header('x-hub-signature-256')))
      return context.text('bad signature', 401);
    const event = header('x-github-event');
    if (event === 'issues' || event === 'issue_comment') {
      await runner()?.handleWebhook(event, header('x-github-delivery'), JSON.parse(body));
    }
    return context.text('taken', 202);
  });
  return app;
}
