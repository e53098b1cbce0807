import { CardBirthDate } from '#kiosk/steps/card/card-birth-date.tsx';
import { CardProblem as SharedCardProblem } from '#kiosk/steps/card/card-problem.tsx';
import { InsertCard as SharedInsertCard } from '#kiosk/steps/card/insert-card.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import type { Props } from './screen.ts';

export function InsertCard({ context, send }: Props) {
  const t = useTexts();
  return (
    <SharedInsertCard
      screenId="provisionalCode.insertCard"
      step={t('shell.step', { step: 1, of: 3 })}
      context={context}
      stay={t('provisionalCode.card.stay')}
      onNoCard={() => send({ type: 'NO_CARD' })}
    />
  );
}

export function CardProblem({ context, send }: Props) {
  return (
    <SharedCardProblem
      screenId="provisionalCode.cardProblem"
      context={context}
      onNoCard={() => send({ type: 'NO_CARD' })}
    />
  );
}

export function DateBesideCard({ context, send }: Props) {
  const t = useTexts();
  return (
    <CardBirthDate
      screenId="provisionalCode.cardBirthDate"
      step={t('shell.step', { step: 2, of: 3 })}
      context={context}
      onAnswer={(birthDate) => send({ type: 'BIRTH_DATE_GIVEN', birthDate })}
    />
  );
}
