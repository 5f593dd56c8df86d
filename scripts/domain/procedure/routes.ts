/** Which desk a complaint goes to. */
import type { DeskId } from './desks.ts';
import type { Organisation } from './organisation.ts';
import type { Procedure } from './schema.ts';

/** The ways to the restricted desk: those of the procedure's text, and the organisation's own choice. */
export function routesOf(
  { routes }: Pick<Procedure, 'routes'>,
  { restricted_routes: own = [] }: Partial<Pick<Organisation, 'restricted_routes'>>,
) {
  return [...routes, ...own];
}
type Routes = readonly { readonly about: string }[];

/** Where a complaint goes by what was answered. Against a colleague it is one of staff alone; any other is an ordinary one. */
export function deskOf(
  { about, capacity }: { readonly about?: string; readonly capacity?: string },
  routes: Routes,
): DeskId {
  const isOf = about !== 'staff' || capacity === 'staff';
  return isOf && routes.some((route) => route.about === about) ? 'restricted' : 'ordinary';
}
