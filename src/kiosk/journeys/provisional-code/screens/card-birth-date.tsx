import { useTexts } from '#kiosk/texts/texts.ts';
import { BirthDateQuestion } from '#kiosk/steps/birth-date-question.tsx';
import type { Props } from './screen.ts';

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
      refused={
        datesLeft === undefined
          ? undefined
          : { id: datesLeft, words: t('provisionalCode.birthDate.wrong', { left: datesLeft }) }
      }
      onAnswer={(birthDate) => send({ type: 'BIRTH_DATE_GIVEN', birthDate })}
    />
  );
}
