import { useAgentLine, useKeptLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen, retryOrLeave } from '#kiosk/steps/delay-screen.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NewCodeButton, useNewCodeLine } from './parts.tsx';
import type { Props } from './screen.ts';

/** Refused before anything was typed, with the reason and the other ways: a code, the telephone, an agent. */
export function NotNow(props: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="createAccount.notNow"
      lead={t('createAccount.notNow.lead')}
      lines={[usePhoneLine(props.context.caisse), ...useNewCodeLine(), useAgentLine()]}
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
      screenId="createAccount.tryAgain"
      lead={t('createAccount.tryAgain.lead')}
      lines={[useKeptLine(), useAgentLine()]}
    />
  );
}

/** Whether the account was created is not known, and the screen says so (I4; issue 9, decision 11). */
export function NotSavedYet(props: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="createAccount.notSavedYet"
      title={t('createAccount.notSavedYet.title')}
      lead={t('createAccount.notSavedYet.lead')}
      lines={[{ id: 'later', icon: SmartphoneIcon, content: t('createAccount.notSavedYet.later') }, useAgentLine()]}
    />
  );
}
