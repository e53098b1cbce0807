import type { TryAgainReason } from '#machines/common/readiness.ts';
import { delayIcons } from '#kiosk/steps/delay-icons.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HandHelpingIcon, RefreshIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** Refused before anything was asked, with the reason and other ways (docs/requirements.md#screens-and-durations). */
export function NotNow({ context, send }: Props) {
  const t = useTexts();
  const { notNow: reason = 'offline' } = context;
  return (
    <KioskScreen
      screenId="codeUse.notNow"
      title={t(`codeUse.notNow.${reason}.title`)}
      lead={t('codeUse.notNow.codeNotChecked')}
      actions={<TryAgainOrLeave send={send} />}
    >
      <NoticeBox
        lines={[
          useReason(reason),
          ...useOtherWays(reason),
          { id: 'agent', icon: HandHelpingIcon, content: t('codeUse.notNow.agent') },
        ]}
      />
    </KioskScreen>
  );
}

/** Gateway or caisse went away while the code was looked at: everything typed is kept (I8). */
export function TryAgain({ context, send }: Props) {
  const t = useTexts();
  const { notNow: reason = 'offline' } = context;
  return (
    <KioskScreen
      screenId="codeUse.tryAgain"
      title={t(`codeUse.notNow.${reason}.title`)}
      lead={t('codeUse.notNow.codeNotChecked')}
      actions={<TryAgainOrLeave send={send} />}
    >
      <NoticeBox
        lines={[
          useReason(reason),
          { id: 'kept', icon: ShieldCheckIcon, content: t('codeUse.notNow.kept') },
          ...useOtherWays(reason),
        ]}
      />
    </KioskScreen>
  );
}

/** The answer was lost: the kiosk does not know whether the password was saved, and the screen says so (I4). */
export function NotSavedYet({ context, send }: Props) {
  const t = useTexts();
  const { notNow: reason = 'offline' } = context;
  return (
    <KioskScreen
      screenId="codeUse.notSavedYet"
      title={t('codeUse.notSavedYet.title')}
      lead={t('codeUse.notSavedYet.lead')}
      actions={<TryAgainOrLeave send={send} />}
    >
      <NoticeBox
        lines={[
          useReason(reason),
          { id: 'later', icon: SmartphoneIcon, content: t('codeUse.notSavedYet.later') },
          { id: 'agent', icon: HandHelpingIcon, content: t('codeUse.notNow.agent') },
        ]}
      />
    </KioskScreen>
  );
}

function useReason(reason: TryAgainReason): NoticeLine {
  const t = useTexts();
  return { id: 'reason', icon: delayIcons[reason], content: t(`codeUse.notNow.${reason}.lead`) };
}

/**
 * Without network here an active code works from home; without its caisse it works nowhere. One that was made meanwhile
 * is not active (I4).
 */
function useOtherWays(reason: TryAgainReason): readonly NoticeLine[] {
  const t = useTexts();
  const { officialAddress } = useFrame();
  const elsewhere: NoticeLine = {
    id: 'elsewhere',
    icon: SmartphoneIcon,
    content: <RichText of="codeUse.notNow.elsewhere" values={{ address: officialAddress }} />,
  };
  return [
    ...(reason === 'offline' ? [elsewhere] : []),
    { id: 'notActive', icon: KeyIcon, content: t(`codeUse.notNow.notActive.${reason}`) },
  ];
}

function TryAgainOrLeave({ send }: Pick<Props, 'send'>) {
  const t = useTexts();
  return (
    <Actions>
      <PrimaryButton label={t('shell.action.retry')} icon={RefreshIcon} onPress={() => send({ type: 'RETRY' })} />
      <SecondaryButton label={t('codeUse.refused.home')} onPress={() => send({ type: 'LEAVE' })} />
    </Actions>
  );
}
