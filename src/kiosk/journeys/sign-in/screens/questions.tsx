import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { useFrame } from '#kiosk/shell/frame.tsx';
import { BirthDateQuestion } from '#kiosk/steps/birth-date-question.tsx';
import { NirQuestion } from '#kiosk/steps/nir-question.tsx';
import { PasswordQuestion } from '#kiosk/steps/password-question.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import type { Props } from './screen.ts';
import { useForgotten } from './use-forgotten.ts';
import { useStep } from './steps.ts';

export function TypedNir({ context, send }: Props) {
  return (
    <NirQuestion
      screenId="signIn.nir"
      step={useStep(context, 'nir')}
      initial={context.known.nir}
      onAnswer={(nir) => send({ type: 'NIR_GIVEN', nir })}
    />
  );
}

/**
 * « Mot de passe » (#148), or ameli's one field, which takes a provisional code too (#264). « Retour » leads to the number,
 * also to one that was known (A30).
 */
export function Secret({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const kind = caisseKindOf(context.caisse);
  const mayBeCode = kind === 'cpam' && services.includes('codeUse');
  const forgotten = useForgotten(send);
  const field = mayBeCode ? 'cpamOrCode' : kind;
  return (
    <PasswordQuestion
      screenId="signIn.secret"
      step={useStep(context, 'secret')}
      title={t('signIn.secret.title')}
      label={t(`signIn.secret.label.${field}`)}
      hint={t(`signIn.secret.hint.${field}`)}
      rulesKind={kind}
      problem={context.secretMissing ? () => t('signIn.secret.problem.empty') : undefined}
      goOn={t('signIn.secret.goOn')}
      aside={<SecondaryButton label={t('signIn.secret.forgotten')} onPress={forgotten} />}
      onAnswer={(secret) => send({ type: 'SECRET_GIVEN', secret, mayBeCode })}
    />
  );
}

/** A code opens with the birth date: asked before anything is sent (#264). */
export function TypedBirthDate({ context, send }: Props) {
  return (
    <BirthDateQuestion
      screenId="signIn.birthDate"
      initial={context.known.birthDate}
      onAnswer={(birthDate) => send({ type: 'BIRTH_DATE_GIVEN', birthDate })}
    />
  );
}
