import type { ComponentChildren } from 'preact';
import type { DelayContext, DelayReason } from '#machines/common/delay.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import { useAgentLine, useReasonLine } from './delay-lines.tsx';

export interface DelayScreenProps {
  readonly screenId: string;
  readonly reason: DelayReason | undefined;
  /** What the kiosk cannot do now. */
  readonly lead: string;
  /** After the reason: what is kept, other ways. */
  readonly lines: readonly NoticeLine[];
  readonly onRetry: () => void;
  /** Another way, beside « Réessayer ». */
  readonly otherWay?: ComponentChildren;
  readonly leave: LeaveButton;
}

interface LeaveButton {
  /** « Revenir à l'accueil » without. */
  readonly label?: string;
  readonly onPress: () => void;
}

/** Gateway or caisse does not answer, or too many ask: why, what else one may do, and the same act again (I4, I8). */
export function DelayScreen(props: DelayScreenProps & { readonly title?: string }) {
  const t = useTexts();
  const { screenId, reason = 'offline', title, lead, lines, onRetry, otherWay, leave } = props;
  return (
    <KioskScreen
      screenId={screenId}
      title={title ?? t(`delay.${reason}.title`)}
      lead={lead}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.retry')} icon={RefreshIcon} onPress={onRetry} />
          {otherWay}
          <SecondaryButton label={leave.label ?? t('shell.action.home')} onPress={leave.onPress} />
        </Actions>
      }
    >
      <NoticeBox lines={[useReasonLine(reason), ...lines]} />
    </KioskScreen>
  );
}

/** The answer was lost: the kiosk does not know whether the password was saved, and the screen says so (I4). */
export function NotSavedYetScreen({ lines, ...props }: DelayScreenProps) {
  const t = useTexts();
  return <DelayScreen {...props} title={t('delay.notSavedYet.title')} lines={[...lines, useAgentLine()]} />;
}

/** « Réessayer », or home. */
export function retryOrLeave({ context, send }: Delayed): Pick<DelayScreenProps, 'reason' | 'onRetry' | 'leave'> {
  return {
    reason: context.notNow,
    onRetry: () => send({ type: 'RETRY' }),
    leave: { onPress: () => send({ type: 'LEAVE' }) },
  };
}

interface Delayed {
  readonly context: DelayContext;
  readonly send: (event: { readonly type: 'RETRY' } | { readonly type: 'LEAVE' }) => void;
}
