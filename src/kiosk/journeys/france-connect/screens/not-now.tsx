import type { TryAgainReason } from '#machines/common/readiness.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { delayIcons } from '#kiosk/steps/delay-icons.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { RefreshIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { NewCodeButton, useOtherWays } from './ways-out.tsx';

/** Refused before the phone is taken out, with the reason and the other ways. */
export function NotNow({ context, send }: Props) {
  const t = useTexts();
  const { notNow: reason = 'offline' } = context;
  return (
    <KioskScreen
      screenId="franceConnect.notNow"
      title={t(`franceConnect.notNow.${reason}.title`)}
      lead={t('franceConnect.notNow.notOpened')}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.retry')} icon={RefreshIcon} onPress={() => send({ type: 'RETRY' })} />
          <NewCodeButton send={send} />
          <SecondaryButton label={t('franceConnect.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox lines={[useDelayLine(reason), ...useOtherWays(context.caisse)]} />
    </KioskScreen>
  );
}

/** Gateway or caisse went away with the characters typed: they are kept (I8). */
export function TryAgain({ context, send }: Props) {
  const t = useTexts();
  const { notNow: reason = 'offline' } = context;
  return (
    <KioskScreen
      screenId="franceConnect.tryAgain"
      title={t(`franceConnect.notNow.${reason}.title`)}
      lead={t('franceConnect.notNow.notOpened')}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.retry')} icon={RefreshIcon} onPress={() => send({ type: 'RETRY' })} />
          <SecondaryButton label={t('franceConnect.giveUp')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          useDelayLine(reason),
          { id: 'kept', icon: ShieldCheckIcon, content: t('franceConnect.notNow.kept') },
          ...useOtherWays(context.caisse),
        ]}
      />
    </KioskScreen>
  );
}

/** Why it does not work now. */
function useDelayLine(reason: TryAgainReason): NoticeLine {
  const t = useTexts();
  return { id: 'reason', icon: delayIcons[reason], content: t(`franceConnect.notNow.${reason}.lead`) };
}
