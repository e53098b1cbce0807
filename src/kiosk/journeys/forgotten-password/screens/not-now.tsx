import { useAgentLine, useKeptLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen, NotSavedYetScreen, retryOrLeave } from '#kiosk/steps/delay-screen.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import type { Props } from './screen.ts';
import { NewCodeButton, useOtherWays } from './ways-out.tsx';

/** Refused before anything was typed, with the reason and the other ways: a code, the telephone, an agent. */
export function NotNow(props: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="forgottenPassword.notNow"
      lead={t('forgottenPassword.notNow.notChanged')}
      lines={[usePhoneLine(props.context.caisse), ...useOtherWays()]}
      otherWay={<NewCodeButton send={props.send} />}
    />
  );
}

/** Gateway or caisse went away: everything typed is kept (I8). */
export function TryAgain(props: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="forgottenPassword.tryAgain"
      lead={t('forgottenPassword.notNow.notChanged')}
      lines={[useKeptLine(), useAgentLine()]}
    />
  );
}

export function NotSavedYet(props: Props) {
  const t = useTexts();
  return (
    <NotSavedYetScreen
      {...retryOrLeave(props)}
      screenId="forgottenPassword.notSavedYet"
      lead={t('forgottenPassword.notSavedYet.lead')}
      lines={[{ id: 'later', icon: SmartphoneIcon, content: t('forgottenPassword.notSavedYet.later') }]}
    />
  );
}
