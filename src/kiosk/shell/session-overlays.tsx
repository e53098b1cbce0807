import type { SiteConfig } from '#kiosk-config/schema.ts';
import { openAccount } from '#machines/session/context.ts';
import {
  sessionWarnings,
  type SessionMeta,
  type SessionPanel,
  type SessionWarning,
} from '#machines/session/screens.ts';
import type { Clock } from '#kiosk/clock.ts';
import { noChime, soundCall, soundChime } from '#kiosk/devices/chime.ts';
import { ComfortPanel } from './comfort-panel.tsx';
import { reachesSomebody } from './reaches-somebody.ts';
import { CalledPanel, CallingPanel, HelpPanel } from './help-panel.tsx';
import { AccessibilityPanel, PrivacyPanel } from './text-panels.tsx';
import { AccountClosed, IdleWarning, LimitWarning } from './warnings.tsx';
import type { SessionActor } from '#kiosk/terminal/kiosk-actor.ts';
import { useSelector } from './use-selector.ts';

interface SessionOverlaysProps {
  readonly session: SessionActor;
  readonly site: SiteConfig;
  readonly clock: Clock;
}

/** What lies over the screen: at most one panel, and over it at most one warning. */
export function SessionOverlays({ session, site, clock }: SessionOverlaysProps) {
  const panel = useSelector(session, (snapshot) => panelOf(snapshot.getMeta()));
  const warning = useSelector(session, (snapshot) => warningOf(snapshot.getMeta()));
  const context = useSelector(session, (snapshot) => snapshot.context);
  const { warningEndsAt, limitAt } = context;
  const chime = site.sounds ? soundChime : noChime;
  return (
    <>
      {panel && <Panel panel={panel} session={session} site={site} />}
      {warning === 'idleWarning' && warningEndsAt !== undefined && (
        <IdleWarning
          endsAt={warningEndsAt}
          clock={clock}
          chime={chime}
          onStay={() => session.send({ type: 'EXTEND' })}
          onQuit={() => session.send({ type: 'QUIT' })}
        />
      )}
      {warning === 'accountClosed' && (
        <AccountClosed chime={chime} onUnderstood={() => session.send({ type: 'ACKNOWLEDGE_CLOSED' })} />
      )}
      {warning === 'limitWarning' && (
        <LimitWarning
          endsAt={limitAt}
          hasAccount={openAccount(context) !== undefined}
          clock={clock}
          chime={chime}
          onUnderstood={() => session.send({ type: 'ACKNOWLEDGE_LIMIT' })}
        />
      )}
    </>
  );
}

interface PanelProps {
  readonly panel: SessionPanel;
  readonly session: SessionActor;
  readonly site: SiteConfig;
}

function Panel({ panel, session, site }: PanelProps) {
  const { comfort, caisse, agentCall } = useSelector(session, (snapshot) => snapshot.context);
  const { agentCalls } = site;
  const close = (): void => session.send({ type: 'CLOSE_PANEL' });
  switch (panel) {
    case 'comfort':
      return (
        <ComfortPanel
          comfort={comfort}
          languages={site.languages}
          onChange={(change) => session.send({ type: 'SET_COMFORT', change })}
          onClose={close}
        />
      );
    case 'help':
      return (
        <HelpPanel
          onCall={reachesSomebody(agentCalls) ? () => session.send({ type: 'CALL_AGENT', reason: 'help' }) : undefined}
          onAccessibility={() => session.send({ type: 'OPEN_PANEL', panel: 'accessibility' })}
          onClose={close}
        />
      );
    case 'accessibility':
      return <AccessibilityPanel onClose={close} />;
    case 'privacyNotice':
      return caisse ? (
        <PrivacyPanel
          caisse={caisse}
          officerContact={site.caisses.find(({ id }) => id === caisse)?.dataProtectionContact}
          onClose={close}
        />
      ) : null;
    case 'callingAgent':
      return <CallingPanel />;
    case 'agentCalled':
      return <CalledPanel outcome={agentCall} signal={agentCalls.signal ? soundCall : undefined} onClose={close} />;
  }
}

type Metas = Readonly<Record<string, SessionMeta | undefined>>;

function panelOf(metas: Metas): SessionPanel | undefined {
  for (const meta of Object.values(metas)) if (meta && 'panel' in meta) return meta.panel;
  return undefined;
}

function warningOf(metas: Metas): SessionWarning | undefined {
  const warnings = Object.values(metas).flatMap((meta) => (meta && 'warning' in meta ? [meta.warning] : []));
  return sessionWarnings.find((warning) => warnings.includes(warning));
}
