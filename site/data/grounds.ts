import type { Procedure } from '#domain/procedure/schema.ts';

export type Ground = Exclude<Procedure['grounds'], string>[number];

/** The grounds of a procedure that lead to one status; none where its text names none. */
export function groundsThat(means: Ground['means'], { grounds }: Pick<Procedure, 'grounds'>): Ground[] {
  return typeof grounds === 'string' ? [] : grounds.filter((ground) => ground.means === means);
}
