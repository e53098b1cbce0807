import type { JourneyId } from '#domain/journey/journey.ts';
import { useTexts, type KioskKey } from '#kiosk/texts/texts.ts';
import { Waiting } from '#ui/messages/waiting.tsx';
import { KioskScreen } from './frame.tsx';

interface WaitingScreenProps {
  readonly journey: JourneyId;
  /** What is waited for. */
  readonly words?: KioskKey | undefined;
}

/** A journey at work, or on its way. */
export function WaitingScreen({ journey, words = 'shell.waiting' }: WaitingScreenProps) {
  const t = useTexts();
  return (
    <KioskScreen screenId={`${journey}.waiting`} title={t(`offers.${journey}`)}>
      <Waiting label={t(words)} />
    </KioskScreen>
  );
}
