import { connectDocuments } from '#adapters/github/documents.ts';
import { readDeskAddress } from '#adapters/github/desk-address.ts';
import type { Documents } from '#app/ports.ts';
import { usage, UsageError } from './arguments.ts';

const APP = 'GEGROND_DOCUMENTS_APP_ID';
const KEY = 'GEGROND_DOCUMENTS_PRIVATE_KEY';

/**
 * The documents of a desk: in the repository with the desk's name and `-documents` behind it, by an app of their own.
 * `null` where no such app is set up.
 *
 * @param desk - the address of the desk at the forge
 */
export function openDocuments(desk: string, env: NodeJS.ProcessEnv): Documents | null {
  const appId = env[APP] || null;
  const privateKey = env[KEY] || null;
  if (appId === null && privateKey === null) return null;
  if (appId === null || privateKey === null) {
    const [missing, example] = appId === null ? [APP, '12346'] : [KEY, '-----BEGIN RSA PRIVATE KEY-----…'];
    throw new UsageError(`${missing}: expected in the environment, like ${example}; found nothing`);
  }
  const { repo, ...forge } = usage(() => readDeskAddress(desk));
  return connectDocuments({ ...forge, repo: `${repo}-documents`, appId, privateKey });
}
