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
  const names = new Set(apps.filter((app) => typeof app === 'string'));
  const lookUp = async (name: string) => {
    const octokit = await client();
    const { data } = await octokit.rest.users.getByUsername({ username: `${name}[bot]` });
    if (data.type === 'Bot') ids.add(data.id);
    names.delete(name);
  };
  return {
    isOwn: (account) => account.bot && ids.has(account.id),
    async prepare(accounts) {
      const strangers = accounts.filter(({ bot, id }) => bot && !ids.has(id));
      const asked = [...names].filter((name) => strangers.some(({ login }) => login === `${name}[bot]`));
      for (const name of asked) await lookUp(name);
    },
  };
}
