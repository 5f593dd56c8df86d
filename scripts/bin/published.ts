import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Published } from '#domain/procedure/publication.ts';
import { readPublication } from '#domain/procedure/publication.ts';
import { routesOf } from '#domain/procedure/routes.ts';
import type { IntakeSettings as Settings } from './intake-settings.ts';

/** What the desk handed over. */
export function readPublished({ GEGROND_PUBLICATION: folder }: Settings): Published {
  return readPublication((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')));
}

/** A complaint that may not be written to the ordinary desk needs another one before the first comes in. */
export function checkRoutes(settings: Settings): void {
  const { versions, organisation } = readPublished(settings);
  const abouts = [
    ...new Set(versions.flatMap((one) => routesOf(one, organisation)).map(({ about }) => about)),
  ];
  if (abouts.length === 0 || settings.GEGROND_RESTRICTED_DESK !== undefined) return;
  throw new Error(
    `GEGROND_RESTRICTED_DESK: expected the address of the restricted desk, like ` +
      `https://api.github.com/repos/voorbeeldstad/desk-restricted, because complaints about ${abouts.join(', ')} go ` +
      `there and never to the ordinary desk; found nothing`,
  );
}
