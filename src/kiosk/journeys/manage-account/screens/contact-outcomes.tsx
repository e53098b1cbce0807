import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useAgentLine, useKeptLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen } from '#kiosk/steps/delay-screen.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { LockIcon } from '#ui/icons/attract-icons.tsx';
import {
  ArrowRightIcon,
  CircleCheckIcon,
  ClockIcon,
  InfoIcon,
  RefreshIcon,
  ShieldCheckIcon,
} from '#ui/icons/interface-icons.tsx';
import { MessageIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

const retry = (send: Props['send']) => () => send({ type: 'RETRY' });
const finish = (send: Props['send']) => () => send({ type: 'FINISH' });

/** The contacts cannot be read now. */
export function ContactsNotNow({ context, send }: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      screenId="manageAccount.contactsNotNow"
      reason={context.notNow}
      lead={t('manageAccount.contactsNotNow.lead')}
      lines={[usePhoneLine(context.caisse), useAgentLine()]}
      onRetry={retry(send)}
      leave={{ label: t('manageAccount.back'), onPress: finish(send) }}
    />
  );
}

/** Nothing was changed yet: what was typed is kept. */
export function ContactTryAgain({ context, send }: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      screenId="manageAccount.contactTryAgain"
      reason={context.notNow}
      lead={t('manageAccount.contactTryAgain.lead')}
      lines={[useKeptLine(), useAgentLine()]}
      onRetry={retry(send)}
      leave={{ label: t('manageAccount.menu.contacts'), onPress: finish(send) }}
    />
  );
}

/** No answer yet: the same act may be sent again (I4). */
export function ContactNotSavedYet({ context, send }: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      screenId="manageAccount.contactNotSavedYet"
      title={t('manageAccount.contactNotSavedYet.title')}
      reason={context.notNow}
      lead={t('manageAccount.contactNotSavedYet.lead')}
      lines={[
        { id: 'twice', icon: ShieldCheckIcon, content: t('manageAccount.contactNotSavedYet.twice') },
        useAgentLine(),
      ]}
      onRetry={retry(send)}
      leave={{ label: t('manageAccount.back'), onPress: finish(send) }}
    />
  );
}

/** Neither success nor failure is said, since the kiosk knows neither (I4). */
export function ContactUnknown({ context, send }: Props) {
  const t = useTexts();
  const { accountIsOver } = context;
  const over: NoticeLine = { id: 'over', icon: LockIcon, content: t('manageAccount.outcomeUnknown.accountOver') };
  const leave = {
    label: t(accountIsOver ? 'shell.action.home' : 'manageAccount.back'),
    onPress: finish(send),
  } as const;
  return (
    <KioskScreen
      screenId="manageAccount.contactUnknown"
      title={t('manageAccount.contactUnknown.title')}
      lead={t('delay.outcomeUnknown.lead')}
      actions={
        <Actions>
          {accountIsOver ? (
            <PrimaryButton {...leave} />
          ) : (
            <>
              <PrimaryButton label={t('shell.action.retry')} icon={RefreshIcon} onPress={retry(send)} />
              <SecondaryButton {...leave} />
            </>
          )}
        </Actions>
      }
    >
      <NoticeBox
        lines={[
          ...(accountIsOver ? [over] : []),
          { id: 'noMessage', icon: ClockIcon, content: t('manageAccount.contactUnknown.noMessage') },
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

/** « C'est noté »: and what the new one cannot do yet. */
export function ContactChanged({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="manageAccount.contactChanged"
      title={t('manageAccount.contactChanged.title')}
      lead={t(`manageAccount.contactChanged.lead.${context.contactKind}`)}
      actions={
        <Actions>
          <PrimaryButton label={t('manageAccount.back')} onPress={finish(send)} />
        </Actions>
      }
    >
      <NoticeBox
        tone="good"
        lines={[
          ...(context.hadContacts
            ? [{ id: 'told', icon: MessageIcon, content: t('manageAccount.contactChanged.told') }]
            : []),
          { id: 'week', icon: ClockIcon, content: t('manageAccount.contactChanged.week') },
          { id: 'open', icon: CircleCheckIcon, content: t('manageAccount.passwordChanged.open') },
        ]}
      />
    </KioskScreen>
  );
}

/** One address, one account (#251). */
export function MailTaken({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="manageAccount.mailTaken"
      title={t('manageAccount.mailTaken.title')}
      lead={t('manageAccount.mailTaken.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('manageAccount.mailTaken.other')} onPress={() => send({ type: 'OTHER_WAY' })} />
          <SecondaryButton label={t('manageAccount.back')} onPress={finish(send)} />
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[
          { id: 'unchanged', icon: InfoIcon, content: t('manageAccount.contactRefused.unchanged') },
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

/** The account closes before a code could come: said before anything is typed. */
export function ContactNoTime({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="manageAccount.contactNoTime"
      title={t('delay.noTime.title')}
      lead={t('delay.noTime.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('manageAccount.back')} onPress={finish(send)} />
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[
          { id: 'next', icon: ArrowRightIcon, content: t('delay.noTime.next') },
          usePhoneLine(context.caisse),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

/** The caisse refuses, or the hall offers it no more. */
export function ContactRefused({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="manageAccount.contactRefused"
      title={t('manageAccount.contactRefused.title')}
      lead={t('manageAccount.contactRefused.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('manageAccount.back')} onPress={finish(send)} />
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[
          { id: 'unchanged', icon: InfoIcon, content: t('manageAccount.contactRefused.unchanged') },
          usePhoneLine(context.caisse),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}
