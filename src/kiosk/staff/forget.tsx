import { useScrollLabels } from '#kiosk/shell/frame.tsx';
import { useSelector } from '#kiosk/shell/use-selector.ts';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { Screen, type ScreenProps } from '#ui/layout/screen.tsx';

interface StaffForgetProps {
  readonly kiosk: KioskActor;
  readonly header: ScreenProps['header'];
}

/** Asks before the kiosk forgets who it is: what waits to be sent can then never be read. */
export function StaffForget({ kiosk, header }: StaffForgetProps) {
  const t = useTexts();
  const pending = useSelector(kiosk, (snapshot) => snapshot.context.counters?.outboxPending ?? 0);
  return (
    <Screen
      screenId="staff.forget"
      header={header}
      title={t('staff.forget.title')}
      lead={t('staff.forget.lead')}
      scrollLabels={useScrollLabels()}
      actions={
        <Actions>
          <PrimaryButton
            label={t('staff.forget.confirm')}
            cannotBeUndone
            onPress={() => kiosk.send({ type: 'FORGET_ENROLMENT' })}
          />
          <SecondaryButton label={t('shell.bar.back')} onPress={() => kiosk.send({ type: 'BACK' })} />
        </Actions>
      }
    >
      <p>{t('staff.forget.effect')}</p>
      <p>{t('staff.forget.outbox', { pending })}</p>
    </Screen>
  );
}
