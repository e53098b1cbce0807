import { maskIban, parseIban, type Iban, type IbanProblem } from '#domain/bank/iban.ts';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { ibanFormat } from '#ui/fields/formats.ts';
import { IbanKeyboard } from '#ui/keyboards/iban-keyboard.tsx';
import { useKeyboardLabels } from './keyboard-labels.ts';
import { TypedQuestion, type TypedQuestionProps } from './typed-question.tsx';

export interface IbanQuestionProps extends Pick<
  TypedQuestionProps<Iban, IbanProblem>,
  'screenId' | 'step' | 'lead' | 'onAnswer'
> {
  readonly initial: Iban | undefined;
}

/** « IBAN », as it stands on the RIB (#256); typed before, it comes back masked (P25). */
export function IbanQuestion(props: IbanQuestionProps) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      {...props}
      title={t('bank.iban.title')}
      label={t('bank.iban.label')}
      hint={t('bank.iban.hint')}
      format={ibanFormat}
      mask={(typed) => maskIban(typed as Iban)}
      parse={parseIban}
      wording={(problem) => ibanProblemWords(t, problem)}
      keyboard={(entry) => <IbanKeyboard entry={entry} labels={labels} />}
      keyboardShape="wide"
    />
  );
}

function ibanProblemWords(t: KioskTexts, problem: IbanProblem): string {
  switch (problem.code) {
    case 'empty':
      return t('identity.problem.empty');
    case 'badCharacter':
      return t('bank.problem.badCharacter', { position: problem.position });
    case 'tooShort':
      return t('bank.problem.tooShort', { missing: problem.missing });
    case 'tooLong':
      return t('bank.problem.tooLong', { extra: problem.extra });
    case 'unknownCountry':
    case 'notSepa':
    case 'wrongKey':
    case 'badShape':
      return t(`bank.problem.${problem.code}`);
  }
}
