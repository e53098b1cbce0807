import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { oneTimeCodeFormat } from '#ui/fields/formats.ts';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import { useKeyboardLabels } from './keyboard-labels.ts';
import { parseOneTimeCode, type OneTimeCodeProblem } from './parse-one-time-code.ts';
import { TypedQuestion, type TypedQuestionProps } from './typed-question.tsx';

type Question = TypedQuestionProps<OneTimeCode, OneTimeCodeProblem>;

export interface OneTimeCodeQuestionProps extends Pick<
  Question,
  'screenId' | 'step' | 'hint' | 'onTyped' | 'onAnswer' | 'aside'
> {
  /** How the code comes. */
  readonly way: 'mobile' | 'mail' | 'letter';
}

/** « 6 chiffres » (#158), good once (#160). */
export function OneTimeCodeQuestion({ way, ...question }: OneTimeCodeQuestionProps) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      {...question}
      title={t('contact.code.title')}
      lead={t(`contact.code.lead.${way}`)}
      label={t('contact.code.label')}
      format={oneTimeCodeFormat}
      look="boxes"
      parse={parseOneTimeCode}
      wording={(problem) => codeProblemWords(t, problem)}
      keyboard={(entry) => <NumberKeyboard entry={entry} labels={labels} />}
      keyboardShape="pad"
    />
  );
}

function codeProblemWords(t: KioskTexts, problem: OneTimeCodeProblem): string {
  switch (problem.code) {
    case 'empty':
      return t('contact.code.problem.empty');
    case 'badCharacter':
      return t('contact.code.problem.badCharacter');
    case 'tooShort':
      return t('contact.code.problem.tooShort', { missing: problem.missing });
  }
}
