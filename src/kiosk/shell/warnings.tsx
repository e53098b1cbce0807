import { useLayoutEffect } from 'preact/hooks';
import { SECOND_MS, type EpochMs } from '#domain/time/instant.ts';
import { useScrollLabels } from './frame.tsx';
import { useNow } from './use-now.ts';
import type { Clock } from '#kiosk/clock.ts';
import type { Chime } from '#kiosk/devices/chime.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { Dialog } from '#ui/dialogs/dialog.tsx';
import { HourglassIcon } from '#ui/icons/interface-icons.tsx';
import { LockIcon } from '#ui/icons/attract-icons.tsx';

interface IdleWarningProps {
  readonly endsAt: EpochMs;
  readonly clock: Pick<Clock, 'now'>;
  readonly chime: Chime;
  readonly onStay: () => void;
  readonly onQuit: () => void;
}

/** At least 20 s before the end, seen, and heard where the site allows sounds; extended by one touch (A27). */
export function IdleWarning({ endsAt, clock, chime, onStay, onQuit }: IdleWarningProps) {
  const t = useTexts();
  useLayoutEffect(chime, [chime]);
  return (
    <Dialog
      title={t('shell.idle.title')}
      icon={HourglassIcon}
      kind="alert"
      lead={t('shell.idle.lead', { seconds: useSecondsLeft(endsAt, clock) })}
      scrollLabels={useScrollLabels()}
      onDismiss={onStay}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.idle.stay')} onPress={onStay} takesFocus />
          <SecondaryButton label={t('shell.idle.quit')} cannotBeUndone onPress={onQuit} />
        </Actions>
      }
    >
      <p>{t('shell.idle.erased')}</p>
    </Dialog>
  );
}

interface LimitWarningProps {
  readonly endsAt: EpochMs;
  /** An account is open: it closes too. */
  readonly hasAccount: boolean;
  readonly clock: Pick<Clock, 'now'>;
  readonly chime: Chime;
  readonly onUnderstood: () => void;
}

/** The absolute end comes, whoever is there (P17). */
export function LimitWarning({ endsAt, hasAccount, clock, chime, onUnderstood }: LimitWarningProps) {
  const t = useTexts();
  useLayoutEffect(chime, [chime]);
  return (
    <Dialog
      title={t('shell.limit.title')}
      icon={HourglassIcon}
      kind="alert"
      lead={t('shell.limit.remaining', { seconds: useSecondsLeft(endsAt, clock) })}
      scrollLabels={useScrollLabels()}
      onDismiss={onUnderstood}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.limit.understood')} onPress={onUnderstood} takesFocus />
        </Actions>
      }
    >
      <p>{t('shell.limit.lead')}</p>
      {hasAccount && <p>{t('shell.limit.account')}</p>}
    </Dialog>
  );
}

/** The gateway closed the account: the visitor goes on without it. */
export function AccountClosed({ chime, onUnderstood }: Pick<LimitWarningProps, 'chime' | 'onUnderstood'>) {
  const t = useTexts();
  useLayoutEffect(chime, [chime]);
  return (
    <Dialog
      title={t('shell.account.closed.title')}
      icon={LockIcon}
      kind="alert"
      lead={t('shell.account.closed.lead')}
      scrollLabels={useScrollLabels()}
      onDismiss={onUnderstood}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.account.closed.understood')} onPress={onUnderstood} takesFocus />
        </Actions>
      }
    >
      <p>{t('shell.account.closed.next')}</p>
    </Dialog>
  );
}

function useSecondsLeft(endsAt: EpochMs, clock: Pick<Clock, 'now'>): number {
  const now = useNow(clock, SECOND_MS);
  return Math.max(0, Math.ceil((endsAt - now) / SECOND_MS));
}
