import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { searchFolders, type SearchReport } from '../disk-search/search.ts';
import type { Profile } from '../support/profile.ts';

const sharedMemory = '/dev/shm';
const printSpool = '/var/spool/cups';

/**
 * Searches all that a browser may have written: its profile with temporary files, crash reports and home, its
 * shared memory, and the print spool of the machine.
 */
export async function searchDisk({ folder }: Profile, markers: readonly string[]): Promise<SearchReport> {
  const segments = await readdir(sharedMemory).catch(() => []);
  const ofChromium = segments.filter((name) => /chrom/i.test(name)).map((name) => join(sharedMemory, name));
  return searchFolders([folder, printSpool, ...ofChromium], markers);
}
