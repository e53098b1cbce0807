import { caisseIds } from '#domain/caisse/caisse.ts';
import { languageIds } from '#domain/language.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { BootRead } from '#kiosk/storage/boot-read.ts';
import type { KnownSite } from './site.ts';

/**
 * What a kiosk in service knows of itself at boot, enough for its attract screen. The schemas, which are much code, judge
 * the same values before anybody is served (`read-known-site.ts`), and a value that is no site closes the kiosk then.
 *
 * @returns undefined for a kiosk that is not in service, or whose settings the attract screen could not show: what it is
 * then is found out with the schemas.
 */
export function knownAtBoot({ fact }: BootRead): (KnownSite & { readonly site: SiteConfig }) | undefined {
  const configuration = fact('configuration');
  if (!isObject(fact('enrolment')) || fact('closedByStaff') === true || !isObject(configuration)) return undefined;
  const { version, value: site } = configuration;
  if (typeof version !== 'string' || !isShowable(site)) return undefined;
  return { site, version, publicUrl: undefined, isDemonstration: fact('mode') === 'demonstration' };
}

/** Whether the attract screen can be made of it: only the parts that it reads. */
function isShowable(value: unknown): value is SiteConfig {
  if (!isObject(value)) return false;
  const { name, caisses, languages, defaultLanguage, services, screen, timings, comfort } = value;
  return (
    typeof name === 'string' &&
    isListOf(caisses, (caisse) => isObject(caisse) && isOneOf(caisseIds, caisse['id'])) &&
    isListOf(languages, (language) => isOneOf(languageIds, language)) &&
    isOneOf(languageIds, defaultLanguage) &&
    isListOf(services, (service) => typeof service === 'string') &&
    isObject(screen) &&
    typeof screen['pitchMm'] === 'number' &&
    isObject(timings) &&
    isObject(comfort)
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isOneOf = (known: readonly string[], value: unknown): boolean => known.includes(value as string);

const isListOf = (value: unknown, isPart: (part: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isPart);
