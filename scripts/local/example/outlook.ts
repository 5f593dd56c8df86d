import type { ExampleWorld } from '#domain/case/example-world.ts';
import type { Organisation } from '#domain/procedure/organisation.ts';
import type { Procedure } from '#domain/procedure/schema.ts';
import type { Fate } from './fate.ts';
import type { Random } from './random.ts';

/** The same list with one of it before the others. */
function withFirst<T extends { readonly id: string }>(list: readonly T[], id: string | undefined): T[] {
  return list.toSorted((a, b) => Number(b.id === id) - Number(a.id === id));
}

/**
 * How the people about one complaint see the procedure and the organisation. The product's examples take the first of
 * each list that fits: so each list is in another order for every complaint, and what its fate says comes first.
 */
export function outlook(
  { procedure, organisation }: { readonly procedure: Procedure; readonly organisation: Organisation },
  fate: Fate,
  random: Random,
): Pick<ExampleWorld, 'procedure' | 'organisation' | 'satisfied'> {
  const { finding, grounds, kinds, answer } = procedure;
  const refused = typeof grounds === 'string' ? undefined : grounds.filter(({ id }) => id === fate.ground);
  return {
    satisfied: fate.satisfied,
    organisation: {
      ...organisation,
      people: random.shuffled(organisation.people),
      bodies: random.shuffled(organisation.bodies),
    },
    procedure: {
      ...procedure,
      kinds: random.shuffled(kinds),
      answer: { ...answer, forms: random.shuffled(answer.forms) },
      grounds: refused === undefined || refused.length === 0 ? grounds : refused,
      finding:
        finding === 'none'
          ? finding
          : {
              ...finding,
              scale: withFirst(finding.scale, fate.finding),
              norms: finding.norms === 'none' ? 'none' : random.shuffled(finding.norms),
            },
    },
  };
}
