import type { CardProblem as Problem } from '#machines/provisional-code/ports.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts, type KioskKey } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HandHelpingIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { useDemonstration } from './use-demonstration.tsx';

const screenId = 'provisionalCode.cardProblem';

const words: Readonly<Record<Problem, { readonly title: KioskKey; readonly lead: KioskKey }>> = {
  cardUnreadable: {
    title: 'provisionalCode.card.unreadable.title',
    lead: 'provisionalCode.card.unreadable.lead',
  },
  cardNotVitale: { title: 'provisionalCode.card.notVitale.title', lead: 'provisionalCode.card.notVitale.lead' },
  cardRemoved: { title: 'provisionalCode.card.removed.title', lead: 'provisionalCode.card.removed.lead' },
  readerMissing: {
    title: 'provisionalCode.card.readerError.title',
    lead: 'provisionalCode.card.readerError.lead',
  },
};

/** What is wrong with the card or the reader, and what to do; a card put in again is read at once. */
export function CardProblem({ context, send }: Props) {
  const t = useTexts();
  const { cardReader } = useFrame();
  const { slot, typing } = useDemonstration(screenId, context);
  if (typing !== undefined) return typing;
  const { cardProblem = 'cardUnreadable', policy } = context;
  const { title, lead } = words[cardProblem];
  const withoutCard = { label: t('provisionalCode.card.withoutCard'), onPress: () => send({ type: 'NO_CARD' }) };
  return (
    <KioskScreen
      screenId={screenId}
      title={t(title)}
      lead={t(lead, { ...cardReader })}
      reading={
        <NoticeBox
          tone="warning"
          lines={[{ id: 'agent', icon: HandHelpingIcon, content: t('provisionalCode.card.agent') }]}
        />
      }
      actions={
        policy.identification.includes('declared') && (
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
