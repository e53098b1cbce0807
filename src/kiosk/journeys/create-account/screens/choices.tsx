import type { ComponentChildren } from 'preact';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { ChoiceList } from '#ui/controls/choice-list.tsx';
import { useStep } from './steps.ts';

interface ChoiceQuestionProps<Option extends string> {
  readonly screenId: string;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly options: readonly Option[];
  readonly wordOf: (option: Option) => string;
  /** The answer of before, when one comes back (A30). */
  readonly given: Option | undefined;
  readonly onAnswer: (option: Option) => void;
}

/** One of a few answers about the civil status: a touch answers and goes on. */
export function ChoiceQuestion<Option extends string>(props: ChoiceQuestionProps<Option>) {
  const { screenId, title, lead, options, wordOf, given, onAnswer } = props;
  return (
    <KioskScreen
      screenId={screenId}
      step={useStep('civilStatus')}
      title={title}
      lead={lead}
      contentPlace="end"
      personal
    >
      <ChoiceList
        label={title}
        choices={options.map((option) => ({ id: option, label: wordOf(option) }))}
        chosen={given}
        onChoose={(id) => {
          const option = options.find((each) => each === id);
          if (option !== undefined) onAnswer(option);
        }}
      />
    </KioskScreen>
  );
}

const answers = ['yes', 'no'] as const;

interface YesNoQuestionProps extends Pick<ChoiceQuestionProps<string>, 'screenId' | 'title' | 'lead'> {
  readonly given: boolean | undefined;
  readonly onAnswer: (answer: boolean) => void;
}

/** « Oui / Non ». */
export function YesNoQuestion({ given, onAnswer, ...question }: YesNoQuestionProps) {
  const t = useTexts();
  return (
    <ChoiceQuestion
      {...question}
      options={answers}
      wordOf={(answer) => t(`createAccount.${answer}`)}
      given={given === undefined ? undefined : given ? 'yes' : 'no'}
      onAnswer={(answer) => onAnswer(answer === 'yes')}
    />
  );
}
