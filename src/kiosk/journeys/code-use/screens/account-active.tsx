import { caisseKindOf, caisses } from '#domain/caisse/caisse.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { usePasswordNotice } from '#kiosk/steps/password-notice.ts';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { CircleCheckIcon } from '#ui/icons/interface-icons.tsx';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** The caisse has the password; the account is on its own site. True of who had an account before, too.
 * Where it is open on this kiosk, the visitor goes on without typing anything again (A30). */
export function AccountActive({ context, send }: Props) {
  const t = useTexts();
  const notice = usePasswordNotice(context.noticeSentTo ?? 'none');
  const open: NoticeLine = { id: 'open', icon: CircleCheckIcon, content: t('codeUse.active.open') };
  return (
    <KioskScreen
      screenId="codeUse.accountActive"
      title={t('codeUse.active.title')}
      lead={t('codeUse.active.lead', { caisse: caisseKindOf(context.caisse) })}
      actions={
        <Actions>
          <PrimaryButton
            label={t(context.account ? 'shell.action.continue' : 'codeUse.active.finish')}
            onPress={() => send({ type: 'FINISH' })}
          />
        </Actions>
      }
    >
      <NoticeBox
        tone="good"
        lines={[
          ...(context.account ? [open] : []),
          { id: 'nextTime', icon: KeyIcon, content: <RichText of="codeUse.active.signIn" /> },
          {
            id: 'address',
            icon: SmartphoneIcon,
            content: <RichText of="codeUse.active.address" values={{ address: caisses[context.caisse].website }} />,
          },
          notice,
        ]}
      />
    </KioskScreen>
  );
}
