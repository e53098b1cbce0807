import { caisseKindOf, type CaisseId, type CaisseKind } from '#domain/caisse/caisse.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { LanguageId } from '#domain/language.ts';
import { auditScreen, type ScreenProblem } from './audit-screen.ts';
import { auditTimings, type TimingProblem } from './audit-timings.ts';
import type { SiteConfig } from './schema.ts';

/** What a kiosk of this version can do; the site may only ask for that. */
export interface Offer {
  readonly journeys: readonly OfferedJourney[];
  /** Languages whose catalogue is complete. */
  readonly languages: readonly LanguageId[];
}

export interface OfferedJourney {
  readonly id: JourneyId;
  /** Kinds of caisse that offer it. */
  readonly caisses: readonly CaisseKind[];
  /** It ends on paper and nothing else can replace it. */
  readonly needsPrinter?: boolean;
}

/** An `error` keeps the site from being published; a `warning` is shown to the administrator. */
export type AuditProblem = (ListProblem | ServiceProblem | TimingProblem | ScreenProblem) & {
  readonly severity: 'error' | 'warning';
};

type ListProblem =
  | { readonly code: 'caisseTwice'; readonly caisse: CaisseId }
  | { readonly code: 'identificationTwice' | 'lacksWritten'; readonly caisse: CaisseId }
  | { readonly code: 'languageTwice' | 'languageIncomplete'; readonly language: LanguageId }
  | { readonly code: 'defaultLanguageMissing' | 'frenchMissing' | 'sendsMessageWritten' };

type ServiceProblem = {
  readonly code: 'serviceTwice' | 'serviceUnknown' | 'serviceWithoutCaisse' | 'serviceNeedsPrinter';
  readonly service: JourneyId;
};

/** Looks for what a site file may say and yet cannot mean; an empty list is a sound site. */
export function auditSite(site: SiteConfig, offer: Offer): readonly AuditProblem[] {
  return [
    ...auditCaisses(site),
    ...auditLanguages(site, offer),
    ...auditServices(site, offer),
    ...auditTimings(site.timings),
    ...auditScreen(site.screen),
    ...problemIf(site.agentCalls.sendsMessage !== undefined, 'sendsMessageWritten'),
  ];
}

function auditCaisses({ caisses }: SiteConfig): readonly AuditProblem[] {
  const twice = duplicatesOf(caisses.map(({ id }) => id));
  return [
    ...twice.map((caisse) => ({ code: 'caisseTwice', severity: 'error', caisse }) as const),
    ...caisses
      .filter(({ identification }) => duplicatesOf(identification).length > 0)
      .map(({ id }) => ({ code: 'identificationTwice', severity: 'error', caisse: id }) as const),
    ...caisses
      .filter(({ lacks }) => lacks !== undefined)
      .map(({ id }) => ({ code: 'lacksWritten', severity: 'error', caisse: id }) as const),
  ];
}

/** French stays offered: agents read it and official documents are in French (loi Toubon). */
function auditLanguages({ languages, defaultLanguage }: SiteConfig, offer: Offer): readonly AuditProblem[] {
  const incomplete = languages.filter((language) => !offer.languages.includes(language));
  return [
    ...duplicatesOf(languages).map((language) => ({ code: 'languageTwice', severity: 'error', language }) as const),
    ...incomplete.map((language) => ({ code: 'languageIncomplete', severity: 'error', language }) as const),
    ...problemIf(!languages.includes(defaultLanguage), 'defaultLanguageMissing'),
    ...problemIf(!languages.includes('fr'), 'frenchMissing'),
  ];
}

function auditServices(site: SiteConfig, { journeys }: Offer): readonly AuditProblem[] {
  const served = site.caisses.map(({ id }) => caisseKindOf(id));
  const twice = duplicatesOf(site.services).map(
    (service) => ({ code: 'serviceTwice', severity: 'error', service }) as const,
  );
  const impossible = [...new Set(site.services)].flatMap((service): readonly AuditProblem[] => {
    const journey = journeys.find(({ id }) => id === service);
    if (!journey) return [{ code: 'serviceUnknown', severity: 'error', service }];
    if (!journey.caisses.some((kind) => served.includes(kind))) {
      return [{ code: 'serviceWithoutCaisse', severity: 'error', service }];
    }
    return journey.needsPrinter === true && site.printer === 'none'
      ? [{ code: 'serviceNeedsPrinter', severity: 'error', service }]
      : [];
  });
  return [...twice, ...impossible];
}

function problemIf<Code extends 'defaultLanguageMissing' | 'frenchMissing' | 'sendsMessageWritten'>(
  wrong: boolean,
  code: Code,
): readonly { readonly code: Code; readonly severity: 'error' }[] {
  return wrong ? [{ code, severity: 'error' }] : [];
}

function duplicatesOf<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items.filter((item, index) => items.indexOf(item) !== index))];
}
