import type { Runner } from '../runner/runner.ts';
import { createRunner } from '../runner/runner.ts';
import { appsOf } from './forge.ts';
import type { Keys } from './keys.ts';
import type { Layout } from './layout.ts';
import { DESK, PRODUCT, PUBLIC_SIDE } from './layout.ts';

/** The runner of the desk's workflows, with the variables and secrets that an operator sets at the forge. */
export function startRunner(options: {
  readonly product: string;
  readonly layout: Layout;
  readonly keys: Keys;
  readonly forge: string;
  readonly pages: string;
  readonly env: Readonly<Record<string, string>>;
  readonly now: () => string;
}): Promise<Runner> {
  const { product, layout, keys, forge, pages, env, now } = options;
  const { workflow } = appsOf(keys);
  return createRunner({
    state: layout.root,
    desk: { repository: DESK, git: layout.desk },
    repositories: { [PRODUCT]: { link: product }, [PUBLIC_SIDE]: { clone: layout.publicSide } },
    product,
    forge: { api: forge, web: pages },
    vars: {
      GEGROND_REPOSITORY: PRODUCT,
      GEGROND_REF: 'main',
      GEGROND_APP_ID: String(workflow.id),
      GEGROND_PUBLIC_REPOSITORY: PUBLIC_SIDE,
    },
    secrets: {
      GEGROND_APP_PRIVATE_KEY: workflow.privateKey,
      GEGROND_PUBLIC_KEY: 'no key is needed on one machine',
    },
    env,
    now,
  });
}
