import type { ContextFrom, EventFrom } from 'xstate';
import { parsed, unreadable } from '#domain/parsed.ts';
import type { fixtureJourney } from '#machines/testing/fixture-journey/machine.ts';
import type { FixtureScreen } from '#machines/testing/fixture-journey/screens.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import type { JourneyScreen, JourneyScreenProps } from '#kiosk/shell/journey-screen.ts';
import { useKeyboardLabels } from '#kiosk/steps/keyboard-labels.ts';
import { TypedQuestion } from '#kiosk/steps/typed-question.tsx';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { searchFormat } from '#ui/fields/formats.ts';
import { TextKeyboard } from '#ui/keyboards/text-keyboard.tsx';
import { useFixtureTexts } from './texts.ts';

type Context = ContextFrom<typeof fixtureJourney>;
type Event = EventFrom<typeof fixtureJourney>;
type Props = JourneyScreenProps<Context, Event>;

function Question({ send }: Props) {
  const t = useFixtureTexts();
  return (
    <KioskScreen
      screenId="fixture.question"
      title={t('fixture.question.title')}
      actions={
        <Actions>
          <PrimaryButton label={t('fixture.question.begin')} onPress={() => send({ type: 'BEGIN' })} />
        </Actions>
      }
    />
  );
}

function Answer({ context, send }: Props) {
  const t = useFixtureTexts();
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      screenId="fixture.answer"
      title={t('fixture.answer.title')}
      label={t('fixture.answer.label')}
      format={searchFormat}
      initial={context.answer}
      parse={(typed) => (typed.trim() === '' ? unreadable({ code: 'empty' }) : parsed(typed.trim()))}
      wording={() => t('fixture.answer.empty')}
      onAnswer={(answer) => send({ type: 'ANSWER', answer })}
      keyboard={(entry) => <TextKeyboard entry={entry} labels={labels} letterCase="lower" />}
      keyboardShape="wide"
    />
  );
}

function Result({ context, send }: Props) {
  const t = useFixtureTexts();
  return (
    <KioskScreen
      screenId="fixture.result"
      title={t('fixture.result.title')}
      lead={context.answer}
      actions={
        <Actions>
          <PrimaryButton label={t('fixture.result.finish')} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    />
  );
}

export const fixtureScreensTable = {
  question: Question,
  answer: Answer,
  result: Result,
} satisfies Record<FixtureScreen, JourneyScreen<Context, Event>>;
