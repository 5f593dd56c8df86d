/** A citizen at the two routes of the intake, as a browser without JavaScript. */
import { readPage } from '../site/read-page.ts';

/** What the server answered with beside its pages: status and headers, to be searched too. */
export interface Answered {
  readonly status: number;
  readonly page: string;
  readonly frame: string;
}

/** Sends a filled form. */
export async function post(site: string, path: string, values: Record<string, string>): Promise<Answered> {
  const answer = await fetch(`${site}${path}`, {
    method: 'POST',
    headers: { origin: site, accept: 'text/html' },
    body: new URLSearchParams(values),
    redirect: 'manual',
  });
  const frame = JSON.stringify([answer.status, ...answer.headers]);
  return { status: answer.status, page: await answer.text(), frame };
}

/** Fills in the form, looks at the answers and sends them; gives all that was answered. */
export async function complain(site: string, values: Record<string, string>): Promise<Answered[]> {
  const check = await post(site, '/api/check', values);
  if (check.status !== 200) throw new Error(`the check page was answered ${check.status}`);
  const receipt = await post(site, '/api/intake', { ...readPage(check.page).values });
  if (receipt.status !== 201) throw new Error(`the intake was answered ${receipt.status}`);
  return [check, receipt];
}
