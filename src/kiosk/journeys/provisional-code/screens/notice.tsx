import { caisseKindOf } from '#domain/caisse/caisse.ts';
import type { JourneyPolicy } from '#domain/journey/journey.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ArrowRightIcon, ClockIcon, HourglassIcon, PencilIcon } from '#ui/icons/interface-icons.tsx';
import { LockIcon } from '#ui/icons/attract-icons.tsx';
import { IdCardIcon, MessageIcon, PrinterIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** What to have ready, and how the code comes: said before anything is asked, a mobile that the caisse knows included. */
function useWays({ identification, printer }: JourneyPolicy) {
  const t = useTexts();
  const [takesCard, takesTyped] = [identification.includes('card'), identification.includes('declared')];
  if (!takesCard) {
    return {
      needed: 'provisionalCode.notice.noCard',
      paper: { icon: MessageIcon, content: t('provisionalCode.notice.bySms') },
    } as const;
  }
  return {
    needed: takesTyped ? 'provisionalCode.notice.cardOrMobile' : 'provisionalCode.notice.card',
    paper:
      printer === 'none'
        ? { icon: PencilIcon, content: t('provisionalCode.notice.shown') }
        : { icon: PrinterIcon, content: t('provisionalCode.notice.printed') },
  } as const;
}

/** What is needed, how long it takes, when the session closes (A28), and the privacy notice (P28). */
export function Notice({ context, send }: Props) {
  const t = useTexts();
  const { idleSeconds, showPrivacyNotice } = useFrame();
  const { needed, paper } = useWays(context.policy);
  return (
    <KioskScreen
      screenId="provisionalCode.notice"
      title={t('provisionalCode.notice.title')}
      lead={t('provisionalCode.notice.lead', { caisse: caisseKindOf(context.caisse) })}
      actions={
        <Actions>
          <PrimaryButton
            label={t('provisionalCode.notice.start')}
            icon={ArrowRightIcon}
            iconPlace="after"
            onPress={() => send({ type: 'BEGIN' })}
          />
          <SecondaryButton label={t('provisionalCode.notice.privacy')} icon={LockIcon} onPress={showPrivacyNotice} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'duration', icon: ClockIcon, content: t('provisionalCode.notice.duration') },
          { id: 'needed', icon: IdCardIcon, content: t(needed) },
          { id: 'paper', ...paper },
          {
            id: 'idle',
            icon: HourglassIcon,
            content: t('provisionalCode.notice.sessionEnds', { seconds: idleSeconds }),
          },
        ]}
      />
    </KioskScreen>
  );
}
