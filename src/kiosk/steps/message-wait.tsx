import type { ComponentChildren } from 'preact';
import type { Identity } from '#domain/journey/identity.ts';
import { SECOND_MS, type EpochMs } from '#domain/time/instant.ts';
import { messageWaitFits } from '#machines/common/message-wait.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useNow } from '#kiosk/shell/use-now.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ClockIcon, HourglassIcon, RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { MailIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { useAgentLine } from './delay-lines.tsx';

/** Whether another code may be asked for now (#159): read from the deadline, never counted down. */
export function useMayResend(againAt: EpochMs = 0): boolean {
  return useNow(useFrame(), SECOND_MS) >= againAt;
}

/** Whether a code that is asked for now can still come before the account closes (A29). */
export function useMessageFits(identity: Identity): boolean {
  const now = useNow(useFrame(), SECOND_MS);
  return messageWaitFits({ identity, now: () => now });
}

export interface NothingReceivedProps {
  readonly screenId: string;
  readonly way: 'mobile' | 'mail';
  /** No sooner may another code be asked for. */
  readonly againAt: EpochMs | undefined;
  /** Whose account is open, if one is. */
  readonly identity: Identity;
  readonly onUseCode: () => void;
  readonly onResend: () => void;
  /** Further ways. */
  readonly otherWays?: ComponentChildren;
}

/** « Vous n'avez rien reçu ? » (#159): what to look at, another code, another contact. */
export function NothingReceivedScreen(props: NothingReceivedProps) {
  const t = useTexts();
  const { screenId, way, againAt, identity, onUseCode, onResend, otherWays } = props;
  const mayResend = useMayResend(againAt);
  const fits = useMessageFits(identity);
  return (
    <KioskScreen
      screenId={screenId}
      title={t('contact.nothingReceived.title')}
      actions={
        <Actions arrangement="many">
          <PrimaryButton label={t('contact.nothingReceived.back')} onPress={onUseCode} />
          {fits && (
            <SecondaryButton label={t('contact.resend')} icon={RefreshIcon} disabled={!mayResend} onPress={onResend} />
          )}
          {otherWays}
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          { id: 'wait', icon: ClockIcon, content: t('contact.nothingReceived.wait') },
          ...(way === 'mail' ? [{ id: 'spam', icon: MailIcon, content: t('contact.nothingReceived.spam') }] : []),
          ...(fits ? [{ id: 'resend', icon: RefreshIcon, content: t('contact.nothingReceived.resend') }] : []),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

/** The same wait while nobody touches: it says neither for what nor for whom. One touch returns (A29). */
export function CoveredWaitScreen({
  screenId,
  onReturn,
}: {
  readonly screenId: string;
  readonly onReturn: () => void;
}) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId={screenId}
      title={t('contact.covered.title')}
      actions={
        <Actions>
          <PrimaryButton label={t('contact.covered.return')} onPress={onReturn} />
        </Actions>
      }
    >
      <NoticeBox lines={[{ id: 'hidden', icon: HourglassIcon, content: t('contact.covered.lead') }]} />
    </KioskScreen>
  );
}
