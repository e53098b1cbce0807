import { Screen, type ScreenProps } from '#ui/layout/screen.tsx';
import { CloudOffIcon, WifiIcon } from '#ui/icons/attract-icons.tsx';
import type { StatusPillProps } from '#ui/layout/status-pill.tsx';
import type { BarProps } from '#ui/layout/bar.tsx';
import { texts } from './texts.ts';

/** For controls whose effect a specimen does not show. */
export function nothing(): void {}

export const online: StatusPillProps = { label: texts.online, icon: WifiIcon, tone: 'good' };
export const offline: StatusPillProps = { label: texts.offline, icon: CloudOffIcon, tone: 'warning' };

export const scrollLabels = { zone: texts.scrollZone, up: texts.up, down: texts.down };

export const bar: BarProps = {
  label: texts.barLabel,
  back: { label: texts.back, onPress: nothing },
  agent: { label: texts.agent, onPress: nothing },
  comfort: { label: texts.comfort, onPress: nothing },
  quit: { label: texts.quit, onPress: nothing },
};

type FrameProps = Omit<ScreenProps, 'header' | 'scrollLabels'> & { readonly isOffline?: boolean };

/** A screen with a header, a bar and labels as every screen of the terminal has. */
export function Frame({ isOffline = false, ...props }: FrameProps) {
  const isCpam = document.documentElement.dataset['caisse'] === 'cpam';
  return (
    <Screen
      header={{
        organisation: isCpam ? texts.cpam : texts.caf,
        site: texts.site,
        network: isOffline ? offline : online,
        time: texts.time,
      }}
      scrollLabels={scrollLabels}
      bar={bar}
      {...props}
    />
  );
}
