import { formatMoment } from '#domain/time/french-time.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ClockIcon, HandHelpingIcon, HourglassIcon } from '#ui/icons/interface-icons.tsx';
import { IdCardIcon, MessageIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { CloudOffIcon, KeyIcon } from '#ui/icons/attract-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** What to do with the code. A code that is not active yet is not offered for use here (I4). */
export function Done({ context, send }: Props) {
  const t = useTexts();
  const { officialAddress } = useFrame();
  const { issued: slip } = context;
  if (!slip) throw new Error('no code was issued');
  const moment = formatMoment(slip.validUntil, t.language);
  const usableHere = slip.state === 'active';
  const finish = (): void => send({ type: 'FINISH' });
  return (
    <KioskScreen
      screenId="provisionalCode.done"
      title={t('provisionalCode.done.title')}
      lead={t('provisionalCode.done.lead')}
      actions={
        <Actions>
          {usableHere && (
            <PrimaryButton
              label={t('provisionalCode.done.here')}
              icon={KeyIcon}
              onPress={() => send({ type: 'USE_CODE_HERE' })}
            />
          )}
          {usableHere ? (
            <SecondaryButton label={t('provisionalCode.done.home')} onPress={finish} />
          ) : (
            <PrimaryButton label={t('provisionalCode.done.home')} onPress={finish} />
          )}
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          {
            id: 'online',
            icon: SmartphoneIcon,
            content: <RichText of="provisionalCode.done.online" values={{ address: officialAddress }} />,
          },
          {
            id: 'before',
            icon: ClockIcon,
            content: <RichText of="provisionalCode.done.before" values={{ moment }} />,
          },
          { id: 'card', icon: IdCardIcon, content: t('provisionalCode.done.card') },
        ]}
      />
    </KioskScreen>
  );
}

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
