import { createHash } from 'node:crypto';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import { sites } from '#kiosk-config/sites.ts';

/** The site with this name among the files of this build. */
export function siteNamed(siteId: string): SiteConfig | undefined {
  return sites.find((site) => site.siteId === siteId);
}

/** The site of a kiosk that enrols itself and names none. */
export function firstSite(): SiteConfig {
  const [first] = sites;
  if (first === undefined) throw new Error('kiosk-config holds no site');
  return first;
}

/** Names a configuration by its content: two equal files have one version, any change has another. */
export function configurationVersion(site: SiteConfig): string {
  return `c${createHash('sha256').update(JSON.stringify(site)).digest('hex').slice(0, 16)}`;
}
