import { useTexts } from '#kiosk/texts/texts.ts';
import { BirthDateQuestion } from '#kiosk/steps/birth-date-question.tsx';
import { BirthNameQuestion } from '#kiosk/steps/birth-name-question.tsx';
import { NirQuestion } from '#kiosk/steps/nir-question.tsx';
import { identityPostalCodeWords, PostalCodeQuestion } from '#kiosk/steps/postal-code-question.tsx';
import type { Props } from './screen.ts';

/** The four questions of who comes without a card, and the check: five steps. */
const STEPS = 5;
const useStep = (step: number): string => useTexts()('shell.step', { step, of: STEPS });

export function TypedNir({ context, send }: Props) {
  return (
    <NirQuestion
      screenId="provisionalCode.nir"
      step={useStep(1)}
      initial={context.known.nir}
      onAnswer={(nir) => send({ type: 'NIR_GIVEN', nir })}
    />
  );
}

export function TypedBirthName({ context, send }: Props) {
  return (
    <BirthNameQuestion
      screenId="provisionalCode.birthName"
      step={useStep(2)}
      initial={context.known.birthName}
      onAnswer={(birthName) => send({ type: 'BIRTH_NAME_GIVEN', birthName })}
    />
  );
}

export function TypedBirthDate({ context, send }: Props) {
  return (
    <BirthDateQuestion
      screenId="provisionalCode.birthDate"
      step={useStep(3)}
      initial={context.known.birthDate}
      onAnswer={(birthDate) => send({ type: 'BIRTH_DATE_GIVEN', birthDate })}
    />
  );
}

export function TypedPostalCode({ context, send }: Props) {
  const t = useTexts();
  return (
    <PostalCodeQuestion
      screenId="provisionalCode.postalCode"
      step={useStep(4)}
      words={identityPostalCodeWords(t, context.caisse)}
      initial={context.known.postalCode}
      onAnswer={(postalCode) => send({ type: 'POSTAL_CODE_GIVEN', postalCode })}
    />
  );
}
