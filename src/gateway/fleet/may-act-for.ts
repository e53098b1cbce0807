import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { IdentificationMethod } from '#domain/kiosk/states.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';

/**
 * Whether a kiosk of this site may serve somebody of this caisse (I5, SECURITY « Allotment »): its hall
 * has that caisse, the service is switched on there, and the caisse takes people identified so. Asked by every route,
 * allotment and claim: nothing rests on the kiosk's own restraint.
 *
 * @param site that of the kiosk; undefined when this gateway knows it no more.
 * @param method how the person was identified; undefined when the act itself identifies them, as a code does.
 */
export function mayActFor(
  site: Pick<SiteConfig, 'caisses' | 'services'> | undefined,
  caisse: CaisseId,
  service: JourneyId,
  method?: IdentificationMethod,
): boolean {
  const here = site?.caisses.find(({ id }) => id === caisse);
  if (site === undefined || here === undefined) return false;
  if (!site.services.includes(service) || here.lacks?.includes(service) === true) return false;
  return method === undefined || here.identification.includes(method);
}
