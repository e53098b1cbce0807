import { useEffect, useErrorBoundary, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { FrontScreen, KioskMeta, StaffScreen } from '#machines/kiosk/screens.ts';
import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { plainComfort, type Comfort } from '#domain/comfort/comfort.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import { showAppearance } from './show-comfort.ts';
import { sessionOf, type KioskActor, type SessionActor } from '#kiosk/terminal/kiosk-actor.ts';
import { Attract } from './attract.tsx';
import { FrontPage } from './front-pages.tsx';
import type { Clock } from '#kiosk/clock.ts';
import type { LateTerminal } from '#kiosk/terminal/late-terminal.ts';
import type { KnownSite } from '#kiosk/terminal/site.ts';
import { shellTexts, TextsProvider } from '#kiosk/texts/texts.ts';
import { DemonstrationReaderContext } from '#kiosk/steps/demonstration-reader-context.ts';
import type { LazyVisit } from './lazy-visit.ts';
import type { Visit } from './visit.tsx';
import { useTerminalState, type TerminalState } from './terminal-state.ts';
import { useSelector } from './use-selector.ts';

export interface AppProps {
  readonly kiosk: KioskActor;
  readonly late: LateTerminal;
  readonly clock: Clock;
  readonly visit: LazyVisit;
  readonly known: () => KnownSite;
}

/** What the terminal shows: the staff overlay alone when it is open, else the front. */
export function App(props: AppProps) {
  const { kiosk, late } = props;
  const [broken] = useErrorBoundary(() => kiosk.send({ type: 'SCREEN_BROKE' })) as [unknown, () => void];
  const screens = useSelector(kiosk, (snapshot) => screensOf(snapshot.getMeta()), sameScreens);
  const loaded = useLoadedVisit(props.visit, screens.front !== 'starting' || screens.staff !== undefined);
  const session = useSelector(kiosk, () => sessionOf(kiosk));
  const state = useTerminalState(late);
  const opened = late.loaded();
  const known = props.known();
  const siteLanguage = known.site?.defaultLanguage ?? 'fr';
  const texts = useMemo(() => loaded?.textsIn(siteLanguage) ?? shellTexts, [loaded, siteLanguage]);
  useKioskTouches(kiosk);

  if (broken !== undefined) return null;
  return (
    <TextsProvider value={texts}>
      <AppearanceOf site={known.site} session={screens.staff === undefined ? session : undefined} />
      {screens.staff === undefined ? (
        <Front {...props} screen={screens.front} session={session} state={state} known={known} loaded={loaded} />
      ) : (
        loaded && opened && <loaded.StaffView kiosk={kiosk} {...opened} known={known} state={state} />
      )}
    </TextsProvider>
  );
}

/** Loads what a visitor needs once the attract screen has been drawn: before, it would only delay it. */
function useLoadedVisit(visit: LazyVisit, isWanted: boolean): Visit | undefined {
  const [loaded, setLoaded] = useState(visit.loaded);
  useEffect(() => {
    if (isWanted) visit.load().then(setLoaded, () => undefined);
  }, [visit, isWanted]);
  return loaded;
}

interface FrontProps extends Omit<AppProps, 'known'> {
  readonly screen: FrontScreen | 'waiting' | 'session';
  readonly session: SessionActor | undefined;
  readonly state: TerminalState;
  readonly known: KnownSite;
  readonly loaded: Visit | undefined;
}

function Front({ kiosk, visit, clock, screen, session, state, known, loaded }: FrontProps) {
  if (screen === 'session' && session && known.site && loaded) {
    return (
      <DemonstrationReaderContext.Provider value={known.isDemonstration ? loaded.reader : undefined}>
        <loaded.SessionView
          session={session}
          journeys={loaded.journeys}
          site={known.site}
          terminal={state}
          publicUrl={known.publicUrl}
          clock={clock}
        />
      </DemonstrationReaderContext.Provider>
    );
  }
  if (screen === 'attract' && known.site) {
    return <Attract kiosk={kiosk} visit={visit} site={known.site} state={state} clock={clock} />;
  }
  return <FrontPage screen={screen === 'session' ? 'starting' : screen} kiosk={kiosk} />;
}

/** Writes the settings in force on the root: the session's, or the site's when there is none. */
function AppearanceOf({
  site,
  session,
}: {
  readonly site: SiteConfig | undefined;
  readonly session: SessionActor | undefined;
}) {
  const plain = useMemo(
    (): Comfort => ({ ...plainComfort, ...site?.comfort, language: site?.defaultLanguage ?? 'fr' }),
    [site],
  );
  return session ? (
    <SessionAppearance session={session} site={site} />
  ) : (
    <Appearance comfort={plain} caisse="none" site={site} />
  );
}

function SessionAppearance({
  session,
  site,
}: {
  readonly session: SessionActor;
  readonly site: SiteConfig | undefined;
}) {
  const { comfort, caisse } = useSelector(session, (snapshot) => snapshot.context);
  return <Appearance comfort={comfort} caisse={caisse ? caisseKindOf(caisse) : 'none'} site={site} />;
}

interface ShownAppearance {
  readonly comfort: Comfort;
  readonly caisse: 'caf' | 'cpam' | 'none';
  readonly site: SiteConfig | undefined;
}

/** The pitch of a plain 24-inch screen, until the site says its own. */
const UNKNOWN_PITCH_MM = 0.277;

function Appearance({ comfort, caisse, site }: ShownAppearance) {
  // Before the paint: no frame may stand in the size or the colours of what was there before.
  useLayoutEffect(() => {
    showAppearance(document.documentElement, { comfort, caisse, pitchMm: site?.screen.pitchMm ?? UNKNOWN_PITCH_MM });
  }, [comfort, caisse, site]);
  return null;
}

/** The kiosk's own clocks (farewell, staff panel) hear touches too. */
function useKioskTouches(kiosk: KioskActor): void {
  useEffect(() => {
    const listening = new AbortController();
    const touched = (): void => kiosk.send({ type: 'TOUCHED' });
    document.addEventListener('pointerdown', touched, { signal: listening.signal });
    document.addEventListener('keydown', touched, { signal: listening.signal });
    return () => listening.abort();
  }, [kiosk]);
}

interface Screens {
  readonly front: FrontScreen | 'waiting' | 'session';
  readonly staff: StaffScreen | 'waiting' | undefined;
}

function sameScreens(one: Screens, other: Screens): boolean {
  return one.front === other.front && one.staff === other.staff;
}

/** The region is in the state's id: `kiosk.staff.…` or `kiosk.front.…`. */
function screensOf(metas: Readonly<Record<string, KioskMeta | undefined>>): Screens {
  const found = { front: 'starting', staff: undefined } as { front: Screens['front']; staff: Screens['staff'] };
  for (const [state, meta] of Object.entries(metas)) {
    if (!meta) continue;
    const screen = 'screenOf' in meta ? 'session' : meta.screen;
    if (state.startsWith('kiosk.staff')) found.staff = screen as Screens['staff'];
    else found.front = screen as Screens['front'];
  }
  return found;
}
