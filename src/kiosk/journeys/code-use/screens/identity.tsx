import { BirthDateQuestion } from '#kiosk/steps/birth-date-question.tsx';
import { NirQuestion } from '#kiosk/steps/nir-question.tsx';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

export function TypedNir({ context, send }: Props) {
  return (
    <NirQuestion
      screenId="codeUse.nir"
      step={useStep(context, 'nir')}
      initial={context.known.nir}
      onAnswer={(nir) => send({ type: 'NIR_GIVEN', nir })}
    />
  );
}

export function TypedBirthDate({ context, send }: Props) {
  return (
    <BirthDateQuestion
      screenId="codeUse.birthDate"
      step={useStep(context, 'birthDate')}
      initial={context.known.birthDate}
      onAnswer={(birthDate) => send({ type: 'BIRTH_DATE_GIVEN', birthDate })}
    />
  );
}
