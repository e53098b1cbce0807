import { useFrame } from '#kiosk/shell/frame.tsx';
import { useAgentLine, useKeptLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen, NotSavedYetScreen, retryOrLeave } from '#kiosk/steps/delay-screen.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import type { NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** Refused before anything was typed, with the reason and the other ways: a code, the telephone, an agent. */
export function NotNow(props: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const givesCodes = services.includes('provisionalCode');
  const code: NoticeLine = { id: 'code', icon: KeyIcon, content: t('signIn.notNow.code') };
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="signIn.notNow"
      lead={t('signIn.notNow.notOpened')}
      lines={[...(givesCodes ? [code] : []), usePhoneLine(props.context.caisse), useAgentLine()]}
      otherWay={
        givesCodes && (
          <SecondaryButton
            label={t('signIn.newCode')}
            icon={KeyIcon}
            onPress={() => props.send({ type: 'NEW_CODE' })}
          />
        )
      }
    />
  );
}

/** Gateway or caisse went away, or too many sign in at this moment: everything typed is kept (I8). */
export function TryAgain(props: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="signIn.tryAgain"
      lead={t('signIn.notNow.notOpened')}
      lines={[useKeptLine(), useAgentLine()]}
    />
  );
}

export function NotSavedYet(props: Props) {
  const t = useTexts();
  return (
    <NotSavedYetScreen
      {...retryOrLeave(props)}
      screenId="signIn.notSavedYet"
      lead={t('signIn.notSavedYet.lead')}
      lines={[{ id: 'later', icon: SmartphoneIcon, content: t('signIn.notSavedYet.later') }]}
    />
  );
}
