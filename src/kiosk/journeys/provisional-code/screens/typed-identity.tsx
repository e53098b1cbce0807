import { parseBirthName, type BirthNameProblem } from '#domain/identity/birth-name.ts';
import { parsePostalCode, type PostalCodeProblem } from '#domain/identity/postal-code.ts';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { nameFormat, postalCodeFormat } from '#ui/fields/formats.ts';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import { TextKeyboard } from '#ui/keyboards/text-keyboard.tsx';
import { BirthDateQuestion } from '#kiosk/steps/birth-date-question.tsx';
import { useKeyboardLabels } from '#kiosk/steps/keyboard-labels.ts';
import { NirQuestion } from '#kiosk/steps/nir-question.tsx';
import { TypedQuestion } from '#kiosk/steps/typed-question.tsx';
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
  const t = useTexts();
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      screenId="provisionalCode.birthName"
      step={useStep(2)}
      title={t('provisionalCode.birthName.title')}
      label={t('provisionalCode.birthName.label')}
      hint={t('provisionalCode.birthName.hint')}
      format={nameFormat}
      initial={context.known.birthName}
      parse={parseBirthName}
      wording={(problem) => birthNameProblemWords(t, problem)}
      onAnswer={(birthName) => send({ type: 'BIRTH_NAME_GIVEN', birthName })}
      keyboard={(entry) => <TextKeyboard entry={entry} labels={labels} />}
      keyboardShape="wide"
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
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      screenId="provisionalCode.postalCode"
      step={useStep(4)}
      title={t('provisionalCode.postalCode.title')}
      label={t('provisionalCode.postalCode.label')}
      hint={t('provisionalCode.postalCode.hint')}
      format={postalCodeFormat}
      initial={context.known.postalCode}
      parse={parsePostalCode}
      wording={(problem) => postalCodeProblemWords(t, problem)}
      onAnswer={(postalCode) => send({ type: 'POSTAL_CODE_GIVEN', postalCode })}
      keyboard={(entry) => <NumberKeyboard entry={entry} labels={labels} />}
      keyboardShape="pad"
    />
  );
}

function birthNameProblemWords(t: KioskTexts, problem: BirthNameProblem): string {
  switch (problem.code) {
    case 'empty':
      return t('provisionalCode.problem.empty');
    case 'tooLong':
      return t('provisionalCode.problem.birthName.tooLong', { max: problem.max });
    case 'badCharacter':
    case 'badShape':
      return t(`provisionalCode.problem.birthName.${problem.code}`);
  }
}

function postalCodeProblemWords(t: KioskTexts, problem: PostalCodeProblem): string {
  switch (problem.code) {
    case 'empty':
      return t('provisionalCode.problem.empty');
    case 'tooShort':
      return t('provisionalCode.problem.postalCode.tooShort', { missing: problem.missing });
    case 'tooLong':
      return t('provisionalCode.problem.postalCode.tooLong', { extra: problem.extra });
    case 'badCharacter':
    case 'badShape':
      return t(`provisionalCode.problem.postalCode.${problem.code}`);
  }
}
