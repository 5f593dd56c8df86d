/** The zones of a machine in which the tests of the pure rooms pass: every run is in the first, `test:long` in the others too. */
export const ZONES = ['Pacific/Auckland', 'UTC', 'America/Los_Angeles', 'Europe/Brussels'] as const;

/** The rooms that know no machine: what they do is the same wherever it runs. */
export const PURE_ROOMS = ['test/domain/', 'test/text/'] as const;

/** The zone of this run. */
export const zone = process.env['GEGROND_ZONE'] ?? ZONES[0];
