import { useEffect, useState } from 'preact/hooks';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { LanguageId } from '#domain/language.ts';
import type { CaisseState, NetworkState } from '#domain/kiosk/states.ts';
import { formatHour } from '#domain/time/french-time.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { Clock } from '#kiosk/clock.ts';
import type { LongLivedServices } from '#kiosk/terminal/long-lived-services.ts';
import type { LateTerminal } from '#kiosk/terminal/late-terminal.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import type { ScreenHeaderProps } from '#ui/layout/screen-header.tsx';
import type { StatusPillProps } from '#ui/layout/status-pill.tsx';
import { CloudOffIcon, ServerOffIcon, WifiIcon } from '#ui/icons/attract-icons.tsx';
import { useNow } from './use-now.ts';

/** What the terminal knows of gateway and caisses, shown on every screen. */
export interface TerminalState {
  readonly network: NetworkState;
  readonly caisses: Readonly<Partial<Record<CaisseId, CaisseState>>>;
}

/** What a service lacks now, where it needs network and caisse. */
export type Lack = 'offline' | 'caisseDown';

/** Before the terminal is there nothing is known. */
const beforeContact: TerminalState = { network: 'checking', caisses: {} };

const stateOf = ({ connectivity }: LongLivedServices): TerminalState => {
  const { value, context } = connectivity.getSnapshot();
  return { network: value.network, caisses: context.caisses };
};

/** Follows what the terminal hears, once it is there. */
export function useTerminalState({ loaded, whenLoaded }: LateTerminal): TerminalState {
  const [state, setState] = useState(() => {
    const opened = loaded();
    return opened ? stateOf(opened.services) : beforeContact;
  });

  useEffect(() => {
    const following = new AbortController();
    void whenLoaded.then(({ services }) => {
      if (following.signal.aborted) return;
      const read = (): void => {
        const next = stateOf(services);
        setState((previous) =>
          previous.network === next.network && previous.caisses === next.caisses ? previous : next,
        );
      };
      const subscription = services.connectivity.subscribe(read);
      following.signal.addEventListener('abort', () => subscription.unsubscribe());
      read();
    });
    return () => following.abort();
  }, [whenLoaded]);

  return state;
}

/** How often the hour is read again: it shows minutes. */
const HOUR_REFRESH_MS = 5 * SECOND_MS;

interface HeaderFacts {
  readonly organisation: string;
  readonly site: SiteConfig | undefined;
  readonly terminal: TerminalState;
  readonly caisse: CaisseId | undefined;
  readonly clock: Clock;
  /** While one is open. */
  readonly account?: ScreenHeaderProps['account'];
  /** The first hour that a document shows takes long to format: the attract screen comes before it. */
  readonly hasTime?: boolean;
}

/** Who and where, the network in words, the hour. */
export function useHeader({
  organisation,
  site,
  terminal,
  caisse,
  clock,
  account,
  hasTime = true,
}: HeaderFacts): ScreenHeaderProps {
  const { language } = useTexts();
  const now = useNow(clock, HOUR_REFRESH_MS);
  return {
    organisation,
    site: site?.name,
    network: useNetworkPill(terminal, caisse),
    account,
    time: hasTime ? formatHour(now, language as LanguageId) : undefined,
  };
}

/** « Gateway up, caisse down » is a state of its own, and said. */
function useNetworkPill(
  { network, caisses }: TerminalState,
  caisse: CaisseId | undefined,
): StatusPillProps | undefined {
  const t = useTexts();
  if (network === 'checking') return undefined;
  if (network === 'offline') return { label: t('shell.network.offline'), icon: CloudOffIcon, tone: 'warning' };
  if (caisse !== undefined && caisses[caisse] === 'down') {
    return { label: t('shell.network.caisseDown'), icon: ServerOffIcon, tone: 'warning' };
  }
  return { label: t('shell.network.online'), icon: WifiIcon, tone: 'good' };
}
