import type { ComponentChildren } from 'preact';
import { monthInWords } from '#languages/benefits/dates.ts';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { amountFormat, countFormat } from '#ui/fields/formats.ts';
import type { TextEntry } from '#ui/fields/use-text-entry.ts';
import { AmountKeyboard } from '#ui/keyboards/amount-keyboard.tsx';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import { useKeyboardLabels } from '#kiosk/steps/keyboard-labels.ts';
import { TypedQuestion } from '#kiosk/steps/typed-question.tsx';
import { formatEuros } from './amounts.ts';
import { useAsked, type AskedProps } from './asked.ts';
import { HelpButton } from './help-button.tsx';
import { OtherAnswers } from './other-answers.tsx';
import { parseCount, parseEuros, typedEuros, type NumberProblem } from './parse-number.ts';
import { titleOf } from './words.ts';

/** A whole number. */
export function CountQuestion({ context, question, given, onAnswer }: AskedProps) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  return (
    <TypedQuestion
      {...useAsked({ context, question })}
      title={titleOf(t, question)}
      label={t('simulation.count.label')}
      format={countFormat}
      initial={given?.kind === 'count' ? String(given.value) : undefined}
      parse={(typed) => parseCount(typed, question)}
      wording={(problem) => numberProblemWords(t, problem)}
      onAnswer={(value) => onAnswer({ kind: 'count', value })}
      keyboard={(entry) => <NumberKeyboard entry={entry} labels={labels} />}
      keyboardShape="pad"
      below={<OtherAnswers question={question} onAnswer={onAnswer} />}
      aside={<HelpButton question={question} />}
    />
  );
}

/** Euros: a month, a year or in all. */
export function AmountQuestion({ context, question, given, onAnswer }: AskedProps) {
  const t = useTexts();
  return (
    <TypedQuestion
      {...useAsked({ context, question })}
      title={titleOf(t, question)}
      label={t(`simulation.amount.${question.per ?? 'month'}`)}
      format={amountFormat}
      initial={given?.kind === 'amount' ? typedEuros(given.euros) : undefined}
      parse={(typed) => parseEuros(typed, question)}
      wording={(problem) => numberProblemWords(t, problem, 'euros')}
      onAnswer={(euros) => onAnswer({ kind: 'amount', euros })}
      keyboard={useAmountKeyboard()}
      keyboardShape="pad"
      below={<OtherAnswers question={question} onAnswer={onAnswer} />}
      aside={<HelpButton question={question} />}
    />
  );
}

/** Euros of three months named by name, one at a time, the most recent first; one touch repeats the one before. */
export function QuarterQuestion({ context, send, question, given, onAnswer }: AskedProps) {
  const t = useTexts();
  const { screenId, step } = useAsked({ context, question });
  const { months, monthsGiven: monthIndex } = context;
  const names = (question.months ?? []).map((month) => monthInWords(month, t.language));
  const before = monthIndex > 0 ? months[monthIndex - 1] : undefined;
  const initial = months[monthIndex] ?? (given?.kind === 'quarter' ? given.euros[monthIndex] : undefined);
  const give = (euros: number): void => send({ type: 'MONTH_GIVEN', euros });
  const same = before !== undefined && {
    label: t('simulation.quarter.same', { month: names[monthIndex - 1] ?? '', euros: formatEuros(before, t.language) }),
    onPress: () => give(before),
  };
  return (
    <TypedQuestion
      screenId={`${screenId}.${monthIndex + 1}`}
      step={step}
      title={titleOf(t, question)}
      label={t('simulation.quarter.label', { place: monthIndex + 1, month: names[monthIndex] ?? '' })}
      format={amountFormat}
      initial={initial === undefined ? undefined : typedEuros(initial)}
      parse={(typed) => parseEuros(typed, question)}
      wording={(problem) => numberProblemWords(t, problem, 'euros')}
      onAnswer={give}
      keyboard={useAmountKeyboard()}
      keyboardShape="pad"
      below={
        <OtherAnswers
          question={monthIndex === 0 ? question : withoutOthers(question)}
          onAnswer={onAnswer}
          quick={same || undefined}
        />
      }
      aside={<HelpButton question={question} />}
    />
  );
}

/** Once a month was given, « Je n’en ai pas » would contradict it. */
function withoutOthers(question: AskedProps['question']): AskedProps['question'] {
  return { ...question, mayBeNone: false, mayBeUnknown: false };
}

function useAmountKeyboard(): (entry: TextEntry) => ComponentChildren {
  const t = useTexts();
  const labels = { ...useKeyboardLabels(), comma: t('simulation.amount.comma') };
  return (entry) => <AmountKeyboard entry={entry} labels={labels} />;
}

export function numberProblemWords(t: KioskTexts, problem: NumberProblem, unit: 'number' | 'euros' = 'number'): string {
  const format = (value: number): string => (unit === 'euros' ? formatEuros(value, t.language) : String(value));
  switch (problem.code) {
    case 'empty':
      return t(unit === 'euros' ? 'simulation.problem.empty' : 'simulation.problem.emptyCount');
    case 'badCharacter':
      return t('simulation.problem.badCharacter');
    case 'tooLow':
      return t('simulation.problem.tooLow', { min: format(problem.min) });
    case 'tooHigh':
      return t('simulation.problem.tooHigh', { max: format(problem.max) });
  }
}
