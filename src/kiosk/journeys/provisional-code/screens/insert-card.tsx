import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HourglassIcon, TriangleAlertIcon } from '#ui/icons/interface-icons.tsx';
import { LiveRegion } from '#ui/messages/live-region.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { useDemonstration } from './use-demonstration.tsx';

const screenId = 'provisionalCode.insertCard';

/** The card goes in and stays in; after a while without one the screen helps. */
export function InsertCard({ context, send }: Props) {
  const t = useTexts();
  const { cardReader } = useFrame();
  const { slot, typing } = useDemonstration(screenId, context);
  const hint = context.hinted ? t('provisionalCode.card.hint') : '';
  if (typing !== undefined) return typing;
  return (
    <KioskScreen
      screenId={screenId}
      step={t('shell.step', { step: 1, of: 3 })}
      title={t('provisionalCode.card.title')}
      lead={t('provisionalCode.card.lead', { ...cardReader })}
      reading={
        <>
          {context.hinted ? (
            <NoticeBox tone="warning" lines={[{ id: 'hint', icon: TriangleAlertIcon, content: hint }]} />
          ) : (
            <NoticeBox lines={[{ id: 'stay', icon: HourglassIcon, content: t('provisionalCode.card.stay') }]} />
          )}
          <LiveRegion text={hint} />
        </>
      }
      actions={
        context.policy.identification.includes('declared') && (
          <Actions>
            <SecondaryButton label={t('provisionalCode.card.noCard')} onPress={() => send({ type: 'NO_CARD' })} />
          </Actions>
        )
      }
    >
      {slot}
    </KioskScreen>
  );
}
