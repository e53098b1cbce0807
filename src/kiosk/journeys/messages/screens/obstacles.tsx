import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { openAccountOf } from '#domain/journey/identity.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen, retryOrLeave } from '#kiosk/steps/delay-screen.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ArrowRightIcon, InfoIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { HouseIcon, MailIcon, UsersIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';
import { useWebsiteLine } from './website-line.tsx';

/** Gateway or caisse does not answer. */
export function NotNow(props: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="messages.notNow"
      lead={t('messages.notNow.lead')}
      lines={[usePhoneLine(props.context.caisse), useAgentLine()]}
    />
  );
}

/** A message cannot be opened now; asking again is safe. */
export function TryAgain({ context, send }: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      screenId="messages.tryAgain"
      reason={context.notNow}
      lead={t('messages.tryAgain.lead')}
      lines={[usePhoneLine(context.caisse), useAgentLine()]}
      onRetry={() => send({ type: 'RETRY' })}
      leave={{ label: t('messages.toList'), onPress: () => send({ type: 'FINISH' }) }}
    />
  );
}

/** The caisse took it back since the list was read. */
export function Gone({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="messages.gone"
      title={t('messages.gone.title')}
      lead={t('messages.gone.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('messages.toList')} icon={MailIcon} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    >
      <NoticeBox lines={[{ id: 'next', icon: InfoIcon, content: t('messages.gone.next') }, useAgentLine()]} />
    </KioskScreen>
  );
}

/** Nothing of the file is for who is here: a spouse without authorisation, a guardian who has chosen nobody. */
export function NotAllowed({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const { caisse, identity } = context;
  const isGuardian = openAccountOf(identity)?.audience === 'guardian';
  const who = isGuardian ? 'guardian' : caisseKindOf(caisse);
  const mayChoose = isGuardian && services.includes('protectedPeople');
  const home = { label: t('shell.action.home'), icon: HouseIcon, onPress: () => send({ type: 'LEAVE' }) };
  return (
    <KioskScreen
      screenId="messages.notAllowed"
      title={t(`messages.notAllowed.${who}.title`)}
      lead={t(`messages.notAllowed.${who}.lead`)}
      actions={
        <Actions>
          {mayChoose && (
            <PrimaryButton
              label={t('messages.notAllowed.guardian.choose')}
              icon={UsersIcon}
              onPress={() => send({ type: 'GO_TO', next: 'protectedPeople' })}
            />
          )}
          {mayChoose ? <SecondaryButton {...home} /> : <PrimaryButton {...home} />}
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[
          { id: 'next', icon: InfoIcon, content: t(`messages.notAllowed.${who}.next`) },
          usePhoneLine(caisse),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

/** The caisse shows nothing of this file: why, and who can help. */
export function Refused({ context, send }: Props) {
  const t = useTexts();
  const { refusal = 'noFile' } = context;
  return (
    <KioskScreen
      screenId="messages.refused"
      title={t(`messages.refused.${refusal}.title`)}
      lead={t(`messages.refused.${refusal}.lead`)}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.home')} icon={HouseIcon} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox lines={[usePhoneLine(context.caisse), useAgentLine()]} />
    </KioskScreen>
  );
}

/** P34: a message about health asks for two factors, where it is touched and not before. */
export function StepUp({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const mayRaise = services.includes('raiseAccount');
  const back = { label: t('messages.toList'), onPress: () => send({ type: 'FINISH' }) };
  const website = useWebsiteLine(context.caisse);
  const phone = usePhoneLine(context.caisse);
  const agent = useAgentLine();
  return (
    <KioskScreen
      screenId="messages.stepUp"
      title={t(mayRaise ? 'messages.stepUp.title' : 'messages.stepUp.notHere.title')}
      lead={t(mayRaise ? 'messages.stepUp.lead' : 'messages.stepUp.notHere.lead')}
      actions={
        <Actions>
          {mayRaise && (
            <PrimaryButton
              label={t('messages.stepUp.confirm')}
              icon={ArrowRightIcon}
              iconPlace="after"
              onPress={() => send({ type: 'RAISE' })}
            />
          )}
          {mayRaise ? <SecondaryButton {...back} /> : <PrimaryButton {...back} />}
        </Actions>
      }
    >
      <NoticeBox
        lines={
          mayRaise
            ? [
                { id: 'why', icon: ShieldCheckIcon, content: t('messages.stepUp.why') },
                { id: 'then', icon: MailIcon, content: t('messages.stepUp.then') },
                agent,
              ]
            : [{ id: 'why', icon: ShieldCheckIcon, content: t('messages.stepUp.notHere.why') }, website, phone, agent]
        }
      />
    </KioskScreen>
  );
}
