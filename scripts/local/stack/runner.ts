import type { Runner } from '../runner/runner.ts';
import { createRunner } from '../runner/runner.ts';
import { appsOf } from './forge.ts';
import type { Keys } from './keys.ts';
import type { Layout } from './layout.ts';
import { DESK, PRODUCT, PUBLIC_SIDE, RESTRICTED } from './layout.ts';
import type { Runners } from './runners.ts';
import { together } from './runners.ts';

interface RunnerParts {
  readonly product: string;
  readonly layout: Layout;
  readonly keys: Keys;
  readonly forge: string;
  readonly pages: string;
  /** The port of the mail server. */
  readonly smtp: number;
  readonly env: Readonly<Record<string, string>>;
  readonly now: () => string;
}

/** Both desks' runs stand in one list. */
const FIRST_RESTRICTED_RUN = 100_001;

/** The runners of the workflows of both desks, each with the variables and secrets that an operator sets at the forge. */
export async function startRunners(parts: RunnerParts): Promise<Runners> {
  const { layout, forge } = parts;
  const ordinary = await startRunner(parts, {
    state: layout.root,
    desk: { repository: DESK, git: layout.desk },
    vars: { GEGROND_RESTRICTED_DESK: `${forge}/repos/${RESTRICTED}` },
  });
  const restricted = await startRunner(parts, {
    state: layout.restrictedRuns,
    desk: { repository: RESTRICTED, git: layout.restricted },
    firstRun: FIRST_RESTRICTED_RUN,
    vars: { GEGROND_PUBLIC_REPOSITORY: PUBLIC_SIDE, GEGROND_ALSO_DESK: DESK },
  });
  return together(ordinary, restricted);
}

function startRunner(
  { product, layout, keys, forge, pages, smtp, env, now }: RunnerParts,
  own: Pick<Parameters<typeof createRunner>[0], 'state' | 'desk' | 'vars' | 'firstRun'>,
): Promise<Runner> {
  const { workflow, documents } = appsOf(keys);
  return createRunner({
    ...own,
    repositories: {
      [PRODUCT]: { link: product },
      [PUBLIC_SIDE]: { clone: layout.publicSide },
      [DESK]: { clone: layout.desk },
    },
    product,
    forge: { api: forge, web: pages },
    vars: {
      GEGROND_REPOSITORY: PRODUCT,
      GEGROND_REF: 'main',
      GEGROND_APP_ID: String(workflow.id),
      GEGROND_DOCUMENTS_APP_ID: String(documents.id),
      ...own.vars,
    },
    secrets: {
      GEGROND_APP_PRIVATE_KEY: workflow.privateKey,
      GEGROND_DOCUMENTS_PRIVATE_KEY: documents.privateKey,
      GEGROND_SMTP: `smtp://127.0.0.1:${smtp}`,
      GEGROND_MAILBOX: `maildir:${layout.reply}`,
      GEGROND_PUBLIC_KEY: 'no key is needed on one machine',
      GEGROND_ALSO_KEY: 'no key is needed on one machine',
    },
    env,
    now,
  });
}
