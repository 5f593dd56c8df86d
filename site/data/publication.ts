import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publicationAt, readPublication } from '#domain/procedure/publication.ts';
import type { Publication, Published } from '#domain/procedure/publication.ts';

/**
 * What static pages show: the publication with the version of the procedure that is in force when they are built.
 *
 * @throws Error as `published`, and where no version is in force today.
 */
export function publication(): Publication {
  return publicationAt(published(), new Date().toISOString());
}

/**
 * The publication in `GEGROND_PUBLICATION` (default `./publication`), read anew each time: the intake routes notice a
 * new one without a restart.
 *
 * @throws Error that says which file is missing or wrong, and what to do.
 */
export function published(folder = process.env['GEGROND_PUBLICATION'] ?? 'publication'): Published {
  return readPublication((path) => {
    const file = join(resolve(folder), path);
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      throw new Error(
        `Expected the published ${path}; cannot read ${file} (${error instanceof Error ? error.message : ''}). ` +
          'Point GEGROND_PUBLICATION to the publication folder that the desk’s publish workflow hands over.',
        { cause: error },
      );
    }
  });
}
