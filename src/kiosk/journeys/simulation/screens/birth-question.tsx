import { useState } from 'preact/hooks';
import { isAnswerTo } from '#domain/benefits/questions/answer-check.ts';
import type { Question } from '#domain/benefits/questions/question.ts';
import { parseBirthDate, type BirthDateProblem } from '#domain/identity/birth-date.ts';
import { unreadable, type Parsed } from '#domain/parsed.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { SimulationContext } from '#machines/simulation/context.ts';
import { factsOf } from '#machines/simulation/questions.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { countFormat, dateFormat } from '#ui/fields/formats.ts';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import { birthDateProblemWords, typedDate } from '#kiosk/steps/birth-date-question.tsx';
import { useKeyboardLabels } from '#kiosk/steps/keyboard-labels.ts';
import { TypedQuestion } from '#kiosk/steps/typed-question.tsx';
import { numberProblemWords } from './amount-questions.tsx';
import { useAsked, type AskedProps } from './asked.ts';
import { HelpButton } from './help-button.tsx';
import { OtherAnswers } from './other-answers.tsx';
import { parseCount } from './parse-number.ts';
import { titleOf } from './words.ts';

/** A birth date, or an age in whole years where the visitor prefers. */
export function BirthQuestion(props: AskedProps) {
  const { context, question, given, onAnswer } = props;
  const t = useTexts();
  const labels = useKeyboardLabels();
  const { screenId, step } = useAsked({ context, question });
  const [byAge, setByAge] = useState(given?.kind === 'age');
  const shared = {
    step,
    title: titleOf(t, question),
    keyboardShape: 'pad' as const,
    aside: <HelpButton question={question} />,
    below: (
      <OtherAnswers
        question={question}
        onAnswer={onAnswer}
        quick={{
          label: t(byAge ? 'simulation.birth.byDate' : 'simulation.birth.byAge'),
          onPress: () => setByAge(!byAge),
        }}
      />
    ),
  };
  if (byAge) {
    return (
      <TypedQuestion
        key="age"
        screenId={`${screenId}.age`}
        {...shared}
        label={t('simulation.birth.age')}
        format={countFormat}
        initial={given?.kind === 'age' ? String(given.years) : undefined}
        parse={(typed) => parseCount(typed, { max: question.max ?? OLDEST, min: question.min })}
        wording={(problem) => numberProblemWords(t, problem)}
        onAnswer={(years) => onAnswer({ kind: 'age', years })}
        keyboard={(entry) => <NumberKeyboard entry={entry} labels={labels} />}
      />
    );
  }
  // Of themselves the session may know it already (A30).
  const known = question.person === 'you' ? context.known.birthDate : undefined;
  const date = given?.kind === 'birthDate' ? given.value : known;
  return (
    <TypedQuestion
      key="date"
      screenId={screenId}
      {...shared}
      label={t('simulation.birth.date')}
      format={dateFormat}
      places={t('shell.places.date')}
      initial={date && typedDate(date)}
      parse={(typed) => parseBirth(typed, context, question)}
      wording={(problem) =>
        problem.code === 'ageRange'
          ? t('simulation.problem.ageRange', problem.range)
          : birthDateProblemWords(t, problem)
      }
      onAnswer={(value) => onAnswer({ kind: 'birthDate', value })}
      keyboard={(entry) => <NumberKeyboard entry={entry} labels={labels} />}
    />
  );
}

/** Nobody is known to have lived longer. */
const OLDEST = 120;

type BirthProblem =
  | BirthDateProblem
  | { readonly code: 'ageRange'; readonly range: { readonly min: number; readonly max: number } };

/** A date that exists, of an age that the question takes. */
function parseBirth(typed: string, context: SimulationContext, question: Question): Parsed<CalendarDate, BirthProblem> {
  const read = parseBirthDate(typed, parisDateOf(context.now()));
  if (!read.ok || isAnswerTo(question, { kind: 'birthDate', value: read.value }, factsOf(context))) return read;
  return unreadable({ code: 'ageRange', range: { min: question.min ?? 0, max: question.max ?? OLDEST } });
}
