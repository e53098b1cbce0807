import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { KnownAnswers } from '#kiosk/steps/known-answers.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { MessageIcon } from '#ui/icons/service-icons.tsx';
import { KeyIcon } from '#ui/icons/attract-icons.tsx';
import type { Props } from './screen.ts';

/** Everything is checked before anything that cannot be undone (A33); the number stays masked (P25). */
export function ConfirmCard({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="provisionalCode.confirmCard"
      step={t('shell.step', { step: 3, of: 3 })}
      title={t('provisionalCode.confirm.title')}
      lead={t('provisionalCode.confirm.lead')}
      personal
      actions={
        <Actions>
          <PrimaryButton
            label={t('provisionalCode.confirm.accept')}
            icon={KeyIcon}
            cannotBeUndone
            onPress={() => send({ type: 'CONFIRM' })}
          />
        </Actions>
      }
    >
      <KnownAnswers
        known={context.known}
        fields={['nir', 'birthDate']}
        fixed={['nir']}
        onChange={() => send({ type: 'CHANGE', field: 'birthDate' })}
      />
    </KioskScreen>
  );
}

export function ConfirmTyped({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="provisionalCode.confirmTyped"
      step={t('shell.step', { step: 5, of: 5 })}
      title={t('identity.check.title')}
      personal
      actions={
        <Actions>
          <PrimaryButton
            label={t('provisionalCode.check.send')}
            icon={MessageIcon}
            cannotBeUndone
            onPress={() => send({ type: 'CONFIRM' })}
          />
        </Actions>
      }
    >
      <KnownAnswers
        known={context.known}
        fields={['nir', 'birthName', 'birthDate', 'postalCode']}
        onChange={(field) => send({ type: 'CHANGE', field })}
      />
    </KioskScreen>
  );
}
