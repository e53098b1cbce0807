import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { CoveredWaitScreen, NothingReceivedScreen } from '#kiosk/steps/message-wait.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { KeyIcon, LockIcon } from '#ui/icons/attract-icons.tsx';
import { ClockIcon, HandHelpingIcon, InfoIcon } from '#ui/icons/interface-icons.tsx';
import { MailIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { NewCodeButton, useGivesCodes } from './ways-out.tsx';

export function NothingReceived({ context, send }: Props) {
  const t = useTexts();
  return (
    <NothingReceivedScreen
      screenId="forgottenPassword.nothingReceived"
      way={context.contact?.kind === 'mail' ? 'mail' : 'mobile'}
      againAt={context.againAt}
      identity={context.identity}
      onUseCode={() => send({ type: 'USE_CODE' })}
      onResend={() => send({ type: 'RESEND' })}
      otherWays={
        <>
          {context.contacts.length > 1 && (
            <SecondaryButton
              label={t('forgottenPassword.otherContacts')}
              onPress={() => send({ type: 'OTHER_CONTACTS' })}
            />
          )}
          <NewCodeButton send={send} />
        </>
      }
    />
  );
}

export function Covered({ send }: Props) {
  return <CoveredWaitScreen screenId="forgottenPassword.covered" onReturn={() => send({ type: 'UNCOVER' })} />;
}

/** A letter takes days: what helps meanwhile is a provisional code. */
export function LetterAsked({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="forgottenPassword.letterAsked"
      title={t('forgottenPassword.letterAsked.title')}
      lead={t('forgottenPassword.letterAsked.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('forgottenPassword.understood')} onPress={() => send({ type: 'FINISH' })} />
          <NewCodeButton send={send} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'life', icon: ClockIcon, content: t('forgottenPassword.letterAsked.life') },
          { id: 'next', icon: MailIcon, content: t('forgottenPassword.letterAsked.next') },
          { id: 'where', icon: InfoIcon, content: t('forgottenPassword.letterAsked.where') },
        ]}
      />
    </KioskScreen>
  );
}

/** The same screen for every person, known or not (P08); a code and an agent beside it always (#265). */
export function LinkAsked({ send }: Props) {
  const t = useTexts();
  const nothing = useGivesCodes() ? 'nothing' : 'nothingNoCode';
  return (
    <KioskScreen
      screenId="forgottenPassword.linkAsked"
      title={t('forgottenPassword.linkAsked.title')}
      lead={t('forgottenPassword.linkAsked.lead')}
      actions={
        <Actions arrangement="many">
          <PrimaryButton label={t('forgottenPassword.understood')} onPress={() => send({ type: 'FINISH' })} />
          <SecondaryButton
            label={t('forgottenPassword.linkAsked.signIn')}
            icon={LockIcon}
            onPress={() => send({ type: 'SIGN_IN' })}
          />
          <NewCodeButton send={send} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'open', icon: SmartphoneIcon, content: t('forgottenPassword.linkAsked.open') },
          { id: 'life', icon: ClockIcon, content: t('forgottenPassword.linkAsked.life') },
          {
            id: 'nothing',
            icon: nothing === 'nothing' ? KeyIcon : HandHelpingIcon,
            content: t(`forgottenPassword.linkAsked.${nothing}`),
          },
        ]}
      />
    </KioskScreen>
  );
}
