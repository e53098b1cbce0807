import { handOverPolicy } from '#domain/france-connect/characters.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { LockIcon } from '#ui/icons/attract-icons.tsx';
import { ArrowRightIcon, ClockIcon, HourglassIcon, PencilIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

const signs = 4;

/** What FranceConnect is (#149), what is needed, that nothing of it is typed here (A28, P28). */
export function Notice({ send }: Props) {
  const t = useTexts();
  const { idleSeconds, services, showPrivacyNotice } = useFrame();
  return (
    <KioskScreen
      screenId="franceConnect.notice"
      title={t('franceConnect.notice.title')}
      lead={t('franceConnect.notice.lead')}
      contentIsRead
      actions={
        <Actions arrangement="many">
          <PrimaryButton
            label={t('franceConnect.notice.start')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'BEGIN' })}
          />
          {services.includes('signIn') && (
            <SecondaryButton label={t('franceConnect.notice.password')} onPress={() => send({ type: 'SIGN_IN' })} />
          )}
          <SecondaryButton label={t('franceConnect.notice.privacy')} icon={LockIcon} onPress={showPrivacyNotice} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'phone', icon: SmartphoneIcon, content: t('franceConnect.notice.phone') },
          { id: 'where', icon: ShieldCheckIcon, content: t('franceConnect.notice.where') },
          { id: 'signs', icon: PencilIcon, content: t('franceConnect.notice.signs', { count: signs }) },
          { id: 'duration', icon: ClockIcon, content: t('franceConnect.notice.duration') },
          {
            id: 'idle',
            icon: HourglassIcon,
            content: t('franceConnect.notice.sessionEnds', {
              seconds: idleSeconds,
              minutes: handOverPolicy.finishMs / MINUTE_MS,
            }),
          },
        ]}
      />
    </KioskScreen>
  );
}
