import { caisses } from '#domain/caisse/caisse.ts';
import { KioskScreen, useFrame } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen, retryOrLeave } from '#kiosk/steps/delay-screen.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { SecondaryButton } from '#ui/controls/secondary-button.tsx';
import { ArrowRightIcon, ShieldCheckIcon } from '#ui/icons/interface-icons.tsx';
import { FileTextIcon, HouseIcon, SmartphoneIcon } from '#ui/icons/service-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** Gateway or caisse does not answer. */
export function NotNow(props: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="ameliAccount.notNow"
      lead={t('ameliAccount.notNow.lead')}
      lines={[usePhoneLine(props.context.caisse), useAgentLine()]}
    />
  );
}

/** The same of one part. */
export function PartNotNow({ context, send }: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      screenId="ameliAccount.partNotNow"
      reason={context.notNow}
      lead={t('ameliAccount.partNotNow.lead')}
      lines={[usePhoneLine(context.caisse), useAgentLine()]}
      onRetry={() => send({ type: 'RETRY' })}
      leave={{ label: t('ameliAccount.back'), onPress: () => send({ type: 'FINISH' }) }}
    />
  );
}

/** The caisse shows no file: why, and who can help. */
export function Refused({ context, send }: Props) {
  const t = useTexts();
  const { refusal = 'noFile' } = context;
  return (
    <KioskScreen
      screenId="ameliAccount.refused"
      title={t(`ameliAccount.refused.${refusal}.title`)}
      lead={t(`ameliAccount.refused.${refusal}.lead`)}
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

/** P34: health asks for two factors, where it is touched and not before. */
export function StepUp({ context, send }: Props) {
  const t = useTexts();
  const { services } = useFrame();
  const { website } = caisses[context.caisse];
  const phone = usePhoneLine(context.caisse);
  const agent = useAgentLine();
  const mayRaise = services.includes('raiseAccount');
  const way = mayRaise ? 'stepUp' : 'stepUp.notHere';
  const back = { label: t('ameliAccount.back'), onPress: () => send({ type: 'FINISH' }) };
  return (
    <KioskScreen
      screenId="ameliAccount.stepUp"
      title={t(`ameliAccount.${way}.title`)}
      lead={t(`ameliAccount.${way}.lead`)}
      actions={
        <Actions>
          {mayRaise && (
            <PrimaryButton
              label={t('ameliAccount.stepUp.confirm')}
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
        lines={[
          { id: 'why', icon: ShieldCheckIcon, content: t(`ameliAccount.${way}.why`) },
          ...(mayRaise
            ? [{ id: 'then', icon: FileTextIcon, content: t('ameliAccount.stepUp.then') }]
            : [
                {
                  id: 'site',
                  icon: SmartphoneIcon,
                  content: <RichText of="ameliAccount.site" values={{ website }} />,
                },
                phone,
              ]),
          agent,
        ]}
      />
    </KioskScreen>
  );
}
