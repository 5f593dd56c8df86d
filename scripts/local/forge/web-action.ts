import type { Answer, Call } from './call.ts';
import { isObject, parseJson, refusal } from './call.ts';
import type { Gone } from './gone.ts';
import type { Identity } from './identities.ts';
import type { LookUp } from './rights.ts';
import type { ForgeEvent } from './webhooks.ts';

const PATH = /^\/_web\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)(\/transfer)?$/;

/**
 * What a person does on the forge's own pages and no app can: `DELETE /_web/repos/<o>/<r>/issues/<n>` deletes
 * an issue, `POST …/transfer` moves it to a repository that the apps do not see. `rights.ts` lets only an
 * administrator. Gives the answer and the event it causes; null when the call is something else.
 */
export async function webAction(
  call: Call,
  who: Identity,
  { gone, lookUp }: { gone: Gone; lookUp: LookUp },
): Promise<{ answer: Answer; events: ForgeEvent[] } | null> {
  const asked = PATH.exec(call.path);
  if (asked === null) return null;
  const [, repository = '', number = '', transfer] = asked;
  const how = transfer === undefined ? 'deleted' : 'transferred';
  const issue = await lookUp(`/repos/${repository}/issues/${number}`);
  if (issue === null || call.method !== (how === 'deleted' ? 'DELETE' : 'POST') || who.kind !== 'person') {
    return { answer: refusal(404, 'Not Found'), events: [] };
  }
  gone.mark(repository, Number(number), how);
  const event = {
    action: how,
    issue,
    repository: await lookUp(`/repos/${repository}`),
    sender: await lookUp(`/users/${who.login}`),
    ...(how === 'transferred' ? { changes: { new_repository: newRepository(call) } } : {}),
  };
  return {
    answer: { status: 204, headers: {}, body: Buffer.alloc(0) },
    events: [{ event: 'issues', payload: JSON.stringify(event) }],
  };
}

function newRepository(call: Call): { full_name: string } {
  const value = parseJson(call.body);
  return { full_name: isObject(value) ? String(value['repository']) : 'elsewhere/elsewhere' };
}
