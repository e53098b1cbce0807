import type { Capability } from '../caisses/caisse.ts';
import type { GatewayModule } from '../server/module.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';

/**
 * The site without the services that none of its caisses can serve: their connectors lack what these need. A service
 * that no module speaks of needs nothing of a caisse. When none would be left the site stays whole: a kiosk refuses
 * one without services.
 */
export function servedSite(site: SiteConfig, modules: readonly GatewayModule[]): SiteConfig {
  const capabilities = new Map(modules.flatMap((module) => Object.entries(module.capabilities?.() ?? {})));
  const needs = new Map(modules.flatMap((module) => Object.entries(module.servicesNeed ?? {})));
  const canServe = (caisse: string, needed: readonly Capability[]): boolean =>
    needed.every((one) => capabilities.get(caisse)?.includes(one));
  const services = site.services.filter((service) =>
    site.caisses.some(({ id }) => canServe(id, needs.get(service) ?? [])),
  );
  return services.length === 0 || services.length === site.services.length ? site : { ...site, services };
}
