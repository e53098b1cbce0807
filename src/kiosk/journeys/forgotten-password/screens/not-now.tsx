import type { TryAgainReason } from '#machines/common/readiness.ts';
import { delayIcons } from '#kiosk/steps/delay-icons.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { RefreshIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { NewCodeButton, useAgentLine, useOtherWays, usePhoneLine } from './ways-out.tsx';

/** Refused before anything was typed, with the reason and the other ways: a code, the telephone, an agent. */
export function NotNow({ context, send }: Props) {
  const t = useTexts();
  const { notNow: reason = 'offline' } = context;
  return (
    <KioskScreen
      screenId="forgottenPassword.notNow"
      title={t(`forgottenPassword.notNow.${reason}.title`)}
      lead={t('forgottenPassword.notNow.notChanged')}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.retry')} icon={RefreshIcon} onPress={() => send({ type: 'RETRY' })} />
          <NewCodeButton send={send} />
          <SecondaryButton label={t('forgottenPassword.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox lines={[useDelayLine(reason), usePhoneLine(context.caisse), ...useOtherWays()]} />
    </KioskScreen>
  );
}

/** Gateway or caisse went away: everything typed is kept (I8). */
export function TryAgain({ context, send }: Props) {
  const t = useTexts();
  const { notNow: reason = 'offline' } = context;
  return (
    <KioskScreen
      screenId="forgottenPassword.tryAgain"
      title={t(`forgottenPassword.notNow.${reason}.title`)}
      lead={t('forgottenPassword.notNow.notChanged')}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.retry')} icon={RefreshIcon} onPress={() => send({ type: 'RETRY' })} />
          <SecondaryButton label={t('forgottenPassword.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          useDelayLine(reason),
          { id: 'kept', icon: ShieldCheckIcon, content: t('forgottenPassword.notNow.kept') },
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

/** Why it does not work now. */
export function useDelayLine(reason: TryAgainReason): NoticeLine {
  const t = useTexts();
  return { id: 'reason', icon: delayIcons[reason], content: t(`forgottenPassword.notNow.${reason}.lead`) };
}
