import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import { BirthDateQuestion } from '#kiosk/steps/birth-date-question.tsx';
import type { Props } from './screen.ts';

/** Who was born on a day that no calendar has can type no right one: an agent helps before the card is blocked. */
const wordsOf = (t: KioskTexts, left: number): string =>
  `${t('provisionalCode.birthDate.wrong', { left })} ${t('provisionalCode.birthDate.unknown')}`;

/**
 * The full birth date beside the card: three wrong ones block the card on this kiosk (SECURITY « Identity and levels
 * »). A wrong one stays, to be corrected (I8).
 */
export function CardBirthDate({ context, send }: Props) {
  const t = useTexts();
  const { datesLeft } = context;
  return (
    <BirthDateQuestion
      screenId="provisionalCode.cardBirthDate"
      step={t('shell.step', { step: 2, of: 3 })}
      initial={context.cardBirthDate}
      refused={datesLeft === undefined ? undefined : { id: datesLeft, words: wordsOf(t, datesLeft) }}
      onAnswer={(birthDate) => send({ type: 'BIRTH_DATE_GIVEN', birthDate })}
    />
  );
}
