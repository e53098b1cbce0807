import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ArrowRightIcon, ClockIcon, HourglassIcon, PencilIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { LockIcon } from '#ui/icons/attract-icons.tsx';
import { IdCardIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** What is needed, how long it takes, when the session closes (A28), the privacy notice (P28), and the other entrances. */
export function Notice({ context, send }: Props) {
  const t = useTexts();
  const { idleSeconds, services, showPrivacyNotice } = useFrame();
  const caisse = caisseKindOf(context.caisse);
  return (
    <KioskScreen
      screenId="signIn.notice"
      title={t('signIn.notice.title')}
      lead={t('signIn.notice.lead', { caisse })}
      contentIsRead
      actions={
        <Actions arrangement="many">
          <PrimaryButton
            label={t('signIn.notice.start')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'BEGIN' })}
          />
          {services.includes('franceConnect') && (
            <SecondaryButton
              label={t('signIn.notice.franceConnect')}
              icon={SmartphoneIcon}
              onPress={() => send({ type: 'FRANCE_CONNECT' })}
            />
          )}
          <SecondaryButton label={t('signIn.notice.firstTime')} onPress={() => send({ type: 'FIRST_TIME' })} />
          {caisse === 'caf' && (
            <SecondaryButton label={t('signIn.notice.guardian')} onPress={() => send({ type: 'GUARDIAN' })} />
          )}
          <SecondaryButton label={t('signIn.notice.privacy')} icon={LockIcon} onPress={showPrivacyNotice} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'duration', icon: ClockIcon, content: t('signIn.notice.duration') },
          { id: 'needed', icon: IdCardIcon, content: t(`signIn.notice.needed.${caisse}`) },
          { id: 'required', icon: PencilIcon, content: t('signIn.notice.required') },
          { id: 'notKept', icon: ShieldCheckIcon, content: t('signIn.notice.notKept') },
          { id: 'idle', icon: HourglassIcon, content: t('signIn.notice.sessionEnds', { seconds: idleSeconds }) },
        ]}
      />
    </KioskScreen>
  );
}
