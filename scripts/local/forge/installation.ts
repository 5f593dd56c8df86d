import type { Answer, Call } from './call.ts';
import { isObject, jsonAnswer, parseJson, refusal } from './call.ts';
import type { ForgeApp } from './options.ts';

const LOOK_UP = /^\/(?:repos\/([^/]+)\/([^/]+)|orgs\/([^/]+)|users\/([^/]+))\/installation$/;

/**
 * The installation of the asking app at an owner. The emulator gives that of whichever app was installed
 * first; the forge gives the asker its own, where it is installed on that repository. Null when the call asks
 * something else.
 */
export async function ownInstallation(
  call: Call,
  ask: (call: Call) => Promise<Answer>,
  app: ForgeApp | undefined,
): Promise<Answer | null> {
  const asked = LOOK_UP.exec(call.path);
  if (call.method !== 'GET' || asked === null) return null;
  const owner = (asked[1] ?? asked[3] ?? asked[4] ?? '').toLowerCase();
  const isOutside = asked[2] !== undefined && app?.repositories?.includes(asked[2]) === false;
  if (isOutside) return refusal(404, 'Not Found');
  const all = await ask({ method: 'GET', path: '/app/installations' });
  const installations = parseJson(all.body);
  if (all.status !== 200 || !Array.isArray(installations)) return all;
  const own: unknown = installations.find(
    (one) =>
      isObject(one) && isObject(one['account']) && String(one['account']['login']).toLowerCase() === owner,
  );
  return own === undefined ? refusal(404, 'Not Found') : jsonAnswer(200, own);
}
