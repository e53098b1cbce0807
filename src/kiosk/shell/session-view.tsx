import { useEffect, useMemo } from 'preact/hooks';
import type { AnyActorRef } from 'xstate';
import { caisseKindOf, caisses } from '#domain/caisse/caisse.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { SessionContext } from '#machines/session/context.ts';
import type { SessionMeta } from '#machines/session/screens.ts';
import { idleMsOf } from '#machines/session/setup.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import type { Clock } from '#kiosk/clock.ts';
import type { SessionActor } from '#kiosk/terminal/kiosk-actor.ts';
import { textsIn } from '#kiosk/texts/all-texts.ts';
import { TextsProvider, useTexts } from '#kiosk/texts/texts.ts';
import { FrameProvider, type Frame } from './frame.tsx';
import type { Journey } from './journey.ts';
import { JourneyView } from './journey-view.tsx';
import { SessionOverlays } from './session-overlays.tsx';
import { useHeader, type TerminalState } from './terminal-state.ts';
import { useSelector } from './use-selector.ts';
import { ChoosingCaisse } from './choosing-caisse.tsx';
import { Home } from './home.tsx';

interface SessionViewProps {
  readonly session: SessionActor;
  readonly journeys: readonly Journey[];
  readonly site: SiteConfig;
  readonly terminal: TerminalState;
  readonly officialAddress: string;
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
  const { session, journeys, site, terminal, officialAddress, clock } = props;
  const t = useTexts();
  const context = useSelector(session, (snapshot) => snapshot.context);
  const { caisse, journeyNow } = context;
  const header = useHeader({
    organisation: caisse ? t(`shell.caisse.${caisseKindOf(caisse)}`) : t('shell.product'),
    site,
    terminal,
    caisse,
    clock,
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
    officialAddress,
    idleSeconds: Math.round(idleMsOf(context) / SECOND_MS),
    now: clock.now,
    services: offeredJourneys(journeys, context).map(({ id }) => id),
    questionsFirst: site.questionsFirst,
    showPrivacyNotice: () => session.send({ type: 'OPEN_PANEL', panel: 'privacyNotice' }),
  };
  return (
    <FrameProvider value={frame}>
      <Place {...props} context={context} />
      <SessionOverlays session={session} site={site} clock={clock} />
    </FrameProvider>
  );
}

function Place({ session, journeys, terminal, context }: SessionViewProps & { readonly context: SessionContext }) {
  const screen = useSelector(session, (snapshot) => screenOf(snapshot.getMeta()));
  const running = useSelector(session, (snapshot): AnyActorRef | undefined => snapshot.children['journey']);
  const { site, caisse, journeyId } = context;
  if (screen === 'choosingCaisse') {
    return (
      <ChoosingCaisse
        caisses={site.caisses.map(({ id }) => id)}
        onChoose={(chosen) => session.send({ type: 'CHOOSE_CAISSE', caisse: chosen })}
      />
    );
  }
  const journey = journeys.find(({ id }) => id === journeyId);
  if (journey && running) return <JourneyView key={journey.id} journey={journey} actor={running} />;
  return (
    <Home
      journeys={offeredJourneys(journeys, context)}
      isOnline={terminal.network === 'online' && (caisse === undefined || terminal.caisses[caisse] !== 'down')}
      onStart={(id) => session.send({ type: 'START_JOURNEY', journeyId: id })}
      showAccessibility={() => session.send({ type: 'OPEN_PANEL', panel: 'accessibility' })}
    />
  );
}

/** Journeys that are built, switched on and of this caisse, in the site's order. */
function offeredJourneys(journeys: readonly Journey[], { site, caisse }: SessionContext): readonly Journey[] {
  if (caisse === undefined) return [];
  const { kind } = caisses[caisse];
  return site.services.flatMap((id) =>
    journeys.filter((journey) => journey.id === id && journey.caisses.includes(kind)),
  );
}

function policyOf({ site, caisse }: SessionContext): Frame['policy'] {
  const identification = site.caisses.find(({ id }) => id === caisse)?.identification ?? [];
  return { ...site.policy, identification };
}

function screenOf(metas: Readonly<Record<string, SessionMeta | undefined>>): string | undefined {
  for (const meta of Object.values(metas)) if (meta && 'screen' in meta) return meta.screen;
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
