import { BirthDateQuestion } from '#kiosk/steps/birth-date-question.tsx';
import { BirthNameQuestion } from '#kiosk/steps/birth-name-question.tsx';
import { NirQuestion } from '#kiosk/steps/nir-question.tsx';
import { OneTimeCodeQuestion } from '#kiosk/steps/one-time-code-question.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

export function TypedNir({ context, send }: Props) {
  return (
    <NirQuestion
      screenId="forgottenPassword.nir"
      step={useStep(context, 'nir')}
      initial={context.known.nir}
      onAnswer={(nir) => send({ type: 'NIR_GIVEN', nir })}
    />
  );
}

/** The Caf tells people apart by it (#153). */
export function TypedBirthName({ context, send }: Props) {
  const step = useStep(context, 'birthName');
  return (
    <BirthNameQuestion
      screenId="forgottenPassword.birthName"
      {...(step !== undefined && { step })}
      initial={context.known.birthName}
      onAnswer={(birthName) => send({ type: 'BIRTH_NAME_GIVEN', birthName })}
    />
  );
}

/** Ameli tells people apart by it (#265). */
export function TypedBirthDate({ context, send }: Props) {
  return (
    <BirthDateQuestion
      screenId="forgottenPassword.birthDate"
      step={useStep(context, 'birthDate')}
      initial={context.known.birthDate}
      onAnswer={(birthDate) => send({ type: 'BIRTH_DATE_GIVEN', birthDate })}
    />
  );
}

/** Each key keeps the screen from being covered (A29). */
export function TypedCode({ context, send }: Props) {
  const t = useTexts();
  return (
    <OneTimeCodeQuestion
      screenId="forgottenPassword.code"
      way={context.contact?.kind === 'mail' ? 'mail' : 'mobile'}
      step={useStep(context, 'code')}
      hint={t('forgottenPassword.code.hint')}
      onTyped={() => send({ type: 'TYPED' })}
      onAnswer={(code) => send({ type: 'CODE_GIVEN', code })}
      aside={<SecondaryButton label={t('contact.code.nothing')} onPress={() => send({ type: 'NOTHING_RECEIVED' })} />}
    />
  );
}

/** « J'ai reçu un code par courrier ». */
export function TypedLetterCode({ context, send }: Props) {
  const t = useTexts();
  return (
    <OneTimeCodeQuestion
      screenId="forgottenPassword.letterCode"
      way="letter"
      step={useStep(context, 'code')}
      hint={t('forgottenPassword.code.hint')}
      onAnswer={(code) => send({ type: 'CODE_GIVEN', code })}
    />
  );
}
