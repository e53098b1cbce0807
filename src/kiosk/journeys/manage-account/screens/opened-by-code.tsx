import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useAgentLine } from '#kiosk/steps/delay-lines.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { KeyIcon, LockIcon } from '#ui/icons/attract-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** The password cannot be changed in an account that a provisional code has opened: said before anything is typed. */
export function OpenedByCode({ send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const forgotten: NoticeLine = { id: 'forgotten', icon: LockIcon, content: t('manageAccount.openedByCode.forgotten') };
  return (
    <KioskScreen
      screenId="manageAccount.openedByCode"
      title={t('manageAccount.openedByCode.title')}
      lead={t('manageAccount.openedByCode.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('manageAccount.back')} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'next', icon: KeyIcon, content: t('manageAccount.openedByCode.next') },
          ...(services.includes('forgottenPassword') ? [forgotten] : []),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}
