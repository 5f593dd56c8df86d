import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

function privateKey(): string {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  return pair.privateKey;
}

const keysSchema = z.strictObject({
  intakeSecret: z.string().min(32),
  webhookSecret: z.string().min(32),
  /** The private keys of the apps, PEM. */
  intakeApp: z.string(),
  workflowApp: z.string(),
  documentsApp: z.string().default(() => privateKey()),
  /** The token of each person, by id. */
  people: z.record(z.string(), z.string()),
  /** Whether the example year was written. */
  seeded: z.boolean(),
});

/** What only this stack knows; made at its first start and kept in its state. */
export type Keys = z.infer<typeof keysSchema>;

const secret = () => randomBytes(32).toString('base64url');

function newKeys(people: readonly string[]): Keys {
  return {
    intakeSecret: secret(),
    webhookSecret: secret(),
    intakeApp: privateKey(),
    workflowApp: privateKey(),
    documentsApp: privateKey(),
    people: Object.fromEntries(people.map((id) => [id, secret()])),
    seeded: false,
  };
}

/** Whether a first start was cut off before it was done: nobody has used that state yet. */
export async function wasCutOff(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text !== null && keysSchema.safeParse(JSON.parse(text)).data?.seeded === false;
}

/** The keys of a stack, from its file or made now. */
export async function openKeys(file: string, people: readonly string[]): Promise<Keys> {
  const text = await readFile(file, 'utf8').catch(() => null);
  const keys = text === null ? newKeys(people) : keysSchema.parse(JSON.parse(text));
  const tokens = Object.fromEntries(people.map((id) => [id, keys.people[id] ?? secret()]));
  const complete = { ...keys, people: tokens };
  await writeKeys(file, complete);
  return complete;
}

export async function writeKeys(file: string, keys: Keys): Promise<void> {
  await writeFile(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
}
