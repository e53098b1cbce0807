import { stat } from 'node:fs/promises';
import type { EpochMs } from '#domain/time/instant.ts';
import { newKeyFile, newKeys } from './generate.ts';
import { holdKeys, keysOver } from './held-keys.ts';
import { KeyFileError } from './key-file-error.ts';
import { readKeyFile, writeKeyFile, type KeyFile } from './key-file.ts';
import type { Keys, LivingKeys } from './keys.ts';
import type { Mode } from '../server/mode.ts';
import { ringNames, rotated, rotatedAfterLeak } from './rotation.ts';

export interface OpenKeysOptions {
  readonly path: string;
  readonly now: EpochMs;
  /** Demonstration makes its keys at first start; elsewhere an operator makes them once. */
  readonly createWhenMissing: boolean;
}

/**
 * Opens the secret file.
 *
 * @throws KeyFileError with the sentence to show.
 */
export async function openKeys({ path, now, createWhenMissing }: OpenKeysOptions): Promise<LivingKeys> {
  const found = await readKeyFile(path);
  if (found !== undefined) return await livingKeys(path, found);
  if (!createWhenMissing) {
    throw new KeyFileError(`There are no keys in ${path}: make them once with the command create-keys.`);
  }
  return await livingKeys(path, await createKeyFile(path, now));
}

/**
 * Makes the secret file.
 *
 * @param mode what the keys will serve; without it the first start says so.
 * @throws KeyFileError when there is one already: replacing it would make every kiosk and code worthless.
 */
export async function createKeyFile(path: string, now: EpochMs, mode?: Mode): Promise<KeyFile> {
  await refuseKnownKeys(path);
  const file = { ...newKeyFile(now), ...(mode === undefined ? {} : { installation: mode }) };
  await writeKeyFile(path, file);
  return file;
}

/** @throws KeyFileError when there are keys already. */
export async function refuseKnownKeys(path: string): Promise<void> {
  if ((await readKeyFile(path)) !== undefined) throw new KeyFileError(`There are keys in ${path} already.`);
}

/**
 * Replaces, after a leak of the file, the keys that a running gateway can replace. Returns their names.
 *
 * @throws KeyFileError when there is no key file.
 */
export async function replaceLeakedKeys(path: string, now: EpochMs): Promise<readonly string[]> {
  const before = await readKeyFile(path);
  if (before === undefined) throw new KeyFileError(`There are no keys in ${path}.`);
  const after = rotatedAfterLeak(before, now, newKeys);
  await writeKeyFile(path, after);
  return replacedBetween(before, after);
}

/** Keys that live in memory only, for tests. */
export async function keysInMemory(now: EpochMs): Promise<Keys> {
  const held = await holdKeys(newKeyFile(now));
  return keysOver(() => held);
}

async function livingKeys(path: string, file: KeyFile): Promise<LivingKeys> {
  let held = await holdKeys(file);
  let version = await versionOf(path);
  const adopt = async (content: KeyFile) => {
    held = await holdKeys(content);
    version = await versionOf(path);
  };
  const read = async () => {
    const content = await readKeyFile(path);
    if (content === undefined) throw new KeyFileError(`The keys in ${path} have gone.`);
    return content;
  };
  return Object.assign(
    keysOver(() => held),
    {
      async reload() {
        if ((await versionOf(path)) !== version) await adopt(await read());
      },
      async rotate(now: EpochMs) {
        const before = await read();
        const after = rotated(before, now, newKeys);
        if (after === before) return { replaced: [] };
        await writeKeyFile(path, after);
        await adopt(after);
        return { replaced: replacedBetween(before, after) };
      },
    },
  );
}

/** Changes whenever the file is replaced. */
async function versionOf(path: string): Promise<string> {
  const { ino, mtimeMs, size } = await stat(path);
  return `${ino}/${mtimeMs}/${size}`;
}

/** The names of the rings whose key in use changed: what an operator's log may say. */
function replacedBetween(before: KeyFile, after: KeyFile): readonly string[] {
  const rings = ringNames.filter((name) => before[name][0]?.id !== after[name][0]?.id);
  return [
    ...rings,
    ...(before.sealing === after.sealing ? [] : ['sealing']),
    ...(before.documentSeal[0]?.id === after.documentSeal[0]?.id ? [] : ['documentSeal']),
  ];
}
