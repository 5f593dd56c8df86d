import { statuses } from '#domain/language/nl/case.ts';
import { labelDescriptions } from '#domain/language/nl/issue.ts';
import { STATUSES } from '#domain/procedure/vocabulary.ts';
import type { Read } from './examine.ts';
import { notesOf } from './notes.ts';
import type { IssueChange, Label } from './ports.ts';
import type { Wanted } from './wanted.ts';
import type { World } from './world.ts';

/** One thing to do at the forge. */
export type Effect =
  | { readonly kind: 'update-issue'; readonly issue: number; readonly change: IssueChange }
  | { readonly kind: 'post-note'; readonly issue: number; readonly key: string; readonly body: string }
  | {
      readonly kind: 'edit-note';
      readonly issue: number;
      readonly key: string;
      readonly id: number;
      readonly body: string;
    }
  | { readonly kind: 'delete-comment'; readonly issue: number; readonly id: number };

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/** The fields of the wanted change that are not so already. */
function changeOf({ issue }: Read, { change }: Wanted): IssueChange {
  return {
    ...(change.title === undefined || change.title === issue.title ? {} : { title: change.title }),
    ...(change.body === undefined || change.body.trim() === issue.body.replaceAll('\r\n', '\n').trim()
      ? {}
      : { body: change.body }),
    ...(change.labels === undefined || sameSet(change.labels, issue.labels) ? {} : { labels: change.labels }),
    ...(change.state === undefined || change.state === issue.state ? {} : { state: change.state }),
  };
}

/**
 * What is to be done so that the forge shows what is wanted: nothing when it does already. Notes come first: one that
 * tells why the state changes is wanted only until it does.
 */
export function difference(read: Read, wanted: Wanted, world: Pick<World, 'forge'>): Effect[] {
  const issue = read.issue.number;
  const present = notesOf(read.comments, world);
  const change = changeOf(read, wanted);
  const notes = [...wanted.notes].flatMap(([key, body]): Effect[] => {
    const found = present.get(key)?.comment;
    if (found === undefined) return [{ kind: 'post-note', issue, key, body }];
    if (found.body.replaceAll('\r\n', '\n').trim() === body.trim()) return [];
    return [{ kind: 'edit-note', issue, key, id: found.id, body }];
  });
  const removals = wanted.remove.map((id): Effect => ({ kind: 'delete-comment', issue, id }));
  const update = { kind: 'update-issue' as const, issue, change };
  return [...notes, ...(Object.keys(change).length === 0 ? [] : [update]), ...removals];
}

const COLORS: Readonly<Record<string, string>> = { near: 'fbca04', overdue: 'd93f0b', escalated: 'b60205' };

/** The labels of Gegrond's two families, with what people read about them. */
function ownLabels(): Label[] {
  return [
    ...STATUSES.map((status) => ({
      name: `status: ${status}`,
      color: 'bfd4f2',
      description: statuses[status] ?? '',
    })),
    ...Object.entries(labelDescriptions).map(([stage, description]) => ({
      name: `term: ${stage}`,
      color: COLORS[stage] ?? 'ededed',
      description,
    })),
  ];
}

async function carryOut(effect: Effect, { forge }: Pick<World, 'forge'>): Promise<void> {
  switch (effect.kind) {
    case 'update-issue':
      if (effect.change.labels !== undefined) {
        await forge.ensureLabels(ownLabels().filter(({ name }) => effect.change.labels?.includes(name)));
      }
      return forge.updateIssue(effect.issue, effect.change);
    case 'post-note':
      await forge.createComment(effect.issue, effect.body);
      return;
    case 'edit-note':
      return forge.editComment(effect.id, effect.body);
    case 'delete-comment':
      return forge.deleteComment(effect.id);
  }
}

/** Does what is to be done at the forge, in order; or, in a dry run, says what it would do, in codes and numbers. */
export async function apply(effects: readonly Effect[], world: World): Promise<void> {
  for (const effect of effects) {
    const what =
      'change' in effect
        ? Object.keys(effect.change).join('+')
        : 'key' in effect
          ? effect.key
          : String(effect.id);
    if (world.dryRun) world.log.info(`would ${effect.kind} of issue ${effect.issue}: ${what}`);
    else await carryOut(effect, world);
  }
}
