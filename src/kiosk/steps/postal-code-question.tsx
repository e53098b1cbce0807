import { caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import { parsePostalCode, type PostalCode, type PostalCodeProblem } from '#domain/identity/postal-code.ts';
import type { KioskTexts } from '#kiosk/texts/texts.ts';
import { postalCodeFormat } from '#ui/fields/formats.ts';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import { useKeyboardLabels } from './keyboard-labels.ts';
import { TypedQuestion, type TypedQuestionProps } from './typed-question.tsx';

type Question = TypedQuestionProps<PostalCode, PostalCodeProblem>;

/** How a postal code is asked for. */
export type PostalCodeWords = Pick<Question, 'title' | 'label' | 'hint' | 'wording'>;

export interface PostalCodeQuestionProps extends Pick<Question, 'screenId' | 'step' | 'refused' | 'below' | 'aside'> {
  readonly words: PostalCodeWords;
  readonly initial: PostalCode | undefined;
  readonly onAnswer: (postalCode: PostalCode) => void;
}

/** « Code postal », five digits. */
export function PostalCodeQuestion({ words, ...question }: PostalCodeQuestionProps) {
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      {...question}
      {...words}
      format={postalCodeFormat}
      parse={parsePostalCode}
      keyboard={(entry) => <NumberKeyboard entry={entry} labels={labels} />}
      keyboardShape="pad"
    />
  );
}

/** Asks for the address of a person known to this caisse. */
export const identityPostalCodeWords = (t: KioskTexts, caisse: CaisseId): PostalCodeWords => ({
  title: t('identity.postalCode.title'),
  label: t('identity.postalCode.label'),
  hint: t('identity.postalCode.hint', { example: caisses[caisse].postalCodeExample }),
  wording: (problem) => postalCodeProblemWords(t, problem),
});

function postalCodeProblemWords(t: KioskTexts, problem: PostalCodeProblem): string {
  switch (problem.code) {
    case 'empty':
      return t('identity.problem.empty');
    case 'tooShort':
      return t('identity.problem.postalCode.tooShort', { missing: problem.missing });
    case 'tooLong':
      return t('identity.problem.postalCode.tooLong', { extra: problem.extra });
    case 'badCharacter':
    case 'badShape':
      return t(`identity.problem.postalCode.${problem.code}`);
  }
}
