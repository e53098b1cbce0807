import { caisses } from '#domain/caisse/caisse.ts';
import type { ManageAccountDelay } from '#machines/manage-account/ports.ts';
import { delayIcons } from '#kiosk/steps/delay-icons.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HandHelpingIcon, RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { PhoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** Refused before a password was typed, with the reason and the other ways. */
export function NotNow(props: Props) {
  return <TryLater {...props} screen="notNow" />;
}

/** The history cannot be read now. */
export function HistoryNotNow(props: Props) {
  return <TryLater {...props} screen="historyNotNow" />;
}

function TryLater({ context, send, screen }: Props & { readonly screen: 'notNow' | 'historyNotNow' }) {
  const t = useTexts();
  const { notNow: reason = 'offline' } = context;
  return (
    <KioskScreen
      screenId={`manageAccount.${screen}`}
      title={t(`manageAccount.${reason}.title`)}
      lead={t(`manageAccount.${screen}.lead`)}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.retry')} icon={RefreshIcon} onPress={() => send({ type: 'RETRY' })} />
          <SecondaryButton label={t('manageAccount.back')} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          useDelayLine(reason),
          {
            id: 'phone',
            icon: PhoneIcon,
            content: <RichText of="manageAccount.notNow.phone" values={{ phone: caisses[context.caisse].phone }} />,
          },
          { id: 'agent', icon: HandHelpingIcon, content: t('manageAccount.agent') },
        ]}
      />
    </KioskScreen>
  );
}

/** Why it does not work now. */
export function useDelayLine(reason: ManageAccountDelay): NoticeLine {
  const t = useTexts();
  return { id: 'reason', icon: delayIcons[reason], content: t(`manageAccount.${reason}.lead`) };
}
