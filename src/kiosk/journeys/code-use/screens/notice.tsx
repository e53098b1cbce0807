import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ArrowRightIcon, ClockIcon, HourglassIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { IdCardIcon } from '#ui/icons/service-icons.tsx';
import { KeyIcon, LockIcon } from '#ui/icons/attract-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** What is needed, how long it takes, when the session closes (A28), and the privacy notice (P28). */
export function Notice({ context, send }: Props) {
  const t = useTexts();
  const { idleSeconds, showPrivacyNotice } = useFrame();
  const number: NoticeLine = { id: 'nir', icon: IdCardIcon, content: t('codeUse.notice.nir') };
  return (
    <KioskScreen
      screenId="codeUse.notice"
      title={t('codeUse.notice.title')}
      lead={t('codeUse.notice.lead', { caisse: caisseKindOf(context.caisse) })}
      actions={
        <Actions>
          <PrimaryButton
            label={t('codeUse.notice.start')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'BEGIN' })}
          />
          <SecondaryButton label={t('codeUse.notice.privacy')} icon={LockIcon} onPress={showPrivacyNotice} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'duration', icon: ClockIcon, content: t('codeUse.notice.duration') },
          { id: 'code', icon: KeyIcon, content: t('codeUse.notice.code') },
          ...(context.known.nir === undefined ? [number] : []),
          { id: 'advice', icon: ShieldCheckIcon, content: t('password.advice') },
          {
            id: 'idle',
            icon: HourglassIcon,
            content: t('codeUse.notice.sessionEnds', { seconds: idleSeconds }),
          },
        ]}
      />
    </KioskScreen>
  );
}
