import type { Answer, Question } from '#domain/benefits/questions/question.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';

export interface OtherAnswersProps {
  readonly question: Question;
  readonly onAnswer: (answer: Answer) => void;
  /** Another quick answer, before the two. */
  readonly quick?: { readonly label: string; readonly onPress: () => void } | undefined;
}

/** Answers that need no typing, below the field: « Je n’en ai pas », « Je ne sais pas » where they are true. */
export function OtherAnswers({ question, onAnswer, quick }: OtherAnswersProps) {
  const t = useTexts();
  const { mayBeNone, mayBeUnknown } = question;
  if (!quick && !mayBeNone && !mayBeUnknown) return null;
  return (
    <div class="other-answers">
      {quick && <SecondaryButton label={quick.label} onPress={quick.onPress} />}
      {mayBeNone && <SecondaryButton label={t('simulation.answer.none')} onPress={() => onAnswer({ kind: 'none' })} />}
      {mayBeUnknown && (
        <SecondaryButton label={t('simulation.answer.unknown')} onPress={() => onAnswer({ kind: 'unknown' })} />
      )}
    </div>
  );
}
