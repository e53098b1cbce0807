import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { LanguageId } from '#domain/language.ts';
import type { CaisseState, NetworkState } from '#domain/kiosk/states.ts';
import { formatHour } from '#domain/time/french-time.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { Clock } from '#kiosk/clock.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import type { ScreenHeaderProps } from '#ui/layout/screen-header.tsx';
import type { StatusPillProps } from '#ui/layout/status-pill.tsx';
import { CloudOffIcon, ServerOffIcon, WifiIcon } from '#ui/icons/attract-icons.tsx';
import { useNow } from './use-now.ts';

/** What the terminal knows of its surroundings, shown on every screen. */
export interface TerminalState {
  readonly network: NetworkState;
  readonly caisses: Readonly<Partial<Record<CaisseId, CaisseState>>>;
}

/** How often the hour is read again: it shows minutes. */
const HOUR_REFRESH_MS = 5 * SECOND_MS;

interface HeaderFacts {
  readonly organisation: string;
  readonly site: SiteConfig | undefined;
  readonly terminal: TerminalState;
  readonly caisse: CaisseId | undefined;
  readonly clock: Clock;
}

/** Who and where, the network in words, the hour. */
export function useHeader({ organisation, site, terminal, caisse, clock }: HeaderFacts): ScreenHeaderProps {
  const { language } = useTexts();
  const now = useNow(clock, HOUR_REFRESH_MS);
  return {
    organisation,
    site: site?.name,
    network: useNetworkPill(terminal, caisse),
    time: formatHour(now, language as LanguageId),
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
