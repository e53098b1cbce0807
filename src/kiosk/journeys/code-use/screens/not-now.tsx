import type { DelayReason } from '#machines/common/delay.ts';
import { useFrame } from '#kiosk/shell/frame.tsx';
import { useAgentLine, useKeptLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen, NotSavedYetScreen, retryOrLeave } from '#kiosk/steps/delay-screen.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import type { NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** Refused before anything was asked, with the reason and other ways (docs/requirements.md#screens-and-durations). */
export function NotNow(props: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="codeUse.notNow"
      lead={t('codeUse.notNow.codeNotChecked')}
      lines={[...useOtherWays(props.context.notNow), useAgentLine()]}
    />
  );
}

/** Gateway or caisse went away while the code was looked at: everything typed is kept (I8). */
export function TryAgain(props: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="codeUse.tryAgain"
      lead={t('codeUse.notNow.codeNotChecked')}
      lines={[useKeptLine(), ...useOtherWays(props.context.notNow)]}
    />
  );
}

export function NotSavedYet(props: Props) {
  const t = useTexts();
  return (
    <NotSavedYetScreen
      {...retryOrLeave(props)}
      screenId="codeUse.notSavedYet"
      lead={t('codeUse.notSavedYet.lead')}
      lines={[{ id: 'later', icon: SmartphoneIcon, content: t('codeUse.notSavedYet.later') }]}
    />
  );
}

/**
 * Without network here an active code works from home; without its caisse it works nowhere. One that was made meanwhile
 * is not active (I4).
 */
function useOtherWays(reason: DelayReason = 'offline'): readonly NoticeLine[] {
  const t = useTexts();
  const { officialAddress } = useFrame();
  if (reason === 'busy') return [];
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
