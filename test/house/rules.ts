import config from '../../.dependency-cruiser.mjs';

type Pattern = string | readonly string[];

/** The part of a dependency-cruiser rule that is about one import. */
interface Side {
  readonly path?: Pattern;
  readonly pathNot?: Pattern;
}
interface Rule {
  readonly name: string;
  readonly from: Side;
  readonly to: Side & {
    readonly dependencyTypes?: readonly string[];
    readonly dependencyTypesNot?: readonly string[];
    readonly circular?: boolean;
    readonly couldNotResolve?: boolean;
  };
}

/** One import: paths from the root of the repository; kinds in dependency-cruiser's words. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly string[];
}

/** Names of the rules of `.dependency-cruiser.mjs` that an import breaks, judged from its two paths and its kinds. */
export function brokenRules({ from, to, kinds }: Import): string[] {
  const rules = (config as { forbidden: readonly Rule[] }).forbidden;
  return rules
    .filter((rule) => rule.to.circular !== true && rule.to.couldNotResolve !== true)
    .filter((rule) => {
      const groups = matches(rule.from, from, []);
      if (groups === null || matches(rule.to, to, groups) === null) return false;
      const { dependencyTypes = kinds, dependencyTypesNot = [] } = rule.to;
      const asked = dependencyTypes === kinds || dependencyTypes.some((kind) => kinds.includes(kind));
      return asked && !dependencyTypesNot.some((kind) => kinds.includes(kind));
    })
    .map((rule) => rule.name);
}

/** The groups that `path` caught, or null where the side does not match; `$1` stands for the caller's first group. */
function matches({ path, pathNot }: Side, tested: string, groups: readonly string[]): string[] | null {
  const pattern = (source: Pattern): RegExp =>
    new RegExp(
      [source]
        .flat()
        .join('|')
        .replaceAll(/\$(\d)/g, (_, digit) => groups[Number(digit)] ?? ''),
    );
  if (pathNot !== undefined && pattern(pathNot).test(tested)) return null;
  if (path === undefined) return [];
  return pattern(path).exec(tested);
}
