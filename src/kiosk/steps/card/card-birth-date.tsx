import { useTexts, type KioskTexts } from '#kiosk/texts/texts.ts';
import type { CardContext } from '#machines/common/card.ts';
import { BirthDateQuestion, type BirthDateQuestionProps } from '../birth-date-question.tsx';

/** Who was born on a day that no calendar has can type no right one: an agent helps before the card is blocked. */
const wordsOf = (t: KioskTexts, left: number): string =>
  `${t('card.birthDate.wrong', { left })} ${t('card.birthDate.unknown')}`;

export interface CardBirthDateProps extends Pick<BirthDateQuestionProps, 'screenId' | 'step' | 'onAnswer'> {
  readonly context: CardContext;
}

/**
 * The full birth date beside the card: three wrong ones block the card on this kiosk (SECURITY « Identity and levels
 * »). A wrong one stays, to be corrected (I8).
 */
export function CardBirthDate({ context: { cardBirthDate, datesLeft }, ...question }: CardBirthDateProps) {
  const t = useTexts();
  return (
    <BirthDateQuestion
      {...question}
      initial={cardBirthDate}
      refused={datesLeft === undefined ? undefined : { id: datesLeft, words: wordsOf(t, datesLeft) }}
    />
  );
}
