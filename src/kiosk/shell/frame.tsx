import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { JourneyId, JourneyPolicy } from '#domain/journey/journey.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { CardReader } from '#kiosk-config/schema.ts';
import type { AgentCallReason } from '#machines/session/ports.ts';
import type { BarProps } from '#ui/layout/bar.tsx';
import type { ScreenHeaderProps } from '#ui/layout/screen-header.tsx';
import { Screen, type ScreenProps } from '#ui/layout/screen.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';

/** What surrounds every screen of a session, and the few facts of the terminal that screens word. */
export interface Frame {
  readonly header: ScreenHeaderProps;
  readonly bar: BarProps;
  readonly policy: JourneyPolicy;
  /** Where a code is used away from the kiosk, in letters: `borne.example.org/code`. */
  readonly officialAddress: string;
  /** Seconds without a touch after which the session closes, on screens like this one (A28). */
  readonly idleSeconds: number;
  readonly now: () => EpochMs;
  /** Where a card goes in here, and which way. */
  readonly cardReader: CardReader;
  /** Journeys that this visitor may start here: a screen offers no other. */
  readonly services: readonly JourneyId[];
  /** Frequent questions that the site puts first (#70). */
  readonly questionsFirst: readonly string[];
  readonly showPrivacyNotice: () => void;
  /** Undefined where a call would reach nobody. */
  readonly callAgent: ((reason: AgentCallReason) => void) | undefined;
}

const FrameContext = createContext<Frame | undefined>(undefined);
export const FrameProvider = FrameContext.Provider;

/** @throws Error outside a session: a screen without a frame is a mistake of ours. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('a screen was drawn outside its frame');
  return frame;
}

type KioskScreenProps = Omit<ScreenProps, 'header' | 'bar' | 'scrollLabels'>;

/** A screen in its frame: header and bar stand in the same place on all of them (A34). */
export function KioskScreen(props: KioskScreenProps) {
  const { header, bar } = useFrame();
  return <Screen {...props} header={header} bar={bar} scrollLabels={useScrollLabels()} />;
}

/** Words of the buttons that move a long text. */
export function useScrollLabels(): ScreenProps['scrollLabels'] {
  const t = useTexts();
  return { zone: t('shell.scroll.zone'), up: t('shell.action.scrollUp'), down: t('shell.action.scrollDown') };
}
