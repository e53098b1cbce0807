import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteFile } from '#kiosk-config/defaults.ts';

type SiteChanges = Readonly<Record<string, Partial<SiteFile>>>;

const siteIds = ['toulouse-riquet', 'caf-saint-gaudens'] as const;

/** « Vos informations ont été effacées » says the same when it stands there shortly. */
const shortFarewell = { farewellMs: 300 };

/** Writes what a test changes of the sites, for the gateway's `SITES_FILE`. The farewell is short in each. */
export async function writeSites(folder: string, changes: SiteChanges = {}): Promise<string> {
  const ids = new Set([...siteIds, ...Object.keys(changes)]);
  const sites = [...ids].map((id) => {
    const change = changes[id] ?? {};
    return [id, { ...change, timings: { ...shortFarewell, ...change.timings } }] as const;
  });
  const file = join(folder, 'sites.json');
  await writeFile(file, JSON.stringify(Object.fromEntries(sites)));
  return file;
}
