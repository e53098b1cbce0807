import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ArrowRightIcon, ClockIcon, HourglassIcon } from '#ui/icons/interface-icons.tsx';
import { IdCardIcon, LockIcon, PrinterIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** What is needed, how long it takes, when the session closes (A28), and the privacy notice (P28). */
export function Notice({ context, send }: Props) {
  const t = useTexts();
  const { idleSeconds, showPrivacyNotice } = useFrame();
  const takesCard = context.policy.identification.includes('card');
  const prints = context.policy.printer !== 'none';
  return (
    <KioskScreen
      screenId="provisionalCode.notice"
      title={t('provisionalCode.notice.title')}
      lead={t('provisionalCode.notice.lead')}
      actions={
        <Actions>
          <PrimaryButton
            label={t('provisionalCode.notice.start')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'BEGIN' })}
          />
          <SecondaryButton label={t('provisionalCode.notice.privacy')} icon={LockIcon} onPress={showPrivacyNotice} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'duration', icon: ClockIcon, content: t('provisionalCode.notice.duration') },
          {
            id: 'needed',
            icon: IdCardIcon,
            content: t(takesCard ? 'provisionalCode.notice.card' : 'provisionalCode.notice.noCard'),
          },
          {
            id: 'paper',
            icon: PrinterIcon,
            content: t(prints ? 'provisionalCode.notice.printed' : 'provisionalCode.notice.shown'),
          },
          {
            id: 'idle',
            icon: HourglassIcon,
            content: t('provisionalCode.notice.sessionEnds', { seconds: idleSeconds }),
          },
        ]}
      />
    </KioskScreen>
  );
}
