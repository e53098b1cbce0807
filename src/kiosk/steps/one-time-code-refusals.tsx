import { formatMoment } from '#domain/time/french-time.ts';
import type { Identity } from '#domain/journey/identity.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { OneTimeCodeEvent, OneTimeCodeRefusal } from '#machines/common/one-time-code.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import { useAgentLine } from './delay-lines.tsx';
import { useMayResend, useMessageFits } from './message-wait.tsx';

interface CodeRefusedProps {
  readonly screenId: string;
  readonly refusal: OneTimeCodeRefusal;
  /** No sooner may another code be asked for. */
  readonly againAt: EpochMs | undefined;
  /** Whose account is open. */
  readonly identity: Identity;
  /** What leads to another way than this code. */
  readonly otherWay: string;
  readonly send: (event: OneTimeCodeEvent) => void;
}

/** Why a code of an open account opens nothing, and how to come to another one. */
export function CodeRefusedScreen({ screenId, refusal, againAt, identity, otherWay, send }: CodeRefusedProps) {
  const t = useTexts();
  const mayTypeAgain = refusal === 'doesNotMatch';
  const resend = {
    label: t('contact.resend'),
    icon: RefreshIcon,
    disabled: !useMayResend(againAt),
    onPress: () => send({ type: 'RESEND' }),
  } as const;
  const fits = useMessageFits(identity);
  const other = { label: otherWay, onPress: () => send({ type: 'OTHER_WAY' }) } as const;
  const isFirst = !mayTypeAgain && !fits;
  return (
    <KioskScreen
      screenId={screenId}
      title={t(`contact.code.refused.${refusal}.title`)}
      lead={t(`contact.code.refused.${refusal}.lead`)}
      actions={
        <Actions arrangement="many">
          {mayTypeAgain && (
            <PrimaryButton label={t('contact.code.refused.again')} onPress={() => send({ type: 'USE_CODE' })} />
          )}
          {fits && (mayTypeAgain ? <SecondaryButton {...resend} /> : <PrimaryButton {...resend} />)}
          {isFirst ? <PrimaryButton {...other} /> : <SecondaryButton {...other} />}
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[
          ...(fits ? [{ id: 'resend', icon: RefreshIcon, content: t('contact.nothingReceived.resend') }] : []),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

interface PausedProps {
  readonly screenId: string;
  /** What there was too much of. */
  readonly of: 'send' | 'tries';
  readonly until: EpochMs;
  readonly otherWay: string;
  /** Without it, home. */
  readonly leave?: string;
  readonly send: (event: OneTimeCodeEvent | { readonly type: 'LEAVE' }) => void;
}

/** Too many sendings or tries: until when; a code that was sent before still serves. */
export function CodePausedScreen({ screenId, of, until, otherWay, leave, send }: PausedProps) {
  const t = useTexts();
  const other = { label: otherWay, onPress: () => send({ type: 'OTHER_WAY' }) } as const;
  return (
    <KioskScreen
      screenId={screenId}
      title={t(`contact.code.paused.${of}.title`)}
      lead={<RichText of={`contact.code.paused.${of}.lead`} values={{ moment: formatMoment(until, t.language) }} />}
      actions={
        <Actions arrangement="many">
          {of === 'send' ? (
            <>
              <PrimaryButton label={t('contact.code.paused.useCode')} onPress={() => send({ type: 'USE_CODE' })} />
              <SecondaryButton {...other} />
            </>
          ) : (
            <PrimaryButton {...other} />
          )}
          <SecondaryButton label={leave ?? t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox tone="warning" lines={[useAgentLine()]} />
    </KioskScreen>
  );
}
