import type { Answer } from '#domain/benefits/questions/question.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { ChoiceList, type Choice } from '#ui/controls/choice-list.tsx';
import { useAsked, type AskedProps } from './asked.ts';
import { HelpButton } from './help-button.tsx';
import { optionWords, titleOf } from './words.ts';

const UNKNOWN = 'unknown';
const NONE = 'none';

/** One of a few answers: touching it answers and goes on. « Je ne sais pas » is an answer like the others. */
export function ChoiceQuestion({ context, question, given, onAnswer }: AskedProps) {
  const t = useTexts();
  const title = titleOf(t, question);
  const choices: readonly Choice[] = [
    ...(question.options ?? []).map((option) => ({ id: option, label: optionWords(t, question, option) })),
    ...(question.mayBeNone ? [{ id: NONE, label: t('simulation.answer.none') }] : []),
    ...(question.mayBeUnknown ? [{ id: UNKNOWN, label: t('simulation.answer.unknown') }] : []),
  ];
  return (
    <KioskScreen
      {...useAsked({ context, question })}
      title={title}
      contentPlace="end"
      personal
      actions={
        <Actions>
          <HelpButton question={question} />
        </Actions>
      }
    >
      <ChoiceList label={title} choices={choices} chosen={chosenOf(given)} onChoose={(id) => onAnswer(answerOf(id))} />
    </KioskScreen>
  );
}

function chosenOf(given: Answer | undefined): string | undefined {
  return given?.kind === 'choice' ? given.value : given?.kind;
}

function answerOf(id: string): Answer {
  return id === UNKNOWN || id === NONE ? { kind: id } : { kind: 'choice', value: id };
}
