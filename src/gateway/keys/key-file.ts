import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { KeyFileError } from './key-file-error.ts';
import { withLaterRings } from './later-rings.ts';
import { sealKeySchema } from './seal-key-schema.ts';
import { gatewayKeyIdSchema } from '#contract/identifiers.ts';
import { modes } from '../server/mode.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';

const secret32 = z.base64().check(z.length(44));
const keyName = z.string().check(z.regex(/^[a-z0-9-]{1,24}$/));

/** A secret of a ring. `replacedAt` starts its end of life. */
const secretSchema = z.strictObject({
  id: keyName,
  createdAt: epochMsSchema,
  replacedAt: z.nullable(epochMsSchema),
  secret: secret32,
});
export type StoredSecret = z.infer<typeof secretSchema>;

/**
 * `next` → `current` → `replaced`; a replaced pair still opens what was sealed to it. A `leaked` one was read by
 * others: claims sealed to it are refused, and it opens nothing but requests, which hold no secret.
 */
const sealingPairSchema = z.strictObject({
  id: gatewayKeyIdSchema,
  state: z.enum(['next', 'current', 'replaced', 'leaked']),
  createdAt: epochMsSchema,
  /** When it became current. */
  usedFrom: z.nullable(epochMsSchema),
  replacedAt: z.nullable(epochMsSchema),
  publicKey: secret32,
  privateKey: secret32,
});
export type StoredSealingPair = z.infer<typeof sealingPairSchema>;

const ring = z.array(secretSchema).check(z.minLength(1));

/** The secret file. Rings hold the key in use first. */
export const keyFileSchema = z.strictObject({
  format: z.literal(1),
  /** What the keys serve: written at the first start, and never changed. */
  installation: z.optional(z.enum(modes)),
  signing: z.strictObject({ id: keyName, createdAt: epochMsSchema, publicKey: secret32, privateKey: secret32 }),
  sealing: z.array(sealingPairSchema).check(z.minLength(2)),
  /** The key in use first. */
  documentSeal: z.array(sealKeySchema).check(z.minLength(1)),
  codes: ring,
  enrolments: ring,
  throttles: ring,
  decoys: ring,
  proofs: ring,
  nonces: ring,
  ancestors: ring,
  oneTimeCodes: ring,
  masks: ring,
  documentRegister: ring,
  box: ring,
});
export type KeyFile = z.infer<typeof keyFileSchema>;

/**
 * Reads the secret file, or `undefined` when there is none.
 *
 * @throws KeyFileError when another account may read or change it, or its content is not ours.
 */
export async function readKeyFile(path: string): Promise<KeyFile | undefined> {
  let text: string;
  try {
    refuseStrangers(path, await stat(path));
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const read = keyFileSchema.safeParse(withLaterRings(parseJson(text)));
  if (!read.success) throw new KeyFileError(`${path} is not a key file of this gateway.`);
  return read.data;
}

/** The keys are for the gateway's account alone: not for its group, and not a file that another account can change. */
export function refuseStrangers(
  path: string,
  { mode, uid }: Pick<Stats, 'mode' | 'uid'>,
  own = process.geteuid?.(),
): void {
  if ((mode & 0o077) !== 0) {
    throw new KeyFileError(`The keys in ${path} are open to other accounts: chmod 600 it.`);
  }
  if (own !== undefined && uid !== own) {
    throw new KeyFileError(`The keys in ${path} belong to another account: chown it to the one that runs the gateway.`);
  }
}

/** Replaces the file whole: a power cut leaves the old one or the new one, never half of one. */
export async function writeKeyFile(path: string, content: KeyFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(content, undefined, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
