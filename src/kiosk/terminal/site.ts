import type { CaisseId } from '#domain/caisse/caisse.ts';
import { servesJourney } from '#domain/journey/serves-journey.ts';
import { kioskDelays, type KioskDelays } from '#machines/kiosk/delays.ts';
import type { SessionSite } from '#machines/session/context.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { PublicUrl } from '#contract/addresses/public-url.ts';

/** What the kiosk knows of itself, read from its storage at boot and after each contact that changed it. */
export interface KnownSite {
  readonly site: SiteConfig | undefined;
  readonly version: string | undefined;
  readonly publicUrl: PublicUrl | undefined;
  readonly isDemonstration: boolean;
}

export const nothingKnown: KnownSite = {
  site: undefined,
  version: undefined,
  publicUrl: undefined,
  isDemonstration: false,
};

/** The part of a site that its sessions run by. */
export function sessionSite(site: SiteConfig, isDemonstration: boolean): SessionSite {
  return {
    caisses: site.caisses,
    services: site.services,
    comfort: { ...site.comfort, language: site.defaultLanguage },
    timings: site.timings,
    policy: { printer: site.printer, demonstration: isDemonstration },
    callSignal: site.agentCalls.signal,
  };
}

/** Whether a site offers a journey at a caisse whose connector can serve it. */
export function siteServes(
  site: Pick<SiteConfig, 'caisses' | 'services'> | undefined,
  caisse: CaisseId,
  journey: Parameters<typeof servesJourney>[1],
): boolean {
  const here = site?.caisses.find(({ id }) => id === caisse);
  return here !== undefined && site?.services.includes(journey.id) === true && servesJourney(here, journey);
}

/** The terminal's times with the site's own among them. Read when they are needed: the chart starts before the site is known. */
export function delaysOf(known: () => KnownSite): KioskDelays {
  return {
    ...kioskDelays,
    get farewellMs() {
      return known().site?.timings.farewellMs ?? kioskDelays.farewellMs;
    },
  };
}
