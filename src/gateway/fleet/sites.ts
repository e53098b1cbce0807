import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { siteConfigSchema, type SiteConfig } from '#kiosk-config/schema.ts';

/** The site with this name among those that this gateway knows. */
export function siteNamed(sites: readonly SiteConfig[], siteId: string): SiteConfig | undefined {
  return sites.find((site) => site.siteId === siteId);
}

/** The site of a kiosk that enrols itself without naming one. */
export function firstSite(sites: readonly SiteConfig[]): SiteConfig {
  const [first] = sites;
  if (first === undefined) throw new Error('kiosk-config holds no site');
  return first;
}

/** Names a configuration by its content: two equal files have one version, any change has another. */
export function configurationVersion(site: SiteConfig): string {
  return `c${createHash('sha256').update(JSON.stringify(site)).digest('hex').slice(0, 16)}`;
}

/** The sites in a file, by name: changes to the site of this build, or a whole site. */
const siteChangesSchema = z.record(z.string(), z.looseObject({ timings: z.optional(z.looseObject({})) }));

/**
 * The sites of this build with the changes of a JSON file: for a demonstration or a test with other times or services.
 *
 * @throws Error when the file cannot be read, or does not give valid sites.
 */
export function sitesChangedBy(path: string, sites: readonly SiteConfig[]): readonly SiteConfig[] {
  const changes = siteChangesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const names = [...new Set([...sites.map(({ siteId }) => siteId), ...Object.keys(changes)])];
  return names.map((siteId) => {
    const built = siteNamed(sites, siteId);
    const change = changes[siteId];
    return siteConfigSchema.parse({ ...built, ...change, siteId, timings: { ...built?.timings, ...change?.timings } });
  });
}
