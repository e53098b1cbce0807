import { parseBirthName, type BirthName, type BirthNameProblem } from '#domain/identity/birth-name.ts';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { nameFormat } from '#ui/fields/formats.ts';
import { TextKeyboard } from '#ui/keyboards/text-keyboard.tsx';
import { useKeyboardLabels } from './keyboard-labels.ts';
import { TypedQuestion, type TypedQuestionProps } from './typed-question.tsx';

type Question = TypedQuestionProps<BirthName, BirthNameProblem>;

export interface NameQuestionProps extends Pick<
  Question,
  'screenId' | 'step' | 'title' | 'lead' | 'label' | 'hint' | 'aside' | 'onAnswer'
> {
  readonly initial: BirthName | undefined;
}

/** A name as on official papers. */
export function NameQuestion(props: NameQuestionProps) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      {...props}
      format={nameFormat}
      parse={parseBirthName}
      wording={(problem) => birthNameProblemWords(t, problem)}
      keyboard={(entry) => <TextKeyboard entry={entry} labels={labels} />}
      keyboardShape="wide"
    />
  );
}

export type BirthNameQuestionProps = Pick<NameQuestionProps, 'screenId' | 'step' | 'initial' | 'onAnswer'>;

/** « Nom de naissance », the name of the birth certificate. */
export function BirthNameQuestion(props: BirthNameQuestionProps) {
  const t = useTexts();
  return (
    <NameQuestion
      {...props}
      title={t('identity.birthName.title')}
      label={t('identity.birthName.label')}
      hint={t('identity.birthName.hint')}
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
