import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { CardProblem as CardProblemStep } from '#kiosk/steps/card/card-problem.tsx';
import { InsertCard as InsertCardStep } from '#kiosk/steps/card/insert-card.tsx';
import { useAgentLine } from '#kiosk/steps/delay-lines.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

export function InsertCard({ context, send }: Props) {
  const t = useTexts();
  return (
    <InsertCardStep
      screenId="raiseAccount.insertCard"
      context={context}
      stay={t('raiseAccount.card.stay')}
      otherWay={t('raiseAccount.otherWay')}
      onNoCard={() => send({ type: 'NO_CARD' })}
    />
  );
}

export function CardProblem({ context, send }: Props) {
  const t = useTexts();
  return (
    <CardProblemStep
      screenId="raiseAccount.cardProblem"
      context={context}
      otherWay={t('raiseAccount.otherWay')}
      onNoCard={() => send({ type: 'NO_CARD' })}
    />
  );
}

/** Somebody else's, unknown or in opposition: the same sentence. */
export function CardRefused({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="raiseAccount.cardRefused"
      title={t('raiseAccount.cardRefused.title')}
      lead={t('raiseAccount.cardRefused.lead')}
      actions={
        <Actions arrangement="many">
          <PrimaryButton label={t('raiseAccount.otherWay')} onPress={() => send({ type: 'OTHER_WAY' })} />
          <SecondaryButton label={t('raiseAccount.cardRefused.again')} onPress={() => send({ type: 'RETRY' })} />
          <SecondaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox tone="warning" lines={[useAgentLine()]} />
    </KioskScreen>
  );
}
