import type { JourneyId } from '#domain/journey/journey.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';

/** Services whose papers are of somebody's file. */
const ofFile: readonly JourneyId[] = ['documents'];

/**
 * Why sites may not be served in production: a page that waits in an A4 printer may come out before the next visitor, and
 * nothing can take it back while no device bridge tells what became of a job (P26).
 *
 * @returns one sentence for each service of a site
 */
export function papersLeftBehind(
  sites: readonly Pick<SiteConfig, 'siteId' | 'printer' | 'services'>[],
): readonly string[] {
  return sites
    .filter(({ printer }) => printer === 'a4')
    .flatMap(({ siteId, services }) =>
      services
        .filter((service) => ofFile.includes(service))
        .map(
          (service) =>
            `${siteId}: « ${service} » on A4 needs the device bridge, so that no page waits for the next visitor: give it the printer ticket80 or none, or take the service out.`,
        ),
    );
}
