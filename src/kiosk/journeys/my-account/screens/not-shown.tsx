import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen, retryOrLeave } from '#kiosk/steps/delay-screen.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { InfoIcon } from '#ui/icons/interface-icons.tsx';
import { HouseIcon, UsersIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** Gateway or caisse does not answer. */
export function NotNow(props: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="myAccount.notNow"
      lead={t('myAccount.notNow.lead')}
      lines={[usePhoneLine(props.context.caisse), useAgentLine()]}
    />
  );
}

export function PaymentsNotNow({ context, send }: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      screenId="myAccount.paymentsNotNow"
      reason={context.notNow}
      lead={t('myAccount.paymentsNotNow.lead')}
      lines={[usePhoneLine(context.caisse), useAgentLine()]}
      onRetry={() => send({ type: 'RETRY' })}
      leave={{ label: t('myAccount.back'), onPress: () => send({ type: 'FINISH' }) }}
    />
  );
}

/** The caisse shows no file: why, and who can help. */
export function Refused({ context, send }: Props) {
  const t = useTexts();
  const { refusal = 'noFile' } = context;
  return (
    <KioskScreen
      screenId="myAccount.refused"
      title={t(`myAccount.refused.${refusal}.title`)}
      lead={t(`myAccount.refused.${refusal}.lead`)}
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

/** #151: a guardian acts for nobody yet, or for somebody no more. */
export function NobodyChosen({ send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="myAccount.nobodyChosen"
      title={t('myAccount.nobodyChosen.title')}
      lead={t('myAccount.nobodyChosen.lead')}
      actions={
        <Actions>
          <PrimaryButton
            label={t('myAccount.nobodyChosen.choose')}
            icon={UsersIcon}
            onPress={() => send({ type: 'GO_TO', next: 'protectedPeople' })}
          />
          <SecondaryButton label={t('shell.action.home')} icon={HouseIcon} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox lines={[{ id: 'why', icon: InfoIcon, content: t('myAccount.nobodyChosen.why') }, useAgentLine()]} />
    </KioskScreen>
  );
}
