import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { LockIcon } from '#ui/icons/attract-icons.tsx';
import { ArrowRightIcon, ClockIcon, HourglassIcon, InfoIcon } from '#ui/icons/interface-icons.tsx';
import { IdCardIcon, MailIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** What is needed, how long it takes, when the session closes (A28), the privacy notice (P28), and the letter's entrance. */
export function Notice({ context, send }: Props) {
  const t = useTexts();
  const { idleSeconds, showPrivacyNotice } = useFrame();
  const caisse = caisseKindOf(context.caisse);
  const lines: readonly NoticeLine[] = [
    { id: 'duration', icon: ClockIcon, content: t('forgottenPassword.notice.duration') },
    { id: 'needed', icon: IdCardIcon, content: t(`forgottenPassword.notice.needed.${caisse}`) },
    { id: 'device', icon: SmartphoneIcon, content: t(`forgottenPassword.notice.device.${caisse}`) },
    ...(caisse === 'caf' ? [{ id: 'contacts', icon: InfoIcon, content: t('forgottenPassword.notice.contacts') }] : []),
    {
      id: 'idle',
      icon: HourglassIcon,
      content: t('forgottenPassword.notice.sessionEnds', { seconds: idleSeconds }),
    },
  ];
  return (
    <KioskScreen
      screenId="forgottenPassword.notice"
      title={t('forgottenPassword.notice.title')}
      lead={t(`forgottenPassword.notice.lead.${caisse}`)}
      contentIsRead
      actions={
        <Actions arrangement="many">
          <PrimaryButton
            label={t('forgottenPassword.notice.start')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'BEGIN' })}
          />
          {caisse === 'caf' && (
            <SecondaryButton
              label={t('forgottenPassword.notice.letterCode')}
              icon={MailIcon}
              onPress={() => send({ type: 'LETTER_CODE' })}
            />
          )}
          <SecondaryButton label={t('forgottenPassword.notice.privacy')} icon={LockIcon} onPress={showPrivacyNotice} />
        </Actions>
      }
    >
      <NoticeBox lines={lines} />
    </KioskScreen>
  );
}
