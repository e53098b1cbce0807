import { useAgentLine, useKeptLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen, retryOrLeave } from '#kiosk/steps/delay-screen.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import type { Props } from './screen.ts';

/** Refused before anything was typed, with the reason, the telephone and an agent. */
export function NotNow(props: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="guardianSignIn.notNow"
      lead={t('guardianSignIn.notNow.notOpened')}
      lines={[usePhoneLine(props.context.caisse), useAgentLine()]}
    />
  );
}

/** Gateway or caisse went away, or too many sign in at this moment: everything typed is kept (I8). */
export function TryAgain(props: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="guardianSignIn.tryAgain"
      lead={t('guardianSignIn.notNow.notOpened')}
      lines={[useKeptLine(), useAgentLine()]}
    />
  );
}
