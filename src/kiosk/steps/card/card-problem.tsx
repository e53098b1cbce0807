import type { CardProblem as Problem } from '#machines/common/card.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts, type KioskKey } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { CardScreenProps } from './card-screen.ts';
import { useDemonstration } from './use-demonstration.tsx';

const words: Readonly<Record<Problem, { readonly title: KioskKey; readonly lead: KioskKey }>> = {
  cardUnreadable: {
    title: 'card.unreadable.title',
    lead: 'card.unreadable.lead',
  },
  cardNotVitale: { title: 'card.notVitale.title', lead: 'card.notVitale.lead' },
  cardRemoved: { title: 'card.removed.title', lead: 'card.removed.lead' },
  readerMissing: {
    title: 'card.readerError.title',
    lead: 'card.readerError.lead',
  },
};

/** What is wrong with the card or the reader, and what to do; a card put in again is read at once. */
export function CardProblem({ screenId, step, context, onNoCard, otherWay }: CardScreenProps) {
  const t = useTexts();
  const { cardReader } = useFrame();
  const { slot, typing } = useDemonstration(screenId, context);
  if (typing !== undefined) return typing;
  const { cardProblem = 'cardUnreadable', policy } = context;
  const { title, lead } = words[cardProblem];
  const withoutCard = { label: otherWay ?? t('card.withoutCard'), onPress: onNoCard };
  return (
    <KioskScreen
      screenId={screenId}
      step={step}
      title={t(title)}
      lead={t(lead, { ...cardReader })}
      reading={<NoticeBox tone="warning" lines={[{ id: 'agent', icon: HandHelpingIcon, content: t('card.agent') }]} />}
      actions={
        (otherWay !== undefined || policy.identification.includes('declared')) && (
          <Actions>
            {cardProblem === 'readerMissing' ? (
              <PrimaryButton {...withoutCard} />
            ) : (
              <SecondaryButton {...withoutCard} />
            )}
          </Actions>
        )
      }
    >
      {slot}
    </KioskScreen>
  );
}
