import { useEffect, useState } from 'preact/hooks';
import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { behindTile, firstStepTo, withTile } from '#machines/session/reach.ts';
import { languageOf } from '#domain/language.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { JourneyOffer } from './journey.ts';
import type { LazyVisit } from './lazy-visit.ts';
import { journeys } from '#kiosk/journeys/index.ts';
import { useHeader, type Lack, type TerminalState } from './terminal-state.ts';
import type { Clock } from '#kiosk/clock.ts';
import { painted } from '#kiosk/painted.ts';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
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
      site={whereOf(t, site)}
      network={header.network}
      time={header.time}
      waiting={t('shell.waiting')}
      ready={{
        greeting: [t('shell.attract.greeting'), t('shell.attract.question')],
        start: t('shell.attract.start'),
        servicesLabel: t('shell.attract.services'),
        services: offeredOn(site).map((offer) => ({
          id: offer.id,
          label: t(`offers.${offer.id}`),
          note: noteOf(t, lackOf(site, offer, state)),
          icon: offer.icon,
        })),
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

/** A hall of one caisse names it before the first touch; in a shared one the first question does. */
function whereOf(t: KioskTexts, { name, caisses }: SiteConfig): string {
  const [first, ...others] = caisses;
  return first === undefined || others.length > 0 ? name : `${t(`shell.caisse.${caisseKindOf(first.id)}`)} · ${name}`;
}

/** Nothing needs the network that works without; the rest needs it, and one caisse that answers. */
function lackOf(site: SiteConfig, offer: JourneyOffer, { network, caisses }: TerminalState): Lack | undefined {
  if (offer.offline || network === 'checking') return undefined;
  if (network === 'offline') return 'offline';
  const answers = behindTile(offer.id, journeys).some((each) =>
    site.caisses.some((caisse) => isReached(site, caisse, each) && caisses[caisse.id] !== 'down'),
  );
  return answers ? undefined : 'caisseDown';
}

const noteOf = (t: KioskTexts, lack: Lack | undefined): string | undefined =>
  lack === undefined ? undefined : t(`shell.services.${lack}`);

/** Built, switched on, with a tile of their own, and reached at one of the site's caisses at least. */
function offeredOn(site: SiteConfig): readonly JourneyOffer[] {
  const offered = site.services.flatMap((id) =>
    withTile(journeys).filter(
      (journey) => journey.id === id && site.caisses.some((caisse) => isReached(site, caisse, journey)),
    ),
  );
  return offered.filter(({ sameAs }) => !offered.some(({ id }) => id === sameAs));
}

/** Whoever touches it may sign in first, where it needs that. */
function isReached({ services }: SiteConfig, caisse: SiteConfig['caisses'][number], journey: JourneyOffer): boolean {
  return firstStepTo(journey, journeys, { services, caisse, level: 'anonymous', audience: undefined }) !== undefined;
}
