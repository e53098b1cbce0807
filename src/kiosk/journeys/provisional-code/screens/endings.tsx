import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { HandHelpingIcon, HourglassIcon } from '#ui/icons/interface-icons.tsx';
import { MessageIcon } from '#ui/icons/service-icons.tsx';
import { CloudOffIcon, KeyIcon } from '#ui/icons/attract-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** The same screen for every person, known or not (P08). */
export function Requested({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="provisionalCode.requested"
      title={t('provisionalCode.requested.title')}
      actions={
        <Actions>
          <PrimaryButton label={t('provisionalCode.requested.finish')} onPress={() => send({ type: 'FINISH' })} />
          <SecondaryButton
            label={t('provisionalCode.requested.received')}
            icon={KeyIcon}
            onPress={() => send({ type: 'USE_CODE_HERE' })}
          />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'sms', icon: MessageIcon, content: t('provisionalCode.requested.lead') },
          { id: 'agent', icon: HandHelpingIcon, content: t('provisionalCode.requested.next') },
        ]}
      />
    </KioskScreen>
  );
}

/** The same request while nobody touches: it says neither for what nor for whom. One touch returns (A29). */
export function RequestedCovered({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="provisionalCode.requestedCovered"
      title={t('provisionalCode.requested.covered.title')}
      actions={
        <Actions>
          <PrimaryButton
            label={t('provisionalCode.requested.covered.return')}
            onPress={() => send({ type: 'UNCOVER' })}
          />
        </Actions>
      }
    >
      <NoticeBox
        lines={[{ id: 'waiting', icon: HourglassIcon, content: t('provisionalCode.requested.covered.lead') }]}
      />
    </KioskScreen>
  );
}

/** Kept, to be sent later: nothing is promised that a cut-off kiosk cannot hold (I4). */
export function RequestedOffline({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="provisionalCode.requestedOffline"
      title={t('provisionalCode.requested.offline.title')}
      actions={
        <Actions>
          <PrimaryButton label={t('provisionalCode.requested.finish')} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'later', icon: CloudOffIcon, content: t('provisionalCode.requested.offline.lead') },
          { id: 'sms', icon: MessageIcon, content: t('provisionalCode.requested.offline.next') },
        ]}
      />
    </KioskScreen>
  );
}
