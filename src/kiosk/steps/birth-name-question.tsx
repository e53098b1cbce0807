import { parseBirthName, type BirthName, type BirthNameProblem } from '#domain/identity/birth-name.ts';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { nameFormat } from '#ui/fields/formats.ts';
import { TextKeyboard } from '#ui/keyboards/text-keyboard.tsx';
import { useKeyboardLabels } from './keyboard-labels.ts';
import { TypedQuestion } from './typed-question.tsx';

export interface BirthNameQuestionProps {
  readonly screenId: string;
  readonly step?: string;
  readonly initial: BirthName | undefined;
  readonly onAnswer: (birthName: BirthName) => void;
}

/** « Nom de naissance », the name of the birth certificate. */
export function BirthNameQuestion({ screenId, step, initial, onAnswer }: BirthNameQuestionProps) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      screenId={screenId}
      step={step}
      title={t('identity.birthName.title')}
      label={t('identity.birthName.label')}
      hint={t('identity.birthName.hint')}
      format={nameFormat}
      initial={initial}
      parse={parseBirthName}
      wording={(problem) => birthNameProblemWords(t, problem)}
      onAnswer={onAnswer}
      keyboard={(entry) => <TextKeyboard entry={entry} labels={labels} />}
      keyboardShape="wide"
    />
  );
}

function birthNameProblemWords(t: KioskTexts, problem: BirthNameProblem): string {
  switch (problem.code) {
    case 'empty':
      return t('identity.problem.empty');
    case 'tooLong':
      return t('identity.problem.birthName.tooLong', { max: problem.max });
    case 'badCharacter':
    case 'badShape':
      return t(`identity.problem.birthName.${problem.code}`);
  }
}
