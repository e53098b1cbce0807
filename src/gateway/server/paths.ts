import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';

/** Whether a path lies in a folder, symbolic links followed. Neither needs to exist yet. Both are absolute. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(realPath(folder), realPath(path));
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..';
}

/** The real path of the part that exists, and the rest as it is written. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}
