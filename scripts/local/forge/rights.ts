import type { Answer, Call } from './call.ts';
import { isMutation, isObject, parseJson, refusal } from './call.ts';
import type { Identity } from './identities.ts';
import type { ForgeOptions, ForgePerson } from './options.ts';

/** Looks something up at the emulator as it is now; null when it is not there. */
export type LookUp = (path: string) => Promise<Record<string, unknown> | null>;

const RANK = { none: 0, read: 1, triage: 2, write: 3, admin: 4 } as const;

/**
 * Refuses a person what the role does not allow, where the emulator lets it pass: without a role a private
 * repository is not there; others' comments and texts take *write*; labels, assignees and state take *triage*.
 * Apps are held to their permissions by the emulator itself. Null when nothing stands in the way.
 */
export async function refuseWithoutRight(
  call: Call,
  who: Identity,
  options: ForgeOptions,
  lookUp: LookUp,
): Promise<Answer | null> {
  const person = who.kind === 'person' ? options.people.find((one) => one.login === who.login) : undefined;
  if (person === undefined || !/^\/(_web\/)?repos\//.test(call.path)) return null;
  const role = roleIn(call, person);
  if (role === 'none') return refusal(404, 'Not Found');
  if (!isMutation(call.method)) return null;
  const needed = await neededFor(call, person, lookUp);
  return RANK[role] >= RANK[needed] ? null : refusal(403, `Must have ${needed} rights to Repository.`);
}

/** What the person may do in the repository of the call. */
function roleIn(call: Call, { role, roles = {} }: ForgePerson): ForgePerson['role'] {
  const repository = /^\/(?:_web\/)?repos\/[^/]+\/([^/?]+)/.exec(call.path)?.[1] ?? '';
  return roles[repository] ?? role;
}

async function neededFor(call: Call, person: ForgePerson, lookUp: LookUp): Promise<keyof typeof RANK> {
  const path = call.path.split('?')[0] ?? '';
  const inRepository = path.replace(/^\/repos\/[^/]+\/[^/]+/, '');
  if (/^\/issues(\/\d+\/comments)?$/.test(inRepository) && call.method === 'POST') {
    return namesMoreThanText(call) ? 'triage' : 'read';
  }
  if (/^\/issues\/comments\/\d+$/.test(inRepository))
    return (await isBy(person, path, lookUp)) ? 'read' : 'write';
  if (/^\/issues\/\d+$/.test(inRepository) && call.method === 'PATCH') {
    const own = await isBy(person, path, lookUp);
    if (changes(call, ['title', 'body']) && !own) return 'write';
    return namesMoreThanText(call) || !own ? 'triage' : 'read';
  }
  if (/^\/issues\/\d+\/(labels|assignees)/.test(inRepository)) return 'triage';
  return /^\/issues\/\d+\/lock$|^\/labels/.test(inRepository) ? 'write' : 'admin';
}

function namesMoreThanText(call: Call): boolean {
  return changes(call, ['labels', 'assignees', 'milestone']);
}

function changes(call: Call, fields: string[]): boolean {
  const value = parseJson(call.body);
  return isObject(value) && fields.some((field) => field in value);
}

async function isBy(person: ForgePerson, path: string, lookUp: LookUp): Promise<boolean> {
  const user = (await lookUp(path))?.['user'];
  return isObject(user) && user['login'] === person.login;
}
