import { resultWords } from '#languages/benefits/result-words.ts';
import { explanationWords } from '#languages/benefits/explanation-words.ts';
import { KioskScreen } from '#kiosk/app/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { SummaryList } from '#ui/messages/summary-list.tsx';
import { resultFactsOf } from './result-facts.ts';
import type { Props } from './screen.ts';
import { useStep } from './steps.ts';

/** Each benefit with its amount. */
export function Result({ context, send }: Props) {
  const t = useTexts();
  const words = resultWords(t, resultFactsOf(context));
  return (
    <KioskScreen
      screenId="simulation.result"
      step={useStep('result')}
      title={words.headline.map(({ text }) => text).join('')}
      personal
      actions={
        <Actions>
          <PrimaryButton label={t('simulation.done.title')} onPress={() => send({ type: 'END' })} />
          <SecondaryButton label={t('simulation.printProblem.phone')} onPress={() => send({ type: 'TAKE_ON_PHONE' })} />
        </Actions>
      }
    >
      <SummaryList
        items={words.amounts.map(({ id, name, amount }) => ({
          id,
          label: name,
          value: amount,
          onChange: () => send({ type: 'EXPLAIN', benefit: id as never }),
        }))}
        changeLabel={t('simulation.help')}
        changeName={(label) => label}
      />
    </KioskScreen>
  );
}

/** One benefit, step by step. */
export function Explanation({ context, send }: Props) {
  const t = useTexts();
  const words = explanationWords(t, resultFactsOf(context)).find(({ benefit }) => benefit === context.explained);
  return (
    <KioskScreen
      screenId="simulation.explanation"
      step={useStep('result')}
      title={words?.name ?? ''}
      actions={
        <Actions>
          <PrimaryButton label={t('simulation.printProblem.result')} onPress={() => send({ type: 'SHOW_RESULT' })} />
        </Actions>
      }
    >
      <SummaryList
        items={(words?.groups ?? []).flatMap(({ steps }) => steps.map(({ id, label, result }) => ({ id, label, value: result })))}
        changeLabel=""
        changeName={(label) => label}
      />
    </KioskScreen>
  );
}
