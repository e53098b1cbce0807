import { caisses } from '#domain/caisse/caisse.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { usePasswordNotice } from '#kiosk/steps/password-notice.ts';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { KeyIcon, LockIcon } from '#ui/icons/attract-icons.tsx';
import { CircleCheckIcon, InfoIcon, RefreshIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** Neither success nor failure is said, since the kiosk knows neither (I4). */
export function OutcomeUnknown({ context, send }: Props) {
  const t = useTexts();
  const { accountIsOver } = context;
  const over: NoticeLine = { id: 'over', icon: LockIcon, content: t('manageAccount.outcomeUnknown.accountOver') };
  const finish = {
    label: t(accountIsOver ? 'shell.action.home' : 'manageAccount.back'),
    onPress: () => send({ type: 'FINISH' }),
  } as const;
  return (
    <KioskScreen
      screenId="manageAccount.outcomeUnknown"
      title={t('delay.outcomeUnknown.password')}
      lead={t('delay.outcomeUnknown.lead')}
      actions={
        <Actions>
          {accountIsOver ? (
            <PrimaryButton {...finish} />
          ) : (
            <>
              <PrimaryButton
                label={t('shell.action.retry')}
                icon={RefreshIcon}
                onPress={() => send({ type: 'RETRY' })}
              />
              <SecondaryButton {...finish} />
            </>
          )}
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          ...(accountIsOver ? [over] : []),
          { id: 'noMessage', icon: KeyIcon, content: t('manageAccount.outcomeUnknown.noMessage') },
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

/** The caisse has the new password, and the account is still open here. */
export function PasswordChanged({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="manageAccount.passwordChanged"
      title={t('manageAccount.passwordChanged.title')}
      actions={
        <Actions>
          <PrimaryButton label={t('manageAccount.back')} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    >
      <NoticeBox
        tone="good"
        lines={[
          { id: 'open', icon: CircleCheckIcon, content: t('manageAccount.passwordChanged.open') },
          usePasswordNotice(context.noticeSentTo ?? 'none'),
        ]}
      />
    </KioskScreen>
  );
}

/** Too many tries, a change that the caisse refuses, or a service that the hall offers no more. */
export function Refused({ context, send }: Props) {
  const t = useTexts();
  const { refusal, caisse } = context;
  if (!refusal) throw new Error('nothing was refused');
  const { kind } = refusal;
  const moment = refusal.kind === 'tooManyTries' ? formatMoment(refusal.until, t.language) : '';
  const phone = usePhoneLine(caisse);
  const unchanged: NoticeLine = { id: 'unchanged', icon: InfoIcon, content: t('manageAccount.refused.unchanged') };
  return (
    <KioskScreen
      screenId="manageAccount.refused"
      title={t(`manageAccount.refused.${kind}.title`)}
      lead={
        <RichText of={`manageAccount.refused.${kind}.lead`} values={{ moment, address: caisses[caisse].website }} />
      }
      actions={
        <Actions>
          <PrimaryButton label={t('manageAccount.back')} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[
          ...(kind === 'notOffered' ? [] : [unchanged]),
          ...(kind === 'notAllowed' ? [phone] : []),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}
