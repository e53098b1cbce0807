import { caisses } from '#domain/caisse/caisse.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { LockIcon, UserPlusIcon } from '#ui/icons/attract-icons.tsx';
import { ArrowRightIcon, HourglassIcon, PencilIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { IdCardIcon, UsersIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** Whose number and password are needed, where the account comes from (#151), what is kept (A28, P28). */
export function Notice({ context, send }: Props) {
  const t = useTexts();
  const { idleSeconds, showPrivacyNotice } = useFrame();
  return (
    <KioskScreen
      screenId="guardianSignIn.notice"
      title={t('guardianSignIn.notice.title')}
      lead={t('guardianSignIn.notice.lead')}
      contentIsRead
      actions={
        <Actions>
          <PrimaryButton
            label={t('guardianSignIn.notice.start')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'BEGIN' })}
          />
          <SecondaryButton label={t('guardianSignIn.notice.privacy')} icon={LockIcon} onPress={showPrivacyNotice} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'needed', icon: IdCardIcon, content: t('guardianSignIn.notice.needed') },
          { id: 'never', icon: UsersIcon, content: t('guardianSignIn.notice.never') },
          {
            id: 'create',
            icon: UserPlusIcon,
            content: (
              <RichText of="guardianSignIn.notice.create" values={{ address: caisses[context.caisse].website }} />
            ),
          },
          { id: 'required', icon: PencilIcon, content: t('guardianSignIn.notice.required') },
          { id: 'notKept', icon: ShieldCheckIcon, content: t('guardianSignIn.notice.notKept') },
          {
            id: 'idle',
            icon: HourglassIcon,
            content: t('guardianSignIn.notice.sessionEnds', { seconds: idleSeconds }),
          },
        ]}
      />
    </KioskScreen>
  );
}
