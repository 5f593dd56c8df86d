import type { z } from 'zod';
import { check } from '#domain/procedure/check.ts';
import type { ConfigFile } from '#domain/procedure/config-file.ts';
import type { Rule } from '#domain/procedure/problem.ts';
import type { PlacedProblem } from './config-error.ts';
import type { LocatedYaml } from './located-yaml.ts';
import { readYaml } from './located-yaml.ts';

/** A file that has the right form, with its lines at hand for what is wrong between files. */
export interface ReadFile<T> {
  readonly path: string;
  readonly value: T;
  readonly place: LocatedYaml['place'];
}

/** The files of one kind: those that could be read, and the mistakes in the others. */
interface Reading<T> {
  readonly read: readonly ReadFile<T>[];
  readonly problems: readonly PlacedProblem[];
}

/** Reads files of one kind and holds each against its schema and rules; a broken one does not hide the others. */
export function readAll<S extends z.ZodType>(
  files: readonly ConfigFile[],
  schema: S,
  rules: readonly Rule<z.output<S>>[],
): Reading<z.output<S>> {
  const read: ReadFile<z.output<S>>[] = [];
  const problems: PlacedProblem[] = [];
  for (const file of files) {
    const yaml = readYaml(file);
    problems.push(...yaml.problems);
    if (yaml.problems.length > 0) continue;
    const checked = check(schema, yaml.value, rules);
    if ('value' in checked) read.push({ path: file.path, value: checked.value, place: yaml.place });
    else problems.push(...checked.problems.map(yaml.place));
  }
  return { read, problems };
}
