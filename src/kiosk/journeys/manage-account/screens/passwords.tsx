import { caisseKindOf } from '#domain/caisse/caisse.ts';
import type { ManageAccountContext } from '#machines/manage-account/context.ts';
import {
  ConfirmPasswordQuestion,
  NewPasswordQuestion,
  type NewPasswordProps,
} from '#kiosk/steps/new-password-questions.tsx';
import { PasswordQuestion } from '#kiosk/steps/password-question.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import type { Props } from './screen.ts';

/** The current password (P14): asked at each change, and again alone where only it was wrong. */
export function CurrentPassword({ context, send }: Props) {
  const t = useTexts();
  const { currentProblem, password, wrongTries } = context;
  const isKept = password !== undefined;
  return (
    <PasswordQuestion
      key={wrongTries}
      screenId="manageAccount.currentPassword"
      step={isKept ? undefined : t('shell.step', { step: 1, of: 3 })}
      title={t('manageAccount.current.title')}
      lead={t(isKept ? 'manageAccount.current.leadKept' : 'manageAccount.current.lead')}
      label={t('manageAccount.current.label')}
      rulesKind={caisseKindOf(context.caisse)}
      problem={currentProblem && (() => t(`manageAccount.current.${currentProblem}`))}
      onAnswer={(typed) => send({ type: 'CURRENT_GIVEN', password: typed })}
    />
  );
}

export function NewPassword({ context, send }: Props) {
  const t = useTexts();
  return (
    <NewPasswordQuestion
      {...ofAccount(context)}
      screenId="manageAccount.password"
      step={t('shell.step', { step: 2, of: 3 })}
      onAnswer={(password) => send({ type: 'PASSWORD_GIVEN', password })}
    />
  );
}

export function NewPasswordAgain({ context, send }: Props) {
  const t = useTexts();
  return (
    <ConfirmPasswordQuestion
      {...ofAccount(context)}
      screenId="manageAccount.confirmPassword"
      step={t('shell.step', { step: 3, of: 3 })}
      onAnswer={(password) => send({ type: 'PASSWORD_REPEATED', password })}
    />
  );
}

const ofAccount = ({
  caisse,
  known: { nir, birthDate },
  passwordProblem,
}: ManageAccountContext): Omit<NewPasswordProps, 'screenId' | 'step' | 'onAnswer'> => ({
  rulesKind: caisseKindOf(caisse),
  person: { nir, birthDate },
  problem: passwordProblem,
});
