import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { NeedleIndex } from './needle-index.ts';
import { needlesOf } from './needles.ts';
import { readingsOf } from './readings.ts';

/** A marker found on the disk. */
export interface Find {
  readonly file: string;
  readonly how: string;
  readonly form: string;
  /** The marker itself: markers are random and fictitious, so a test report may name them. */
  readonly marker: string;
}

export interface SearchReport {
  readonly finds: readonly Find[];
  readonly files: number;
  readonly bytes: number;
}

/** Searches whole folders, or single files, for the markers, in every form and through every compression we know (I1). */
export async function searchFolders(folders: readonly string[], markers: readonly string[]): Promise<SearchReport> {
  const needles = new NeedleIndex(markers.flatMap(needlesOf));
  const finds: Find[] = [];
  let files = 0;
  let bytes = 0;
  for (const folder of folders) {
    for (const file of await filesBelow(folder)) {
      const content = await readQuietly(file);
      if (!content) continue;
      files += 1;
      bytes += content.length;
      finds.push(...findsIn(file, content, needles));
    }
  }
  return { finds, files, bytes };
}

function findsIn(file: string, content: Buffer, needles: NeedleIndex): readonly Find[] {
  return readingsOf(file, content).flatMap(({ how, bytes }) =>
    [...needles.in(bytes)].map(({ marker, form }) => ({ file, how, form, marker })),
  );
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const isFile = await stat(folder)
    .then((found) => found.isFile())
    .catch(() => false);
  if (isFile) return [folder];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A file that goes away while the browser runs, or a socket, is no place where anything rests. */
async function readQuietly(file: string): Promise<Buffer | undefined> {
  const size = await stat(file)
    .then((found) => found.size)
    .catch(() => 0);
  return size > 0 ? readFile(file).catch(() => undefined) : undefined;
}
