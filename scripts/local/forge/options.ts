import { z } from 'zod';

const permissions = z.record(z.string(), z.enum(['read', 'write']));

const role = z.enum(['none', 'read', 'triage', 'write', 'admin']);

const person = z.strictObject({
  /** Login at the forge. */
  login: z.string().min(1),
  /** The numeric account id that the forge shows for this person; above 1000, below are the emulator's own. */
  id: z.int().min(1001),
  name: z.string(),
  /** What the person may do in the repositories; `none` sees nothing. */
  role,
  /** In single repositories, by their names, where that is another. */
  roles: z.record(z.string(), role).optional(),
  /** The token with which this person's requests come. */
  token: z.string().min(8),
});

const app = z.strictObject({
  id: z.int().positive(),
  slug: z.string().min(1),
  name: z.string(),
  /** Numeric account id of the app's bot user `<slug>[bot]`. */
  botId: z.int().min(1001),
  installationId: z.int().positive(),
  /** PEM, RSA, as the forge gives it. */
  privateKey: z.string().startsWith('-----BEGIN'),
  permissions,
  /** The names of the repositories that it is installed on; all of them when not given. */
  repositories: z.array(z.string()).optional(),
});

/** What a forge is started with. */
export const forgeOptions = z.strictObject({
  /** 0 = any free port. A port that is taken is passed over for the next free one. */
  port: z.int().min(0).max(65_535),
  /** Folder of the forge's own files; made when it is not there. */
  state: z.string().min(1),
  /** Login of the organisation that owns the repositories. */
  owner: z.string().min(1),
  repositories: z.array(z.string().min(1)).min(1),
  people: z.array(person),
  apps: z.array(app),
  /** Where events go. Without it none are sent. */
  webhook: z.strictObject({ url: z.url(), secret: z.string().min(1) }).optional(),
  /** Base of the pages for people; `html_url`s begin with it. Default: the forge's own address. */
  htmlUrl: z.url().optional(),
});

export type ForgeOptions = z.infer<typeof forgeOptions>;
export type ForgePerson = z.infer<typeof person>;
export type ForgeApp = z.infer<typeof app>;
