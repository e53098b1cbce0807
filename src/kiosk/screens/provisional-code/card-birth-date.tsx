import { useTexts } from '#kiosk/texts/texts.ts';
import { BirthDateQuestion } from '../questions/birth-date-question.tsx';
import type { Props } from './screen.ts';

/**
 * The full birth date beside the card: three wrong ones block the card on this kiosk (SECURITY). Each wrong one asks
 * anew: a check shorter than a waiting screen leaves the same question standing, which would not say what was wrong.
 */
export function CardBirthDate({ context, send }: Props) {
  const t = useTexts();
  const { datesLeft } = context;
  return (
    <BirthDateQuestion
      key={datesLeft}
      screenId="provisionalCode.cardBirthDate"
      step={t('shell.step', { step: 2, of: 3 })}
      initial={context.cardBirthDate}
      refused={datesLeft === undefined ? undefined : t('provisionalCode.birthDate.wrong', { left: datesLeft })}
      onAnswer={(birthDate) => send({ type: 'BIRTH_DATE_GIVEN', birthDate })}
    />
  );
}
