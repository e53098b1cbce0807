import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useAgentLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen, retryOrLeave } from '#kiosk/steps/delay-screen.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { InfoIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** The list cannot be read now. */
export function NotNow(props: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave(props)}
      screenId="protectedPeople.notNow"
      lead={t('protectedPeople.notNow.lead')}
      lines={[usePhoneLine(props.context.caisse), useAgentLine()]}
    />
  );
}

/** The answer was lost: the kiosk does not know for whom the session acts, and the list tells (I4). */
export function TryAgain({ context, send }: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      screenId="protectedPeople.tryAgain"
      title={t('protectedPeople.tryAgain.title')}
      reason={context.notNow}
      lead={t('protectedPeople.tryAgain.lead')}
      lines={[useAgentLine()]}
      onRetry={() => send({ type: 'RETRY' })}
      leave={{ label: t('protectedPeople.toList'), onPress: () => send({ type: 'FINISH' }) }}
    />
  );
}

/** The guardianship ended since the list was read. */
export function GuardianshipOver({ context, send }: Props) {
  const t = useTexts();
  return (
    <KioskScreen
      screenId="protectedPeople.guardianshipOver"
      title={t('protectedPeople.over.title')}
      lead={t('protectedPeople.over.lead')}
      actions={
        <Actions>
          <PrimaryButton label={t('protectedPeople.toList')} onPress={() => send({ type: 'FINISH' })} />
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[
          { id: 'list', icon: InfoIcon, content: t('protectedPeople.over.list') },
          usePhoneLine(context.caisse),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}
