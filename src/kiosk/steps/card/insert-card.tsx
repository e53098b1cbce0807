import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HourglassIcon, TriangleAlertIcon } from '#ui/icons/interface-icons.tsx';
import { LiveRegion } from '#ui/messages/live-region.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { CardScreenProps } from './card-screen.ts';
import { useDemonstration } from './use-demonstration.tsx';

export interface InsertCardProps extends CardScreenProps {
  /** How long the card stays in. */
  readonly stay: string;
}

/** The card goes in and stays in; after a while without one the screen helps. */
export function InsertCard({ screenId, step, context, stay, onNoCard, otherWay }: InsertCardProps) {
  const t = useTexts();
  const { cardReader } = useFrame();
  const { slot, typing } = useDemonstration(screenId, context);
  const hint = context.hinted ? t('card.hint') : '';
  if (typing !== undefined) return typing;
  return (
    <KioskScreen
      screenId={screenId}
      step={step}
      title={t('card.title')}
      lead={t('card.lead', { ...cardReader })}
      reading={
        <>
          {context.hinted ? (
            <NoticeBox tone="warning" lines={[{ id: 'hint', icon: TriangleAlertIcon, content: hint }]} />
          ) : (
            <NoticeBox lines={[{ id: 'stay', icon: HourglassIcon, content: stay }]} />
          )}
          <LiveRegion text={hint} />
        </>
      }
      actions={
        (otherWay !== undefined || context.policy.identification.includes('declared')) && (
          <Actions>
            <SecondaryButton label={otherWay ?? t('card.noCard')} onPress={onNoCard} />
          </Actions>
        )
      }
    >
      {slot}
    </KioskScreen>
  );
}
