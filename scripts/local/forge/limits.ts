import type { Answer, Call } from './call.ts';
import { isMutation, isObject, parseJson, refusal } from './call.ts';

const LONGEST = { title: 256, body: 65_536 } as const;

/** Refuses a title or a text that the forge finds too long (it counts characters); null when it is not. */
export function refuseTooLong(call: Call): Answer | null {
  if (!isMutation(call.method) || !/^\/repos\/[^/]+\/[^/]+\/issues(\/|$)/.test(call.path)) return null;
  const value = parseJson(call.body);
  if (!isObject(value)) return null;
  const resource = call.path.includes('/comments') ? 'IssueComment' : 'Issue';
  for (const [field, longest] of Object.entries(LONGEST)) {
    const text = value[field];
    if (typeof text !== 'string' || [...text].length <= longest) continue;
    const message = `${field} is too long (maximum is ${String(longest)} characters)`;
    return refusal(422, 'Validation Failed', { errors: [{ resource, code: 'custom', field, message }] });
  }
  return null;
}
