import { SECOND_MS } from '#domain/time/instant.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useNow } from '#kiosk/shell/use-now.ts';
import { useAgentLine } from '#kiosk/steps/delay-lines.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { KeyIcon, LockIcon } from '#ui/icons/attract-icons.tsx';
import { ClockIcon, HandHelpingIcon, HourglassIcon, InfoIcon, RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { MailIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { NewCodeButton, useGivesCodes } from './ways-out.tsx';

/** Whether another code may be asked for now (#159): read from the deadline, never counted down. */
export function useMayResend({ againAt = 0 }: Props['context']): boolean {
  return useNow(useFrame(), SECOND_MS) >= againAt;
}

/** « Vous n'avez rien reçu ? » (#159): what to look at, another code, another contact. */
export function NothingReceived({ context, send }: Props) {
  const t = useTexts();
  const mayResend = useMayResend(context);
  return (
    <KioskScreen
      screenId="forgottenPassword.nothingReceived"
      title={t('forgottenPassword.nothingReceived.title')}
      actions={
        <Actions arrangement="many">
          <PrimaryButton
            label={t('forgottenPassword.nothingReceived.back')}
            onPress={() => send({ type: 'USE_CODE' })}
          />
          <SecondaryButton
            label={t('forgottenPassword.resend')}
            icon={RefreshIcon}
            disabled={!mayResend}
            onPress={() => send({ type: 'RESEND' })}
          />
          {context.contacts.length > 1 && (
            <SecondaryButton
              label={t('forgottenPassword.otherContacts')}
              onPress={() => send({ type: 'OTHER_CONTACTS' })}
            />
          )}
          <NewCodeButton send={send} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'wait', icon: ClockIcon, content: t('forgottenPassword.nothingReceived.wait') },
          ...(context.contact?.kind === 'mail'
            ? [{ id: 'spam', icon: MailIcon, content: t('forgottenPassword.nothingReceived.spam') }]
            : []),
          { id: 'resend', icon: RefreshIcon, content: t('forgottenPassword.nothingReceived.resend') },
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

/** The same wait while nobody touches: it says neither for what nor for whom. One touch returns (A29). */
export function Covered({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="forgottenPassword.covered"
      title={t('forgottenPassword.covered.title')}
      actions={
        <Actions>
          <PrimaryButton label={t('forgottenPassword.covered.return')} onPress={() => send({ type: 'UNCOVER' })} />
        </Actions>
      }
    >
      <NoticeBox lines={[{ id: 'hidden', icon: HourglassIcon, content: t('forgottenPassword.covered.lead') }]} />
    </KioskScreen>
  );
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
