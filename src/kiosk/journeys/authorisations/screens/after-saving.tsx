import { caisses } from '#domain/caisse/caisse.ts';
import { formatMoment } from '#domain/time/french-time.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen } from '#kiosk/steps/delay-screen.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { LockIcon } from '#ui/icons/attract-icons.tsx';
import { InfoIcon, RefreshIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { UsersIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox, type NoticeLine } from '#ui/messages/notice-box.tsx';
import { useLines } from './lines.tsx';
import { nameOf, type Props } from './screen.ts';

/** The caisse has the authorisation, and the spouse is told (#49). */
export function Given({ context, send }: Props) {
  const t = useTexts();
  const { toWhom, told, later } = useLines();
  return (
    <KioskScreen
      screenId="authorisations.given"
      title={t('authorisations.given.title')}
      personal
      actions={<AgainAction send={send} />}
    >
      <NoticeBox tone="good" lines={[toWhom(nameOf(context)), told, later]} />
    </KioskScreen>
  );
}

/** It is taken back, and the spouse is told. */
export function Withdrawn({ context, send }: Props) {
  const t = useTexts();
  const { told } = useLines();
  const effect: NoticeLine = {
    id: 'effect',
    icon: UsersIcon,
    content: <RichText of="authorisations.withdrawn.effect" values={{ name: nameOf(context) }} />,
  };
  return (
    <KioskScreen
      screenId="authorisations.withdrawn"
      title={t('authorisations.withdrawn.title')}
      personal
      actions={<AgainAction send={send} />}
    >
      <NoticeBox tone="good" lines={[effect, told]} />
    </KioskScreen>
  );
}

function AgainAction({ send }: Pick<Props, 'send'>) {
  const t = useTexts();
  return (
    <Actions>
      <PrimaryButton label={t('authorisations.again')} onPress={() => send({ type: 'FINISH' })} />
    </Actions>
  );
}

/** Read before anything is asked: it does not work now. */
export function NotNow({ context, send }: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      screenId="authorisations.notNow"
      reason={context.notNow}
      lead={t('authorisations.notNow.lead')}
      lines={[usePhoneLine(context.caisse), useAgentLine()]}
      onRetry={() => send({ type: 'RETRY' })}
      leave={{ label: t('authorisations.back'), onPress: () => send({ type: 'LEAVE' }) }}
    />
  );
}

/** No answer yet: what was said is kept, and the same act may be sent again (I4). */
export function NotSavedYet({ context, send }: Props) {
  const t = useTexts();
  const { notNow, change = 'give' } = context;
  const twice: NoticeLine = { id: 'twice', icon: ShieldCheckIcon, content: t('authorisations.notSavedYet.twice') };
  return (
    <DelayScreen
      screenId="authorisations.notSavedYet"
      title={t(`authorisations.notSavedYet.${change}`)}
      reason={notNow}
      lead={t('authorisations.notSavedYet.lead')}
      lines={[twice, useAgentLine()]}
      onRetry={() => send({ type: 'RETRY' })}
      leave={{ label: t('authorisations.again'), onPress: () => send({ type: 'FINISH' }) }}
    />
  );
}

/** Neither success nor failure is said, since the kiosk knows neither (I4). */
export function OutcomeUnknown({ context, send }: Props) {
  const t = useTexts();
  const agent = useAgentLine();
  const { accountIsOver, change = 'give' } = context;
  const over: NoticeLine = { id: 'over', icon: LockIcon, content: t('authorisations.outcomeUnknown.accountOver') };
  const look: NoticeLine = { id: 'look', icon: InfoIcon, content: t('authorisations.outcomeUnknown.noMessage') };
  const finish = () => send({ type: 'FINISH' });
  return (
    <KioskScreen
      screenId="authorisations.outcomeUnknown"
      title={t(`authorisations.outcomeUnknown.${change}`)}
      lead={t('delay.outcomeUnknown.lead')}
      actions={
        accountIsOver ? (
          <Actions>
            <PrimaryButton label={t('shell.action.home')} onPress={finish} />
          </Actions>
        ) : (
          <Actions>
            <PrimaryButton label={t('shell.action.retry')} icon={RefreshIcon} onPress={() => send({ type: 'RETRY' })} />
            <SecondaryButton label={t('authorisations.again')} onPress={finish} />
          </Actions>
        )
      }
    >
      <NoticeBox lines={[...(accountIsOver ? [over] : []), look, agent]} />
    </KioskScreen>
  );
}

/** Too many tries, a change that the caisse refuses, or a service that the hall offers no more. */
export function Refused({ context, send }: Props) {
  const t = useTexts();
  const { refusal, caisse } = context;
  const [phone, agent] = [usePhoneLine(caisse), useAgentLine()];
  if (!refusal) throw new Error('nothing was refused');
  const { kind } = refusal;
  const moment = refusal.kind === 'tooManyTries' ? formatMoment(refusal.until, t.language) : '';
  const unchanged: NoticeLine = { id: 'unchanged', icon: InfoIcon, content: t('authorisations.refused.unchanged') };
  return (
    <KioskScreen
      screenId="authorisations.refused"
      title={t(`authorisations.refused.${kind}.title`)}
      lead={
        <RichText of={`authorisations.refused.${kind}.lead`} values={{ moment, address: caisses[caisse].website }} />
      }
      actions={
        <Actions>
          <PrimaryButton
            label={t(kind === 'notOffered' ? 'authorisations.back' : 'authorisations.again')}
            onPress={() => send({ type: 'FINISH' })}
          />
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[...(kind === 'notOffered' ? [] : [unchanged]), ...(kind === 'notAllowed' ? [phone] : []), agent]}
      />
    </KioskScreen>
  );
}
