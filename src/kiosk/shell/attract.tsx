import { useEffect, useState } from 'preact/hooks';
import { servesJourney } from '#domain/journey/serves-journey.ts';
import { languageOf } from '#domain/language.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { JourneyOffer } from './journey.ts';
import type { LazyVisit } from './lazy-visit.ts';
import { journeys } from '#kiosk/journeys/index.ts';
import { useHeader, type TerminalState } from './terminal-state.ts';
import type { Clock } from '#kiosk/clock.ts';
import { painted } from '#kiosk/painted.ts';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { AttractLayout } from '#ui/layout/attract-layout.tsx';

interface AttractProps {
  readonly kiosk: KioskActor;
  readonly site: SiteConfig;
  readonly visit: LazyVisit;
  readonly state: TerminalState;
  readonly clock: Clock;
}

/** The screen that waits: touching a service starts it, touching a language starts the session in it. */
export function Attract({ kiosk, visit, site, state, clock }: AttractProps) {
  const t = useTexts();
  const [hasTime, setHasTime] = useState(false);
  useEffect(() => void painted().then(() => setHasTime(true)), []);
  const header = useHeader({
    organisation: t('shell.product'),
    site,
    terminal: state,
    caisse: undefined,
    clock,
    hasTime,
  });
  return (
    <AttractLayout
      product={t('shell.product')}
      site={site.name}
      network={header.network}
      time={header.time}
      waiting={t('shell.waiting')}
      ready={{
        greeting: [t('shell.attract.greeting'), t('shell.attract.question')],
        start: t('shell.attract.start'),
        servicesLabel: t('shell.attract.services'),
        services: offeredOn(site).map(({ id, icon }) => ({ id, label: t(`offers.${id}`), icon })),
        languagesLabel: t('shell.attract.languages'),
        languages: site.languages.map(languageOf),
        language: site.defaultLanguage,
        onStart: () => visit.begin(kiosk, {}),
        onService: (journeyId) => visit.begin(kiosk, { journeyId }),
        onLanguage: (id) => {
          const language = site.languages.find((each) => each === id);
          visit.begin(kiosk, language === undefined ? {} : { language });
        },
      }}
    />
  );
}

/** Built, switched on, and of one of the site's caisses at least. */
function offeredOn(site: SiteConfig): readonly JourneyOffer[] {
  return site.services.flatMap((id) =>
    journeys.filter((journey) => journey.id === id && site.caisses.some((caisse) => servesJourney(caisse, journey))),
  );
}
