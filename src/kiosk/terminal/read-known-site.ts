import { siteConfigSchema } from '#kiosk-config/schema.ts';
import type { KioskDatabase } from '#kiosk/storage/database.ts';
import { readFact } from '#kiosk/storage/facts.ts';
import type { KnownSite } from './site.ts';

/** Reads the configuration that was put away. A value that is no site is none: the kiosk says so and stays closed. */
export async function readKnownSite(database: KioskDatabase): Promise<KnownSite> {
  const [configuration, enrolment, mode] = await Promise.all([
    readFact(database, 'configuration'),
    readFact(database, 'enrolment'),
    readFact(database, 'mode'),
  ]);
  const site = siteConfigSchema.safeParse(configuration?.value);
  return {
    site: site.success ? site.data : undefined,
    version: configuration?.version,
    publicUrl: enrolment?.publicUrl,
    isDemonstration: mode === 'demonstration',
  };
}
