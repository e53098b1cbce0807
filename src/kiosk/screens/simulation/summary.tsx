import type { Question } from '#domain/benefits/questions/question.ts';
import type { SimulationContext } from '#machines/simulation/context.ts';
import { askedOf } from '#machines/simulation/questions.ts';
import { KioskScreen } from '#kiosk/app/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { CalculatorIcon } from '#ui/icons/attract-icons.tsx';
import { SummaryList } from '#ui/messages/summary-list.tsx';
import { answerWords } from './answer-words.ts';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';
import { groupOf, topicGroups } from './topic-groups.ts';
import { lineOf } from './words.ts';

/** Everything said, by topic, before the result: each line has its « Modifier » (A33). */
export function Summary({ context, send }: Props) {
  const t = useTexts();
  const asked = askedOf(context);
  const groups = topicGroups
    .map((group) => ({ group, questions: asked.filter((question) => groupOf(question) === group) }))
    .filter(({ questions }) => questions.length > 0);
  return (
    <KioskScreen
      screenId="simulation.summary"
      step={useStep('situation')}
      title={t('simulation.summary.title')}
      lead={t('simulation.summary.lead')}
      personal
      actions={
        <Actions>
          <PrimaryButton
            label={t('simulation.summary.estimate')}
            icon={CalculatorIcon}
            onPress={() => send({ type: 'ESTIMATE' })}
          />
        </Actions>
      }
    >
      {groups.map(({ group, questions }) => (
        <section key={group} class="summary-group">
          <h2 class="summary-group-title">{t(`simulation.group.${group}`)}</h2>
          <SummaryList
            items={questions.map((question) => ({
              id: question.key,
              label: lineOf(t, question),
              value: answerOf(question, context, t),
              onChange: () => send({ type: 'CHANGE', key: question.key }),
            }))}
            changeLabel={t('shell.action.change')}
            changeName={(label) => t('shell.summary.change', { label })}
          />
        </section>
      ))}
    </KioskScreen>
  );
}

function answerOf(question: Question, { answers, commune }: SimulationContext, t: ReturnType<typeof useTexts>): string {
  const answer = answers[question.key];
  return answer ? answerWords(t, question, answer, commune) : '';
}
