import type { Octokit } from '@octokit/rest';
import type { Account } from '#app/ports.ts';

/** Recognises the accounts of Gegrond's own apps, by their numeric ids. */
export interface OwnApps {
  isOwn(account: Account): boolean;
  /** Looks up the ids that were not given, once, and only when an app wrote something among these. */
  prepare(accounts: readonly Account[]): Promise<void>;
}

/**
 * `apps` holds numeric account ids of the apps' bots, which need no call, and names (`gegrond-intake`), which are
 * looked up as `gegrond-intake[bot]`: a name in square brackets is an app's and cannot be taken by a person.
 */
export function ownApps(apps: readonly (number | string)[], client: () => Promise<Octokit>): OwnApps {
  const ids = new Set(apps.filter((app) => typeof app === 'number'));
  const names = apps.filter((app) => typeof app === 'string');
  let looked: Promise<void> | null = null;
  const lookUp = async () => {
    const octokit = await client();
    for (const name of names) {
      const { data } = await octokit.rest.users.getByUsername({ username: `${name}[bot]` });
      if (data.type === 'Bot') ids.add(data.id);
    }
  };
  return {
    isOwn: (account) => account.bot && ids.has(account.id),
    async prepare(accounts) {
      if (names.length === 0 || !accounts.some(({ bot, id }) => bot && !ids.has(id))) return;
      looked ??= lookUp();
      try {
        await looked;
      } catch (error) {
        looked = null;
        throw error;
      }
    },
  };
}
