import type { Mode } from '../server/mode.ts';
import { KeyFileError } from './key-file-error.ts';
import { readKeyFile, writeKeyFile } from './key-file.ts';

/** What the keys have served; undefined when there are none, or when no gateway that marks them has used them yet. */
export async function keyFileMode(path: string): Promise<Mode | undefined> {
  return (await readKeyFile(path))?.installation;
}

/**
 * Writes once what the keys serve. Without a file there is nothing to mark.
 *
 * @throws KeyFileError when the file has no mark and cannot be written.
 */
export async function markKeyFile(path: string, mode: Mode): Promise<void> {
  const file = await readKeyFile(path);
  if (file === undefined || file.installation !== undefined) return;
  try {
    await writeKeyFile(path, { ...file, installation: mode });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'none';
    throw new KeyFileError(
      `The keys in ${path} cannot be marked for ${mode} (${code}): let this account write the file once.`,
    );
  }
}
