import type { ComponentChild } from 'preact';
import { someCaf, someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { plainComfort } from '#domain/comfort/comfort.ts';
import { languageIds } from '#domain/language.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import { cafSaintGaudens } from '#kiosk-config/sites/caf-saint-gaudens.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { Lack, TerminalState } from './terminal-state.ts';
import { START } from '#machines/testing/clock.ts';
import type { OutOfServiceReason } from '#machines/kiosk/context.ts';
import type { FrontScreen } from '#machines/kiosk/screens.ts';
import type { JourneyOffer } from './journey.ts';
import type { LazyVisit } from './lazy-visit.ts';
import { systemClock } from '#kiosk/clock.ts';
import { noChime } from '#kiosk/devices/chime.ts';
import { withTile } from '#machines/session/reach.ts';
import { journeys as offers } from '#kiosk/journeys/index.ts';
import { InGallery, kebab, nothing, type ScreenSpecimen } from '../testing/journey-specimens.tsx';
import { standInKiosk } from '../testing/stand-in-kiosk.ts';
import { Attract } from './attract.tsx';
import { ChoosingCaisse } from './choosing-caisse.tsx';
import { Closed, Fault } from './closed-pages.tsx';
import { ComfortPanel } from './comfort-panel.tsx';
import { FrontPage } from './front-pages.tsx';
import { CalledPanel, CallingPanel, HelpPanel } from './help-panel.tsx';
import { Home } from './home.tsx';
import { Fingerprint, Unconfigured } from './installation-pages.tsx';
import { AccessibilityPanel, PrivacyPanel } from './text-panels.tsx';
import { WaitingScreen } from './waiting-screen.tsx';
import { AccountClosed, IdleWarning, LimitWarning } from './warnings.tsx';

const still = { now: () => START };
const atNoon = { ...systemClock, now: () => START };

function screenSpecimen(id: string, title: string, draw: () => ComponentChild): ScreenSpecimen {
  return { id: `shell-${id}`, group: 'Borne', title, Show: () => <InGallery>{draw()}</InGallery> };
}

/** As at a Caf: no caisse has both journeys of one tile. */
const ofOneCaisse = withTile(offers).filter(({ sameAs }) => sameAs === undefined);

interface HomeBehindProps {
  readonly lack?: Lack;
  readonly notOpened?: boolean;
  readonly journeys?: readonly JourneyOffer[];
}

function HomeBehind({ lack, notOpened = false, journeys = ofOneCaisse }: HomeBehindProps) {
  return <Home journeys={journeys} notOpened={notOpened} lack={lack} onStart={nothing} showAccessibility={nothing} />;
}

/** A panel over the home screen. */
function panel(id: string, title: string, draw: () => ComponentChild): ScreenSpecimen {
  return screenSpecimen(id, title, () => (
    <>
      <HomeBehind />
      {draw()}
    </>
  ));
}

/** A panel over the home screen of somebody whose account is open. */
function signedIn(id: string, title: string, draw: () => ComponentChild): ScreenSpecimen {
  return {
    id: `shell-${id}`,
    group: 'Borne',
    title,
    Show: () => (
      <InGallery hasAccount>
        <HomeBehind
          journeys={withTile(offers, 'person').filter(
            ({ raises, sameAs }) => raises === undefined && sameAs === undefined,
          )}
        />
        {draw()}
      </InGallery>
    ),
  };
}

function attractOf(site: SiteConfig, state: TerminalState): ComponentChild {
  const visit = { begin: nothing } as unknown as LazyVisit;
  return <Attract kiosk={standInKiosk({})} visit={visit} site={site} state={state} clock={atNoon} />;
}

const front = (screen: FrontScreen): ScreenSpecimen =>
  screenSpecimen(screen, screen, () => <FrontPage screen={screen} kiosk={standInKiosk({ front: screen })} />);

const closed = (reason: OutOfServiceReason): ScreenSpecimen =>
  screenSpecimen(`closed-${kebab(reason)}`, `outOfService ${reason}`, () => (
    <Closed kiosk={standInKiosk({ front: 'outOfService', context: { outOfService: reason } })} />
  ));

/** Everything around the journeys. */
export const specimens: readonly ScreenSpecimen[] = [
  screenSpecimen('attract', 'attract', () => attractOf(toulouseRiquet, { network: 'online', caisses: {} })),
  screenSpecimen('attract-small-desk', 'attract, un seul organisme', () =>
    attractOf(cafSaintGaudens, { network: 'offline', caisses: {} }),
  ),
  screenSpecimen('attract-caisse-down', 'attract, la Caf ne répond pas', () =>
    attractOf(toulouseRiquet, { network: 'online', caisses: { 'caf-31': 'down' } }),
  ),
  screenSpecimen('attract-small-desk-caisse-down', 'attract, un seul organisme, qui ne répond pas', () =>
    attractOf(cafSaintGaudens, { network: 'online', caisses: { 'caf-31': 'down' } }),
  ),
  screenSpecimen('choosing-caisse', 'choosingCaisse', () => (
    <ChoosingCaisse caisses={toulouseRiquet.caisses.map(({ id }) => id)} onChoose={nothing} />
  )),
  screenSpecimen('home', 'home', () => <HomeBehind />),
  screenSpecimen('home-not-opened', 'home, démarche qui ne vient pas', () => <HomeBehind notOpened />),
  screenSpecimen('opening', 'démarche qui s’ouvre', () => <WaitingScreen journey="simulation" />),
  screenSpecimen('home-offline', 'home, hors connexion', () => <HomeBehind lack="offline" />),
  screenSpecimen('home-caisse-down', 'home, caisse qui ne répond pas', () => <HomeBehind lack="caisseDown" />),
  panel('comfort', 'comfort', () => (
    <ComfortPanel
      comfort={{ ...plainComfort, language: 'fr' }}
      languages={languageIds}
      onChange={nothing}
      onClose={nothing}
    />
  )),
  panel('help', 'help', () => <HelpPanel onCall={nothing} onAccessibility={nothing} onClose={nothing} />),
  panel('help-at-desk', 'help, sans appel', () => (
    <HelpPanel onCall={undefined} onAccessibility={nothing} onClose={nothing} />
  )),
  panel('calling-agent', 'callingAgent', () => <CallingPanel />),
  panel('agent-called', 'agentCalled', () => (
    <CalledPanel outcome={{ kind: 'messageSent' }} signal={undefined} onClose={nothing} />
  )),
  panel('agent-signalled', 'agentCalled, signal de la borne', () => (
    <CalledPanel outcome={{ kind: 'signalled' }} signal={noChime} onClose={nothing} />
  )),
  panel('agent-not-called', 'agentCalled, sans réponse', () => (
    <CalledPanel outcome={{ kind: 'nobodyTold' }} signal={undefined} onClose={nothing} />
  )),
  panel('accessibility', 'accessibility', () => <AccessibilityPanel onClose={nothing} />),
  panel('privacy-caf', 'privacyNotice, Caf', () => (
    <PrivacyPanel caisse={someCaf} officerContact={undefined} onClose={nothing} />
  )),
  panel('privacy-cpam', 'privacyNotice, Cpam', () => (
    <PrivacyPanel caisse={someCpam} officerContact="dpo@example.org" onClose={nothing} />
  )),
  panel('idle-warning', 'idleWarning', () => (
    <IdleWarning endsAt={START + 20 * SECOND_MS} clock={still} chime={noChime} onStay={nothing} onQuit={nothing} />
  )),
  panel('limit-warning', 'limitWarning', () => (
    <LimitWarning
      endsAt={START + 60 * SECOND_MS}
      hasAccount={false}
      clock={still}
      chime={noChime}
      onUnderstood={nothing}
    />
  )),
  signedIn('limit-warning-account', 'limitWarning, compte ouvert', () => (
    <LimitWarning endsAt={START + 60 * SECOND_MS} hasAccount clock={still} chime={noChime} onUnderstood={nothing} />
  )),
  panel('account-closed', 'accountClosed', () => <AccountClosed chime={noChime} onUnderstood={nothing} />),
  signedIn('home-signed-in', 'home, compte ouvert', () => null),
  front('starting'),
  front('wiping'),
  front('erased'),
  screenSpecimen('fault', 'fault', () => <Fault />),
  screenSpecimen('unconfigured', 'unconfigured', () => (
    <Unconfigured kiosk={standInKiosk({ front: 'unconfigured' })} />
  )),
  screenSpecimen('unconfigured-refused', 'unconfigured, refusé', () => (
    <Unconfigured kiosk={standInKiosk({ front: 'unconfigured', context: { enrolRefusal: 'codeRefused' } })} />
  )),
  screenSpecimen('fingerprint', 'fingerprint', () => (
    <Fingerprint kiosk={standInKiosk({ front: 'fingerprint', context: { fingerprint: 'SPEC-IMEN-7F3K-9QWM' } })} />
  )),
  ...(['closedByAgent', 'wipeFailed', 'bootFailed'] as const).map(closed),
];
