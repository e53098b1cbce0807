import { caisses } from '#domain/caisse/caisse.ts';
import { KioskScreen } from '#kiosk/shell/frame.tsx';
import { useAgentLine, useKeptLine, usePhoneLine } from '#kiosk/steps/delay-lines.tsx';
import { DelayScreen, retryOrLeave } from '#kiosk/steps/delay-screen.tsx';
import { RichText } from '#kiosk/texts/rich-text.tsx';
import { useTexts } from '#kiosk/texts/texts.ts';
import { Actions } from '#ui/controls/actions.tsx';
import { PrimaryButton } from '#ui/controls/primary-button.tsx';
import { ArrowRightIcon } from '#ui/icons/interface-icons.tsx';
import { NoticeBox } from '#ui/messages/notice-box.tsx';
import type { Props } from './screen.ts';

/** Why nothing raises this account, and what to do instead: said before anything is asked. */
export function Impossible({ context, send }: Props) {
  const t = useTexts();
  const { obstacle = 'notYet', caisse } = context;
  return (
    <KioskScreen
      screenId="raiseAccount.impossible"
      title={t(`raiseAccount.impossible.${obstacle}.title`)}
      lead={<RichText of={`raiseAccount.impossible.${obstacle}.lead`} values={{ address: caisses[caisse].website }} />}
      actions={
        <Actions>
          <PrimaryButton label={t('shell.action.home')} onPress={() => send({ type: 'LEAVE' })} />
        </Actions>
      }
    >
      <NoticeBox
        tone="warning"
        lines={[
          { id: 'next', icon: ArrowRightIcon, content: t(`raiseAccount.impossible.${obstacle}.next`) },
          usePhoneLine(caisse),
          useAgentLine(),
        ]}
      />
    </KioskScreen>
  );
}

/** Refused before anything was asked, with the reason and the other ways. */
export function NotNow({ context, send }: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave({ context, send })}
      screenId="raiseAccount.notNow"
      lead={t('raiseAccount.notNow.lead')}
      lines={[usePhoneLine(context.caisse), useAgentLine()]}
    />
  );
}

/** Gateway or caisse went away: what was typed is kept (I8), and the same may be sent again. */
export function TryAgain({ context, send }: Props) {
  const t = useTexts();
  return (
    <DelayScreen
      {...retryOrLeave({ context, send })}
      screenId="raiseAccount.tryAgain"
      lead={t('raiseAccount.tryAgain.lead')}
      lines={[useKeptLine(), useAgentLine()]}
    />
  );
}
