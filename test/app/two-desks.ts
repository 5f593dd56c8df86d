/** Both desks of an organisation: at the ordinary one a complaint comes in, at the restricted one directors handle it. */
import { restrictedPeople, RESTRICTED_ROUTES } from '#local/stack/restricted.ts';
import type { Config } from '#domain/procedure/config.ts';
import type { World } from '#app/world.ts';
import type { FailingSmtp } from '../adapters/mail/failing-smtp.ts';
import type { DeskForge } from './desk-forge.ts';
import { config } from './desk-world.ts';
import { LetterDesk } from './letter-world.ts';

const routed: Config = {
  ...config,
  organisation: { ...config.organisation, restricted_routes: RESTRICTED_ROUTES },
};

const restrictedConfig: Config = {
  ...routed,
  organisation: {
    ...routed.organisation,
    desk: 'restricted',
    people: restrictedPeople(config, RESTRICTED_ROUTES) as Config['organisation']['people'],
  },
};

export interface TwoDesks {
  readonly ordinary: LetterDesk;
  readonly restricted: LetterDesk;
}

export function twoDesks(forge: DeskForge, server: Pick<FailingSmtp, 'url'>): TwoDesks {
  const [ordinary, restricted] = [new LetterDesk(forge, server), new LetterDesk(forge, server)];
  ordinary.ports = {
    ...ordinary.ports,
    ...{ config: routed, restricted: restricted.gegrond, restrictedDocuments: restricted.documents },
  } satisfies Partial<World>;
  restricted.ports = { ...restricted.ports, config: restrictedConfig };
  return { ordinary, restricted };
}

/** All that can be read at a desk of an issue: title, body and comments. */
export async function readAt(desk: LetterDesk, issue: number): Promise<string> {
  const { title, body } = await desk.issue(issue);
  return [title, body, ...(await desk.comments(issue)).map((comment) => comment.body)].join('\n\n');
}
