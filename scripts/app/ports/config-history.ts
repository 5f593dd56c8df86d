import type { ConfigFile } from '#domain/procedure/config-file.ts';

/** The files of `config/` as they were before, the newest first. They are read as they are asked for. */
export type ConfigHistory = AsyncIterator<readonly ConfigFile[], void>;
