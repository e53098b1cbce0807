import type { Capability } from '../caisses/caisse.ts';
import type { GatewayModule } from '../server/module.ts';
import { sendsMessage } from './agent-call-messages.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';

/**
 * The site without what its caisses or this gateway cannot serve: each caisse names what its connector lacks, and a service or a caisse
 * with nothing left is dropped. A service that no module names needs nothing of a caisse. A site without any service
 * left stays whole, since a kiosk refuses an empty one.
 */
export function servedSite(site: SiteConfig, modules: readonly GatewayModule[]): SiteConfig {
  const capabilities = new Map(modules.flatMap((module) => Object.entries(module.capabilities?.() ?? {})));
  const needs = new Map(modules.flatMap((module) => Object.entries(module.servicesNeed ?? {})));
  const off = new Set(modules.flatMap((module) => module.servicesOff ?? []));
  const canServe = (caisse: string, needed: readonly Capability[]): boolean =>
    needed.every((one) => capabilities.get(caisse)?.includes(one));
  const lackedBy = (caisse: string): SiteConfig['services'] =>
    site.services.filter((service) => off.has(service) || !canServe(caisse, needs.get(service) ?? []));

  const serving = site.caisses
    .map((caisse) => ({ caisse, lacks: lackedBy(caisse.id) }))
    .filter(({ lacks }) => lacks.length < site.services.length);
  const isWhole = serving.length === site.caisses.length && serving.every(({ lacks }) => lacks.length === 0);
  if (isWhole || serving.length === 0) return site;
  const services = site.services.filter((service) => serving.some(({ lacks }) => !lacks.includes(service)));
  const caisses = serving.map(({ caisse, lacks }) => {
    const lacked = lacks.filter((service) => services.includes(service));
    return lacked.length === 0 ? caisse : { ...caisse, lacks: lacked };
  });
  return { ...site, caisses, services };
}

/** The site as its kiosks may know it: whether a call of an agent sends a message, not where to. */
export function withoutAddresses(site: SiteConfig): SiteConfig {
  if (!sendsMessage(site)) return site;
  return { ...site, agentCalls: { signal: site.agentCalls.signal, sendsMessage: true } };
}
