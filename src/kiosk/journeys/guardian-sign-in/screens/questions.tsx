import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { parseGuardianNumber, type GuardianNumberProblem } from '#domain/identity/guardian-number.ts';
import { maskGuardianNumber } from '#domain/identity/guardian-number-display.ts';
import { useKeyboardLabels } from '#kiosk/steps/keyboard-labels.ts';
import { PasswordQuestion } from '#kiosk/steps/password-question.tsx';
import { TypedQuestion } from '#kiosk/steps/typed-question.tsx';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { guardianNumberFormat } from '#ui/fields/formats.ts';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import type { Props } from './screen.ts';

/** The guardian's own number (#151). */
export function TypedNumber({ context, send }: Props) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      screenId="guardianSignIn.number"
      step={t('shell.step', { step: 1, of: 2 })}
      title={t('guardianSignIn.number.title')}
      label={t('guardianSignIn.number.label')}
      hint={t('guardianSignIn.number.hint')}
      format={guardianNumberFormat}
      initial={context.number}
      mask={maskGuardianNumber}
      parse={parseGuardianNumber}
      wording={(problem) => problemWords(t, problem)}
      onAnswer={(number) => send({ type: 'NUMBER_GIVEN', number })}
      keyboard={(entry) => <NumberKeyboard entry={entry} labels={labels} />}
      keyboardShape="pad"
    />
  );
}

/** The guardian's own password: that of the protected person opens nothing here. */
export function Secret({ context, send }: Props) {
  const t = useTexts();
  return (
    <PasswordQuestion
      screenId="guardianSignIn.secret"
      step={t('shell.step', { step: 2, of: 2 })}
      title={t('guardianSignIn.secret.title')}
      label={t('guardianSignIn.secret.label')}
      hint={t(`password.hint.${caisseKindOf(context.caisse)}`)}
      rulesKind={caisseKindOf(context.caisse)}
      problem={context.secretMissing ? () => t('guardianSignIn.secret.problem.empty') : undefined}
      goOn={t('guardianSignIn.secret.goOn')}
      onAnswer={(secret) => send({ type: 'SECRET_GIVEN', secret })}
    />
  );
}

function problemWords(t: KioskTexts, problem: GuardianNumberProblem): string {
  switch (problem.code) {
    case 'empty':
      return t('identity.problem.empty');
    case 'badCharacter':
      return t('guardianSignIn.number.problem.badCharacter');
    case 'tooShort':
      return t('guardianSignIn.number.problem.tooShort', { missing: problem.missing });
    case 'tooLong':
      return t('guardianSignIn.number.problem.tooLong', { extra: problem.extra });
  }
}
