import { parseBirthDate, type BirthDateProblem } from '#domain/identity/birth-date.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import { partsOf, type CalendarDate } from '#domain/time/instant.ts';
import { useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { dateFormat } from '#ui/fields/formats.ts';
import { NumberKeyboard } from '#ui/keyboards/number-keyboard.tsx';
import { useKeyboardLabels } from './keyboard-labels.ts';
import { TypedQuestion } from './typed-question.tsx';
import type { RefusedAnswer } from './use-complaint.ts';

export interface BirthDateQuestionProps {
  readonly screenId: string;
  readonly step?: string | undefined;
  readonly initial: CalendarDate | undefined;
  /** What the journey found wrong with the last date. */
  readonly refused?: RefusedAnswer | undefined;
  readonly onAnswer: (birthDate: CalendarDate) => void;
}

/** « Date de naissance », JJ/MM/AAAA (#173). */
export function BirthDateQuestion({ screenId, step, initial, refused, onAnswer }: BirthDateQuestionProps) {
  const t = useTexts();
  const labels = useKeyboardLabels();
  const { now } = useFrame();
  return (
    <TypedQuestion
      screenId={screenId}
      step={step}
      title={t('identity.birthDate.title')}
      label={t('identity.birthDate.label')}
      hint={t('identity.birthDate.hint')}
      format={dateFormat}
      places={t('shell.places.date')}
      initial={initial && typedDate(initial)}
      refused={refused}
      parse={(typed) => parseBirthDate(typed, parisDateOf(now()))}
      wording={(problem) => birthDateProblemWords(t, problem)}
      onAnswer={onAnswer}
      keyboard={(entry) => <NumberKeyboard entry={entry} labels={labels} />}
      keyboardShape="pad"
    />
  );
}

/** A date as the field takes it: JJMMAAAA. */
export function typedDate(date: CalendarDate): string {
  const { day, month, year } = partsOf(date);
  return `${day}${month}${year}`;
}

/** The sentence for a birth date that cannot be read. */
export function birthDateProblemWords(t: KioskTexts, problem: BirthDateProblem): string {
  switch (problem.code) {
    case 'empty':
      return t('identity.problem.empty');
    case 'badCharacter':
      return t('identity.problem.birthDate.badCharacter');
    case 'tooShort':
      return t('identity.problem.birthDate.tooShort', { missing: problem.missing });
    case 'tooLong':
      return t('identity.problem.birthDate.tooLong', { extra: problem.extra });
    case 'noSuchDay':
      return t('identity.problem.birthDate.noSuchDay');
    case 'tooEarly':
      return t('identity.problem.birthDate.tooEarly');
    case 'inFuture':
      return t('identity.problem.birthDate.inFuture');
  }
}
