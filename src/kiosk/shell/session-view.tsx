import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { AnyActorRef } from 'xstate';
import { officialAddress } from '#contract/addresses/claim-url.ts';
import type { PublicUrl } from '#contract/addresses/public-url.ts';
import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import { chosenCaisse, openAccount, type SessionContext } from '#machines/session/context.ts';
import { offeredJourneys, withTile } from '#machines/session/reach.ts';
import { choosableCaisses, standingOf } from '#machines/session/wanted.ts';
import type { SessionMeta } from '#machines/session/screens.ts';
import { idleMsOf } from '#machines/session/setup.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import type { Clock } from '#kiosk/clock.ts';
import type { SessionActor } from '#kiosk/terminal/kiosk-actor.ts';
import { textsIn } from '#kiosk/texts/texts-in.ts';
import { TextsProvider, useTexts } from '#kiosk/texts/texts.ts';
import { FrameProvider, type Frame } from './frame.tsx';
import type { JourneyOffer } from './journey.ts';
import type { OpenJourneys } from './open-journeys.ts';
import { useKeepsPrevious } from './use-keeps-previous.ts';
import { WaitingScreen } from './waiting-screen.tsx';
import { JourneyView } from './journey-view.tsx';
import { reachesSomebody } from './reaches-somebody.ts';
import { SessionOverlays } from './session-overlays.tsx';
import { useHeader, type Lack, type TerminalState } from './terminal-state.ts';
import { useSelector } from './use-selector.ts';
import { ChoosingCaisse } from './choosing-caisse.tsx';
import { Home } from './home.tsx';

interface SessionViewProps {
  readonly session: SessionActor;
  readonly journeys: OpenJourneys;
  readonly site: SiteConfig;
  readonly terminal: TerminalState;
  readonly publicUrl: PublicUrl | undefined;
  readonly clock: Clock;
}

/** Everything a visitor sees from the first touch to the end. */
export function SessionView(props: SessionViewProps) {
  const language = useSelector(props.session, ({ context }) => context.comfort.language);
  const texts = useMemo(() => textsIn(language), [language]);
  useTouches(props.session);
  return (
    <TextsProvider value={texts}>
      <Framed {...props} />
    </TextsProvider>
  );
}

function Framed(props: SessionViewProps) {
  const { session, journeys, site, terminal, publicUrl, clock } = props;
  const t = useTexts();
  const context = useSelector(session, (snapshot) => snapshot.context);
  const { caisse, journeyNow } = context;
  const header = useHeader({
    organisation: caisse ? t(`shell.caisse.${caisseKindOf(caisse)}`) : t('shell.product'),
    site,
    terminal,
    caisse,
    clock,
    account: openAccount(context) && {
      label: t('shell.account.open'),
      signOut: { label: t('shell.account.signOut'), onPress: () => session.send({ type: 'QUIT' }) },
    },
  });
  const frame: Frame = {
    header,
    bar: {
      label: t('shell.bar.label'),
      back: {
        label: t('shell.bar.back'),
        resting: journeyNow.backRests || !session.getSnapshot().can({ type: 'BACK' }),
        onPress: () => session.send({ type: 'BACK' }),
      },
      agent: { label: t('shell.bar.agent'), onPress: () => session.send({ type: 'OPEN_PANEL', panel: 'help' }) },
      comfort: { label: t('shell.bar.comfort'), onPress: () => session.send({ type: 'OPEN_PANEL', panel: 'comfort' }) },
      quit: { label: t('shell.bar.quit'), onPress: () => session.send({ type: 'QUIT' }) },
    },
    policy: policyOf(context),
    officialAddress: publicUrl ? officialAddress(publicUrl) : '',
    idleSeconds: Math.round(idleMsOf(context) / SECOND_MS),
    now: clock.now,
    services: journeysHere(journeys.offers, context).map(({ id }) => id),
    cardReader: site.cardReader,
    questionsFirst: site.questionsFirst,
    showPrivacyNotice: () => session.send({ type: 'OPEN_PANEL', panel: 'privacyNotice' }),
    callAgent: reachesSomebody(site.agentCalls) ? (reason) => session.send({ type: 'CALL_AGENT', reason }) : undefined,
  };
  return (
    <FrameProvider value={frame}>
      <Place {...props} context={context} />
      <SessionOverlays session={session} site={site} clock={clock} />
    </FrameProvider>
  );
}

function Place({ session, journeys, terminal, context }: SessionViewProps & { readonly context: SessionContext }) {
  const meta = useSelector(session, (snapshot) => placeOf(snapshot.getMeta()));
  const running = useSelector(session, (snapshot): AnyActorRef | undefined => snapshot.children['journey']);
  const previous = useRef<ComponentChild>(undefined);
  const { caisse, journeyId } = context;
  const isLoading = meta !== undefined && 'waitingFor' in meta;
  const keeps = useKeepsPrevious(isLoading ? meta : undefined, previous.current !== undefined);

  if (isLoading && journeyId !== undefined) return keeps ? previous.current : <WaitingScreen journey={journeyId} />;
  previous.current = place();
  return previous.current;

  function place(): ComponentChild {
    if (meta?.screen === 'choosingCaisse')
      return (
        <ChoosingCaisse
          caisses={choosableCaisses(context, journeys.offers).map(({ id }) => id)}
          onChoose={(chosen) => session.send({ type: 'CHOOSE_CAISSE', caisse: chosen })}
        />
      );
    const journey = journeyId === undefined ? undefined : journeys.opened(journeyId);
    if (journeyId !== undefined && journey && running)
      return <JourneyView key={journeyId} id={journeyId} journey={journey} actor={running} />;
    return (
      <Home
        journeys={withTile(journeysHere(journeys.offers, context), openAccount(context)?.audience)}
        notOpened={context.notOpened !== undefined}
        lack={lackAt(terminal, caisse)}
        onStart={(id) => session.send({ type: 'START_JOURNEY', journeyId: id })}
        showAccessibility={() => session.send({ type: 'OPEN_PANEL', panel: 'accessibility' })}
      />
    );
  }
}

function lackAt({ network, caisses }: TerminalState, caisse: CaisseId | undefined): Lack | undefined {
  if (network !== 'online') return 'offline';
  return caisse !== undefined && caisses[caisse] === 'down' ? 'caisseDown' : undefined;
}

/** Journeys that are built, and that the visitor may touch from here; none before a caisse is chosen. */
function journeysHere(offers: readonly JourneyOffer[], context: SessionContext): readonly JourneyOffer[] {
  const standing = standingOf(context);
  return standing ? offeredJourneys(offers, standing) : [];
}

function policyOf(context: SessionContext): Frame['policy'] {
  return { ...context.site.policy, identification: chosenCaisse(context)?.identification ?? [] };
}

/** What the region `place` shows itself; a journey that runs shows its own. */
type PlaceMeta = Extract<SessionMeta, { readonly screen: string }>;

function placeOf(metas: Readonly<Record<string, SessionMeta | undefined>>): PlaceMeta | undefined {
  for (const meta of Object.values(metas)) if (meta && 'screen' in meta) return meta;
  return undefined;
}

/** Any touch or key counts as « still there », before what it does. */
function useTouches(session: SessionActor): void {
  useEffect(() => {
    const listening = new AbortController();
    const touched = (): void => session.send({ type: 'TOUCHED' });
    document.addEventListener('pointerdown', touched, { capture: true, signal: listening.signal });
    document.addEventListener('keydown', touched, { capture: true, signal: listening.signal });
    return () => listening.abort();
  }, [session]);
}
